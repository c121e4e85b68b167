import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, Details, Input, Textarea } from '../../platform/web/ui/index.ts';
import type { Step } from '../model/plan-view.ts';
import { countOf, dueInWords } from '../words.ts';
import { dueReadAs } from './due-reading.ts';
import type { UpdateFields } from './open-update.ts';

type Props = { step: Step; fields: UpdateFields; errors?: FieldError[] | undefined };

/** Moving a step's date: the new one as people write it, shown back as it was read, with why and who agreed. */
export function MoveDatePart({ step, fields, errors }: Props) {
  const moved = step.moves.length;
  const first = step.moves[0]?.from;
  return (
    <>
      <h2 class="govuk-heading-m">Due date</h2>
      <p class="govuk-body">
        {step.due === '' ? 'No date is written' : `“${step.due}”`} (read as {dueInWords(step)}).
        {moved > 0 ? ` It has been moved ${countOf(moved, 'time')}; at first it was “${first}”.` : ''}
      </p>
      <Details
        summaryText="Move the date"
        open={fields.newDue !== '' || errors?.some((one) => one.field.startsWith('due') || one.field === 'new-due')}
      >
        <Input
          id="new-due"
          name="new-due"
          label={{ text: 'New date', classes: 'govuk-label--s' }}
          hint={{ text: 'As you would write it: “March 2026”, “7 March 2026”, “Every 3 months from June 2026”' }}
          value={fields.newDue}
          attributes={{ 'data-reads-due': 'new-due-read' }}
          errorMessage={errorFor(errors, 'new-due')}
        />
        <p class="govuk-body" id="new-due-read" role="status">
          {dueReadAs(fields.newDue)}
        </p>
        <Button
          text="Check the date"
          name="do"
          value="read-due"
          classes="govuk-button--secondary los-button-small govuk-!-margin-bottom-4"
        />
        <Textarea
          id="due-reason"
          name="due-reason"
          rows="3"
          label={{ text: 'Why does it move?', classes: 'govuk-label--s' }}
          value={fields.dueReason}
          errorMessage={errorFor(errors, 'due-reason')}
        />
        <Input
          id="due-agreed-by"
          name="due-agreed-by"
          label={{ text: 'Who agreed?', classes: 'govuk-label--s' }}
          hint={{ text: 'A person or a body, for example “Improvement board, 12 May”' }}
          value={fields.dueAgreedBy}
          errorMessage={errorFor(errors, 'due-agreed-by')}
        />
      </Details>
    </>
  );
}
