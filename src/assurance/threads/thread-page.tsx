import { inWords } from '../../methods/calendar.ts';
import { capital, countOf, PlanFrame, type PlanView, type Standpoint } from '../../plan/index.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  ErrorMessage,
  Facts,
  Input,
  PostForm,
  raw,
  Section,
  Select,
} from '../../platform/web/ui/index.ts';
import { documentsIn } from './find-threads.ts';
import type { KeptThread } from './kept-threads.ts';
import { NodeWords, spanInWords } from './node-words.tsx';
import type { ThreadNode } from './nodes.ts';
import { threadPicture } from './thread-picture.ts';
import type { EventKind, EventRow } from './thread-queries.ts';
import type { Story, StoryEvent } from './thread-story.ts';

/** A change as a person sent it and got it back. */
export type TypedChange = {
  name: string;
  newName: string;
  ticked: string[];
  errors: FieldError[];
  status: 409 | 422;
  /** What somebody else did meanwhile. */
  changed: EventRow[] | null;
};

type Props = {
  view: PlanView;
  at: Standpoint;
  thread: KeptThread;
  story: Story;
  events: EventRow[];
  offered: ThreadNode[];
  find: string;
  others: KeptThread[];
  typed: TypedChange | null;
  mayDecide: boolean;
  mayRead: boolean;
  csrf: string;
};

/** One matter over the years: what was said when, and what was done between. */
export function ThreadPage(props: Props) {
  const { view, at, thread, story, mayDecide, mayRead, typed } = props;
  const nodes = thread.members.map(({ node }) => node);
  const picture = threadPicture(story, `${thread.name}: what was said and done`);
  return (
    <PlanFrame view={view} at={at} title={thread.name} caption="What has come round again" current={null}>
      {typed?.changed ? <Meanwhile events={typed.changed} name={thread.name} typedName={typed.name} /> : null}
      {errorFor(typed?.errors, 'do') ? <ErrorMessage id="do" text={errorFor(typed?.errors, 'do')?.text ?? ''} /> : null}
      <Facts
        facts={[
          ['Said', spanInWords(nodes)],
          ['Documents', documentsIn(nodes)],
          ['Actions on it', story.actions.length > 0 ? countOf(story.actions.length, 'action') : 'None linked'],
          ['Kept by', `${thread.by ?? 'Somebody'} on ${inWords(thread.on)}`],
        ]}
      />
      {picture ? (
        <figure class="los-chart">
          {raw(picture)}
          <figcaption class="govuk-body-s">
            A diamond is something wanting, a circle something else that was said, a square something done.
          </figcaption>
        </figure>
      ) : null}
      <Section id="story" title="From first said to last said" count={story.events.length}>
        <DataTable
          caption="What was said and done, oldest first"
          captionHidden
          rows={story.events}
          rowTone={(event) => (event.kind === 'said' ? undefined : 'quiet')}
          columns={[
            {
              key: 'on',
              heading: 'When',
              nowrap: true,
              width: 'narrow',
              cell: (event) => (event.on ? inWords(event.on) : 'Undated'),
            },
            { key: 'kind', heading: 'Said or done', nowrap: true, width: 'narrow', cell: (event) => kinds[event.kind] },
            {
              key: 'what',
              heading: 'What',
              rowHeader: true,
              width: 'wide',
              cell: (event) => <What event={event} at={at} mayRead={mayRead} />,
            },
          ]}
        />
      </Section>
      {mayDecide ? <Changing {...props} /> : null}
      <History {...props} />
    </PlanFrame>
  );
}

const kinds: Record<StoryEvent['kind'], string> = {
  said: 'Said',
  rated: 'Rated',
  closed: 'Closed',
  reading: 'Measured',
};

function What({ event, at, mayRead }: { event: StoryEvent; at: Standpoint; mayRead: boolean }) {
  if (event.node) return <NodeWords node={event.node} mayRead={mayRead} at={at} />;
  return (
    <>
      <a class="govuk-link" href={at.href(event.href)}>
        {event.text}
      </a>
      <span class="los-under"> {event.where}</span>
    </>
  );
}

/** What somebody else did, beside what was typed here. */
function Meanwhile({ events, name, typedName }: { events: EventRow[]; name: string; typedName: string }) {
  return (
    <section class="los-section" aria-labelledby="meanwhile">
      <h2 class="govuk-heading-m" id="meanwhile">
        Changed by somebody else meanwhile
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {events.map((event) => (
          <li key={event.id}>{eventInWords(event)}</li>
        ))}
      </ul>
      {typedName && typedName !== name ? (
        <p class="govuk-body">
          It is now called “{name}”; you typed “{typedName}”.
        </p>
      ) : null}
      <p class="govuk-body">Do it again below if it still holds.</p>
    </section>
  );
}

function Changing({ thread, offered, find, others, typed, mayRead, csrf }: Props) {
  const seen = <input type="hidden" name="seen" value={String(thread.version)} />;
  const members = thread.members.map(({ node }) => node);
  const memberError = errorFor(typed?.errors, 'member');
  return (
    <>
      <Section id="in-it" title="What is in it" count={members.length}>
        <PostForm csrfToken={csrf}>
          {seen}
          {memberError ? <ErrorMessage text={memberError.text} /> : null}
          <Picks
            legend={`Sentences of the thread ${thread.name}`}
            id="member"
            nodes={members}
            ticked={typed?.ticked ?? []}
            mayRead={mayRead}
          />
          <Input
            id="new-name"
            name="new-name"
            label={{ text: 'Name of a new thread, if the ticked ones are a matter of their own' }}
            value={typed?.newName ?? ''}
            classes="govuk-input--width-20"
            errorMessage={errorFor(typed?.errors, 'new-name')}
          />
          <div class="govuk-button-group">
            <Button text="Take the ticked ones out" name="do" value="remove" classes="govuk-button--secondary" />
            <Button text="Make the ticked ones a thread" name="do" value="split" classes="govuk-button--secondary" />
          </div>
        </PostForm>
      </Section>
      <Section id="add" title="What could belong to it" count={offered.length}>
        <form method="get" class="los-filter">
          <div class="govuk-form-group">
            <label class="govuk-label" for="find">
              Words to look for
            </label>
            <input class="govuk-input govuk-input--width-20" id="find" name="find" value={find} />{' '}
            <button class="los-small-button" type="submit">
              Find
            </button>
          </div>
        </form>
        {offered.length === 0 ? (
          <p class="govuk-body">Nothing {find ? 'has all these words' : 'else is much like it'}.</p>
        ) : (
          <PostForm csrfToken={csrf}>
            {seen}
            <Picks
              legend="Sentences to add"
              id="offered"
              nodes={offered}
              ticked={typed?.ticked ?? []}
              mayRead={mayRead}
            />
            <Button text="Add what is ticked" name="do" value="add" classes="govuk-button--secondary" />
          </PostForm>
        )}
      </Section>
      <Section id="rename" title="Name, merge or end">
        <PostForm csrfToken={csrf}>
          {seen}
          <Input
            id="name"
            name="name"
            label={{ text: 'Name' }}
            value={typed?.name || thread.name}
            classes="govuk-input--width-20"
            errorMessage={errorFor(typed?.errors, 'name')}
          />
          <Button text="Rename" name="do" value="name" classes="govuk-button--secondary" />
        </PostForm>
        {others.length > 0 ? (
          <PostForm csrfToken={csrf}>
            {seen}
            <Select
              id="into"
              name="into"
              label={{ text: 'It is part of another thread' }}
              items={[
                { value: '', text: 'Choose a thread' },
                ...others.map((other) => ({ value: String(other.id), text: other.name })),
              ]}
              errorMessage={errorFor(typed?.errors, 'into')}
            />
            <Button text="Merge into it" name="do" value="merge" classes="govuk-button--secondary" />
          </PostForm>
        ) : null}
        <PostForm csrfToken={csrf}>
          {seen}
          <Button text="It is no thread after all" name="do" value="end" classes="govuk-button--warning" />
        </PostForm>
      </Section>
    </>
  );
}

type PicksProps = { legend: string; id: string; nodes: ThreadNode[]; ticked: string[]; mayRead: boolean };

function Picks({ legend, id, nodes, ticked, mayRead }: PicksProps) {
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-visually-hidden">{legend}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {nodes.map((node, index) => (
          <div key={node.key} class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={index === 0 ? id : `${id}-${index}`}
              type="checkbox"
              name="member"
              value={node.key}
              checked={ticked.includes(node.key)}
            />
            <label class="govuk-label govuk-checkboxes__label" for={index === 0 ? id : `${id}-${index}`}>
              <NodeWords node={node} mayRead={mayRead} />
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

const done: Record<EventKind, string> = {
  kept: 'kept it as a thread',
  refused: 'said it is no thread',
  named: 'renamed it',
  added: 'added to it',
  removed: 'took out of it',
  split: 'split it',
  merged: 'merged it',
  ended: 'ended it',
  'put-back': 'let it be suggested again',
};

function eventInWords({ what, words, on, by }: EventRow): string {
  const counted = what === 'added' || what === 'removed' ? countOf(words.split(', ').length, 'sentence') : words;
  return `${inWords(on)}: ${capital(by ?? 'somebody')} ${done[what]}: ${counted}`;
}

function History({ events }: Props) {
  return (
    <Section id="history" title="Who did what" count={events.length}>
      <ul class="govuk-list govuk-list--bullet">
        {events.map((event) => (
          <li key={event.id}>{eventInWords(event)}</li>
        ))}
      </ul>
    </Section>
  );
}
