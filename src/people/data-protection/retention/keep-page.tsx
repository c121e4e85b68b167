import { inWords } from '../../../methods/calendar.ts';
import { errorFor } from '../../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../../platform/web/route.ts';
import { Button, Facts, Input, PageHeading, PostForm, TwoThirds, WarningText } from '../../../platform/web/ui/index.ts';
import type { Standing } from './apply-rules.ts';

type Props = { standing: Standing; csrf: string; form?: FormValues; errors?: FieldError[] };

/** For how long one class of records is kept, and what would go tonight. */
export function KeepPage({ standing, csrf, form, errors }: Props) {
  const { rule, months, before, due, heldBack, held } = standing;
  return (
    <TwoThirds>
      <PageHeading text={rule.name} caption="How long it is kept" />
      {held ? (
        <WarningText text="These records are held: nothing of them is removed until the hold is lifted." />
      ) : null}
      <Facts
        facts={[
          ['Kept from', rule.since],
          ['Why so long', rule.basis],
          ['What stays', rule.stays],
          ['Would go tonight', wouldGo({ before, due, heldBack, held })],
        ]}
      />
      <PostForm csrfToken={csrf}>
        <Input
          id="months"
          name="months"
          label={{ text: 'For how many months is it kept?', classes: 'govuk-label--s' }}
          hint={{
            text: `${rule.least} or more. Leave it blank to keep it for good. What is removed cannot be brought back.`,
          }}
          classes="govuk-input--width-3"
          inputmode="numeric"
          value={form ? form.one('months') : months === null ? '' : String(months)}
          errorMessage={errorFor(errors, 'months')}
        />
        <Button text="Set" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

/** "12 from before 3 May 2024; 2 more are held with their child". */
export function wouldGo({
  before,
  due,
  heldBack,
  held,
}: Pick<Standing, 'before' | 'due' | 'heldBack' | 'held'>): string {
  if (before === null) return 'Nothing: it is kept for good';
  if (held) return 'Nothing: it is held';
  const more = heldBack > 0 ? `; ${heldBack.toLocaleString('en-GB')} more are held with their child` : '';
  return `${due === 0 ? 'Nothing' : due.toLocaleString('en-GB')} from before ${inWords(before)}${more}`;
}
