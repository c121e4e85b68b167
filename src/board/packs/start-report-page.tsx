import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Empty, PageHeading, PostForm, Radios } from '../../platform/web/ui/index.ts';

type Props = {
  plans: { id: number; title: string }[];
  kinds: { name: string; label: string; about: string }[];
  kind: string;
  chosen: string;
  /** Date shown first: the last day of the latest month that is over. */
  asAt: string;
  form: FormValues | undefined;
  errors: FieldError[];
  csrf: string;
};

export function StartReportPage({ plans, kinds, kind, chosen, asAt, form, errors, csrf }: Props) {
  if (plans.length === 0) {
    return (
      <>
        <PageHeading text="Start a report" />
        <Empty text="There is no plan to report on yet." />
      </>
    );
  }
  return (
    <>
      <PageHeading text="Start a report" />
      <PostForm csrfToken={csrf}>
        <Radios
          name="kind"
          idPrefix="kind"
          fieldset={{ legend: { text: 'What kind of report?', classes: 'govuk-fieldset__legend--s' } }}
          items={kinds.map(({ name, label, about }) => ({ value: name, text: label, hint: { text: about } }))}
          value={kind}
          errorMessage={errorFor(errors, 'kind')}
        />
        {plans.length === 1 ? (
          <input type="hidden" name="plan" value={plans[0]!.id} />
        ) : (
          <Radios
            name="plan"
            idPrefix="plan"
            fieldset={{ legend: { text: 'Which plan?', classes: 'govuk-fieldset__legend--s' } }}
            items={plans.map((plan) => ({ value: String(plan.id), text: plan.title }))}
            value={chosen}
            errorMessage={errorFor(errors, 'plan')}
          />
        )}
        <DateField
          name="as-at"
          legend="As at which date?"
          hint="The report shows the plan as it stood at the end of this day. Usually the last day of the month."
          form={form}
          value={asAt}
          errors={errors}
        />
        <Button text="Make the draft" />
      </PostForm>
    </>
  );
}
