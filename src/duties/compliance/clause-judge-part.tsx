import { BothTexts } from '../../platform/web/both-texts.tsx';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import { Button, Details, PostForm, Radios, Textarea } from '../../platform/web/ui/index.ts';
import type { ClauseProps } from './clause-props.ts';
import { isPosition, positionNames, positions } from './positions.ts';

/** The form that judges a clause; where "met" was stopped, what is missing and the ways on. */
export function JudgePart(props: ClauseProps) {
  const { clause, at, csrf, errors, typed, conflict, missing, may } = props;
  // What came back may be another form of this page.
  const mine = typed?.has('position') || typed?.has('last') ? typed : null;
  const { judgement } = clause;
  const last = Math.max(0, ...clause.history.map(({ id }) => id));
  const position = mine?.one('position') ?? '';
  const label = (word: string) => (isPosition(word) ? positions[word].text : word);
  return (
    <>
      {conflict && judgement && mine ? (
        <BothTexts
          savedBy={judgement.who}
          savedAt={judgement.at}
          texts={[
            { label: 'Where it stands', saved: label(judgement.position), typed: label(position) },
            { label: 'Why', saved: judgement.reason, typed: mine.one('reason') },
            { label: 'What would show it', saved: judgement.wouldShow, typed: mine.one('would-show') },
          ]}
        />
      ) : null}
      <Details summaryText="Judge this clause" open={mine !== null}>
        <PostForm csrfToken={csrf} action={`/clauses/${clause.requirement.id}/judge`}>
          <input type="hidden" name="last" value={last} />
          {missing ? <Gap missing={missing} reason={mine?.one('override-reason') ?? ''} {...{ errors, may }} /> : null}
          <Radios
            name="position"
            idPrefix="position"
            fieldset={{ legend: { text: 'Where does it stand?', classes: 'govuk-fieldset__legend--s' } }}
            value={position}
            errorMessage={errorFor(errors, 'position')}
            items={positionNames.map((name) => ({
              value: name,
              text: positions[name].text,
              hint: { text: positions[name].means },
            }))}
          />
          <Textarea
            id="reason"
            name="reason"
            rows="3"
            label={{ text: 'Why?', classes: 'govuk-label--s' }}
            value={mine?.one('reason') ?? ''}
            errorMessage={errorFor(errors, 'reason')}
          />
          <Textarea
            id="would-show"
            name="would-show"
            rows="2"
            label={{ text: 'What would show that it is met? (optional)', classes: 'govuk-label--s' }}
            value={mine ? mine.one('would-show') : (judgement?.wouldShow ?? clause.requirement.evidence ?? '')}
            errorMessage={errorFor(errors, 'would-show')}
          />
          <DateField
            name="judged"
            legend="From which day does it hold?"
            form={mine ?? undefined}
            value={at.today}
            errors={errors}
          />
          <Button text="Keep this judgement" preventDoubleClick />
        </PostForm>
      </Details>
    </>
  );
}

type GapProps = { missing: string[]; reason: string } & Pick<ClauseProps, 'errors' | 'may'>;

function Gap({ missing, reason, errors, may }: GapProps) {
  return (
    <div class="los-gap" id="gap">
      <h3 class="govuk-heading-m">A claim is not evidence</h3>
      <p class="govuk-body">“Met” says that something shows it. Nothing here does:</p>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="govuk-body">Add evidence below and judge it again, or:</p>
      <Button
        text="Keep it as “On course” instead"
        name="use-position"
        value="on-course"
        classes="govuk-button--secondary"
        preventDoubleClick
      />
      {may.override ? (
        <Details
          summaryText="Let it stand without evidence"
          open={reason !== '' || errorFor(errors, 'override-reason') !== undefined}
        >
          <Textarea
            id="override-reason"
            name="override-reason"
            rows="3"
            label={{ text: 'Why should it stand?' }}
            hint={{ text: 'Your reason and your name are shown wherever the position is.' }}
            value={reason}
            errorMessage={errorFor(errors, 'override-reason')}
          />
          <Button text="Let it stand" name="do" value="override" classes="govuk-button--secondary" />
        </Details>
      ) : (
        <p class="govuk-body">A senior leader can let it stand without evidence, with a reason that is shown.</p>
      )}
    </div>
  );
}
