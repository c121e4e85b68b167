import { sql } from 'kysely';
import type { Block } from '../../platform/reading/index.ts';
import type { Trx } from '../../platform/services.ts';
import type { Days, Handling, Requirement, SourceFacts } from '../readers/facts.ts';
import type { NewStatement } from './statements-in.ts';

export type NewSource = {
  facts: SourceFacts;
  /** What the reader understood, where the facts differ from it. */
  asRead: SourceFacts | null;
  blocks: Block[];
  name: string;
  format: string;
  /** Null only where there is no file: a document written for the demo. */
  sha256: string | null;
  title: string;
  dated: string | null;
  visit: Days;
  authority: string | null;
  handling: Handling;
  receivedOn: string | null;
  publishedOn: string | null;
  personId: number | null;
  now: Date;
};

/** Keeps one document with its whole text; answers its number. */
export async function insertDocument(trx: Trx, source: NewSource): Promise<number> {
  const { facts } = source;
  const made = await trx
    .insertInto('source_document')
    .values({
      kind: facts.kind,
      name: source.name,
      title: source.title,
      file_sha256: source.sha256,
      format: source.format,
      handling: source.handling,
      received_at: source.now,
      received_by: source.personId,
      unplaced: JSON.stringify(facts.unplaced),
      warnings: JSON.stringify(facts.warnings),
      facts: JSON.stringify(facts),
      facts_as_read: source.asRead && JSON.stringify(source.asRead),
      dated: source.dated,
      received_on: source.receivedOn,
      published_on: source.publishedOn,
      visit_from: source.visit.start,
      visit_to: source.visit.end,
      authority: source.authority,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('source_text')
    .values({ source_id: made.id, blocks: JSON.stringify(source.blocks) })
    .execute();
  return made.id;
}

/** Keeps the statements of a new document, in their order, in as few statements of SQL as PostgreSQL's limits allow. */
export async function insertStatements(trx: Trx, sourceId: number, statements: NewStatement[]): Promise<void> {
  for (let start = 0; start < statements.length; start += 2000) {
    await trx
      .insertInto('statement')
      .values(
        statements.slice(start, start + 2000).map((one, index) => ({
          source_id: sourceId,
          position: start + index,
          kind: one.kind,
          text: one.text,
          section: one.section,
          paragraph: one.paragraph,
          place: one.place,
          suggested_polarity: one.polarity,
          suggested_movement: one.movement,
          because: one.because,
        })),
      )
      .execute();
  }
}

/** Keeps the requirements of a new notice, in their order. */
export async function insertRequirements(trx: Trx, sourceId: number, requirements: Requirement[]): Promise<void> {
  if (requirements.length === 0) return;
  await trx
    .insertInto('requirement')
    .values(
      requirements.map((one, position) => ({
        source_id: sourceId,
        position,
        clause: one.clause,
        heading: one.heading,
        text: one.text,
        lead_in: one.leadIn ?? null,
        who: one.who,
        recipient: one.to,
        recurrence: one.recurrence,
        due_text: one.due?.text ?? null,
        due_on: one.due?.date ?? null,
        evidence: one.evidence,
        place: one.where,
      })),
    )
    .execute();
}

/** The whole text of a document as it was read; empty for a document that has none kept. */
export async function blocksOf(trx: Trx, sourceId: number): Promise<Block[]> {
  const row = await trx.selectFrom('source_text').select('blocks').where('source_id', '=', sourceId).executeTakeFirst();
  return (row?.blocks ?? []) as unknown as Block[];
}

/** Makes whoever saves a document wait for whoever is saving another, so that the same file cannot be saved twice. */
export async function holdSources(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('sources being saved'))`.execute(trx);
}

/** Marks a document as taken back; nothing of it is removed. Answers whether it stood until now. */
export async function markTakenBack(
  trx: Trx,
  sourceId: number,
  taken: { by: number | null; at: Date; because: string },
): Promise<boolean> {
  const done = await trx
    .updateTable('source_document')
    .set({ taken_back_at: taken.at, taken_back_by: taken.by, taken_back_because: taken.because })
    .where('id', '=', sourceId)
    .where('kind', '<>', 'plan')
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type Particulars = {
  title: string;
  receivedOn: string | null;
  publishedOn: string | null;
  handling: Handling;
};

/**
 * Changes what the council itself says of a document: its name, its dates of receipt and publication, its mark. The day
 * it bears may follow from its publication.
 */
export async function setParticulars(
  trx: Trx,
  sourceId: number,
  to: Particulars & { dated: string | null },
): Promise<void> {
  await trx
    .updateTable('source_document')
    .set({
      title: to.title,
      dated: to.dated,
      received_on: to.receivedOn,
      published_on: to.publishedOn,
      handling: to.handling,
    })
    .where('id', '=', sourceId)
    .execute();
}
