import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Checkboxes, PageHeading, PostForm, Radios, Select, TwoThirds } from '../../platform/web/ui/index.ts';
import type { ActivePerson, HoldingRow } from './holder-queries.ts';
import type { Post } from './posts.ts';

type Props = { post: Post; csrf: string; today: string; form?: FormValues; errors?: FieldError[] };

export function AddHolderPage({ post, people, csrf, today, form, errors }: Props & { people: ActivePerson[] }) {
  const now = post.holders.map((holder) => holder.name).join(' and ');
  const person = [
    { value: '', text: 'Choose a person' },
    ...people.map(({ id, name, email }) => ({ value: String(id), text: `${name} (${email})` })),
  ];
  return (
    <TwoThirds>
      <PageHeading text="Add a holder" caption={post.title} />
      <PostForm csrfToken={csrf}>
        <Select
          id="person"
          name="person"
          label={{ text: 'Person' }}
          hint={{ text: 'An administrator adds people who are not on this list' }}
          items={person}
          value={form?.one('person') ?? ''}
          errorMessage={errorFor(errors, 'person')}
        />
        <DateField name="from" legend="First day in the post" form={form} value={today} errors={errors} />
        <DateField name="to" legend="Last day (optional)" form={form} errors={errors} />
        {now ? (
          <Radios
            idPrefix="others"
            name="others"
            fieldset={{
              legend: { text: `${now} holds this post now. What happens then?`, classes: 'govuk-fieldset__legend--s' },
            }}
            value={form?.one('others')}
            errorMessage={errorFor(errors, 'others')}
            items={[
              { value: 'leave', text: `${now} leaves the post the day before` },
              { value: 'share', text: 'They share the post' },
            ]}
          />
        ) : null}
        <Button text="Add holder" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

export function ChangeHolderPage({
  post,
  holding,
  csrf,
  form,
  errors,
}: Omit<Props, 'today'> & { holding: HoldingRow }) {
  return (
    <TwoThirds>
      <PageHeading text={`When ${holding.name} holds the post`} caption={post.title} />
      <PostForm csrfToken={csrf}>
        <DateField name="from" legend="First day in the post" form={form} value={holding.from} errors={errors} />
        <DateField
          name="to"
          legend="Last day"
          hint="Leave it empty if they are staying"
          form={form}
          value={holding.to}
          errors={errors}
        />
        <Checkboxes
          name="mistake"
          items={[
            {
              value: 'yes',
              text: 'This was entered by mistake: take it out',
              hint: { text: 'The audit log keeps that it was there' },
              checked: form?.has('mistake'),
            },
          ]}
        />
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}
