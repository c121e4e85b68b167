import { inWords } from '../../methods/calendar.ts';
import type { Post } from '../../people/index.ts';
import type { Visitor } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Empty,
  FilterForm,
  PageHeading,
  PostForm,
  Select,
  type Column,
} from '../../platform/web/ui/index.ts';
import type { Occurrence } from '../duty/duty.ts';
import { occurrenceWords } from './occurrence-words.ts';
import type { Body } from '../meetings/meeting-queries.ts';

/** A duty as the list shows it. */
export type DutyLine = {
  id: number;
  title: string;
  who: string;
  recipient: string;
  recurrence: string;
  source: string;
  next: Occurrence | null;
  /** Times whose day passed with nobody saying it was done, or that were said to be missed, in the last year. */
  missed: Occurrence[];
  /** The last time it fell due. */
  last: Occurrence | null;
  /** Why it has no date, in words. */
  lacks: string;
  /** Why it is not in force; null when it is. */
  because: string | null;
};

/** A recurring step of the plan of which nobody keeps a record yet. */
export type RecurringStep = {
  id: number;
  actionId: number;
  ref: string;
  text: string;
  due: string;
  often: string;
  who: string;
  /** Whether the visitor may make a duty of it. */
  mayMake: boolean;
};

type Props = {
  lines: DutyLine[];
  steps: RecurringStep[];
  bodies: Body[];
  posts: Post[];
  owner: number | 'mine' | null;
  bodyId: number | null;
  visitor: Visitor | null;
  mayAdd: boolean;
};

export function DutiesPage({ lines, steps, bodies, posts, owner, bodyId, visitor, mayAdd }: Props) {
  const live = lines.filter((line) => line.because === null);
  const missed = live.filter((line) => line.missed.length > 0);
  const dated = live.filter((line) => line.next).sort((a, b) => (a.next!.dueOn < b.next!.dueOn ? -1 : 1));
  const undated = live.filter((line) => !line.next && line.missed.length === 0);
  const history = lines.filter((line) => line.because !== null);
  return (
    <>
      <PageHeading text="Duties" caption="Calendar" />
      <p class="govuk-body">
        What recurs or falls due: from a notice, from an inspection, from the plan, or put in by hand.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/duties/recurring">
          What recurs by the words of the plan, with no first date yet
        </a>
      </p>
      {mayAdd ? <Button text="Add a duty" href="/duties/new" classes="govuk-button--secondary" /> : null}
      <FilterForm
        action="/duties"
        legend="Show duties"
        clearHref={owner !== null || bodyId !== null ? '/duties' : undefined}
        buttonText="Show"
      >
        <Select
          id="owner"
          name="owner"
          label={{ text: 'Owner' }}
          value={String(owner ?? '')}
          items={[
            { value: '', text: 'Anyone' },
            ...((visitor?.posts.length ?? 0) > 0 ? [{ value: 'mine', text: 'My posts' }] : []),
            ...posts.map((post) => ({ value: String(post.id), text: post.title })),
          ]}
        />
        <Select
          id="body"
          name="body"
          label={{ text: 'Body' }}
          value={String(bodyId ?? '')}
          items={[{ value: '', text: 'Any' }, ...bodies.map((body) => ({ value: String(body.id), text: body.name }))]}
        />
      </FilterForm>
      {lines.length + steps.length === 0 ? (
        <Empty text="There are no duties here yet. Those of a notice are made when its document is added." />
      ) : null}
      {missed.length > 0 ? <Table caption="Missed in the last year" rows={missed} also={missedColumn} /> : null}
      {dated.length > 0 ? <Table caption="Next" rows={dated} also={nextColumn} /> : null}
      {undated.length > 0 ? <Table caption="With no date to come" rows={undated} also={noDateColumn} /> : null}
      {steps.length > 0 ? <Steps steps={steps} csrf={visitor?.csrf ?? ''} /> : null}
      {history.length > 0 ? <Table caption="History: not in force" rows={history} also={becauseColumn} quiet /> : null}
    </>
  );
}

const nextColumn: Column<DutyLine> = {
  key: 'next',
  heading: 'Next due',
  nowrap: true,
  cell: (line) =>
    line.next ? (
      <a class="govuk-link" href={`/duties/${line.id}/on/${line.next.dueOn}`}>
        {inWords(line.next.dueOn)}
      </a>
    ) : (
      ''
    ),
};
const missedColumn: Column<DutyLine> = {
  key: 'missed',
  heading: 'Missed',
  nowrap: true,
  cell: (line) => (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {line.missed.slice(-4).map(({ dueOn }) => (
        <li key={dueOn}>
          <a class="govuk-link" href={`/duties/${line.id}/on/${dueOn}`}>
            {inWords(dueOn)}
          </a>
        </li>
      ))}
      {line.missed.length > 4 ? <li>and {line.missed.length - 4} earlier</li> : null}
    </ul>
  ),
};
const noDateColumn: Column<DutyLine> = {
  key: 'date',
  heading: 'Date',
  cell: (line) =>
    line.last ? (
      <a class="govuk-link" href={`/duties/${line.id}/on/${line.last.dueOn}`}>
        {inWords(line.last.dueOn)}: {occurrenceWords(line.last)}
      </a>
    ) : (
      line.lacks
    ),
};
const becauseColumn: Column<DutyLine> = { key: 'because', heading: 'Why', cell: (line) => line.because };

function Table({
  caption,
  rows,
  also,
  quiet,
}: {
  caption: string;
  rows: DutyLine[];
  also: Column<DutyLine>;
  quiet?: boolean;
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowTone={() => (quiet ? 'quiet' : undefined)}
      columns={[
        {
          key: 'title',
          heading: 'Duty',
          rowHeader: true,
          width: 'wide',
          cell: (line) => (
            <a class="govuk-link" href={`/duties/${line.id}`}>
              {line.title}
            </a>
          ),
        },
        also,
        { key: 'recurrence', heading: 'How often', cell: (line) => line.recurrence },
        { key: 'who', heading: 'Who', cell: (line) => line.who || 'Not said' },
        { key: 'recipient', heading: 'To', cell: (line) => line.recipient },
        { key: 'source', heading: 'From', cell: (line) => line.source },
      ]}
    />
  );
}

/** Recurring steps of the plan: on the calendar already, and nobody says here when each was done. */
function Steps({ steps, csrf }: { steps: RecurringStep[]; csrf: string }) {
  const record: Column<RecurringStep> = {
    key: 'do',
    heading: 'Keep a record',
    headingHidden: true,
    cell: (step) =>
      !step.mayMake ? null : (
        <PostForm action={`/duties/from-step/${step.id}`} csrfToken={csrf}>
          <Button
            classes="govuk-button--secondary los-button-small"
            html={
              <>
                Make it a duty<span class="govuk-visually-hidden">: {step.ref}</span>
              </>
            }
          />
        </PostForm>
      ),
  };
  return (
    <DataTable
      caption="Recurring steps of the plan, of which no record is kept here"
      rows={steps}
      columns={[
        {
          key: 'text',
          heading: 'Action',
          rowHeader: true,
          width: 'wide',
          cell: (step) => (
            <a class="govuk-link" href={`/actions/${step.actionId}`}>
              {step.ref}: {step.text}
            </a>
          ),
        },
        { key: 'due', heading: 'As written', cell: (step) => step.due },
        { key: 'often', heading: 'Read as', cell: (step) => step.often },
        { key: 'who', heading: 'Who', cell: (step) => step.who },
        ...(steps.some(({ mayMake }) => mayMake) ? [record] : []),
      ]}
    />
  );
}
