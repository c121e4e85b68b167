import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { sentencesOfMarked } from '../../sources/index.ts';
import { holdsAt } from '../facts/record.ts';
import { plainText } from '../import/save/match-texts.ts';

/** Tables whose rows carry words of a document. */
const worded = ['area', 'finding', 'action', 'measure', 'milestone', 'narrative', 'commitment', 'page_area'] as const;

/** Shorter stretches than this are turns of phrase, and may stand in a document of any kind. */
const tellingLength = 40;

/**
 * Items of a plan whose words, at a date, come from a document with a handling mark other than OFFICIAL, with that mark.
 * Words a person has typed since have no document behind them and are not among these.
 */
export async function markedTexts(trx: Trx, planId: number, asAt: string): Promise<Map<number, string>> {
  const each = worded.map(
    (table) => sql`select f.id, s.handling from ${sql.table(table)} f
      join item i on i.id = f.id and i.plan_id = ${planId}
      join source_document s on s.id = f.source_id and s.handling <> 'OFFICIAL'
      where ${holdsAt(asAt, 'f')}`,
  );
  const found = await sql<{ id: number; handling: string }>`${sql.join(each, sql` union all `)}`.execute(trx);
  return new Map(found.rows.map((row) => [row.id, row.handling]));
}

/**
 * The same with items that repeat a sentence of a marked document received, typed by hand or not: for what leaves the
 * council. Items that people have put into words of their own are not among these.
 */
export async function markedOrRepeated(trx: Trx, planId: number, asAt: string): Promise<Map<number, string>> {
  const marked = await markedTexts(trx, planId, asAt);
  for (const [id, handling] of await repeating(trx, planId, asAt)) if (!marked.has(id)) marked.set(id, handling);
  return marked;
}

/** Items whose words repeat a sentence of a marked document, with its mark. */
async function repeating(trx: Trx, planId: number, asAt: string): Promise<[number, string][]> {
  const documents = (await sentencesOfMarked(trx)).map(({ handling, sentences }) => ({
    handling,
    sentences: [...new Set(sentences.map(plainText))].filter((one) => one.length >= tellingLength),
  }));
  if (documents.every((one) => one.sentences.length === 0)) return [];
  const each = worded.map(
    (table) => sql`select f.id, coalesce(to_jsonb(f) ->> 'text', to_jsonb(f) ->> 'needs_to_improve',
        to_jsonb(f) ->> 'found', '') as text
      from ${sql.table(table)} f join item i on i.id = f.id and i.plan_id = ${planId} where ${holdsAt(asAt, 'f')}`,
  );
  const { rows } = await sql<{ id: number; text: string }>`${sql.join(each, sql` union all `)}`.execute(trx);
  return rows.flatMap(({ id, text }): [number, string][] => {
    const plain = plainText(text);
    if (plain.length < tellingLength) return [];
    const repeated = documents.find(({ sentences }) =>
      sentences.some((one) => plain.includes(one) || one.includes(plain)),
    );
    return repeated ? [[id, repeated.handling]] : [];
  });
}
