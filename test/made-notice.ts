import type { Services } from '../src/platform/services.ts';

type Clause = {
  clause: string;
  text: string;
  heading?: string;
  who?: string;
  recipient?: string;
  recurrence?: string;
  due?: { text: string; date: string | null };
  evidence?: string;
};

/** A document received, as saving one leaves it, with what a test needs of it. Answers its number. */
export async function madeSource(
  db: Services['db'],
  source: {
    kind: 'notice' | 'inspection-report' | 'monitoring-visit' | 'committee-report';
    title: string;
    dated: string | null;
    handling?: string;
    publishedOn?: string;
    /** What it says beside its requirements and statements, block by block. */
    text?: string[];
    sha256?: string;
  },
): Promise<number> {
  const made = await db
    .insertInto('source_document')
    .values({
      kind: source.kind,
      name: `${source.title}.pdf`,
      title: source.title,
      facts: JSON.stringify({ kind: source.kind, title: source.title }),
      dated: source.dated,
      published_on: source.publishedOn ?? null,
      handling: source.handling ?? 'OFFICIAL',
      file_sha256: source.sha256 ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const blocks = (source.text ?? []).map((text) => ({ kind: 'paragraph', text }));
  await db
    .insertInto('source_text')
    .values({ source_id: made.id, blocks: JSON.stringify(blocks) })
    .execute();
  return made.id;
}

/** The requirements of a notice; answers their numbers in the order given. */
export async function madeClauses(db: Services['db'], sourceId: number, clauses: Clause[]): Promise<number[]> {
  const made = await db
    .insertInto('requirement')
    .values(
      clauses.map((one, position) => ({
        source_id: sourceId,
        position,
        clause: one.clause,
        heading: one.heading ?? null,
        text: one.text,
        who: one.who ?? null,
        recipient: one.recipient ?? null,
        recurrence: one.recurrence ?? null,
        due_text: one.due?.text ?? null,
        due_on: one.due?.date ?? null,
        evidence: one.evidence ?? null,
        place: `line ${position + 1}`,
      })),
    )
    .returning(['id', 'position'])
    .execute();
  return made.sort((a, b) => a.id - b.id).map((row) => row.id);
}

/** Sentences of a document received; answers their numbers in the order given. */
export async function madeStatements(
  db: Services['db'],
  sourceId: number,
  statements: { kind: 'improvement' | 'sentence'; text: string }[],
): Promise<number[]> {
  const made = await db
    .insertInto('statement')
    .values(
      statements.map(({ kind, text }, position) => ({
        source_id: sourceId,
        position,
        kind,
        text,
        place: `page ${position + 1}`,
        suggested_polarity: 'negative',
        suggested_movement: 'not said',
      })),
    )
    .returning('id')
    .execute();
  return made.map((row) => row.id);
}

/** A notice in force with five clauses, the report it points to, and an undated one of earlier years. */
export async function madeNotice(db: Services['db']) {
  const report = await madeSource(db, {
    kind: 'inspection-report',
    title: 'Inspection of Thornmere children’s services',
    dated: '2025-01-20',
    publishedOn: '2025-02-03',
  });
  await madeStatements(db, report, [
    { kind: 'improvement', text: 'How long children wait for small homes near their families' },
    { kind: 'improvement', text: 'The supervision of newly qualified social workers' },
  ]);
  const notice = await madeSource(db, {
    kind: 'notice',
    title: 'Improvement notice to Thornmere Council',
    dated: '2025-03-01',
    text: [
      'Should the Council not comply, ministers may use their powers of intervention under section 497A of the Education Act 1996.',
    ],
  });
  const clauses = await madeClauses(db, notice, [
    {
      clause: '1',
      text: 'The Council must address all the areas for improvement in the inspection report published on 3 February 2025.',
      who: 'the Council',
    },
    {
      clause: '2.a',
      text: 'The Council must open small homes so that no child waits too long, and report to the improvement board.',
      who: 'the Council',
      recipient: 'the improvement board',
      due: { text: 'by 31 May 2025', date: '2025-05-31' },
    },
    { clause: '2.b', text: 'Reports must hold data, analysis and recommendations.', who: 'the Council' },
    {
      clause: '3',
      text: 'The Adviser will report on progress to the Department every quarter.',
      who: 'the Improvement Adviser',
      recipient: 'the Department',
      recurrence: 'every quarter',
    },
    {
      clause: '4',
      text: 'Reviews by the Department may cover: culture; performance; the front door; and early help.',
      who: 'the Department',
      recurrence: 'at least every six months',
    },
  ]);
  const earlier = await madeSource(db, { kind: 'notice', title: 'An earlier notice to Thornmere', dated: null });
  const earlierClauses = await madeClauses(db, earlier, [
    {
      clause: 'Q.1',
      text: 'Open enough small homes so that children do not wait too long.',
      due: { text: 'within eighteen months', date: null },
    },
    { clause: 'Q.2', text: 'Train every manager in the analysis of risk.' },
  ]);
  return { report, notice, clauses, earlier, earlierClauses };
}
