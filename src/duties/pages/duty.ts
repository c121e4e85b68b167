import { addMonths } from '../../methods/calendar.ts';
import { notFound, page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { latest } from '../duty/duty.ts';
import { occurrencesOf } from '../duty/occurrences.ts';
import { standingOf } from '../duty/standing.ts';
import { DutyPage } from './duty-page.tsx';
import { dutyLayout, dutyTitle, openDuty } from './open-duty.ts';

/** How far back and on a duty's page looks, in months; `?all=yes` shows ten years back. */
const [back, on] = [24, 18];

/** GET /duties/:id: what it says, each time it fell due and falls due next, and how it was changed. */
export async function dutyPage(request: WebRequest): Promise<Reply> {
  const opened = await openDuty(request);
  if (!opened) return notFound();
  const { duty, meetingsOf } = opened;
  const { today, visitor, query } = request;
  const all = query.one('all') === 'yes';
  const from = addMonths(today, all ? -180 : -back);
  const times = occurrencesOf(duty, { from, to: addMonths(today, on), today }, meetingsOf);
  const main = DutyPage({
    ...opened,
    title: dutyTitle(opened),
    now: latest(duty),
    standing: standingOf(duty, today),
    times,
    all,
    mayEdit: (visitor?.abilities.has('duties.edit') ?? false) && opened.mayRead,
  });
  return page(dutyTitle(opened), main, { ...dutyLayout(opened), width: 'wide' });
}
