import { inWords } from '../../methods/calendar.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Checkboxes, Empty, Input, PageHeading, PostForm, Select } from '../../platform/web/ui/index.ts';
import { thingKinds, type Thing } from './things.ts';

type Props = {
  things: Thing[];
  people: { id: number; name: string; until: string | null }[];
  reviews: { id: number; title: string }[];
  review: string;
  today: string;
  errors: FieldError[];
  typed: FormValues | null;
  csrf: string;
};

export function GrantFormPage({ things, people, reviews, review, today, errors, typed, csrf }: Props) {
  const ticked = new Set(typed?.all('thing') ?? []);
  const kinds = (Object.keys(thingKinds) as Thing['kind'][]).filter((kind) => things.some((one) => one.kind === kind));
  if (people.length === 0)
    return (
      <>
        <PageHeading text="Let a reviewer see something" />
        <Empty text="Nobody has the role of reviewer or inspector. An administrator gives it, with a last day, under People." />
      </>
    );
  return (
    <>
      <PageHeading text="Let a reviewer see something" />
      <PostForm csrfToken={csrf} action="/supply/new">
        <Select
          id="person"
          name="person"
          label={{ text: 'Which reviewer or inspector?', classes: 'govuk-label--s' }}
          value={typed?.one('person') ?? ''}
          items={[
            { value: '', text: 'Choose' },
            ...people.map(({ id, name, until }) => ({
              value: String(id),
              text: until ? `${name} (until ${inWords(until)})` : name,
            })),
          ]}
          errorMessage={errorFor(errors, 'person')}
        />
        {reviews.length > 0 ? (
          <Select
            id="review"
            name="review"
            label={{ text: 'For which review? (optional)', classes: 'govuk-label--s' }}
            value={review}
            items={[
              { value: '', text: 'None' },
              ...reviews.map(({ id, title }) => ({ value: String(id), text: title })),
            ]}
          />
        ) : null}
        <Input
          id="purpose"
          name="purpose"
          label={{ text: 'What is it for?', classes: 'govuk-label--s' }}
          value={typed?.one('purpose') ?? ''}
          errorMessage={errorFor(errors, 'purpose')}
        />
        <DateField name="from" legend="First day" form={typed ?? undefined} value={today} errors={errors} />
        <DateField name="until" legend="Last day" form={typed ?? undefined} errors={errors} />
        {kinds.map((kind, at) => (
          <Checkboxes
            key={kind}
            name="thing"
            idPrefix={at === 0 ? 'thing' : `thing-${kind}`}
            classes="govuk-checkboxes--small"
            fieldset={{ legend: { text: thingKinds[kind], classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={at === 0 ? errorFor(errors, 'thing') : undefined}
            items={things
              .filter((one) => one.kind === kind)
              .map(({ id, name, mark }) => ({
                value: `${kind}:${id}`,
                text: mark && mark !== 'OFFICIAL' ? `${name} (${mark})` : name,
                checked: ticked.has(`${kind}:${id}`),
              }))}
          />
        ))}
        <Button text="Let them see it" preventDoubleClick />
      </PostForm>
    </>
  );
}
