import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { madeSource } from '../../../test/made-notice.ts';
import { saveDocument } from '../../../test/outside-words.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type Someone, type TestServer } from '../../../test/server.ts';
import { dutiesFromSource } from '../duty/duties-from-source.ts';

let server: TestServer;
let office: Someone;
before(async () => {
  server = await testServer({ today: '2025-05-15' });
  office = await server.signIn(['programme-office']);
});
after(() => server.close());

test('a report whose day of receipt is not recorded says on its own page why nothing is due', async () => {
  const { id } = await saveDocument(server.db, {
    kind: 'inspection-report',
    title: 'Inspection of Thornmere',
    on: '2025-04-01',
    says: [{ text: 'Plans are late.' }],
  });
  await server.db.transaction().execute((trx) => dutiesFromSource(trx, id, null, server.services.now()));
  const { text } = await office.get(`/sources/${id}`);
  assert.match(wordsOf(text), /Statement of the action.* The day the report was received is not recorded/);
});

test('the meeting a committee report was for is on the calendar under the committee’s name, once', async () => {
  const id = await madeSource(server.db, { kind: 'committee-report', title: 'Improvement plan', dated: '2025-05-20' });
  const facts = { kind: 'committee-report', title: 'Improvement plan', meeting: { body: 'Children’s Committee' } };
  await server.db
    .updateTable('source_document')
    .set({ facts: JSON.stringify(facts) })
    .where('id', '=', id)
    .execute();
  const entries = async () =>
    wordsOf((await office.get('/calendar?view=list&month=2025-05&months=1')).text).match(
      /Meeting Children’s Committee/g,
    );
  assert.equal((await entries())?.length, 1);
  const body = await server.db
    .insertInto('body')
    .values({ name: 'Children’s Committee', kind: 'committee' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await server.db.insertInto('meeting').values({ body_id: body.id, on_date: '2025-05-20' }).execute();
  assert.equal((await entries())?.length, 1, 'a meeting that is there already is not shown again');
});
