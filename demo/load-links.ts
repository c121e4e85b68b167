import { joinItems, recordFacts } from '../src/plan/index.ts';
import type { Trx } from '../src/platform/services.ts';
import { demoItemIds } from './demo-item-ids.ts';
import { demoLinks, type DemoSourceKind } from './index.ts';

const sourceKinds: Record<DemoSourceKind, string> = {
  'case-system': 'indicator',
  audit: 'audit',
  survey: 'survey',
  register: 'register',
  partner: 'manual',
  manual: 'manual',
};

/** Joins findings, actions, measures, commitments and milestones, and says where readings come from. */
export async function loadLinks(
  trx: Trx,
  planId: number,
  today: string,
  start: string,
  personId: number,
): Promise<void> {
  const items = await demoItemIds(trx, planId);
  const links = demoLinks(today);
  const actionIds = [
    ...new Set(
      [...links.findingActions, ...links.actionMeasures, ...links.commitmentActions, ...links.milestoneActions].map(
        (one) => items.action(one.action),
      ),
    ),
  ];
  // An action added later is joined up from the day it was there.
  const begun = await trx
    .selectFrom('action')
    .select((eb) => ['id', eb.fn.min('valid_from').as('since')])
    .where('id', 'in', actionIds)
    .groupBy('id')
    .execute();
  const since = new Map(begun.map((row) => [row.id, row.since]));
  const pairs = [
    ...links.findingActions.map((one) => ({
      kind: 'finding-action' as const,
      fromId: items.finding(one.area, one.finding),
      toId: items.action(one.action),
    })),
    ...links.actionMeasures.map((one) => ({
      kind: 'action-measure' as const,
      fromId: items.action(one.action),
      toId: items.measure(one.area, one.measure),
    })),
    ...links.commitmentActions.map((one) => ({
      kind: 'commitment-action' as const,
      fromId: items.commitment(one.area, one.commitment),
      toId: items.action(one.action),
    })),
    ...links.milestoneActions.map((one) => ({
      kind: 'milestone-action' as const,
      fromId: items.milestone(one.milestone),
      toId: items.action(one.action),
    })),
  ];
  const dated = pairs.map((pair) => ({
    ...pair,
    origin: 'Joined by the programme office',
    on: since.get(pair.fromId) ?? since.get(pair.toId) ?? start,
  }));
  // The import has joined what wording leaves no doubt about; those pairs stay as they are.
  for (const [on, list] of Map.groupBy(dated, (pair) => pair.on)) await joinItems(trx, planId, list, on, { personId });
  const sources = new Map(links.measureSources.map((one) => [items.measure(one.area, one.measure), one]));
  const measures = await trx
    .selectFrom('measure')
    .selectAll()
    .where('id', 'in', [...sources.keys()])
    .where('valid_to', 'is', null)
    .execute();
  await recordFacts(
    trx,
    'measure',
    start,
    measures.flatMap((row) => {
      const source = sources.get(row.id);
      const { id, position, area_id, text, origin } = row;
      return source
        ? [
            {
              id,
              position,
              area_id,
              text,
              origin,
              reading_source: sourceKinds[source.kind],
              reading_source_name: source.title,
            },
          ]
        : [];
    }),
    { personId },
  );
}
