import { sql } from 'kysely';
import { addMonths, lastDayOfMonth } from '../src/methods/calendar.ts';
import { join } from '../src/platform/db/connect.ts';
import { savePlan } from '../src/plan/index.ts';
import type { PlanFile } from '../src/plan/index.ts';
import type { Services } from '../src/platform/services.ts';

const words = ['On track', 'At risk', 'Delayed', 'Complete', 'Complete, impact not evidenced'];
const verbs = ['Review', 'Refresh', 'Launch', 'Embed', 'Agree', 'Strengthen', 'Develop', 'Test'];
const things = [
  'visiting guidance',
  'supervision template',
  'pathway plan',
  'audit programme',
  'panel',
  'training offer',
  'tracker',
  'protocol',
];

/** A made-up plan of a given size: twelve areas, with findings, measures and owners in proportion. */
export function largePlan(actions: number): PlanFile {
  const areas = 12;
  const perArea = Math.ceil(actions / areas);
  return {
    kind: 'plan',
    asAt: null,
    ratingScale: words.map((word) => ({ word, definition: `The action is ${word.toLowerCase()}` })),
    glossary: [],
    milestones: Array.from({ length: 30 }, (_, i) => ({
      number: i + 1,
      by: '2025-03-31',
      text: `Milestone number ${i + 1} of the ${things[i % 8]}`,
    })),
    onAPage: [],
    unplaced: [],
    warnings: [],
    areas: Array.from({ length: areas }, (_, a) => ({
      chapter: `Chapter ${1 + Math.floor(a / 6)}`,
      number: String(a + 1),
      letter: null,
      title: `Area ${a + 1}: ${things[a % 8]}`,
      parent: null,
      needsToImprove: 'The quality and timeliness of this work, so that children are helped sooner.',
      source: null,
      findings: Array.from({ length: Math.ceil(perArea / 2) }, (_, f) => ({
        text: `Finding ${f + 1} about the ${things[(a + f) % 8]} in area ${a + 1}`,
        group: null,
      })),
      actions: Array.from({ length: Math.min(perArea, actions - a * perArea) }, (_, i) => ({
        ref: `A${a + 1}.${i + 1}`,
        text: `${verbs[i % 8]} the ${things[(a + i) % 8]} number ${i + 1} so that practice in area ${a + 1} is consistently good and children feel the difference.`,
        owners: [`Service Manager ${(a * 7 + i) % 60}`],
        extra: {},
        steps: [
          {
            due: 'December 2025',
            kind: 'by' as const,
            from: null,
            by: '2025-12-31',
            every: null,
            rating: words[(a + i) % 5] as string,
          },
        ],
      })),
      assessedBy: ['Monthly audits'],
      measures: Array.from({ length: Math.ceil(perArea / 3) }, (_, m) => ({
        text: `Over 80% of the ${things[m % 8]} number ${m + 1} in area ${a + 1} are good`,
        targets: [
          { comparator: '>' as const, value: 80, unit: '%', subject: `${things[m % 8]} that are good`, by: null },
        ],
      })),
      narrative: ['Work went on this month as planned, with more to do.'],
      seeAlso: [],
    })),
  };
}

/** Saves a plan and gives every step a claim for each of the months before the date; answers its id. */
export async function loadWithHistory(
  services: Services,
  file: PlanFile,
  today: string,
  months: number,
): Promise<number> {
  return services.db
    .transaction()
    .execute(async (trx) => {
      const start = lastDayOfMonth(addMonths(today, -months));
      const mappings = new Map<string, { delivery: string; impact: string }>([
        ['On track', { delivery: 'on-track', impact: 'not-claimed' }],
        ['At risk', { delivery: 'at-risk', impact: 'not-claimed' }],
        ['Delayed', { delivery: 'late', impact: 'not-claimed' }],
        ['Complete', { delivery: 'complete', impact: 'not-claimed' }],
        ['Complete, impact not evidenced', { delivery: 'complete', impact: 'claimed' }],
      ]);
      const source = { name: 'Made for measuring', format: 'json', fileSha256: null };
      const { planId } = await savePlan(trx, {
        planId: null,
        title: 'A plan for measuring',
        file,
        asAt: start,
        mappings,
        source,
        personId: null,
      });
      // One claim a month for every step, each ending where the next begins; the import's own claim ends at the first.
      await sql`update rating set valid_to = (date_trunc('month', ${start}::date) + interval '2 months' - interval '1 day')::date
      where id in (select id from item where plan_id = ${planId})`.execute(trx);
      await sql`insert into rating (id, valid_from, valid_to, word)
      select s.id, (date_trunc('month', ${start}::date) + (m + 1) * interval '1 month' - interval '1 day')::date,
        case when m < ${months} then (date_trunc('month', ${start}::date) + (m + 2) * interval '1 month' - interval '1 day')::date end,
        (${sql.val(words)}::text[])[1 + (s.id + m) % 5]
      from step s join item i on i.id = s.id and i.plan_id = ${planId}, generate_series(1, ${months}) m`.execute(trx);
      await sql`insert into reading (item_id, value, numerator, denominator, as_at, source)
      select t.id, 60 + (t.id + m * 3) % 35, (60 + (t.id + m * 3) % 35) * 2, 200,
        (date_trunc('month', ${start}::date) + m * interval '1 month' - interval '1 day')::date, 'Audit'
      from target t join item i on i.id = t.id and i.plan_id = ${planId}, generate_series(1, ${months}) m`.execute(trx);
      return planId;
    })
    .then(async (planId) => {
      await analyze(services);
      return planId;
    });
}

/** Statistics as they are after a night, so that figures do not depend on when autovacuum last came by: only the owner may. */
async function analyze({ ownerUrl }: Services): Promise<void> {
  if (!ownerUrl) throw new Error('Statistics are gathered as the owner of the tables.');
  const owner = join(await ownerUrl());
  try {
    await sql`analyze`.execute(owner.db);
  } finally {
    await owner.close();
  }
}
