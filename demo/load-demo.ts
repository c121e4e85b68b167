import { setDemo } from '../src/people/index.ts';
import { savePlan } from '../src/plan/index.ts';
import type { Services, Trx } from '../src/platform/services.ts';
import { todayIn } from '../src/platform/services.ts';
import { demoAuthority, demoHistory, demoPlan, demoRatingWords, demoSignInCards, planTitle } from './index.ts';
import { loadBodiesOfDemo, loadDutiesOfDemo } from './load-duties.ts';
import { loadLinks } from './load-links.ts';
import { loadNoticeOfDemo } from './load-notice.ts';
import { loadMonths } from './load-months.ts';
import { demoIds, loadPeople } from './load-people.ts';
import { loadOutside } from './load-outside.ts';
import { loadQuestions } from './load-questions.ts';
import { loadReceived } from './load-received.ts';

/**
 * Fills an empty database with the demo authority, once; does nothing when there is anything in it or the settings
 * say no demo. Answers whether it did.
 */
export async function loadDemo(services: Services): Promise<boolean> {
  await beginDemo(services);
  return finishDemo(services);
}

/** The setting that says the rest of the demo is still to come, with the day on which it was begun. */
const due = 'demo-due';

/**
 * The first part: the people, and the cards by which anyone signs in as one of them. The rest is marked as due, so that
 * a process that ends before it has come leaves it to the next.
 */
export async function beginDemo(services: Services): Promise<void> {
  if (!services.config.demo) return;
  await services.db.transaction().execute(async (trx) => {
    await oneAtATime(trx);
    const people = await trx.selectFrom('person').select('id').limit(1).execute();
    const plans = await trx.selectFrom('plan').select('id').limit(1).execute();
    if (people.length + plans.length > 0) return;
    const today = todayIn(services);
    const settings = { authority: demoAuthority.name, [due]: today };
    await trx
      .insertInto('setting')
      .values(Object.entries(settings).map(([name, value]) => ({ name, value: JSON.stringify(value) })))
      .execute();
    await loadPeople(trx, today);
    await setDemo(trx, demoSignInCards);
  });
}

/** The rest, whole or not at all, where it is due; answers whether it was. */
export async function finishDemo(services: Services): Promise<boolean> {
  return services.db.transaction().execute(async (trx) => {
    await oneAtATime(trx);
    const mark = await trx.deleteFrom('setting').where('name', '=', due).returning('value').executeTakeFirst();
    if (!mark) return false;
    await fill(trx, services, String(mark.value));
    return true;
  });
}

/** One process fills it: another that starts at the same moment waits here, then finds it filled. */
async function oneAtATime(trx: Trx): Promise<void> {
  await trx.selectFrom('plan_revision').selectAll().forUpdate().execute();
}

async function fill(trx: Trx, services: Services, today: string): Promise<void> {
  const months = demoHistory(today);
  const first = months[0];
  if (!first) throw new Error('The demo has no months');
  const ids = await demoIds(trx, today);
  const words = demoRatingWords.map(
    ({ word, delivery, impact, colour }) => [word, { delivery, impact, colour }] as const,
  );
  // The plan was imported on the first day of the first month, before its updates.
  const start = `${first.month}-01`;
  const { planId } = await savePlan(trx, {
    planId: null,
    title: planTitle,
    file: demoPlan(today),
    asAt: start,
    mappings: new Map(words),
    source: { name: `${planTitle}.docx`, format: 'docx', fileSha256: null },
    personId: ids.office,
  });
  await loadMonths(trx, planId, months, ids);
  await loadLinks(trx, planId, today, start, ids.office);
  await loadQuestions(trx, services, planId, months, ids, today);
  await loadBodiesOfDemo(trx, today, ids.office);
  await loadReceived(trx, services, today, ids);
  await loadOutside(trx, planId, today, ids);
  await loadDutiesOfDemo(trx, today, ids);
  await loadNoticeOfDemo(trx, services, planId, today, ids);
}
