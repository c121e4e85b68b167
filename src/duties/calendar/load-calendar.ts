import { inWords, monthInWords } from '../../methods/calendar.ts';
import { loadPosts, type Post } from '../../people/index.ts';
import { markedTexts, readPlan, seenBy, type PlanView } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import { loadDuties } from '../duty/duty-queries.ts';
import { dutiesSeenBy, type Looker } from '../duty/where-duties-lie.ts';
import { standingOf } from '../duty/standing.ts';
import { daysOfMeetings } from '../meetings/days-of-meetings.ts';
import { loadBodies, loadMeetings, type Body, type Meeting } from '../meetings/meeting-queries.ts';
import {
  datedCommitments,
  documentDays,
  periodDates,
  type DocumentDays,
  type PeriodDates,
} from './calendar-queries.ts';
import { commitmentEntries } from './commitment-entries.ts';
import { dutyEntries, type Range } from './duty-entries.ts';
import type { Entry, EntryKind } from './entry.ts';
import { loadRecurring, type Recurring } from '../recurring/load-recurring.ts';
import { planEntries } from './plan-entries.ts';

export type Calendar = {
  /** In order of day. */
  entries: Entry[];
  bodies: Body[];
  /** Posts that something on the calendar falls to, by title. */
  posts: { id: number; title: string }[];
  /** What recurs by the plan's words and has no first date yet. */
  waiting: Recurring['waiting'];
};

export type CalendarFilter = {
  kinds: ReadonlySet<EntryKind>;
  bodyId: number | null;
  postIds: readonly number[] | null;
};

/**
 * Everything on the calendar from one day to another, both included, that a filter lets through. One round of queries,
 * and the main plan from memory; `revision` as for `readPlan`. What is history (an undated or ended notice's duties after
 * its end) has no entries. Whose role shows duties of some areas only sees what is of those areas, what falls to their
 * posts and lies in none, and the reporting months; `who` is null for the whole.
 */
export async function loadCalendar(
  services: Services,
  range: Range,
  filter: CalendarFilter,
  who: Looker,
  revision?: number,
): Promise<Calendar> {
  const { db } = services;
  const [all, bodies, meetings, posts, documents, commitments, plan] = await Promise.all([
    loadDuties(db),
    loadBodies(db),
    loadMeetings(db),
    loadPosts(db, range.today),
    documentDays(db),
    datedCommitments(db),
    readPlan(services, null, range.today, revision),
  ]);
  const view = plan && seenBy(who, plan, 'duties.read');
  const isPart = who?.limits?.has('duties.read') ?? false;
  const duties = await dutiesSeenBy(who, services, all, range.today);
  const [periods, marks] = view
    ? await Promise.all([periodDates(db, view.id), markedTexts(db, view.id, range.today)])
    : [[], new Map<number, string>()];
  const recurring = await loadRecurring(db, view, bodies, range.today, marks);
  const titles = new Map(posts.map((post) => [post.id, post.title]));
  const shown = duties.filter((duty) => standingOf(duty, range.today).computes);
  // An ended duty of a step says nothing more for it, and neither does the step: its words are the duty's.
  const made = new Set(all.flatMap((duty) => duty.stepId ?? []));
  const daysOf = daysOfMeetings(meetings);
  const dated = [
    ...dutyEntries(shown, range, daysOf, (id) => titles.get(id) ?? 'A post'),
    ...(view ? planEntries({ view, made, marks }, range) : []),
    ...(isPart ? [] : [...meetingEntries(meetings, bodies), ...documentEntries(documents, bodies, meetings)]),
    ...(view ? periodEntries(periods, view) : []),
    ...atMeetingEntries(recurring.atMeetings, daysOf, range.today),
  ];
  const told = isPart ? [] : commitmentEntries(commitments, dated, range.today);
  const inRange = [...dated, ...told].filter((entry) => (entry.to ?? entry.on) >= range.from && entry.on <= range.to);
  return {
    entries: inRange.filter((entry) => passes(entry, filter, posts)).sort(byDay),
    bodies,
    posts: postsIn(inRange, posts),
    waiting: recurring.waiting,
  };
}

function passes(entry: Entry, { kinds, bodyId, postIds }: CalendarFilter, posts: readonly Post[]): boolean {
  if (!kinds.has(entry.kind)) return false;
  if (bodyId !== null && entry.bodyId !== bodyId) return false;
  if (postIds === null) return true;
  const wanted = new Set(
    posts.filter((post) => postIds.includes(post.id)).flatMap((post) => [post.id, ...post.mergedIds]),
  );
  return entry.posts.some((id) => wanted.has(id));
}

function byDay(a: Entry, b: Entry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function postsIn(entries: readonly Entry[], posts: readonly Post[]): { id: number; title: string }[] {
  const used = new Set(entries.flatMap((entry) => entry.posts));
  return posts
    .filter((post) => [post.id, ...post.mergedIds].some((id) => used.has(id)))
    .map(({ id, title }) => ({ id, title }));
}

const plain = { to: null, state: null, posts: [], mark: null, sequence: 0, changedAt: null, detail: '' };

function meetingEntries(meetings: readonly Meeting[], bodies: readonly Body[]): Entry[] {
  const names = new Map(bodies.map((body) => [body.id, body.name]));
  return meetings.map((meeting) => ({
    ...plain,
    key: `meeting-${meeting.id}`,
    kind: 'meeting',
    on: meeting.onDate,
    title: names.get(meeting.bodyId) ?? 'Meeting',
    detail: meeting.title,
    href: `/bodies/${meeting.bodyId}`,
    bodyId: meeting.bodyId,
  }));
}

/** What is done at each meeting of a body, on the days it meets; nobody had to say more than that it meets. */
function atMeetingEntries(each: Recurring['atMeetings'], daysOf: (bodyId: number) => string[], today: string): Entry[] {
  return each.flatMap(({ group, body }) =>
    daysOf(body.id).map((on): Entry => ({
      ...plain,
      key: `line-${group.id}-${on}`,
      kind: 'recurring',
      on,
      title: group.title,
      detail: `${body.name}. ${group.lines[0]?.place ?? ''}`,
      href: '/duties/recurring',
      bodyId: body.id,
      mark: group.lines[0]?.mark ?? null,
      state: on < today ? { word: 'passed', tone: 'quiet' } : { word: 'due', tone: 'due' },
    })),
  );
}

/** Visits and inspections that a document tells of, and the meeting a committee report was for unless it is there already. */
function documentEntries(
  documents: readonly DocumentDays[],
  bodies: readonly Body[],
  meetings: readonly Meeting[],
): Entry[] {
  const kinds: Record<string, string> = { 'inspection-report': 'Inspection', 'monitoring-visit': 'Monitoring visit' };
  return documents.flatMap((one): Entry[] => {
    const mark = one.handling === 'OFFICIAL' ? null : one.handling;
    const href = `/sources/${one.id}`;
    if (one.visitFrom)
      return [
        {
          ...plain,
          key: `document-${one.id}`,
          kind: 'visit',
          on: one.visitFrom,
          to: one.visitTo !== null && one.visitTo > one.visitFrom ? one.visitTo : null,
          title: kinds[one.kind] ?? 'Visit',
          detail: one.title,
          href,
          bodyId: null,
          mark,
        },
      ];
    const said = (one.meetingOf ?? one.title).toLowerCase();
    const body = bodies.find((each) => said.includes(each.name.toLowerCase()));
    if (!one.dated || meetings.some((each) => each.onDate === one.dated && each.bodyId === body?.id)) return [];
    return [
      {
        ...plain,
        key: `document-${one.id}`,
        kind: 'meeting',
        on: one.dated,
        title: body?.name ?? one.meetingOf ?? 'Meeting a committee report was for',
        detail: one.title,
        href,
        bodyId: body?.id ?? null,
        mark,
      },
    ];
  });
}

function periodEntries(periods: readonly PeriodDates[], view: PlanView): Entry[] {
  return periods.flatMap(({ id, month, as_at: asAt, updates_due_on: due, state }): Entry[] => [
    {
      ...plain,
      key: `period-${id}-due`,
      kind: 'period',
      on: due,
      title: `Updates for ${monthInWords(month)} are due`,
      detail: view.title,
      href: '/month',
      bodyId: null,
      state: state === 'open' ? null : { word: state, tone: 'quiet' },
    },
    {
      ...plain,
      key: `period-${id}-as-at`,
      kind: 'period',
      on: asAt,
      title: `${monthInWords(month)} is reported as at ${inWords(asAt)}`,
      detail: view.title,
      href: '/month',
      bodyId: null,
    },
  ]);
}
