import { inWords, monthInWords } from '../../methods/calendar.ts';
import { BothTexts } from '../../platform/web/both-texts.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, InsetText, PageHeading, PostForm, Textarea } from '../../platform/web/ui/index.ts';
import { dueInWords, stepInWords } from '../words.ts';
import type { Claim } from './claim-queries.ts';
import { EvidencePart } from './evidence-part.tsx';
import { GapNotice } from './gap-notice.tsx';
import { LastTime } from './last-time.tsx';
import { MoveDatePart } from './move-date-part.tsx';
import { fieldsSaved, type OpenUpdate, type UpdateFields } from './open-update.ts';
import { RatingChoice } from './rating-choice.tsx';
import type { ClaimGap } from './rules.ts';

export type UpdateProps = OpenUpdate & {
  fields: UpdateFields;
  errors?: FieldError[];
  gap?: ClaimGap | null;
  /** What somebody else saved since the form was opened. */
  conflict?: Claim;
  /** What was typed, when the form comes back. */
  typed?: FormValues;
  csrf: string;
  today: string;
};

export function UpdatePage(props: UpdateProps) {
  const { action, step, period, claim, fields, errors, gap, conflict } = props;
  const which = stepInWords(action.steps, step.id);
  return (
    <>
      <PageHeading text={`Update of ${action.ref}`} caption={`${monthInWords(period.month)}, ${props.areaName}`} />
      <p class="govuk-body-l">{action.text}</p>
      {which ? (
        <p class="govuk-body">
          This is {which}, due {dueInWords(step)}.
        </p>
      ) : null}
      {conflict ? <Conflict conflict={conflict} fields={fields} /> : null}
      <ClaimStanding claim={claim} />
      <LastTime step={step} />
      <PostForm csrfToken={props.csrf} upload>
        <input type="hidden" name="version" value={String(fields.version)} />
        {/* The Enter key uses a form's first button: it must never be one that sends. */}
        <button class="govuk-visually-hidden" name="do" value="draft" tabIndex={-1} aria-hidden="true">
          Save as a draft
        </button>
        <RatingChoice scale={props.view.scale} chosen={fields.word} errors={errors} />
        {gap ? <GapNotice gap={gap} reason={fields.overrideReason} errors={errors} /> : null}
        <Textarea
          id="done"
          name="done"
          rows="5"
          label={{ text: 'What was done this month?', classes: 'govuk-label--m' }}
          value={fields.done}
          errorMessage={errorFor(errors, 'done')}
        />
        <Textarea
          id="difference"
          name="difference"
          rows="5"
          label={{ text: 'What difference did it make to children?', classes: 'govuk-label--m' }}
          hint={{
            text: 'What children and families would notice. Leave it empty if you cannot say yet. Do not name a child.',
          }}
          value={fields.difference}
          errorMessage={errorFor(errors, 'difference')}
        />
        <EvidencePart {...props} wanted={Boolean(gap)} />
        <MoveDatePart step={step} fields={fields} errors={errors} />
        <div class="govuk-button-group">
          <Button text="Send to the programme office" name="do" value="send" preventDoubleClick />
          <Button text="Save as a draft" name="do" value="draft" classes="govuk-button--secondary" preventDoubleClick />
        </div>
        <p class="govuk-hint">
          Updates for {monthInWords(period.month)} are due by {inWords(period.updates_due_on)}.
        </p>
      </PostForm>
    </>
  );
}

const labels = {
  word: 'Rating',
  done: 'What was done',
  difference: 'What difference it made',
  newDue: 'New due date',
  dueReason: 'Why the date moves',
  dueAgreedBy: 'Who agreed',
} as const;

function Conflict({ conflict, fields }: { conflict: Claim; fields: UpdateFields }) {
  const saved = fieldsSaved(conflict);
  const texts = (Object.keys(labels) as (keyof typeof labels)[]).map((name) => ({
    label: labels[name],
    saved: saved[name],
    typed: fields[name],
  }));
  return <BothTexts savedBy={conflict.saved_by_name} savedAt={conflict.saved_at} texts={texts} />;
}

/** Where the update stands, and what the programme office said of it. */
function ClaimStanding({ claim }: { claim: Claim | null }) {
  if (!claim) return null;
  if (claim.comment !== '' && claim.state !== 'accepted') {
    return (
      <InsetText>
        <p class="govuk-body">
          <strong>Sent back by {claim.moderated_by_name ?? 'the programme office'}:</strong>
        </p>
        <p class="govuk-body los-lines">{claim.comment}</p>
      </InsetText>
    );
  }
  const says = {
    draft: 'This is a draft. The programme office does not see it until you send it.',
    returned: '',
    submitted: 'This waits for the programme office. If you change it, it waits again as you leave it.',
    accepted:
      'This was accepted. If you change it, it goes to the programme office again, and the old one stands until then.',
  }[claim.state];
  return says ? <InsetText text={says} /> : null;
}

type NotOpenProps = OpenUpdate & { reason: string; typed: UpdateFields | null };

/** An update that cannot be changed any more: what it said, and what somebody tried to send too late. */
export function NotOpenPage({ action, period, claim, reason, typed }: NotOpenProps) {
  const shown = typed ?? (claim ? fieldsSaved(claim) : null);
  return (
    <>
      <PageHeading text={`Update of ${action.ref}`} caption={monthInWords(period.month)} />
      <p class="govuk-body-l">{action.text}</p>
      <p class="govuk-body">{reason}</p>
      <h2 class="govuk-heading-m">{typed ? 'What you wrote was not saved. Copy it from here' : 'What was said'}</h2>
      {shown ? (
        (Object.keys(labels) as (keyof typeof labels)[])
          .filter((name) => shown[name] !== '')
          .map((name) => (
            <div key={name}>
              <h3 class="govuk-heading-s">{labels[name]}</h3>
              <p class="govuk-body los-lines">{shown[name]}</p>
            </div>
          ))
      ) : (
        <p class="govuk-body">Nothing was said for this month.</p>
      )}
    </>
  );
}
