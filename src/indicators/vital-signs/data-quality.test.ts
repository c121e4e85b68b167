/** An indicator's page says how good the data behind its last reading is. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadReturn } from '../../../test/loaded-return.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let reader: SignedIn;

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  reader = await server.signIn(['board-member']);
  await loadReturn(server.services, '2025-03-31', {
    4: {
      rows: Array.from({ length: 60 }, (_, at) => ({
        'Child Unique ID': `C${at}`,
        Gender: 'Boyish',
        'Continuous Assessment Start Date': at < 12 ? 'soon' : '2025-01-06',
        'Continuous Assessment Date of Authorisation': at >= 12 && at < 15 ? 'later' : '2025-02-06',
        'Allocated Team': 'North',
      })),
    },
  });
});
after(() => server.close());

test('what the checks found in its own columns stands there; few rows are kept back, other columns are left out', async () => {
  const words = wordsOf((await reader.get('/vital-signs/assessment_45wd')).text);
  const section = words.slice(words.indexOf('How good the data is'), words.indexOf('What was set'));
  assert.match(section, /in the return as at 31 March 2025/);
  assert.match(section, /This is not a date.*Continuous Assessment Start Date Error 12 /);
  assert.match(section, /Continuous Assessment Date of Authorisation Error c /);
  assert.doesNotMatch(section, /Gender/);
});

test('where nothing was found in its columns that is said', async () => {
  await loadReturn(server.services, '2025-04-30', {
    4: {
      rows: Array.from({ length: 60 }, (_, at) => ({
        'Child Unique ID': `C${at}`,
        Gender: 'Boyish',
        'Continuous Assessment Start Date': '2025-01-06',
        'Continuous Assessment Date of Authorisation': '2025-02-06',
        'Allocated Team': 'North',
      })),
    },
  });
  const words = wordsOf((await reader.get('/vital-signs/assessment_45wd')).text);
  assert.match(words, /In the return as at 30 April 2025 the checks found nothing wrong in the columns it is made of/);
});

test('how the definition changed stands with what was set, and that it has not is said too', async () => {
  const changed = wordsOf((await reader.get('/vital-signs/rha_timely')).text);
  assert.match(
    changed,
    /What was set or changed, and why.*26 November 2026 Definition Where a return has neither dates of birth nor ages/,
  );
  const unchanged = wordsOf((await reader.get('/vital-signs/assessment_45wd')).text);
  assert.match(unchanged, /The definition has not changed since it was first set down/);
});
