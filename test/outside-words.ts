import type { Db } from '../src/platform/db/connect.ts';
import { savePlanOf, type WrittenAction } from './questioned-plan.ts';

export type WrittenSentence = {
  text: string;
  polarity?: 'positive' | 'negative' | 'mixed' | 'neutral';
  movement?: 'improved' | 'not improved' | 'too early' | 'not said';
};
export type WrittenDocument = {
  kind: 'inspection-report' | 'monitoring-visit';
  title: string;
  on: string;
  handling?: 'OFFICIAL' | 'NOT PUBLISHED';
  /** The council it is about. */
  authority?: string;
  says: WrittenSentence[];
};

/** Keeps a document received as its reader and a person would have left it; answers its number and its sentences' numbers. */
export async function saveDocument(db: Db, document: WrittenDocument): Promise<{ id: number; statements: number[] }> {
  const { kind, title, on, handling = 'OFFICIAL', authority = null, says } = document;
  const facts = JSON.stringify({ kind, title, places: {}, unplaced: [], warnings: [] });
  const row = {
    kind,
    title,
    name: `${title}.txt`,
    format: 'text',
    dated: on,
    visit_from: on,
    visit_to: on,
    handling,
    authority,
    facts,
  };
  return db.transaction().execute(async (trx) => {
    const { id } = await trx.insertInto('source_document').values(row).returning('id').executeTakeFirstOrThrow();
    const statements: number[] = [];
    for (const [position, { text, polarity = 'negative', movement = 'not said' }] of says.entries()) {
      const saved = await trx
        .insertInto('statement')
        .values({
          source_id: id,
          position,
          kind: 'sentence',
          text,
          place: `page ${position + 1}`,
          paragraph: String(position + 1),
          suggested_polarity: polarity,
          suggested_movement: movement,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      statements.push(saved.id);
    }
    return { id, statements };
  });
}

/** A plan for visits and an early report and a later letter that speak of the same things. */
export async function saveVisited(db: Db, asAt: string, actions: WrittenAction[] = visitsActions) {
  const planId = await savePlanOf(db, asAt, actions);
  const report = await saveDocument(db, {
    kind: 'inspection-report',
    title: 'Inspection of Mereham',
    on: '2021-03-12',
    says: [
      { text: 'Children are not visited as often as their plans say, and visits are late.' },
      { text: 'Managers rarely record why a decision was made in supervision.' },
      { text: 'The early help hubs are well regarded by families.', polarity: 'positive' },
    ],
  });
  const letter = await saveDocument(db, {
    kind: 'monitoring-visit',
    title: 'Visit to Mereham',
    on: '2026-04-20',
    handling: 'NOT PUBLISHED',
    says: [
      { text: 'Children are still not visited as often as their plans say.', movement: 'not improved' },
      {
        text: 'It is too early to see what the new supervision policy changes.',
        polarity: 'neutral',
        movement: 'too early',
      },
      { text: 'Grandparents are seldom asked for their view of the risks.' },
    ],
  });
  return { planId, report, letter };
}

const visitsActions: WrittenAction[] = [
  { ref: 'V1', due: 'March 2026', rating: 'Done', text: 'Set how often children are visited, as their plans say' },
  { ref: 'V2', due: 'December 2026', rating: 'On track', text: 'Train managers to record decisions in supervision' },
];
