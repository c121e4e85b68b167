import { inWords } from '../../methods/calendar.ts';
import { keptApart } from '../../people/index.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  Checkboxes,
  InsetText,
  PageHeading,
  PostForm,
  Select,
  SummaryList,
  Textarea,
} from '../../platform/web/ui/index.ts';
import type { Evidence } from '../evidence/evidence-queries.ts';
import type { ItemPlace } from '../model/item-place.ts';
import type { Action, PlanView } from '../model/plan-view.ts';
import type { Approver, ClosureRequest, ClosureRow } from './closing-queries.ts';

/** Everything the page about closing one action is made from. */
export type OpenClosing = {
  view: PlanView;
  action: Action;
  place: ItemPlace;
  /** What the closing can rest on: evidence in date and measures that meet their targets. */
  grounds: string[];
  /** Why there is nothing to rest on; empty when there is something. */
  missing: string[];
  evidence: Evidence[];
  requests: ClosureRequest[];
  waiting: ClosureRequest | null;
  closures: ClosureRow[];
  closed: ClosureRow | null;
  approvers: Approver[];
  /** May ask: owns the action, or may agree to closings. */
  mayAsk: boolean;
  mayAgree: boolean;
};

type Props = OpenClosing & {
  title: string;
  suggested: string;
  personId: number;
  today: string;
  csrf: string;
  form?: FormValues | undefined;
  errors?: FieldError[] | undefined;
};

export function ClosePage(props: Props) {
  const { action, title, closed, waiting, closures, requests } = props;
  const refused = requests.filter((one) => one.state === 'refused');
  const reopened = closures.filter((one) => one.reopened_on !== null);
  return (
    <>
      <PageHeading text={title} caption={`Action ${action.ref}`} />
      <p class="govuk-body-l">{action.text}</p>
      {closed ? (
        <Closed {...props} closed={closed} />
      ) : waiting ? (
        <Waiting {...props} waiting={waiting} />
      ) : (
        <Ask {...props} />
      )}
      {reopened.length + refused.length > 0 ? <h2 class="govuk-heading-m">Before</h2> : null}
      <ul class="govuk-list govuk-list--bullet">
        {reopened.map((one) => (
          <li key={`closure-${one.id}`}>
            Closed on {inWords(one.closed_on)} ({one.reason}), opened again on{' '}
            {inWords(one.reopened_on ?? one.closed_on)}: {one.reopened_because}
          </li>
        ))}
        {refused.map((one) => (
          <li key={`request-${one.id}`}>
            Asked for by {one.asked_by_name}, refused by {one.decided_by_name}: {one.decision_words}
          </li>
        ))}
      </ul>
    </>
  );
}

function Rows({ rows }: { rows: [string, string][] }) {
  return <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />;
}

function Closed({ closed, action, mayAgree, csrf, form, errors, today }: Props & { closed: ClosureRow }) {
  return (
    <>
      <Rows
        rows={[
          ['Closed on', inWords(closed.closed_on)],
          ['Reason', closed.reason],
          ['Evidence', closed.evidence],
          ['Agreed by', closed.approver],
          [
            'Watched until',
            `${inWords(closed.watch_until)}${closed.watch_until < today ? ' (passed: look again)' : ''}`,
          ],
        ]}
      />
      {mayAgree ? (
        <PostForm action={`/actions/${action.id}/reopen`} csrfToken={csrf}>
          <Textarea
            id="reopen-because"
            name="reopen-because"
            rows="3"
            label={{ text: 'Open it again', classes: 'govuk-label--m' }}
            hint={{ text: 'Say why: what was seen since it was closed.' }}
            value={form?.one('reopen-because')}
            errorMessage={errorFor(errors, 'reopen-because')}
          />
          <Button text="Open it again" classes="govuk-button--warning" preventDoubleClick />
        </PostForm>
      ) : null}
    </>
  );
}

function Waiting({ waiting, action, mayAgree, personId, csrf, form, errors }: Props & { waiting: ClosureRequest }) {
  const own = keptApart('closing-agreed', [waiting.asked_by], personId) !== null;
  return (
    <>
      <Rows
        rows={[
          ['Asked for by', `${waiting.asked_by_name}, ${momentWords(waiting.asked_at)}`],
          ['Reason', waiting.reason],
          ['Evidence', waiting.evidence],
          ['Watch until', inWords(waiting.watch_until)],
          ['To agree', waiting.approver_name],
        ]}
      />
      {own ? (
        <PostForm action={`/actions/${action.id}/close/decide`} csrfToken={csrf}>
          <p class="govuk-body">You asked for this, so somebody else agrees.</p>
          <Button text="Take it back" name="decision" value="take-back" classes="govuk-button--secondary" />
        </PostForm>
      ) : mayAgree ? (
        <PostForm action={`/actions/${action.id}/close/decide`} csrfToken={csrf}>
          <Textarea
            id="words"
            name="words"
            rows="3"
            label={{ text: 'If it cannot be closed, say why', classes: 'govuk-label--s' }}
            value={form?.one('words')}
            errorMessage={errorFor(errors, 'words')}
          />
          <div class="govuk-button-group">
            <Button text="Agree that it is closed" name="decision" value="agree" preventDoubleClick />
            <Button text="Refuse" name="decision" value="refuse" classes="govuk-button--secondary" />
          </div>
        </PostForm>
      ) : null}
    </>
  );
}

function Ask({ action, grounds, missing, approvers, mayAsk, suggested, csrf, form, errors }: Props) {
  if (!mayAsk) {
    return <p class="govuk-body">It is open. Whoever holds a post that owns it can ask for it to be closed.</p>;
  }
  const add = (
    <p class="govuk-body">
      <a class="govuk-link" href={`/evidence/add/${action.id}`}>
        Add evidence to this action
      </a>
    </p>
  );
  return (
    <>
      <p class="govuk-body">
        A closed action needs no more updates. Closing takes a reason, evidence, someone else who agrees, and a day to
        look whether it has lasted.
      </p>
      {missing.length > 0 ? (
        <InsetText>
          <p class="govuk-body">Nothing shows yet that it can be closed:</p>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {add}
        </InsetText>
      ) : null}
      <PostForm csrfToken={csrf}>
        <Textarea
          id="reason"
          name="reason"
          rows="4"
          label={{ text: 'Why can it be closed?', classes: 'govuk-label--m' }}
          value={form?.one('reason')}
          errorMessage={errorFor(errors, 'reason')}
        />
        {grounds.length > 0 ? (
          <Checkboxes
            name="evidence"
            idPrefix="evidence"
            fieldset={{ legend: { text: 'What shows it?', classes: 'govuk-fieldset__legend--m' } }}
            errorMessage={errorFor(errors, 'evidence')}
            items={grounds.map((text) => ({
              value: text,
              text,
              checked: form?.all('evidence').includes(text) ?? false,
            }))}
          />
        ) : null}
        <DateField
          name="watch"
          legend="When will you look whether it has lasted?"
          hint="It stays on the watch list until then."
          form={form}
          value={suggested}
          errors={errors}
        />
        <Select
          id="approver"
          name="approver"
          label={{ text: 'Who is to agree?', classes: 'govuk-label--m' }}
          errorMessage={errorFor(errors, 'approver')}
          items={[
            { value: '', text: approvers.length > 0 ? 'Choose a person' : 'Nobody else may agree yet' },
            ...approvers.map(({ id, name, posts }) => ({
              value: String(id),
              text: posts ? `${name}, ${posts}` : name,
              selected: form?.one('approver') === String(id),
            })),
          ]}
        />
        <Button text="Ask for it to be closed" preventDoubleClick />
      </PostForm>
    </>
  );
}
