/** A corrected return beside the one it stands in place of. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadCareLeavers } from '../../../test/care-leavers-return.ts';
import { linkTo, wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let analyst: SignedIn;

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  analyst = await server.signIn(['performance-analyst']);
  await loadCareLeavers(server.services, '2025-03-31', 48, 80);
  await loadCareLeavers(server.services, '2025-04-30', 40, 80);
  await loadCareLeavers(server.services, '2025-04-30', 60, 84);
});
after(() => server.close());

test('the page of a corrected return leads to what changed: figures before and after, and rows', async () => {
  const href = linkTo((await analyst.get('/returns/3')).text, 'what changed');
  assert.equal(href, '/returns/3/compared');
  const page = await analyst.get(href);
  const words = wordsOf(page.text);
  assert.match(words, /Care leavers in suitable accommodation 50% \(40 of 80\) 71\.4% \(60 of 84\) Up 21\.4 points/);
  assert.match(words, /Care leavers 80 84/);
  // All 80, and all 84, are in touch: the same percentage is another figure.
  assert.match(words, /Care leavers we are in touch with 100% \(80 of 80\) 100% \(84 of 84\) Less than a tenth/);
  assert.match(words, /Figures that stayed the same [1-9]/);
});

test('a small count is kept back on both sides, and only that it changed is said', async () => {
  await loadCareLeavers(server.services, '2025-03-31', 78, 80);
  const words = wordsOf((await analyst.get('/returns/4/compared')).text);
  assert.match(words, /suitable accommodation 60% \(48 of 80\) Kept back: few children Changed, kept back/);
});

test('a return that corrects none has nothing to be compared with', async () => {
  assert.equal((await analyst.get('/returns/1/compared')).status, 404);
  assert.equal((await analyst.get('/returns/99/compared')).status, 404);
  const reader = await server.signIn(['board-member']);
  assert.equal((await reader.get('/returns/3/compared')).status, 403);
});
