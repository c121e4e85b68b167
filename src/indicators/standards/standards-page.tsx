import { inWords } from '../../methods/calendar.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Empty,
  Input,
  InsetText,
  PageHeading,
  PostForm,
  Radios,
  Section,
  Textarea,
} from '../../platform/web/ui/index.ts';
import type { LocalStandards } from '../engine/definition.ts';
import { standardDefinitions } from './definitions.ts';
import type { StandardRow } from './standard-queries.ts';

type Props = {
  rows: StandardRow[];
  /** What holds today. */
  now: LocalStandards;
  today: string;
  /** The days of the returns whose figures are still to be computed anew, in order. */
  anew: string[];
  csrf: string;
  form?: FormValues;
  errors?: FieldError[];
};

const abouts = ['Visits', 'Reviews', 'Supervision', 'Caseloads'] as const;

export function StandardsPage({ rows, now, today, anew, csrf, form, errors }: Props) {
  return (
    <>
      <PageHeading text="Our own standards" caption="Vital signs" />
      <p class="govuk-body">
        Where the law leaves it to a council, it says for itself how often something is to be done. A return is computed
        with the standards that hold on its day. When you set a standard, the figures of every return from that day on
        are computed anew; what they came to before is kept.
      </p>
      {anew.length > 0 ? (
        <InsetText>
          {anew.length === 1 ? 'One return is' : `${anew.length} returns are`} being computed anew, from{' '}
          {inWords(anew[0] as string)} on. Load this page again to see whether it is done.
        </InsetText>
      ) : null}
      {abouts.map((about) => (
        <DataTable
          key={about}
          caption={about}
          rows={standardDefinitions.filter((one) => one.about === about)}
          columns={[
            { key: 'label', heading: 'Standard', rowHeader: true, cell: ({ label }) => label },
            { key: 'now', heading: 'Holds today', nowrap: true, cell: ({ name, unit }) => `${now[name]} ${unit}` },
            {
              key: 'set',
              heading: 'Set by',
              cell: ({ name, usual, unit }) => {
                const set = rows.findLast(({ standard, fromOn }) => standard === name && fromOn <= today);
                return set ? (set.setBy ?? 'Someone') : `Nobody: ${usual} ${unit} is what is usual`;
              },
            },
          ]}
        />
      ))}
      <Section id="set" title="Set a standard">
        <PostForm action="/vital-signs/standards" csrfToken={csrf}>
          <Radios
            name="standard"
            idPrefix="standard"
            fieldset={{ legend: { text: 'Which one?', classes: 'govuk-fieldset__legend--s' } }}
            value={form?.one('standard') ?? ''}
            items={standardDefinitions.map(({ name, label, unit }) => ({ value: name, text: `${label} … ${unit}` }))}
            errorMessage={errorFor(errors, 'standard')}
          />
          <Input
            id="value"
            name="value"
            label={{ text: 'How many?', classes: 'govuk-label--s' }}
            classes="govuk-input--width-3"
            inputmode="numeric"
            value={form?.one('value') ?? ''}
            errorMessage={errorFor(errors, 'value')}
          />
          <DateField name="from" legend="From which day does it hold?" form={form} value={today} errors={errors} />
          <Textarea
            id="because"
            name="because"
            rows="2"
            label={{ text: 'Why, and who agreed it?', classes: 'govuk-label--s' }}
            value={form?.one('because') ?? ''}
            errorMessage={errorFor(errors, 'because')}
          />
          <Button text="Set the standard" preventDoubleClick />
        </PostForm>
      </Section>
      <Section id="history" title="What was set, and why">
        <StandardHistory rows={rows} />
      </Section>
    </>
  );
}

/** What was set of some standards, the newest first. */
export function StandardHistory({ rows }: { rows: readonly StandardRow[] }) {
  return (
    <DataTable
      caption="Standards that were set"
      captionHidden
      rows={rows.toReversed()}
      empty={<Empty text="Nothing was set: what is usual holds." />}
      columns={[
        { key: 'from', heading: 'From', rowHeader: true, nowrap: true, cell: ({ fromOn }) => inWords(fromOn) },
        {
          key: 'what',
          heading: 'What',
          cell: ({ standard, value }) => {
            const known = standardDefinitions.find(({ name }) => name === standard);
            return known ? `${known.label} ${value} ${known.unit}` : `${standard}: ${value}`;
          },
        },
        { key: 'because', heading: 'Why', cell: ({ because }) => because },
        { key: 'who', heading: 'Set by', cell: ({ setBy }) => setBy ?? 'Someone' },
      ]}
    />
  );
}
