import { inWords } from '../../methods/calendar.ts';
import { AsAtBar, countOf, type Standpoint } from '../../plan/index.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Details,
  Empty,
  Input,
  PageHeading,
  PostForm,
  Quote,
  Radios,
  Section,
  Select,
  Textarea,
} from '../../platform/web/ui/index.ts';
import type { ClauseView, Compliance } from './load-compliance.ts';
import { firstWords, NoticeStanding, PositionTag } from './notice-parts.tsx';
import type { Power } from './power-named.ts';
import type { NoticeStep, StepKind } from './step-queries.ts';

/** A clause at risk or not met: since which day without a break, and for how many days. */
export type InTrouble = { clause: ClauseView; since: string; days: number };

export const stepKinds: Record<StepKind, string> = {
  raised: 'Raised with the council',
  meeting: 'A meeting about it',
  warning: 'A warning',
  direction: 'A direction',
  other: 'Something else',
};

type Props = {
  compliance: Compliance;
  at: Standpoint;
  trouble: InTrouble[];
  power: Power | null;
  steps: NoticeStep[];
  mayRecord: boolean;
  csrf: string;
  errors: FieldError[];
  typed: FormValues | null;
};

export function EscalationPage(props: Props) {
  const { compliance, at, trouble, power, steps, mayRecord, csrf, errors } = props;
  const { notice } = compliance;
  return (
    <>
      <PageHeading text="What is at risk, and what can follow" caption={notice.title} />
      <AsAtBar view={compliance.view ?? { dates: [] }} at={at} />
      <NoticeStanding compliance={compliance} />
      <Section id="trouble" title="Clauses at risk or not met" count={trouble.length}>
        <DataTable
          caption="Clauses at risk or not met, the longest first"
          captionHidden
          rows={trouble}
          rowTone={() => 'attention'}
          empty={
            <Empty text="No clause is judged at risk or not met. Clauses nobody has judged are among the gaps of the notice." />
          }
          columns={[
            {
              key: 'clause',
              heading: 'Clause',
              nowrap: true,
              rowHeader: true,
              cell: ({ clause }) => (
                <a class="govuk-link" href={at.href(`/clauses/${clause.requirement.id}`)}>
                  {clause.requirement.clause}
                </a>
              ),
            },
            {
              key: 'asks',
              heading: 'What it asks',
              width: 'wide',
              cell: ({ clause }) => firstWords(clause.requirement.text),
            },
            { key: 'position', heading: 'Position', cell: ({ clause }) => <PositionTag clause={clause} /> },
            {
              key: 'long',
              heading: 'For how long',
              cell: ({ since, days }) =>
                days === 0 ? `Since ${inWords(since)}` : `${countOf(days, 'day')}, since ${inWords(since)}`,
            },
            { key: 'why', heading: 'Why', width: 'wide', cell: ({ clause }) => clause.judgement?.reason ?? '' },
          ]}
        />
      </Section>
      <Section id="power" title="What can follow">
        {power ? (
          <>
            <p class="govuk-body">
              The notice names a power of intervention: <strong>{power.power}</strong>.
            </p>
            <Quote text={power.sentence} where={notice.title} href={`/sources/${notice.id}`} />
          </>
        ) : (
          <p class="govuk-body">No power of intervention was found in the words of this notice.</p>
        )}
      </Section>
      <Section id="steps" title="Steps taken" count={steps.filter((one) => !one.withdrawnBecause).length}>
        <DataTable
          caption="Steps taken under this notice, newest first"
          captionHidden
          rows={steps}
          rowTone={(one) => (one.withdrawnBecause ? 'quiet' : one.kind === 'direction' ? 'attention' : undefined)}
          empty={<Empty text="No step is recorded." />}
          columns={[
            { key: 'on', heading: 'Date', nowrap: true, rowHeader: true, cell: (one) => inWords(one.on) },
            {
              key: 'kind',
              heading: 'Step',
              cell: (one) => (one.withdrawnBecause ? <del>{stepKinds[one.kind]}</del> : stepKinds[one.kind]),
            },
            { key: 'by', heading: 'By whom', cell: (one) => one.byWhom },
            {
              key: 'said',
              heading: 'What was said',
              width: 'wide',
              cell: (one) =>
                [
                  one.said,
                  one.power && `Under ${one.power}`,
                  one.clause && `About clause ${one.clause}`,
                  one.withdrawnBecause && `Withdrawn: ${one.withdrawnBecause}`,
                ]
                  .filter(Boolean)
                  .join('. '),
            },
            ...(mayRecord
              ? [
                  {
                    key: 'do',
                    heading: 'Withdraw',
                    headingHidden: true,
                    cell: (one: NoticeStep) =>
                      one.withdrawnBecause ? null : <Withdraw {...{ one, notice: notice.id, csrf, errors }} />,
                  },
                ]
              : []),
          ]}
        />
        {mayRecord ? <StepForm {...props} /> : null}
      </Section>
    </>
  );
}

function Withdraw({
  one,
  notice,
  csrf,
  errors,
}: {
  one: NoticeStep;
  notice: number;
  csrf: string;
  errors: FieldError[];
}) {
  const id = `because-${one.id}`;
  return (
    <Details summaryText="Withdraw" open={errorFor(errors, id) !== undefined}>
      <PostForm csrfToken={csrf} action={`/notice/${notice}/escalation/${one.id}/withdraw`}>
        <Input
          id={id}
          name="because"
          label={{ text: `Why is the record of ${inWords(one.on)} wrong?` }}
          errorMessage={errorFor(errors, id)}
        />
        <Button text="Withdraw this record" classes="govuk-button--secondary los-button-small" />
      </PostForm>
    </Details>
  );
}

function StepForm({ compliance, power, csrf, errors, typed }: Props) {
  const value = (name: string) => typed?.one(name) ?? '';
  return (
    <Details summaryText="Record a step or a direction" open={typed !== null && typed.has('kind')}>
      <PostForm csrfToken={csrf} action={`/notice/${compliance.notice.id}/escalation`}>
        <Radios
          name="kind"
          idPrefix="kind"
          fieldset={{ legend: { text: 'What happened?', classes: 'govuk-fieldset__legend--s' } }}
          value={value('kind')}
          errorMessage={errorFor(errors, 'kind')}
          items={Object.entries(stepKinds).map(([kind, text]) => ({ value: kind, text }))}
        />
        <DateField name="on" legend="On what date?" form={typed ?? undefined} errors={errors} />
        <Input
          id="by-whom"
          name="by-whom"
          label={{ text: 'Who took the step?', classes: 'govuk-label--s' }}
          hint={{ text: 'The minister, the department’s lead official, the improvement adviser' }}
          value={value('by-whom')}
          classes="govuk-!-width-two-thirds"
          errorMessage={errorFor(errors, 'by-whom')}
        />
        <Textarea
          id="said"
          name="said"
          rows="3"
          label={{ text: 'What was said or decided?', classes: 'govuk-label--s' }}
          value={value('said')}
          errorMessage={errorFor(errors, 'said')}
        />
        <Select
          id="clause"
          name="clause"
          label={{ text: 'About which clause? (optional)', classes: 'govuk-label--s' }}
          value={value('clause')}
          items={[
            { value: '', text: 'The notice as a whole' },
            ...compliance.clauses.map(({ requirement }) => ({
              value: String(requirement.id),
              text: `${requirement.clause}: ${firstWords(requirement.text, 60)}`,
            })),
          ]}
        />
        <Input
          id="power"
          name="power"
          label={{ text: 'Under which power? (for a direction)', classes: 'govuk-label--s' }}
          value={typed ? value('power') : (power?.power ?? '')}
          classes="govuk-!-width-two-thirds"
          errorMessage={errorFor(errors, 'power')}
        />
        <Button text="Record it" preventDoubleClick />
      </PostForm>
    </Details>
  );
}
