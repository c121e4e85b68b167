import { testServer } from '../test/server.ts';
import { madeClauses, madeSource, madeStatements } from '../test/made-notice.ts';
import { median, type Figure } from './figures.ts';
import { loadWithHistory } from './large-plan.ts';
import { planOfRealSize } from './real-plan.ts';

const today = '2025-06-10';

/** The notice's page for a plan of the real size and a notice of 40 clauses, each judged, joined and shown. */
export async function noticeFigures(): Promise<Figure[]> {
  const server = await testServer({ today });
  try {
    const { plan, name } = await planOfRealSize();
    await loadWithHistory(server.services, plan, today, 12);
    const actions = await server.db
      .selectFrom('action')
      .select(['id', 'text'])
      .where('valid_to', 'is', null)
      .limit(200)
      .execute();
    const report = await madeSource(server.db, {
      kind: 'inspection-report',
      title: 'Report',
      dated: '2024-05-16',
      publishedOn: '2024-05-16',
    });
    await madeStatements(
      server.db,
      report,
      actions.slice(0, 12).map(({ text }) => ({ kind: 'improvement' as const, text })),
    );
    const notice = await madeSource(server.db, { kind: 'notice', title: 'Notice', dated: '2024-07-24' });
    const clauses = await madeClauses(
      server.db,
      notice,
      Array.from({ length: 40 }, (_, at) => ({
        clause: String(at + 1),
        text:
          at === 0
            ? 'Address all the areas for improvement in the report published on 16 May 2024.'
            : `The Council must ${actions[at % actions.length]?.text ?? 'improve'}`,
        who: 'the Council',
        due: { text: 'by 30 November 2025', date: '2025-11-30' },
      })),
    );
    for (const [at, id] of clauses.entries()) {
      await server.db
        .insertInto('clause_judgement')
        .values(
          Array.from({ length: 6 }, (_, month) => ({
            requirement_id: id,
            position: month % 2 === 0 ? 'on-course' : 'at-risk',
            on_date: `2025-0${month + 1}-01`,
            reason: 'As the board heard',
          })),
        )
        .execute();
      await server.db
        .insertInto('clause_link')
        .values(
          [0, 1, 2].map((more) => ({
            requirement_id: id,
            item_id: actions[(at * 3 + more) % actions.length]!.id,
            joined: true,
            from_on: '2025-01-01',
          })),
        )
        .execute();
      await server.db
        .insertInto('clause_evidence')
        .values({
          requirement_id: id,
          kind: 'note',
          title: 'Minutes',
          note: 'Seen',
          relates_on: '2025-02-01',
          counts_from: '2025-02-01',
        })
        .execute();
    }
    const reader = await server.signIn(['read-only']);
    const open = async () => {
      const page = await reader.get('/notice');
      if (page.status !== 200 || !page.text.includes('At risk')) throw new Error(`/notice answered ${page.status}`);
    };
    for (let index = 0; index < 20; index += 1) await open();
    return [
      {
        name: 'The notice’s page, 40 clauses',
        value: await median(open),
        unit: 'ms',
        bound: 60,
        sense: 'under',
        note: `${name}; every clause judged six times, joined to three actions, with evidence`,
      },
    ];
  } finally {
    await server.close();
  }
}
