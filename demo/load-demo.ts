import { setDemo } from '../src/people/index.ts';
import { savePlan } from '../src/plan/index.ts';
import type { Services, Trx } from '../src/platform/services.ts';
import { todayIn } from '../src/platform/services.ts';
import { demoAuthority, demoHistory, demoPlan, demoRatingWords, demoSignInCards, planTitle } from './index.ts';
import { loadBodiesOfDemo, loadDutiesOfDemo } from './load-duties.ts';
import { loadLinks } from './load-links.ts';
import { loadMonths } from './load-months.ts';
import { loadPeople } from './load-people.ts';
import { loadQuestions } from './load-questions.ts';
import { loadReceived } from './load-received.ts';

/**
 * Fills an empty database with the demo authority, once; does nothing when there is anything in it or the settings
 * say no demo. Answers whether it did.
 */
export async function loadDemo(services: Services): Promise<boolean> {
  if (!services.config.demo) return false;
  return services.db.transaction().execute(async (trx) => {
    // One process fills it: another that starts at the same moment waits here, then finds it filled.
    await trx.selectFrom('plan_revision').selectAll().forUpdate().execute();
    const people = await trx.selectFrom('person').select('id').limit(1).execute();
    const plans = await trx.selectFrom('plan').select('id').limit(1).execute();
    if (people.length + plans.length > 0) return false;
    await fill(trx, services);
    return true;
  });
}

async function fill(trx: Trx, services: Services): Promise<void> {
  const today = todayIn(services);
  await trx
    .insertInto('setting')
    .values({ name: 'authority', value: JSON.stringify(demoAuthority.name) })
    .execute();
  const months = demoHistory(today);
  const first = months[0];
  if (!first) throw new Error('The demo has no months');
  const ids = await loadPeople(trx, today);
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
  await loadDutiesOfDemo(trx, today, ids);
  await setDemo(trx, demoSignInCards);
}
