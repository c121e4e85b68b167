import { readDue, recordFacts } from '../src/plan/index.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { importPlan } from './import-plan.ts';

export type WrittenAction = { ref: string; text?: string; due: string; rating: string; owners?: string[] };

/**
 * Saves a small plan as a document of a date would be, one area called Visits, and maps its words: enough for questions
 * to be asked of it. With a plan's id it is that plan's next version.
 */
export async function savePlanOf(
  db: Db,
  asAt: string,
  actions: WrittenAction[],
  planId: number | null = null,
): Promise<number> {
  const words = {
    'On track': ['on-track', 'not-claimed'],
    Late: ['late', 'not-claimed'],
    Done: ['complete', 'not-claimed'],
  } as const;
  const plan = {
    asAt,
    ratingScale: Object.keys(words).map((word) => ({ word, definition: `What ${word.toLowerCase()} means` })),
    areas: [
      {
        title: 'Visits',
        needsToImprove: 'Children are seen when they should be',
        findings: [{ text: 'Children are not seen often enough' }],
        actions: actions.map(({ ref, text, due, rating, owners }) => {
          const { kind, from, by, every } = readDue(due);
          const steps = [{ due, kind, from, by, every, rating }];
          return {
            ref,
            text: text ?? `Do what ${ref} asks for`,
            owners: owners ?? ['Head of visits'],
            steps,
          };
        }),
      },
    ],
  };
  const mappings = new Map(Object.entries(words).map(([word, [delivery, impact]]) => [word, { delivery, impact }]));
  return importPlan(db, plan, { title: 'A plan for visits', planId, mappings, name: `visits ${asAt}.txt` });
}

/** Rates an action's only step on a date, as an accepted update would. */
export async function rate(db: Db, planId: number, ref: string, word: string, on: string): Promise<void> {
  const step = await db
    .selectFrom('step')
    .innerJoin('action', 'action.id', 'step.action_id')
    .innerJoin('item', 'item.id', 'step.id')
    .where('action.ref', '=', ref)
    .where('item.plan_id', '=', planId)
    .select('step.id')
    .executeTakeFirstOrThrow();
  await db.transaction().execute((trx) => recordFacts(trx, 'rating', on, [{ id: step.id, word }]));
}
