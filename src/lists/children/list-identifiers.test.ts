/** Lists have pseudonyms; the case system's identifiers are shown for a reason, of one's own teams, and that is written down. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOn } from '../../../test/form-on.ts';
import { loadReturn } from '../../../test/loaded-return.ts';
import { nameTeams } from '../../../test/name-teams.ts';
import { linkTo } from '../../../test/plan-server.ts';
import { child as pseudonym } from '../../../test/pseudonyms.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { openIdentifiers } from '../../platform/identifiers/identifiers.ts';

let server: TestServer;
let manager: SignedIn;
const care = (id: string, team: string) => ({
  'Child Unique ID': id,
  Gender: 'Female',
  'Date of Birth': '2012-04-05',
  'Date Started to be Looked After': '2023-01-10',
  "Child's Legal Status": 'C2',
  'Start Date of Most Recent Placement': '2023-01-10',
  'Placement Type': 'U6',
  'Date of Last Social Work Visit': '2025-01-01',
  'Allocated Team': team,
});
before(async () => {
  server = await testServer({ today: '2025-04-02' });
  await loadReturn(server.services, '2025-03-31', {
    8: { rows: [care('CS-4471', 'North'), care('CS-4472', 'North'), care('CS-8000', 'South')] },
  });
  manager = await server.signIn(['team-manager']);
  await server.db.transaction().execute((trx) => nameTeams(trx, manager.personId, ['North']));
});
after(() => server.close());

const list = '/lists/cla_visits';
const ask = async (because: string) => {
  const page = await manager.get(`${list}/identifiers`);
  return manager.post(`${list}/identifiers`, formOn(page, { because }));
};
const last = async (what: string) =>
  (
    await server.db
      .selectFrom('audit')
      .select('after')
      .where('what', '=', what)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  ).after as object;

test('a list and a copy of it have pseudonyms and no identifier', async () => {
  for (const address of [list, `${list}/children.csv`]) {
    const { text } = await manager.get(address);
    assert.ok(text.includes(pseudonym('CS-4471')), address);
    assert.doesNotMatch(text, /CS-4/, address);
  }
});

test('a team manager opens a child and sees what the case system calls them; the look is in the log', async () => {
  const { text } = await manager.get(list);
  const form = await manager.get(linkTo(text, pseudonym('CS-4471')));
  assert.doesNotMatch(form.text, /CS-4471/);
  const because = 'To ask the worker about the visit';
  const opened = await manager.post('/lists/child', formOn(form, { because }));
  const child = await manager.get(opened.location ?? '');
  assert.match(child.text, /Identifier in the case system[\s\S]*?CS-4471/);
  assert.deepEqual(await last('children.look-child'), { child: pseudonym('CS-4471'), because });
  const look = await server.db
    .selectFrom('row_look')
    .select(['child', 'identifiers', 'why'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
  assert.deepEqual(look, { child: pseudonym('CS-4471'), identifiers: true, why: because });
});

test('with a reason the whole list is shown with them, of one’s own teams, and copies have them too', async () => {
  assert.equal((await ask('short')).status, 422);
  const because = 'To put visits right in the case system';
  const asked = await ask(because);
  assert.equal(asked.status, 303);
  const shown = await manager.get(asked.location ?? '');
  assert.match(shown.text, /CS-4471/);
  assert.match(shown.text, /CS-4472/);
  assert.doesNotMatch(shown.text, /CS-8000/);
  assert.deepEqual(await last('children.look-list'), {
    ...{ list: 'Visits to children in care in time', teams: ['North'], children: 2 },
    ...{ identifiers: true, because },
  });
  const csv = await manager.get((asked.location ?? '').replace(list, `${list}/children.csv`));
  assert.match(csv.text, /Child,In the case system,Standing/);
  assert.ok(csv.text.includes(`${pseudonym('CS-4472')},CS-4472,Overdue`));
  assert.match(JSON.stringify(await last('children.export-list')), /"identifiers":true/);
});

test('the reason is one’s own, for that list and for an hour', async () => {
  const address = (await ask('To put visits right in the case system')).location ?? '';
  const other = await server.signIn(['performance-analyst']);
  assert.doesNotMatch((await other.get(address)).text, /CS-4471/);
  const number = new URL(address, 'http://x').searchParams.get('identifiers');
  assert.doesNotMatch((await manager.get(`/lists/cla_reviews?state=all&identifiers=${number}`)).text, /CS-4471/);
  server.setNow('2025-04-02T11:01:00Z');
  assert.doesNotMatch((await manager.get(address)).text, /CS-4471/);
  server.setNow('2025-04-02T10:00:00Z');
  assert.match((await manager.get(address)).text, /CS-4471/);
});

test('without the key a child is opened all the same, and it says why the identifier is not shown', async () => {
  const ours = server.services.identifiers;
  const lost = openIdentifiers({ identifiersKeyFile: '/nowhere/identifiers.key', dataFolder: '/elsewhere' });
  Object.assign(server.services, { identifiers: lost });
  try {
    const { text } = await manager.get(list);
    const form = await manager.get(linkTo(text, pseudonym('CS-4471')));
    const opened = await manager.post('/lists/child', formOn(form, { because: 'To ask about the visit' }));
    const child = await manager.get(opened.location ?? '');
    assert.equal(child.status, 200);
    assert.match(
      child.text,
      /cannot be shown. The key .* is not there: put the file back at \/nowhere\/identifiers\.key/,
    );
    assert.doesNotMatch(child.text, /CS-4471/);
    assert.equal((await ask('To put visits right in the case system')).status, 422);
  } finally {
    Object.assign(server.services, { identifiers: ours });
  }
});
