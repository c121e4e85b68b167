import type { Services } from '../src/platform/services.ts';
import { importPlan } from './import-plan.ts';

export type SamplePlan = {
  id: number;
  area: number;
  otherArea: number;
  finding: number;
  action: number;
  secondAction: number;
  step: number;
  measure: number;
  milestone: number;
  commitment: number;
};

const step = { due: 'June 2025', kind: 'by' as const, by: '2025-06-30', rating: 'Moving' };

/** A small plan of our own, imported as at 30 April 2025, with the numbers of what a test is about. */
export async function samplePlan(db: Services['db']): Promise<SamplePlan> {
  const plan = {
    asAt: '2025-04-30',
    ratingScale: [
      { word: 'Moving', definition: 'On track to be done by its date' },
      { word: 'Green', definition: '' },
    ],
    glossary: [{ abbreviation: 'IRO', expansion: 'Independent reviewing officer' }],
    milestones: [{ number: 1, by: '2025-05-31', text: 'Two small homes opened for children' }],
    onAPage: [{ area: 'Homes', found: 'Too few homes', commitments: ['Open two small homes for our children'] }],
    areas: [
      {
        title: 'Homes',
        number: '1',
        needsToImprove: 'Where children live',
        findings: [{ text: 'Children wait too long for small homes' }],
        actions: [
          { ref: 'H1', text: 'Open two small homes', owners: ['Head of Homes'], extra: { Cost: '£1m' }, steps: [step] },
          { ref: 'H2', text: 'Recruit carers', owners: ['Head of Homes'], steps: [step] },
        ],
        assessedBy: ['Monthly visits'],
        measures: [{ text: 'Children tell us they like where they live' }],
      },
      { title: 'Plans', number: '2', actions: [{ ref: 'P1', text: 'Write clearer plans', steps: [step] }] },
    ],
  };
  const planId = await importPlan(db, plan, { title: 'Thornmere plan', name: 'plan.docx' });
  const idOf = async (table: 'area' | 'finding' | 'action' | 'measure' | 'milestone' | 'commitment', words: string) => {
    const column = table === 'area' ? 'title' : 'text';
    const rows = await db.selectFrom(table).selectAll().execute();
    const row = rows.find((one) => String((one as Record<string, unknown>)[column]).startsWith(words));
    if (!row) throw new Error(`The sample plan has no ${table} ${words}`);
    return row.id;
  };
  const action = await idOf('action', 'Open two');
  const steps = await db.selectFrom('step').select('id').where('action_id', '=', action).executeTakeFirstOrThrow();
  return {
    id: planId,
    area: await idOf('area', 'Homes'),
    otherArea: await idOf('area', 'Plans'),
    finding: await idOf('finding', 'Children wait'),
    action,
    secondAction: await idOf('action', 'Recruit'),
    step: steps.id,
    measure: await idOf('measure', 'Children tell'),
    milestone: await idOf('milestone', 'Two small'),
    commitment: await idOf('commitment', 'Open two'),
  };
}
