import { page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { readPlan, seenBy } from '../../plan/index.ts';
import { loadBodies, loadMeetings } from '../meetings/meeting-queries.ts';
import { dutyLayout } from '../pages/open-duty.ts';
import { loadRecurring, type Recurring } from './load-recurring.ts';
import { RecurringPage } from './recurring-page.tsx';

/** GET /duties/recurring: what recurs by the words of the plan, and has no first date yet. */
export async function recurringPage(request: WebRequest): Promise<Reply> {
  const { services, today, visitor } = request;
  const { db } = services;
  const [view, bodies, meetings] = await Promise.all([
    readPlan(services, null, today, visitor?.revision),
    loadBodies(db),
    loadMeetings(db),
  ]);
  const recurring = await loadRecurring(db, view && seenBy(visitor, view, 'duties.read'), bodies, today);
  const nextMeeting = (bodyId: number) =>
    meetings.find((one) => one.bodyId === bodyId && one.onDate >= today)?.onDate ?? null;
  // Where a role for some areas dates the lines, it reads the others.
  const mine = view && seenBy(visitor, view, 'duties.edit');
  const dated = mine === view ? null : idsOf(await loadRecurring(db, mine, bodies, today));
  const mayEdit = visitor?.abilities.has('duties.edit') ?? false;
  const main = RecurringPage({
    ...recurring,
    nextMeeting,
    mayEdit: ({ id }) => mayEdit && (dated?.has(id) ?? true),
    mayRead: request.may('sources.read-marked'),
  });
  return page('Recurs, with no first date yet', main, {
    ...dutyLayout(),
    breadcrumbs: [
      { text: 'Calendar', href: '/calendar' },
      { text: 'Duties', href: '/duties' },
    ],
  });
}

function idsOf({ waiting, atMeetings, setAside }: Recurring): Set<string> {
  return new Set([...waiting, ...atMeetings.map(({ group }) => group), ...setAside].map(({ id }) => id));
}
