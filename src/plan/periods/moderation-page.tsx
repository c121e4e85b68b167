import { monthInWords } from '../../methods/calendar.ts';
import { keptApart } from '../../people/index.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Details, Empty, PageHeading, PostForm, Struck, Textarea } from '../../platform/web/ui/index.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import type { Evidence } from '../evidence/evidence-queries.ts';
import { planIndex } from '../model/plan-index.ts';
import { dueReadAs } from '../updates/due-reading.ts';
import type { Claim } from '../updates/claim-queries.ts';
import { groundOf } from '../updates/open-update.ts';
import { claimGap, movesDue } from '../updates/rules.ts';
import { StepRatingTag, WordTag } from '../updates/step-rating-tag.tsx';
import { capital, countOf, stepInWords } from '../words.ts';
import type { OpenMonth } from './open-month.ts';
import type { StepUpdate } from './progress.ts';

type Props = OpenMonth & {
  waiting: StepUpdate[];
  evidenceOf: Map<number, Evidence[]>;
  /** Who is looking: nobody accepts their own update. */
  personId: number;
  csrf: string;
  form: FormValues;
  errors?: FieldError[] | undefined;
  accepted: number;
};

export function ModerationPage(props: Props) {
  const { period, waiting, csrf, accepted } = props;
  return (
    <>
      <PageHeading text="Updates to moderate" caption={period ? monthInWords(period.month) : 'No month is open'} />
      {accepted > 0 ? <p class="govuk-body">{capital(countOf(accepted, 'update'))} accepted.</p> : null}
      {waiting.length === 0 ? (
        <Empty text="No update waits for you." />
      ) : (
        <PostForm csrfToken={csrf}>
          <button class="govuk-visually-hidden" name="nothing" value="yes" tabIndex={-1} aria-hidden="true">
            Do nothing
          </button>
          {waiting.map((update) => (
            <Waiting key={update.step.id} {...props} update={update} />
          ))}
          <div class="govuk-button-group">
            <Button text="Accept those ticked" preventDoubleClick />
            {waiting.length > 1 ? (
              <Button
                text={`Accept all ${waiting.length}`}
                name="accept-all"
                value="yes"
                classes="govuk-button--secondary"
                preventDoubleClick
              />
            ) : null}
          </div>
        </PostForm>
      )}
    </>
  );
}

function Waiting(props: Props & { update: StepUpdate }) {
  const { update, view, evidenceOf, personId, form, errors } = props;
  const { action, step, claim } = update;
  if (!claim) return null;
  const { areaName, measures } = planIndex(view);
  const evidence = evidenceOf.get(action.id) ?? [];
  const linked = action.measureIds.flatMap((id) => measures.get(id) ?? []);
  const gap =
    claim.override_by === null ? claimGap(claim.word, view.scale, groundOf(evidence, linked, view.asAt)) : null;
  const own = keptApart('update-accepted', [claim.submitted_by, claim.saved_by], personId) !== null;
  const blocked = own ? 'You gave this update yourself, so somebody else accepts it.' : null;
  return (
    <section class="los-waiting" aria-labelledby={`claim-${claim.id}`}>
      <h2 class="govuk-heading-m" id={`claim-${claim.id}`}>
        <a class="govuk-link" href={`/actions/${action.id}`}>
          {action.ref || 'Action'}
        </a>{' '}
        {action.text}
      </h2>
      <p class="govuk-body">
        {[areaName(action.areaId), stepInWords(action.steps, step.id)].filter(Boolean).join(', ')}. Sent by{' '}
        {claim.submitted_by_name ?? 'somebody'}, {claim.submitted_at ? momentWords(claim.submitted_at) : ''}
      </p>
      <p class="govuk-body">
        <WordTag word={claim.word} scale={view.scale} />{' '}
        {step.rating ? (
          <>
            before: <StepRatingTag rating={step.rating} />
          </>
        ) : (
          'not rated before'
        )}
      </p>
      <div class="los-both">
        <Said heading="What was done" text={claim.done} />
        <Said heading="What difference it made" text={claim.difference || 'Nothing said'} />
      </div>
      {movesDue(claim.new_due, step.due) ? <Moves claim={claim} due={step.due} /> : null}
      {evidence.length > 0 ? (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">Evidence</h3>
          <EvidenceList evidence={evidence} today={view.asAt} empty="" />
        </>
      ) : (
        <p class="govuk-body">No evidence is attached.</p>
      )}
      <OverrideLine claim={claim} at={props.at} />
      {gap && !claim.override_reason ? (
        <p class="govuk-body">
          <strong>Nothing shows this claim any more.</strong> {gap.missing.join(' ')}
        </p>
      ) : null}
      <input type="hidden" name={`version-${claim.id}`} value={String(claim.version)} />
      {blocked ? (
        <p class="govuk-body">{blocked}</p>
      ) : (
        <div class="govuk-checkboxes govuk-checkboxes--small govuk-!-margin-bottom-3">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id={`accept-${claim.id}`}
              name="accept"
              value={String(claim.id)}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`accept-${claim.id}`}>
              Accept {action.ref}
            </label>
          </div>
        </div>
      )}
      {blocked ? null : (
        <Details summaryText={`Send ${action.ref} back`} open={Boolean(errorFor(errors, `comment-${claim.id}`))}>
          <Textarea
            id={`comment-${claim.id}`}
            name={`comment-${claim.id}`}
            rows="3"
            label={{ text: 'What should the owner change?' }}
            value={form.one(`comment-${claim.id}`)}
            errorMessage={errorFor(errors, `comment-${claim.id}`)}
          />
          <Button
            text={`Send ${action.ref} back`}
            name="send-back"
            value={String(claim.id)}
            classes="govuk-button--secondary"
          />
        </Details>
      )}
    </section>
  );
}

function Said({ heading, text }: { heading: string; text: string }) {
  return (
    <div>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
      <p class="govuk-body los-lines govuk-!-margin-bottom-0">{text}</p>
    </div>
  );
}

function Moves({ claim, due }: { claim: Claim; due: string }) {
  return (
    <>
      <h3 class="govuk-heading-s">Asks for another date</h3>
      <p class="govuk-body">
        <Struck old={due} now={claim.new_due} />
      </p>
      <p class="govuk-body">
        {dueReadAs(claim.new_due)} Agreed by {claim.due_agreed_by}.
      </p>
      <p class="govuk-body los-lines">Why: {claim.due_reason}</p>
    </>
  );
}

function OverrideLine({ claim, at }: { claim: Claim; at: string }) {
  if (!claim.override_reason) return null;
  return (
    <p class="govuk-body">
      {claim.override_by === null ? (
        <>
          <strong>An override is asked for:</strong> {claim.override_reason}{' '}
          <a class="govuk-link" href={`${at}/overrides`}>
            Decide on it
          </a>
        </>
      ) : (
        <>
          <strong>Override granted by {claim.override_by_name}:</strong> {claim.override_reason}
        </>
      )}
    </p>
  );
}
