import { addDays, addMonths } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import { page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { loadPosts } from '../../people/index.ts';
import { readPlan, seenBy } from '../../plan/index.ts';
import { stepScheduleInWords } from '../calendar/plan-entries.ts';
import { latest, type Duty } from '../duty/duty.ts';
import { loadDuties } from '../duty/duty-queries.ts';
import { nextOf, occurrencesOf } from '../duty/occurrences.ts';
import { standingOf } from '../duty/standing.ts';
import { dutiesSeenBy } from '../duty/where-duties-lie.ts';
import { daysOfMeetings } from '../meetings/days-of-meetings.ts';
import { loadBodies, loadMeetings } from '../meetings/meeting-queries.ts';
import { DutiesPage, type DutyLine } from './duties-page.tsx';
import { dutyLayout, dutyTitle, mayReadDuty } from './open-duty.ts';
import { whyNoDate } from './why-no-date.ts';

/** GET /duties: what was missed first, then what is next, what has no date, and what is history. */
export async function dutiesPage(request: WebRequest): Promise<Reply> {
  const { services, today, query, visitor } = request;
  const { db } = services;
  const [all, bodies, meetings, posts] = await Promise.all([
    loadDuties(db),
    loadBodies(db),
    loadMeetings(db),
    loadPosts(db, today),
  ]);
  const duties = await dutiesSeenBy(visitor, services, all, today);
  const meetingsOf = daysOfMeetings(meetings);
  const titles = new Map(posts.map((post) => [post.id, post.title]));
  const owner = query.one('owner') === 'mine' ? ('mine' as const) : idIn(query.one('owner'));
  const bodyId = idIn(query.one('body'));
  const wanted = owner === 'mine' ? (visitor?.posts ?? []) : owner === null ? null : [owner];
  const shown = duties.filter((duty) => {
    const { postId, bodyId: own } = latest(duty);
    return (wanted === null || (postId !== null && wanted.includes(postId))) && (bodyId === null || own === bodyId);
  });
  const lines = shown.map((duty) => lineOf(duty, request, meetingsOf, titles));
  const used = new Set(duties.flatMap((duty) => latest(duty).postId ?? []));
  const view = await readPlan(services, null, today, visitor?.revision);
  const seen = view && seenBy(visitor, view, 'duties.read');
  const changed = new Set(view && seenBy(visitor, view, 'duties.edit').actions.map(({ id }) => id));
  const made = new Set(all.flatMap((duty) => duty.stepId ?? []));
  const steps = (seen?.actions ?? []).flatMap((action) =>
    action.steps
      .filter((step) => step.kind === 'recurring' && !made.has(step.id))
      .filter(() => bodyId === null && (wanted === null || action.owners.some((post) => wanted.includes(post.id))))
      .map((step) => ({
        id: step.id,
        actionId: action.id,
        ref: action.ref,
        text: action.text,
        due: step.due,
        often: stepScheduleInWords(step),
        mayMake: (visitor?.abilities.has('duties.edit') ?? false) && changed.has(action.id),
        who: action.owners.map((post) => post.title).join(', '),
      })),
  );
  const main = DutiesPage({
    steps,
    lines,
    bodies,
    posts: posts.filter((post) => used.has(post.id)),
    owner,
    bodyId,
    visitor,
    mayAdd: request.may('duties.edit'),
  });
  return page('Duties', main, { ...dutyLayout(), breadcrumbs: [{ text: 'Calendar', href: '/calendar' }] });
}

function lineOf(
  duty: Duty,
  request: WebRequest,
  meetingsOf: (bodyId: number | null) => string[],
  titles: ReadonlyMap<number, string>,
): DutyLine {
  const { today } = request;
  const now = latest(duty);
  const standing = standingOf(duty, today);
  const from = addMonths(today, -12);
  // Ten years back for the last time; only the last year's are told as missed.
  const past = standing.live
    ? occurrencesOf(duty, { from: addMonths(today, -120), to: addDays(today, -1), today }, meetingsOf)
    : [];
  const mayRead = mayReadDuty(request, duty);
  return {
    id: duty.id,
    title: dutyTitle({ duty, mayRead }),
    who: (now.postId === null ? null : titles.get(now.postId)) ?? now.holder,
    recipient: mayRead ? now.recipient : '',
    recurrence: mayRead ? now.recurrence : '',
    source: duty.source ? duty.source.title : duty.origin === 'hand' ? 'Put in by hand' : 'The plan',
    next: standing.live ? nextOf(duty, today, meetingsOf) : null,
    missed: past.filter((one) => one.state === 'missed' && one.dueOn >= from),
    last: past.at(-1) ?? null,
    lacks: whyNoDate(duty),
    because: standing.because,
  };
}
