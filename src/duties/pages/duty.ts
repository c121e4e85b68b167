import { addMonths } from '../../methods/calendar.ts';
import { notFound, page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { latest } from '../duty/duty.ts';
import { occurrencesOf } from '../duty/occurrences.ts';
import { standingOf } from '../duty/standing.ts';
import { DutyPage } from './duty-page.tsx';
import { dutyLayout, dutyTitle, openDuty } from './open-duty.ts';

/** How far back and on a duty's page looks, in months, and how many times to come it shows; `?all=yes` shows all of 15 years back. */
const [back, on, next] = [24, 24, 8];

/** GET /duties/:id: what it says, each time it fell due and falls due next, and how it was changed. */
export async function dutyPage(request: WebRequest): Promise<Reply> {
  const opened = await openDuty(request);
  if (!opened) return notFound();
  const { duty, meetingsOf } = opened;
  const { today, query } = request;
  const all = query.one('all') === 'yes';
  const from = addMonths(today, all ? -180 : -back);
  const every = occurrencesOf(duty, { from, to: addMonths(today, on), today }, meetingsOf);
  // What has passed, and the next few: a weekly duty would fill the page with what is to come.
  const passed = every.filter((one) => one.dueOn < today).length;
  const times = all ? every : every.slice(0, passed + next);
  const main = DutyPage({
    ...opened,
    title: dutyTitle(opened),
    now: latest(duty),
    standing: standingOf(duty, today),
    times,
    all,
    mayEdit: request.may('duties.edit') && opened.mayRead,
  });
  return page(dutyTitle(opened), main, { ...dutyLayout(opened), width: 'wide' });
}
