/** The Standard Safeguarding Dataset, brought through the page: its lists, a child and a clinic, as a team manager has them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { csvOfTable, makeCouncil, ssdTables, usualStory } from '../../demo/children/index.ts';
import { says } from '../../test/form-on.ts';
import { moveTo } from '../../test/move-to.ts';
import { nameTeams } from '../../test/name-teams.ts';
import { wordsOf } from '../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../test/server.ts';
import { indicators, isOfChildren, sourcesOf } from '../indicators/index.ts';

let server: TestServer;
let analyst: SignedIn;
let manager: SignedIn;
const asAt = '2025-03-31';
const team = 'Children in Care 1';
const council = makeCouncil({ seed: 'dataset', contactsAMonth: 60, from: '2024-12-31', to: asAt, story: usualStory });

before(async () => {
  server = await testServer({ today: '2025-04-02' });
  analyst = await server.signIn(['performance-analyst']);
  manager = await server.signIn(['team-manager'], { name: 'Mo Manager' });
  await server.db.transaction().execute((trx) => nameTeams(trx, manager.personId, [team]));
});
after(() => server.close());

async function leaves(path: string, state: string) {
  for (let turn = 0; turn < 600; turn += 1) {
    const { text } = await analyst.get(`${path}/state`);
    if ((JSON.parse(text) as { state: string }).state !== state) return analyst.get(path);
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error(`The return stayed ${state}`);
}

test('the tables are read, checked, accepted and loaded', async () => {
  const files = Object.entries(ssdTables(council, asAt)).map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: Buffer.from(csvOfTable(rows)),
  }));
  await analyst.get('/returns/new');
  const brought = await analyst.post('/returns/new', {
    files,
    'as-at-day': '31',
    'as-at-month': '3',
    'as-at-year': '2025',
  });
  assert.equal(brought.status, 303, wordsOf(brought.text));
  const path = brought.location ?? '';
  says(await leaves(path, 'reading'), /Accept and load it/);
  await analyst.post(path, { decision: 'accept' });
  says(await leaves(path, 'loading'), /Loaded\./);
});

test('every list that the dataset tells opens, for a team manager with the children of their own team alone', async () => {
  const opened = new Map<string, number>();
  for (const indicator of indicators.filter((one) => isOfChildren(one) && sourcesOf(one).includes('ssd'))) {
    const all = await analyst.get(`/lists/${indicator.id}?state=all`);
    const own = await manager.get(`/lists/${indicator.id}?state=all`);
    assert.deepEqual([all.status, own.status], [200, 200], indicator.id);
    if (/does not hold what the list needs/.test(all.text)) continue;
    says(all, /31 March 2025/);
    const [everyone = 0, ofTeam = 0] = [all, own].map(({ text }) => rowsOf(text).length);
    assert.ok(ofTeam <= everyone, indicator.id);
    for (const words of rowsOf(own.text)) assert.match(words, new RegExp(team), indicator.id);
    opened.set(indicator.id, ofTeam);
  }
  assert.ok(opened.size > 35, `only ${opened.size} lists were told`);
  // Not only what an Annex A tells too: the histories that are made of the tables, and a list the council need not keep.
  for (const id of ['cla_visits', 'cla_reviews', 'iha_20wd', 'cla_visits_history'])
    if (indicators.some((one) => one.id === id)) assert.ok((opened.get(id) ?? 0) > 0, `nobody is on ${id}`);
});

/** The children of a list as it stands on the page, a line of words each. */
function rowsOf(html: string): string[] {
  return [...html.matchAll(/<tr[^>]*>(?:(?!<\/tr>)[^])*?\/lists\/child\?(?:(?!<\/tr>)[^])*<\/tr>/g)].map(([row]) =>
    wordsOf(row),
  );
}

test('a child of their team opens, with what the dataset holds of them', async () => {
  const list = await manager.get('/lists/cla_visits?state=all');
  const href = /href="(\/lists\/child\?[^"]+)"/.exec(list.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  says(await manager.get(href), /Why do you need to see this child/);
  const fields = Object.fromEntries(new URL(href, 'http://x').searchParams);
  const opened = await manager.post('/lists/child', { ...fields, because: 'Preparing the clinic of this week' });
  assert.equal(opened.status, 303);
  const child = await manager.get(opened.location ?? '');
  assert.equal(child.status, 200);
  says(child, /Date Started to be Looked After|Started to be looked after/i);
  says(child, new RegExp(team));
});

test('each clinic starts over it, or says which local list it waits for', async () => {
  const { text } = await manager.get('/clinics');
  const clinics = new Set([...text.matchAll(/href="\/clinics\/([a-z0-9-]+)"/g)].map(([, name]) => name ?? ''));
  clinics.delete('owed');
  let held = 0;
  for (const clinic of clinics) {
    const own = await manager.get(`/clinics/${clinic}`);
    const waits = /It needs the local list “([a-z-]+)”/.exec(wordsOf(own.text))?.[1];
    const started = await manager.post(`/clinics/${clinic}/start`, { team });
    assert.equal(started.status, waits ? 422 : 303, clinic);
    if (waits) continue;
    assert.equal((await manager.get(started.location ?? '')).status, 200, clinic);
    held += 1;
  }
  assert.ok(held >= 9, `only ${held} clinics could be held`);
});

test('a clinic is held over it, and whoever still waits a week later is carried over', async () => {
  const started = await manager.post('/clinics/health/start', { team });
  const meeting = wordsOf((await manager.get(started.location ?? '')).text);
  const child = /Decision about (\S+)/.exec(meeting)?.[1] ?? '';
  assert.notEqual(child, '', meeting);
  assert.match(meeting, new RegExp(`${child}: .*?New this time`));
  assert.equal((await manager.post(`${started.location}/close`)).status, 303);
  await moveTo(server, '2025-04-09');
  await manager.get('/clinics/health');
  const next = await manager.post('/clinics/health/start', { team });
  assert.equal(next.status, 303, wordsOf(next.text));
  const again = wordsOf((await manager.get(next.location ?? '')).text);
  assert.match(again, new RegExp(`${child}: .*?Carried over once`));
});
