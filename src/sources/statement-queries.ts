import { sql } from 'kysely';
import type { Trx } from '../platform/services.ts';
import type { Movement, Polarity } from './readers/facts.ts';

export type StatementKind = 'improvement' | 'recommendation' | 'sentence' | 'picked';

/** One quotable sentence of a document received. */
export type Statement = {
  id: number;
  sourceId: number;
  position: number;
  kind: StatementKind;
  text: string;
  section: string | null;
  /** The printed number of its paragraph. */
  paragraph: string | null;
  /** Where it stands: "page 4". */
  place: string;
  /** What a person says of it or, until someone does, what the stated rules suggest. */
  polarity: Polarity;
  movement: Movement;
  theme: string | null;
  suggested: { polarity: Polarity; movement: Movement; because: string };
  /** Who last said so; null while it is only suggested. */
  confirmed: { reading: number; by: string | null; at: Date } | null;
};

/**
 * The statements of the documents named (of all that stand, where none are), in the order of each document. Out are
 * statements picked by hand and put back; and, unless the document is named, those of documents taken back.
 */
export async function statementsOf(trx: Trx, sourceIds?: readonly number[]): Promise<Statement[]> {
  return read(trx, sourceIds ? sql`s.source_id = any(${[...sourceIds]})` : sql`d.taken_back_at is null`);
}

/** The statements of these numbers, whatever document they are in; those picked by hand and put back are out. */
export async function statementsById(trx: Trx, ids: readonly number[]): Promise<Statement[]> {
  return read(trx, sql`s.id = any(${[...ids]})`);
}

async function read(trx: Trx, condition: ReturnType<typeof sql>): Promise<Statement[]> {
  const { rows } = await sql<{
    id: number;
    source_id: number;
    position: number;
    kind: StatementKind;
    text: string;
    section: string | null;
    paragraph: string | null;
    place: string;
    suggested_polarity: Polarity;
    suggested_movement: Movement;
    because: string;
    reading: number | null;
    polarity: Polarity | null;
    movement: Movement | null;
    theme: string | null;
    at: Date | null;
    who: string | null;
  }>`
    select s.id, s.source_id, s.position, s.kind, s.text, s.section, s.paragraph, s.place, s.suggested_polarity,
      s.suggested_movement, s.because, r.id as reading, r.polarity, r.movement, r.theme, r.at, p.name as who
    from statement s
    join source_document d on d.id = s.source_id
    left join lateral (
      select * from statement_reading r where r.statement_id = s.id order by r.id desc limit 1
    ) r on true
    left join person p on p.id = r.by_id
    where s.put_back_at is null and ${condition}
    order by s.source_id, s.position`.execute(trx);
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    position: row.position,
    kind: row.kind,
    text: row.text,
    section: row.section,
    paragraph: row.paragraph,
    place: row.place,
    polarity: row.polarity ?? row.suggested_polarity,
    movement: row.movement ?? row.suggested_movement,
    theme: row.theme,
    suggested: { polarity: row.suggested_polarity, movement: row.suggested_movement, because: row.because },
    confirmed: row.reading === null || row.at === null ? null : { reading: row.reading, by: row.who, at: row.at },
  }));
}

/** Everything ever said of one statement, newest first. */
export async function readingsOfStatement(trx: Trx, statementId: number) {
  return trx
    .selectFrom('statement_reading as r')
    .leftJoin('person as p', 'p.id', 'r.by_id')
    .select(['r.id', 'r.polarity', 'r.movement', 'r.theme', 'r.at', 'p.name as who'])
    .where('r.statement_id', '=', statementId)
    .orderBy('r.id', 'desc')
    .execute();
}

/** Themes people have given statements, most used first. */
export async function themesInUse(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ theme: string }>`
    select theme from statement_reading where theme is not null group by theme order by count(*) desc, theme limit 100
    `.execute(trx);
  return rows.map((row) => row.theme);
}
