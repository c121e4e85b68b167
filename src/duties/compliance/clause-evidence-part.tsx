import { inWords } from '../../methods/calendar.ts';
import { EvidenceFields } from '../../plan/index.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import { Button, Details, Empty, Input, PostForm, Section } from '../../platform/web/ui/index.ts';
import type { ClauseEvidence } from './clause-evidence-queries.ts';
import type { ClauseProps } from './clause-props.ts';

/** What shows how a clause stands: its own evidence, beside that of what it is joined to. */
export function EvidencePart({ clause, withdrawn, compliance, may, csrf, errors, typed }: ClauseProps) {
  const place = `/clauses/${clause.requirement.id}/evidence`;
  const mine = typed?.has('evidence-title') ? typed : null;
  return (
    <Section id="evidence" title="What shows it">
      {clause.evidence.length === 0 ? (
        <Empty
          text={
            clause.shown > 0
              ? 'No evidence is attached to the clause itself. What it is joined to has some.'
              : 'No evidence is attached.'
          }
        />
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {clause.evidence.map((one) => (
            <li key={one.id}>
              <Piece one={one} place={place} />
              {one.expiresOn && one.expiresOn < compliance.asAt ? (
                <strong> Expired on {inWords(one.expiresOn)}.</strong>
              ) : null}
              {may.evidence ? (
                <Details
                  summaryText={`Withdraw “${one.title}”`}
                  open={errorFor(errors, `because-${one.id}`) !== undefined}
                >
                  <PostForm csrfToken={csrf} action={`${place}/${one.id}/withdraw`}>
                    <Input
                      id={`because-${one.id}`}
                      name="because"
                      label={{ text: 'Why is it withdrawn?' }}
                      errorMessage={errorFor(errors, `because-${one.id}`)}
                    />
                    <Button text="Withdraw it" classes="govuk-button--secondary los-button-small" />
                  </PostForm>
                </Details>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {withdrawn.length > 0 ? (
        <Details summaryText="Evidence that was withdrawn">
          <ul class="govuk-list">
            {withdrawn.map((one) => (
              <li key={one.id}>
                {one.title}, withdrawn {one.withdrawnOn ? inWords(one.withdrawnOn) : ''}: {one.withdrawnBecause}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {may.evidence ? (
        <Details summaryText="Add evidence" open={mine !== null}>
          <PostForm csrfToken={csrf} action={place} upload>
            <EvidenceFields {...(mine ? { form: mine } : {})} errors={errors} />
            <Button text="Add this evidence" preventDoubleClick />
          </PostForm>
        </Details>
      ) : null}
    </Section>
  );
}

function Piece({ one, place }: { one: ClauseEvidence; place: string }) {
  return (
    <>
      {one.kind === 'file' ? (
        <a class="govuk-link" href={`${place}/${one.id}/file`} download>
          {one.title} ({one.fileName})
        </a>
      ) : one.kind === 'link' ? (
        <a class="govuk-link" href={one.url ?? ''} rel="noreferrer">
          {one.title}
        </a>
      ) : (
        <strong>{one.title}</strong>
      )}
      , relates to {inWords(one.relatesOn)}
      {one.who ? `, added by ${one.who}` : ''}.{one.note ? <div class="los-lines">{one.note}</div> : null}
    </>
  );
}
