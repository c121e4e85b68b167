import { BothTexts } from '../../platform/web/both-texts.tsx';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Checkboxes, Input, PageHeading, PostForm, Radios, Textarea } from '../../platform/web/ui/index.ts';
import type { Review } from './review-queries.ts';
import { reviewKinds } from './review-words.ts';

type Props = {
  review: Review | null;
  themes: string[];
  errors: FieldError[];
  typed: FormValues | null;
  conflict: boolean;
  csrf: string;
};

export function EditReviewPage({ review, themes, errors, typed, conflict, csrf }: Props) {
  const saved = {
    kind: review?.kind ?? '',
    title: review?.title ?? '',
    reviewers: review?.reviewers ?? '',
    'asked-by': review?.askedBy ?? '',
    summary: review?.summary ?? '',
  };
  const value = (name: keyof typeof saved) => (typed ? typed.one(name) : saved[name]);
  const ticked = typed ? typed.all('theme') : (review?.themes ?? []);
  return (
    <>
      <PageHeading text={review ? 'Edit the review' : 'Record a review'} caption={review?.title ?? 'Reviews'} />
      {conflict && review && typed ? (
        <BothTexts
          savedBy={review.savedBy}
          savedAt={review.savedAt}
          texts={[
            { label: 'Name', saved: saved.title, typed: typed.one('title') },
            { label: 'Who reviews', saved: saved.reviewers, typed: typed.one('reviewers') },
            { label: 'Who asked for it', saved: saved['asked-by'], typed: typed.one('asked-by') },
            { label: 'Summary', saved: saved.summary, typed: typed.one('summary') },
          ]}
        />
      ) : null}
      <PostForm csrfToken={csrf} action={review ? `/reviews/${review.id}/edit` : '/reviews/new'}>
        <input type="hidden" name="version" value={review?.version ?? 0} />
        <Radios
          name="kind"
          idPrefix="kind"
          fieldset={{ legend: { text: 'What kind of review is it?', classes: 'govuk-fieldset__legend--s' } }}
          value={value('kind')}
          errorMessage={errorFor(errors, 'kind')}
          items={Object.entries(reviewKinds).map(([kind, text]) => ({ value: kind, text }))}
        />
        <Input
          id="title"
          name="title"
          label={{ text: 'What is it called?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example, “First review of progress”' }}
          value={value('title')}
          errorMessage={errorFor(errors, 'title')}
        />
        <DateField
          name="from"
          legend="First day"
          form={typed ?? undefined}
          value={review?.from ?? null}
          errors={errors}
        />
        <DateField
          name="to"
          legend="Last day (optional)"
          form={typed ?? undefined}
          value={review?.to ?? null}
          errors={errors}
        />
        <Input
          id="reviewers"
          name="reviewers"
          label={{ text: 'Who reviews?', classes: 'govuk-label--s' }}
          value={value('reviewers')}
          errorMessage={errorFor(errors, 'reviewers')}
        />
        <Input
          id="asked-by"
          name="asked-by"
          label={{ text: 'Who asked for it? (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'And under which clause' }}
          value={value('asked-by')}
          errorMessage={errorFor(errors, 'asked-by')}
        />
        <Checkboxes
          name="theme"
          idPrefix="theme"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: 'Themes (optional)', classes: 'govuk-fieldset__legend--s' } }}
          items={themes.map((theme) => ({ value: theme, text: theme, checked: ticked.includes(theme) }))}
        />
        <Textarea
          id="summary"
          name="summary"
          label={{ text: 'Summary (optional)', classes: 'govuk-label--s' }}
          value={value('summary')}
          errorMessage={errorFor(errors, 'summary')}
        />
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </>
  );
}
