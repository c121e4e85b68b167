import { inWords } from '../../methods/calendar.ts';
import { capital, countOf, PlanFrame, type PlanView, type Standpoint } from '../../plan/index.ts';
import type { Paging } from '../../platform/web/paging.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Details,
  Empty,
  ErrorMessage,
  Input,
  PagesOf,
  PostForm,
  Section,
} from '../../platform/web/ui/index.ts';
import { documentsIn, type FoundThread } from './find-threads.ts';
import type { KeptThread, Threads } from './kept-threads.ts';
import { NodeWords, spanInWords } from './node-words.tsx';
import type { ThreadRow } from './thread-queries.ts';

/** A suggestion as a person sent it and got it back. */
export type TypedThread = {
  of: string[];
  ticked: string[];
  name: string;
  errors: FieldError[];
  status: 409 | 422;
  taken: { key: string; thread: ThreadRow }[];
};

type Props = {
  view: PlanView;
  at: Standpoint;
  threads: Threads;
  paging: Paging<FoundThread>;
  typed: TypedThread | null;
  mayDecide: boolean;
  mayRead: boolean;
  csrf: string;
};

/** Matters that were said in different years: those people keep, and those that seem to be. */
export function ThreadsPage(props: Props) {
  const { view, at, threads, paging } = props;
  return (
    <PlanFrame view={view} at={at} title="What has come round again" caption={view.title} current={null}>
      <p class="govuk-body-l">
        Findings, clauses and sentences of different years that are one and the same matter, from when it was first said
        to when it was last.
      </p>
      <Section id="kept" title="Threads" count={threads.kept.length}>
        <DataTable
          caption="Threads people have confirmed"
          captionHidden
          rows={threads.kept}
          empty={<Empty text="No thread has been kept yet. Begin with what is suggested below." />}
          columns={[
            {
              key: 'name',
              heading: 'Matter',
              rowHeader: true,
              width: 'wide',
              cell: (thread) => (
                <a class="govuk-link" href={at.href(`/threads/${thread.id}`)}>
                  {thread.name}
                </a>
              ),
            },
            { key: 'span', heading: 'Said', cell: (thread) => spanInWords(nodesIn(thread)) },
            { key: 'documents', heading: 'Documents', numeric: true, cell: (thread) => documentsIn(nodesIn(thread)) },
            { key: 'sentences', heading: 'Sentences', numeric: true, cell: (thread) => thread.members.length },
            { key: 'by', heading: 'Kept by', cell: (thread) => `${thread.by ?? 'Somebody'}, ${inWords(thread.on)}` },
          ]}
        />
      </Section>
      <Section id="suggested" title="Suggested" count={threads.suggested.length}>
        <p class="govuk-body">
          What seems to be one matter, by the words the sentences share. Untick what does not belong, give it a name,
          and keep it; nothing here counts until somebody does.
        </p>
        {paging.rows.length === 0 ? (
          <Empty text="Nothing that was said in different years is alike. Add earlier inspection reports, notices and letters to find out." />
        ) : null}
        {paging.rows.map((found, index) => (
          <Suggested key={found.nodes[0]?.key} found={found} place={index} {...props} />
        ))}
        <PagesOf paging={paging} href={(page) => at.href('/threads', { page })} />
      </Section>
      <Refused {...props} />
    </PlanFrame>
  );
}

const nodesIn = (thread: KeptThread) => thread.members.map(({ node }) => node);

/** One suggestion, with a form of its own where the person may decide. */
function Suggested({
  found,
  place,
  view: _view,
  at,
  typed,
  mayDecide,
  mayRead,
  csrf,
}: Props & { found: FoundThread; place: number }) {
  const mine = typed !== null && place === 0 ? typed : null;
  const id = (name: string) => (place === 0 ? name : `${name}-${place}`);
  const list = found.nodes.map((node, index) =>
    mayDecide ? (
      <div key={node.key} class="los-thread-pick">
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={index === 0 ? id('member') : `${id('member')}-${index}`}
              type="checkbox"
              name="member"
              value={node.key}
              checked={mine ? mine.ticked.includes(node.key) : true}
            />
            <label
              class="govuk-label govuk-checkboxes__label"
              for={index === 0 ? id('member') : `${id('member')}-${index}`}
            >
              <NodeWords node={node} mayRead={mayRead} />
              <Taken typed={mine} nodeKey={node.key} />
            </label>
          </div>
        </div>
        <input type="hidden" name="of" value={node.key} />
      </div>
    ) : (
      <div key={node.key} class="los-thread-pick">
        <NodeWords node={node} mayRead={mayRead} at={at} />
      </div>
    ),
  );
  const title = `${found.name}: ${spanInWords(found.nodes)}`;
  return (
    <section class="los-section" aria-labelledby={`suggested-${place}`}>
      <h3 class="govuk-heading-s" id={`suggested-${place}`}>
        {title} <span class="los-count">{found.nodes.length}</span>
      </h3>
      <p class="govuk-body-s">{capital(countOf(documentsIn(found.nodes), 'document'))} from outside.</p>
      {mayDecide ? (
        <PostForm action="/threads" csrfToken={csrf}>
          {mine && errorFor(mine.errors, 'member') ? (
            <ErrorMessage text={errorFor(mine.errors, 'member')?.text ?? ''} />
          ) : null}
          <fieldset class="govuk-fieldset">
            <legend class="govuk-visually-hidden">Sentences of the thread {found.name}</legend>
            {list}
          </fieldset>
          <Input
            id={id('name')}
            name="name"
            label={{ text: 'Name of the thread' }}
            value={mine ? mine.name : found.name}
            classes="govuk-input--width-20"
            errorMessage={mine ? errorFor(mine.errors, 'name') : undefined}
          />
          <div class="govuk-button-group">
            <Button text="Keep as a thread" name="do" value="keep" preventDoubleClick />
            <Button
              text="It is no thread"
              name="do"
              value="refuse"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </div>
        </PostForm>
      ) : (
        list
      )}
    </section>
  );
}

function Taken({ typed, nodeKey }: { typed: TypedThread | null; nodeKey: string }) {
  const taken = typed?.taken.find(({ key }) => key === nodeKey);
  if (!taken) return null;
  return (
    <strong>
      {' '}
      Now in the thread{' '}
      <a class="govuk-link" href={`/threads/${taken.thread.id}`}>
        {taken.thread.name}
      </a>
      , kept by {taken.thread.by ?? 'somebody'}
    </strong>
  );
}

/** What somebody said is no thread, each to be taken back. */
function Refused({ threads, mayDecide, mayRead, csrf }: Props) {
  if (threads.refused.length === 0) return null;
  return (
    <Details summaryText={`${capital(countOf(threads.refused.length, 'suggestion'))} said to be no thread`}>
      {threads.refused.map((thread) => (
        <section key={thread.id} aria-labelledby={`refused-${thread.id}`}>
          <h3 class="govuk-heading-s" id={`refused-${thread.id}`}>
            {thread.name}, by {thread.by ?? 'somebody'} on {inWords(thread.on)}
          </h3>
          {thread.members.slice(0, 4).map(({ node }) => (
            <NodeWords key={node.key} node={node} mayRead={mayRead} />
          ))}
          {mayDecide ? (
            <PostForm action="/threads" csrfToken={csrf}>
              <input type="hidden" name="put-back" value={`${thread.id} ${thread.version}`} />
              <button class="los-small-button" type="submit">
                Suggest it again<span class="govuk-visually-hidden">: {thread.name}</span>
              </button>
            </PostForm>
          ) : null}
        </section>
      ))}
    </Details>
  );
}
