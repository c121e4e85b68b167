import { inWords } from '../../methods/calendar.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Input, PageHeading, PostForm, Section, Textarea, TwoThirds } from '../../platform/web/ui/index.ts';
import type { Indicator } from '../engine/definition.ts';
import { units } from '../engine/units.ts';
import type { StepRow } from '../series/series-queries.ts';

type Props = {
  indicator: Indicator;
  steps: StepRow[];
  /** The day of the last reading. */
  last: string | null;
  csrf: string;
  today: string;
  form?: FormValues;
  errors?: FieldError[];
};

export function SetIndicatorPage(props: Props) {
  const { indicator, csrf, form, errors, today, last } = props;
  const action = `/vital-signs/${indicator.id}`;
  return (
    <TwoThirds>
      <PageHeading text={indicator.name} caption="Targets, step changes and what is said of it" />
      <Section id="target" title="Target">
        <PostForm action={`${action}/target`} csrfToken={csrf}>
          <Input
            id="value"
            name="value"
            label={{ text: 'What is the target?', classes: 'govuk-label--s' }}
            hint={{ text: 'Leave it empty for no target from that day on.' }}
            classes="govuk-input--width-5"
            inputmode="decimal"
            suffix={{ text: units[indicator.unit].sign }}
            value={form?.one('value') ?? ''}
            errorMessage={errorFor(errors, 'value')}
          />
          <DateField
            name="from"
            legend="From which day does it hold?"
            hint="Readings from that day on are held against it."
            form={form}
            value={last ?? today}
            errors={errors}
          />
          <Reason name="target-because" label="Why is this the target?" form={form} errors={errors} />
          <Button text="Set the target" preventDoubleClick />
        </PostForm>
      </Section>
      <Section id="step-change" title="Step change">
        <p class="govuk-body">
          When something changed for good, the mean and the limits of the chart can be worked out anew from the first
          reading after it. The chart shows where that was done, by whom and why.
        </p>
        <PostForm action={`${action}/step`} csrfToken={csrf}>
          <DateField
            name="step"
            legend="Which reading is the first after the change?"
            form={form}
            value={last}
            errors={errors}
          />
          <Reason name="step-because" label="What changed?" form={form} errors={errors} />
          <Button text="Note the step change" preventDoubleClick />
        </PostForm>
        {props.steps.map(({ id, date, because }) => (
          <PostForm key={id} action={`${action}/step`} csrfToken={csrf}>
            <input type="hidden" name="take-back" value={id} />
            <p class="govuk-body">
              {inWords(date)}: {because}
            </p>
            <Button
              text={`Take back the step change of ${inWords(date)}`}
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </PostForm>
        ))}
      </Section>
      <Section id="said" title="What is said of it">
        <PostForm action={`${action}/commentary`} csrfToken={csrf}>
          <Textarea
            id="text"
            name="text"
            rows="4"
            label={{ text: 'What should a reader know about the last reading?', classes: 'govuk-label--s' }}
            hint={{ text: 'Never write anything by which a child could be recognised.' }}
            value={form?.one('text') ?? ''}
            errorMessage={errorFor(errors, 'text')}
          />
          <Button text="Say it" preventDoubleClick />
        </PostForm>
      </Section>
    </TwoThirds>
  );
}

type ReasonProps = { name: string; label: string; form: FormValues | undefined; errors: FieldError[] | undefined };

function Reason({ name, label, form, errors }: ReasonProps) {
  return (
    <Textarea
      id={name}
      name={name}
      rows="2"
      label={{ text: label, classes: 'govuk-label--s' }}
      value={form?.one(name) ?? ''}
      errorMessage={errorFor(errors, name)}
    />
  );
}
