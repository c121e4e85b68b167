import { postsByTitle } from '../src/people/index.ts';
import { newItems, recordFacts } from '../src/plan/index.ts';
import type { Services } from '../src/platform/services.ts';
import { importPlan } from './import-plan.ts';

export type CyclePlan = {
  id: number;
  area: number;
  finding: number;
  /** H1, owned by the Head of Homes; one step, due June 2025. Joined to the finding and the measure. */
  action: number;
  step: number;
  /** P1, owned by the Head of Plans; one step. */
  otherAction: number;
  otherStep: number;
  measure: number;
  target: number;
};

const words: [word: string, definition: string, delivery: string, impact: string][] = [
  ['Moving', 'Will be done by its date', 'on-track', 'not-claimed'],
  ['Stuck', 'Has missed its date', 'late', 'not-claimed'],
  ['Done, effect unknown', 'Done; its effect is not shown', 'complete', 'claimed'],
  ['Done and shown', 'Done, with evidence of its effect', 'complete', 'evidenced'],
];

/** A plan of our own to run months of, imported on 1 April 2025 with its rating words mapped. */
export async function cyclePlan(db: Services['db'], title = 'Thornmere plan'): Promise<CyclePlan> {
  const step = { due: 'June 2025', kind: 'by' as const, by: '2025-06-30', rating: 'Moving' };
  const asAt = '2025-04-01';
  const plan = {
    asAt,
    ratingScale: words.map(([word, definition]) => ({ word, definition })),
    areas: [
      {
        title: 'Homes',
        number: '1',
        findings: [{ text: 'Children wait too long for small homes' }],
        actions: [
          { ref: 'H1', text: 'Open two small homes', owners: ['Head of Homes'], steps: [step] },
          { ref: 'P1', text: 'Write clearer plans', owners: ['Head of Plans'], steps: [step] },
        ],
        measures: [
          {
            text: 'At least 90% of plans are clear',
            targets: [{ comparator: '>=' as const, value: 90, unit: '%', subject: 'plans that are clear', by: null }],
          },
        ],
      },
    ],
  };
  const mappings = new Map(words.map(([word, , delivery, impact]) => [word, { delivery, impact }]));
  await postsByTitle(db, ['Head of Homes', 'Head of Plans']);
  const id = await importPlan(db, plan, { title, mappings, name: 'plan.docx' });
  return db.transaction().execute(async (trx) => {
    const items = await trx.selectFrom('item').selectAll().where('plan_id', '=', id).orderBy('id').execute();
    const of = (kind: string, nth = 0) => items.filter((item) => item.kind === kind)[nth]?.id ?? 0;
    const actions = await trx
      .selectFrom('action')
      .select(['id', 'ref'])
      .where('id', 'in', [of('action'), of('action', 1)])
      .execute();
    const steps = await trx
      .selectFrom('step')
      .select(['id', 'action_id'])
      .where('id', 'in', [of('step'), of('step', 1)])
      .execute();
    const action = actions.find((one) => one.ref === 'H1')?.id ?? 0;
    const otherAction = actions.find((one) => one.ref === 'P1')?.id ?? 0;
    const stepOf = (actionId: number) => steps.find((one) => one.action_id === actionId)?.id ?? 0;
    const [finding, measure] = [of('finding'), of('measure')];
    const [a = 0, b = 0] = await newItems(trx, id, 'link', 2);
    await recordFacts(trx, 'link', asAt, [
      { id: a, kind: 'finding-action', from_id: finding, to_id: action },
      { id: b, kind: 'action-measure', from_id: action, to_id: measure },
    ]);
    const [step_, otherStep] = [stepOf(action), stepOf(otherAction)];
    return {
      id,
      area: of('area'),
      finding,
      action,
      step: step_,
      otherAction,
      otherStep,
      measure,
      target: of('target'),
    };
  });
}
