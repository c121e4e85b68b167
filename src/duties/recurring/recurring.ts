import { page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { readPlan } from '../../plan/index.ts';
import { loadBodies, loadMeetings } from '../meetings/meeting-queries.ts';
import { dutyLayout } from '../pages/open-duty.ts';
import { loadRecurring } from './load-recurring.ts';
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
  const recurring = await loadRecurring(db, view, bodies, today);
  const nextMeeting = (bodyId: number) =>
    meetings.find((one) => one.bodyId === bodyId && one.onDate >= today)?.onDate ?? null;
  const may = (ability: string) => visitor?.abilities.has(ability) ?? false;
  const main = RecurringPage({
    ...recurring,
    nextMeeting,
    mayEdit: may('duties.edit'),
    mayRead: may('sources.read-marked'),
  });
  return page('Recurs, with no first date yet', main, {
    ...dutyLayout(),
    breadcrumbs: [
      { text: 'Calendar', href: '/calendar' },
      { text: 'Duties', href: '/duties' },
    ],
  });
}
