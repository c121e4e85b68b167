/** Who may not see the children of a return sees no small count of its rows: of lists, of what is wrong, of teams. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadReturn } from '../../../test/loaded-return.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let office: SignedIn;
let analyst: SignedIn;
let id: number;

const contact = (at: number, date: string) => ({ 'Child Unique ID': `C${at}`, 'Date of Contact': date });
const lists = (adopted: number, wrong: number) => ({
  1: { rows: Array.from({ length: 60 }, (_, at) => contact(at, at < wrong ? 'soon' : '2025-01-10')) },
  3: {
    rows: Array.from({ length: 40 }, (_, at) => ({ 'Child Unique ID': `C${at}`, 'Date of referral': '2025-01-12' })),
  },
  10: { rows: Array.from({ length: adopted }, (_, at) => ({ 'Child Unique ID': `A${at}` })) },
});

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  office = await server.signIn(['programme-office']);
  analyst = await server.signIn(['performance-analyst']);
  await loadReturn(server.services, '2025-03-31', lists(2, 3));
  id = await loadReturn(server.services, '2025-03-31', lists(3, 3));
});
after(() => server.close());

const lineOf = async (reader: SignedIn, path: string, line: RegExp) =>
  line.exec(wordsOf((await reader.get(path)).text))?.[0];

test('three rows of a list are kept back, and another list with them; whoever loads returns sees them', async () => {
  assert.match((await lineOf(analyst, `/returns/${id}`, /10: Adoption \S+/)) ?? '', / 3$/);
  assert.match((await lineOf(office, `/returns/${id}`, /10: Adoption \S+/)) ?? '', / c$/);
  const lines = [/ 1: [A-Z].*? (c|60) /, / 3: [A-Z].*? (c|40) /];
  const shown = await Promise.all(lines.map((line) => lineOf(office, `/returns/${id}`, line)));
  assert.equal(shown.filter((words) => words?.endsWith(' c ')).length, 1, shown.join());
  assert.match((await lineOf(office, '/returns', /31 March 2025 Annex A \S+/)) ?? '', / 103$/);
});

test('the corrected return beside the first tells them as little', async () => {
  assert.match((await lineOf(analyst, `/returns/${id}/compared`, /10: Adoption \S+ \S+/)) ?? '', / 2 3$/);
  assert.match((await lineOf(office, `/returns/${id}/compared`, /10: Adoption \S+ \S+/)) ?? '', / c c$/);
});

test('what the checks found in few rows is kept back, in all, by check and by team', async () => {
  const words = wordsOf((await office.get(`/returns/${id}`)).text);
  assert.match(words, /Error List 1[^.]* c /);
  assert.doesNotMatch(words, /Error List 1[^.]* 3 /);
  const whole = wordsOf((await analyst.get(`/returns/${id}`)).text);
  assert.match(whole, /Error List 1[^.]* 3 /);
});
