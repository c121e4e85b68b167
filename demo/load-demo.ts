import { setDemo } from '../src/people/index.ts';
import { newItems, recordFacts, savePlan } from '../src/plan/index.ts';
import { addDays } from '../src/methods/calendar.ts';
import type { Services, Trx } from '../src/platform/services.ts';
import { todayIn } from '../src/platform/services.ts';
import { demoAuthority, demoHistory, demoLinks, demoPlan, demoRatingWords, demoSignInCards, planTitle } from './index.ts';
import { loadMonths } from './load-months.ts';
import { loadPeople, type DemoIds } from './load-people.ts';
import { demoItemIds, type DemoItems } from './demo-item-ids.ts';

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
    await fill(trx, todayIn(services));
    return true;
  });
}

async function fill(trx: Trx, today: string): Promise<void> {
  await trx.insertInto('setting').values({ name: 'authority', value: JSON.stringify(demoAuthority.name) }).execute();
  const months = demoHistory(today);
  const first = months[0];
  if (!first) throw new Error('The demo has no months');
  const ids = await loadPeople(trx, today);
  const office = ids.personOfRole('programme-office');
  const words = demoRatingWords.map(({ word, delivery, impact, colour }) => [word, { delivery, impact, colour }] as const);
  // The plan was imported on the first day of the first month, before its updates.
  const imported = await savePlan(trx, {
    planId: null,
    title: planTitle,
    file: demoPlan(today),
    asAt: `${first.month}-01`,
    mappings: new Map(words),
    source: { name: `${planTitle}.docx`, format: 'docx', fileSha256: null },
    personId: office,
  });
  const { planId } = imported;
  const items = await demoItemIds(trx, planId);
  await loadLinks(trx, planId, `${first.month}-01`, items, office);
  await loadMonths(trx, planId, today, months, ids, items);
  await setDemo(trx, demoSignInCards);
}

async function loadLinks(trx: Trx, planId: number, on: string, items: DemoItems, personId: number): Promise<void> {
  const links = demoLinks;
  const pairs = [
    ...links.findingActions.map((one) => ({ kind: 'finding-action', from_id: items.finding(one.area, one.finding), to_id: items.action(one.action) })),
    ...links.actionMeasures.map((one) => ({ kind: 'action-measure', from_id: items.action(one.action), to_id: items.measure(one.area, one.measure) })),
    ...links.commitmentActions.map((one) => ({ kind: 'commitment-action', from_id: items.commitment(one.area, one.commitment), to_id: items.action(one.action) })),
    ...links.milestoneActions.map((one) => ({ kind: 'milestone-action', from_id: items.milestone(one.milestone), to_id: items.action(one.action) })),
  ];
  const made = await newItems(trx, planId, 'link', pairs.length);
  await recordFacts(trx, 'link', on, pairs.map((pair, index) => ({ id: made[index] as number, ...pair, origin: 'Set by the programme office' })), { personId });
  const kinds = { 'case-system': 'indicator', audit: 'audit', survey: 'survey', register: 'register', partner: 'manual', manual: 'manual' } as const;
  const sources = new Map(links.measureSources.map((one) => [items.measure(one.area, one.measure), one]));
  // The day after, so that the import itself stays as it was.
  const measures = await trx.selectFrom('measure').selectAll().where('id', 'in', [...sources.keys()]).where('valid_to', 'is', null).execute();
  await recordFacts(
    trx,
    'measure',
    addDays(on, 1),
    measures.map((row) => {
      const source = sources.get(row.id) as (typeof links.measureSources)[number];
      const { id, position, area_id, text, origin } = row;
      return { id, position, area_id, text, origin, reading_source: kinds[source.kind], reading_source_name: source.title };
    }),
    { personId },
  );
}

export type { DemoIds };
