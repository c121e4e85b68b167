import { inWords, rangeInWords } from '../../methods/calendar.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  Details,
  Empty,
  Facts,
  InsetText,
  Input,
  PageHeading,
  Paragraphs,
  PostForm,
  Radios,
  Section,
  Select,
  Tag,
  Textarea,
} from '../../platform/web/ui/index.ts';
import type { Review, ReviewFinding } from './review-queries.ts';
import { findingKinds, followUpStates, reviewKinds } from './review-words.ts';

type Props = {
  review: Review;
  themes: string[];
  mayEdit: boolean;
  maySupply: boolean;
  today: string;
  errors: FieldError[];
  typed: FormValues | null;
  csrf: string;
};

export function ReviewPage(props: Props) {
  const { review, themes, mayEdit, maySupply, errors, typed, csrf } = props;
  const place = `/reviews/${review.id}`;
  const value = (name: string) => typed?.one(name) ?? '';
  return (
    <>
      <PageHeading text={review.title} caption={reviewKinds[review.kind]} />
      {review.withdrawnBecause ? <InsetText text={`This record was withdrawn: ${review.withdrawnBecause}`} /> : null}
      <Facts
        facts={[
          ['When', review.to === null ? inWords(review.from) : rangeInWords(review.from, review.to)],
          ['Who reviews', review.reviewers],
          ['Who asked for it', review.askedBy],
          ['Themes', review.themes.join('; ')],
        ]}
      />
      {review.summary ? <Paragraphs text={review.summary} /> : null}
      <div class="govuk-button-group">
        {mayEdit ? <Button text="Edit" href={`${place}/edit`} classes="govuk-button--secondary" /> : null}
        {maySupply ? (
          <a class="govuk-link" href={`/supply?review=${review.id}`}>
            What the reviewers may see, and what was supplied
          </a>
        ) : null}
      </div>
      <Section id="findings" title="Findings" count={review.findings.filter((one) => !one.withdrawnBecause).length}>
        {review.findings.length === 0 ? <Empty text="No finding is recorded yet." /> : null}
        {review.findings.map((finding) => (
          <Finding key={finding.id} {...props} finding={finding} />
        ))}
        {mayEdit ? (
          <Details summaryText="Add a finding" open={typed?.has('found') ?? false}>
            <PostForm csrfToken={csrf} action={`${place}/findings`}>
              <Radios
                name="finding-kind"
                idPrefix="finding-kind"
                classes="govuk-radios--inline govuk-radios--small"
                fieldset={{ legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } }}
                value={value('finding-kind')}
                errorMessage={errorFor(errors, 'finding-kind')}
                items={Object.entries(findingKinds).map(([kind, text]) => ({ value: kind, text }))}
              />
              <Textarea
                id="found"
                name="found"
                rows="3"
                label={{ text: 'What was found?', classes: 'govuk-label--s' }}
                value={value('found')}
                errorMessage={errorFor(errors, 'found')}
              />
              <Select
                id="finding-theme"
                name="finding-theme"
                label={{ text: 'Theme (optional)', classes: 'govuk-label--s' }}
                value={value('finding-theme')}
                items={[{ value: '', text: 'None' }, ...themes.map((theme) => ({ value: theme, text: theme }))]}
              />
              <Button text="Add it" />
            </PostForm>
          </Details>
        ) : null}
      </Section>
      {mayEdit ? <Withdraw place={place} id="because" finding={null} {...{ errors, csrf }} /> : null}
    </>
  );
}

function Finding({ review, finding, mayEdit, today, errors, typed, csrf }: Props & { finding: ReviewFinding }) {
  const place = `/reviews/${review.id}`;
  const mine = (field: string) => errorFor(errors, `${field}-${finding.id}`);
  const came = mine('state') ?? mine('did') ?? mine('due-day') ?? mine('due-month') ?? mine('due-year');
  const last = finding.followUps[0];
  const dueErrors = errors.flatMap(({ field, message }) =>
    field.startsWith('due-') && field.endsWith(`-${finding.id}`)
      ? [{ field: field.slice(0, -`-${finding.id}`.length), message }]
      : [],
  );
  return (
    <div class="govuk-inset-text" id={`finding-${finding.id}`}>
      <p class="govuk-body">
        <strong>{[findingKinds[finding.kind], finding.theme].filter(Boolean).join(', ')}.</strong>{' '}
        {finding.withdrawnBecause ? <del>{finding.said}</del> : finding.said}
        {finding.withdrawnBecause ? ` Withdrawn: ${finding.withdrawnBecause}` : null}
      </p>
      {finding.followUps.map((one) => (
        <p key={one.id} class="govuk-body">
          <Tag text={followUpStates[one.state].text} classes={`govuk-tag--${followUpStates[one.state].colour}`} />{' '}
          {inWords(one.on)}
          {one.who ? `, ${one.who}` : ''}: {one.said}
          {one.dueOn ? ` Due by ${inWords(one.dueOn)}.` : ''}
          {one === last && one.dueOn && one.dueOn < today && one.state !== 'done' && one.state !== 'not-taken-up' ? (
            <strong> That date has passed.</strong>
          ) : null}
        </p>
      ))}
      {finding.followUps.length === 0 && finding.kind !== 'strength' && !finding.withdrawnBecause ? (
        <p class="govuk-body">Nobody has said what is done about it.</p>
      ) : null}
      {mayEdit && !finding.withdrawnBecause ? (
        <>
          <Details summaryText="Say what is done about it" open={came !== undefined}>
            <PostForm csrfToken={csrf} action={`${place}/findings/${finding.id}/follow-up`}>
              <Radios
                name="state"
                idPrefix={`state-${finding.id}`}
                classes="govuk-radios--inline govuk-radios--small"
                fieldset={{ legend: { text: 'Where does it stand?', classes: 'govuk-fieldset__legend--s' } }}
                value={came ? (typed?.one('state') ?? '') : ''}
                errorMessage={mine('state')}
                items={Object.entries(followUpStates).map(([state, { text }]) => ({ value: state, text }))}
              />
              <Textarea
                id={`did-${finding.id}`}
                name="did"
                rows="2"
                label={{ text: 'What was or will be done?', classes: 'govuk-label--s' }}
                value={came ? (typed?.one('did') ?? '') : ''}
                errorMessage={mine('did')}
              />
              <DateField
                name="due"
                legend="By when? (optional)"
                form={came ? (typed ?? undefined) : undefined}
                errors={dueErrors}
              />
              <Button text="Keep it" classes="los-button-small" />
            </PostForm>
          </Details>
          <Withdraw place={place} id={`because-${finding.id}`} finding={finding.id} {...{ errors, csrf }} />
        </>
      ) : null}
    </div>
  );
}

function Withdraw({
  place,
  id,
  finding,
  errors,
  csrf,
}: {
  place: string;
  id: string;
  finding: number | null;
  errors: FieldError[];
  csrf: string;
}) {
  return (
    <Details
      summaryText={finding === null ? 'Withdraw this review' : 'Withdraw this finding'}
      open={errorFor(errors, id) !== undefined}
    >
      <PostForm csrfToken={csrf} action={`${place}/withdraw`}>
        {finding === null ? null : <input type="hidden" name="finding" value={finding} />}
        <Input id={id} name="because" label={{ text: 'Why is it withdrawn?' }} errorMessage={errorFor(errors, id)} />
        <Button text="Withdraw it" classes="govuk-button--secondary los-button-small" />
      </PostForm>
    </Details>
  );
}
