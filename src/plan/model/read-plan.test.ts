import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { loadDemo } from '../../../demo/load-demo.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { connect } from '../../platform/db/connect.ts';
import type { Services, Trx } from '../../platform/services.ts';
import { newItems, recordFacts, retireFacts, type FactTable } from '../facts/record.ts';
import { atOneMoment } from './follow-changes.ts';
import { loadPlan } from './load-plan.ts';
import { mainPlan } from './plan-queries.ts';
import { readPlan } from './read-plan.ts';

const today = '2026-11-26';
const dates = [today, '2026-10-31', '2026-07-31'];
let server: TestServer;
let planId: number;
/** Another process: connections and a memory of its own. */
let other: Services;
let closeOther: () => Promise<void>;

before(async () => {
  server = await testServer({ today, routes: [] });
  await loadDemo({ ...server.services, config: { ...server.services.config, demo: true } });
  planId = (await mainPlan(server.db))?.id ?? 0;
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(server.db);
  const url = new URL(process.env['TEST_DATABASE_URL'] as string);
  url.pathname = `/${rows[0]?.name}`;
  const opened = await connect(url.href);
  other = { ...server.services, db: opened.db };
  closeOther = opened.close;
});
after(async () => {
  await closeOther();
  await server.close();
});

/** The same numbers at every run, so that what fails once can be seen again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const factTables: FactTable[] = [
  ...(['area', 'finding', 'action', 'step', 'measure', 'target', 'milestone', 'page_area', 'commitment'] as const),
  ...(['assurance_source', 'narrative', 'glossary_entry', 'see_also', 'rating_word', 'link', 'rating'] as const),
];
/** A column of each kind of fact that may say something else. */
const worded: Partial<Record<FactTable, string>> = {
  ...{ area: 'title', step: 'due', target: 'subject', page_area: 'title', glossary_entry: 'expansion' },
  ...{ rating_word: 'definition', link: 'origin', rating: 'done' },
};

/** One change somebody might make, drawn by lot. */
async function changeSomething(trx: Trx, draw: (below: number) => number, n: number): Promise<string> {
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)] as T;
  const one = async (from: string, where = 'true') =>
    (await sql<Record<string, number>>`select * from ${sql.raw(from)} where ${sql.raw(where)}`.execute(trx)).rows;
  const any = async (from: string, where?: string) => pick(await one(from, where));
  const on = pick(dates);
  const fact = async () => {
    const table = pick(factTables);
    const row = await any(table, 'valid_to is null and superseded_at is null');
    return { table, row };
  };
  const said = (table: FactTable) => ({ [worded[table] ?? 'text']: `Said otherwise, ${n}` });
  const kinds: Record<string, () => Promise<unknown>> = {
    'a fact reworded': async () => {
      const { table, row } = await fact();
      await recordFacts(trx, table, on, [{ ...(row as { id: number }), ...said(table) }]);
    },
    'a fact moved': async () => {
      const row = await any('action', 'valid_to is null and superseded_at is null');
      const area = await any('area', 'valid_to is null and superseded_at is null');
      await recordFacts(trx, 'action', on, [{ ...(row as { id: number }), position: draw(50), area_id: area['id'] }]);
    },
    'a fact added': async () => {
      const table = pick(factTables.filter((each) => each !== 'rating'));
      const row = await any(table, 'valid_to is null and superseded_at is null');
      const [id] = await newItems(trx, planId, table as Exclude<FactTable, 'rating'>, 1);
      await recordFacts(trx, table, on, [{ ...row, id: id as number, ...said(table) }]);
    },
    'facts ended': async () => {
      const { table, row } = await fact();
      await retireFacts(trx, table, on, [row['id'] as number]);
    },
    'a rating': async () => {
      const { id } = await any('step', 'valid_to is null and superseded_at is null');
      const { word } = await any('rating_word', 'valid_to is null and superseded_at is null');
      const person = await any('person');
      await recordFacts(trx, 'rating', on, [{ id: id as number, word }], { personId: person['id'] });
    },
    evidence: async () => {
      const item = await any('item', "kind in ('action', 'finding', 'measure')");
      await sql`insert into evidence (item_id, kind, title, note, relates_on, expires_on)
        values (${item['id']}, 'note', 'A note', 'It is so', ${on}, ${draw(2) ? null : pick(dates)})`.execute(trx);
    },
    'evidence withdrawn': async () => {
      const { id } = await any('evidence');
      await sql`update evidence set withdrawn_at = ${`${on}T10:00:00Z`}, withdrawn_on = ${on} where id = ${id}`.execute(
        trx,
      );
    },
    'a reading': async () => {
      const { id } = await any('item', "kind in ('target', 'measure')");
      await sql`insert into reading (item_id, value, numerator, denominator, as_at, source)
        values (${id}, ${draw(100)}, 5, 10, ${on}, 'Audit')`.execute(trx);
    },
    'a closure': async () => {
      const { id } = await any('action', 'valid_to is null and superseded_at is null');
      await sql`insert into closure (action_id, closed_on, reason, evidence, approver, watch_until)
        values (${id}, ${on}, 'It is done', 'An audit', 'The board', '2027-06-30')`.execute(trx);
    },
    'an action reopened': async () => {
      const { id } = await any('closure');
      await sql`update closure set reopened_on = ${on}, reopened_because = 'It did not hold' where id = ${id}`.execute(
        trx,
      );
    },
    'a person renamed': async () => {
      const { id } = await any('person');
      await sql`update person set name = ${`Person ${n}`} where id = ${id}`.execute(trx);
    },
    'a post renamed': async () => {
      const { id } = await any('post');
      await sql`update post set title = ${`Post ${id} ${n}`} where id = ${id}`.execute(trx);
    },
    'a holder gone': async () => {
      const { id } = await any('post_holder');
      await sql`update post_holder set to_on = ${'2026-11-01'} where id = ${id} and from_on < '2026-11-01'`.execute(
        trx,
      );
    },
    'the plan renamed': () => sql`update plan set title = ${`Plan ${n}`} where id = ${planId}`.execute(trx),
    'a month moved on': () =>
      sql`update period set state = 'moderated' where plan_id = ${planId} and state = 'open'`.execute(trx),
    'a document': () =>
      sql`insert into source_document (plan_id, kind, name, as_at) values (${planId}, 'plan', ${`Plan ${n}.docx`},
        ${`2026-0${1 + draw(9)}-${10 + draw(18)}`})`.execute(trx),
    'another plan': async () => {
      const made = await sql<{ id: number }>`insert into plan (title) values ('Another') returning id`.execute(trx);
      const [id] = await newItems(trx, made.rows[0]?.id ?? 0, 'area', 1);
      await recordFacts(trx, 'area', on, [{ id: id as number, position: 0, title: 'Elsewhere' }]);
    },
  };
  const kind = pick(Object.keys(kinds));
  await kinds[kind]?.();
  return kind;
}

test('a view brought up to date after any change is the view that reading everything gives', async () => {
  const draw = numbers(20_261_126);
  const seen = new Set<string>();
  for (let n = 0; n < 150; n += 1) {
    const made: string[] = [];
    await server.db
      .transaction()
      .execute(async (trx) => {
        for (let left = 1 + draw(3); left > 0; left -= 1) made.push(await changeSomething(trx, draw, n));
        if (draw(8) === 0) throw new Error('Taken back');
      })
      .catch((reason: Error) => assert.equal(reason.message, 'Taken back'));
    made.forEach((kind) => seen.add(kind));
    // The other process looks only now and then, and has more to catch up with.
    const looking = draw(4) === 0 ? [server.services, other] : [server.services];
    for (const date of dates) {
      const whole = await loadPlan(server.db, planId, date);
      for (const services of looking)
        assert.deepEqual(
          await readPlan(services, planId, date),
          whole,
          `change ${n}, ${made.join(', ')}, as at ${date}`,
        );
    }
  }
  assert.ok(seen.size >= 17, `only ${[...seen].join(', ')}`);
});

test('after one rating only its action is made again, and a change to another date or plan makes nothing again', async () => {
  const before = await readPlan(server.services, planId, today);
  const earlier = await readPlan(server.services, planId, '2026-07-31');
  const action = before?.actions.find((one) => one.steps.length === 1);
  assert.ok(before && action);
  await recordFacts(server.db, 'rating', today, [
    { id: action.steps[0]?.id ?? 0, word: before.scale[0]?.word, done: 'Looked at again' },
  ]);
  const now = await readPlan(server.services, planId, today);
  const old = new Set(before.actions);
  assert.deepEqual(
    now?.actions.filter((one) => !old.has(one)).map((one) => one.id),
    [action.id],
  );
  assert.equal((await readPlan(server.services, planId, '2026-07-31'))?.actions, earlier?.actions);
});

test('after more changes than are kept, everything is read again', async () => {
  await readPlan(server.services, planId, today);
  await sql`update plan set title = 'Renamed and forgotten' where id = ${planId}`.execute(server.db);
  await sql`update plan_change set n = n - 600`.execute(server.db);
  await sql`update post set title = 'The last of many'
    where id = (select min(id) from post)`.execute(server.db);
  assert.deepEqual(await readPlan(server.services, planId, today), await loadPlan(server.db, planId, today));
});

test('whoever reads while others write sees one moment, never half of a change', async () => {
  const view = await loadPlan(server.db, planId, today);
  const [finding, milestone] = [view?.findings[0]?.id ?? 0, view?.milestones[0]?.id ?? 0];
  const rows = async (trx: Trx, table: 'finding' | 'milestone', id: number) =>
    (
      await sql<{ id: number }>`select * from ${sql.table(table)} where id = ${id} and valid_to is null
      and superseded_at is null`.execute(trx)
    ).rows[0] as { id: number };
  let writing = true;
  const writer = (async () => {
    for (let n = 0; n < 60; n += 1)
      await server.db.transaction().execute(async (trx) => {
        // What is read first is written last: whoever reads in between has the old one and the new other.
        await recordFacts(trx, 'milestone', today, [{ ...(await rows(trx, 'milestone', milestone)), text: `At ${n}` }]);
        await recordFacts(trx, 'finding', today, [{ ...(await rows(trx, 'finding', finding)), text: `At ${n}` }]);
      });
    writing = false;
  })();
  let seen = 0;
  while (writing) {
    const [fresh, kept] = await Promise.all([loadPlan(server.db, planId, today), readPlan(other, planId, today)]);
    for (const one of [fresh, kept]) {
      const texts = [one?.findings, one?.milestones].map(
        (list) => list?.find(({ id }) => id === finding || id === milestone)?.text,
      );
      if (seen > 0) assert.equal(texts[0], texts[1]);
    }
    if (fresh?.findings.some(({ id, text }) => id === finding && text.startsWith('At '))) seen += 1;
  }
  await writer;
  assert.ok(seen > 3, `looked ${seen} times while it was written`);
});

test('what is made of several readings is made again where something was written in between', async () => {
  let times = 0;
  const revisions = await atOneMoment(server.db, async () => {
    times += 1;
    const first = await loadPlan(server.db, planId, today);
    if (times < 3) await sql`update plan set title = ${`Renamed ${times}`} where id = ${planId}`.execute(server.db);
    const second = await readPlan(server.services, planId, today);
    return [first?.revision, second?.revision];
  });
  assert.equal(times, 3);
  assert.equal(revisions[0], revisions[1]);
});
