import { inWords, monthInWords } from '../../methods/calendar.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { Button, InsetText, PostForm } from '../../platform/web/ui/index.ts';
import type { Suggestion } from './open-period.ts';

/** Opens the month that comes next; says why where none can be opened. */
export function OpenMonthForm({ at, suggestion, csrf }: { at: string; suggestion: Suggestion; csrf: string }) {
  if ('reason' in suggestion) return <InsetText text={suggestion.reason} />;
  const { month, asAt, updatesDueOn } = suggestion;
  return (
    <PostForm action={`${at}/open`} csrfToken={csrf}>
      <p class="govuk-body">
        Open {monthInWords(month)}, and owners are asked how each of their actions is going. The month ends on{' '}
        {inWords(asAt)}.
      </p>
      <input type="hidden" name="month" value={month.slice(0, 7)} />
      <DateField
        name="updates-due"
        legend="When are updates due?"
        hint="Suggested is five days after the month ends, or the Monday after those."
        value={updatesDueOn}
      />
      <Button text={`Open ${monthInWords(month)}`} preventDoubleClick />
    </PostForm>
  );
}
