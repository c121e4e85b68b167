import type { Post } from '../../people/index.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  Checkboxes,
  Details,
  Input,
  InsetText,
  PageHeading,
  PostForm,
  Select,
} from '../../platform/web/ui/index.ts';
import type { Body } from '../meetings/meeting-queries.ts';
import type { RecurringGroup } from './recurring-lines.ts';

export type FirstDateProps = {
  group: RecurringGroup;
  isAside: boolean;
  bodies: Body[];
  posts: Post[];
  /** The body its words name. */
  body: Body | null;
  /** What was typed, when the form comes back. */
  form: FormValues | undefined;
  errors: FieldError[] | undefined;
  csrf: string;
};

export function FirstDatePage({ group, isAside, bodies, posts, body, form, errors, csrf }: FirstDateProps) {
  const meetings = group.often.kind === 'meetings';
  const [first] = group.lines;
  return (
    <>
      <PageHeading text={group.title} caption={meetings ? 'Say whose meetings' : 'Give the first date'} />
      {isAside ? <InsetText text="It is set aside. With a first date it stands on the calendar after all." /> : null}
      <PostForm action={`/duties/recurring/${group.id}`} csrfToken={csrf}>
        {group.lines.length === 1 && first ? (
          <InsetText text={`“${first.sentence}” ${first.place}.`} />
        ) : (
          <Checkboxes
            name="line"
            idPrefix="line"
            classes="govuk-checkboxes--small"
            fieldset={{
              legend: {
                text: 'It is said in several places. Which of them is this the date of?',
                classes: 'govuk-fieldset__legend--s',
              },
            }}
            items={group.lines.map((line) => ({
              value: line.key,
              text: line.sentence,
              hint: { text: line.place },
              checked: form ? form.all('line').includes(line.key) : true,
            }))}
            errorMessage={errorFor(errors, 'line')}
          />
        )}
        {meetings ? null : (
          <>
            <DateField
              name="first"
              legend="When is it first due?"
              hint="The day may have passed: the times since then are shown too."
              form={form}
              errors={errors}
            />
            <Input
              id="every"
              name="every"
              label={{ text: 'How often?', classes: 'govuk-label--s' }}
              hint={{ text: 'In words: “monthly”, “every 8 weeks”, “at least every six months”.' }}
              value={form?.one('every') ?? group.words.toLowerCase()}
              classes="govuk-input--width-20"
              errorMessage={errorFor(errors, 'every')}
            />
          </>
        )}
        <Select
          id="body"
          name="body"
          label={{
            text: meetings ? 'At whose meetings is it done?' : 'Which board or committee does it belong to? (optional)',
            classes: 'govuk-label--s',
          }}
          hint={
            meetings
              ? { text: 'It falls due on each day the body meets. Bodies and their meetings are under Calendar.' }
              : undefined
          }
          value={form?.one('body') ?? String(body?.id ?? '')}
          items={[{ value: '', text: 'None' }, ...bodies.map(({ id, name }) => ({ value: String(id), text: name }))]}
          errorMessage={errorFor(errors, 'body')}
        />
        {meetings && group.bodies.length > 0 && body === null ? (
          <p class="govuk-body">
            Its words name{' '}
            {group.bodies.map((name, index) => (
              <>
                {index > 0 ? ', ' : ''}
                <a class="govuk-link" href={`/bodies?name=${encodeURIComponent(name)}`}>
                  {name}
                </a>
              </>
            ))}
            , which is not here yet. Once it is added with its meetings, this stands on each of them by itself.
          </p>
        ) : null}
        <Select
          id="post"
          name="post"
          label={{ text: 'Which post must do it?', classes: 'govuk-label--s' }}
          hint={{ text: 'Whoever holds the post is reminded.' }}
          value={form?.one('post') ?? ''}
          items={[
            { value: '', text: 'No post' },
            ...posts.map(({ id, title }) => ({ value: String(id), text: title })),
          ]}
          errorMessage={errorFor(errors, 'post')}
        />
        <Input
          id="remind"
          name="remind"
          label={{ text: 'How many days before is the holder reminded?', classes: 'govuk-label--s' }}
          classes="govuk-input--width-3"
          inputmode="numeric"
          value={form?.one('remind') || '14'}
          errorMessage={errorFor(errors, 'remind')}
        />
        <Button text="Put it on the calendar" preventDoubleClick />
      </PostForm>
      {isAside ? null : (
        <Details summaryText="It does not belong on the calendar" open={errorFor(errors, 'because') !== undefined}>
          <PostForm action={`/duties/recurring/${group.id}/set-aside`} csrfToken={csrf}>
            <Input
              id="because"
              name="because"
              label={{ text: 'Why?' }}
              hint={{ text: 'It is about each child; it is the same as another; it has stopped.' }}
              value={form?.one('because') ?? ''}
              errorMessage={errorFor(errors, 'because')}
            />
            <Button text="Set it aside" classes="govuk-button--secondary los-button-small" />
          </PostForm>
        </Details>
      )}
    </>
  );
}
