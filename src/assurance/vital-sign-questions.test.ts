/** What indicators say against the plan's claims, through the server: on the list, on the measure's page, in the report. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadCareLeavers } from '../../test/care-leavers-return.ts';
import { importPlan } from '../../test/import-plan.ts';
import { stepDue, testMappings, wordsOf } from '../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../test/server.ts';
import { boardCommands } from '../board/index.ts';

let server: TestServer;
let analyst: SignedIn;
let planId: number;
let measureId: number;
let targetId: number;
const [worse, missed, stale] = [
  'An indicator is getting worse while impact is claimed',
  'A target is missed beyond doubt while impact is claimed',
  'Readings of measures have stopped coming',
];

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  planId = await importPlan(
    server.db,
    {
      asAt: '2025-03-31',
      ratingScale: [...testMappings.keys()].map((word) => ({ word, definition: word })),
      areas: [
        {
          title: 'Leaving care',
          actions: [
            {
              ref: 'LC1',
              text: 'Agree a housing offer with the districts',
              owners: ['Head of Housing'],
              steps: [stepDue('February 2025', 'Done')],
            },
          ],
          measures: [
            {
              text: 'At least 85% of care leavers live in suitable accommodation',
              targets: [{ comparator: '>=', value: 85, unit: '%', subject: 'care leavers in suitable accommodation' }],
            },
          ],
        },
      ],
    },
    { title: 'Better homes', mappings: testMappings },
  );
  const target = await server.db
    .selectFrom('target')
    .select(['id', 'measure_id as measureId'])
    .executeTakeFirstOrThrow();
  [measureId, targetId] = [target.measureId, target.id];
  for (const [at, suitable] of [48, 49, 48, 50, 48, 49, 48, 50].entries()) {
    const month = `${at < 4 ? 2024 : 2025}-${String(((at + 8) % 12) + 1).padStart(2, '0')}`;
    await loadCareLeavers(server.services, `${month}-28`, suitable, 80);
  }
  await signIn();
});
after(() => server.close());

/** Signs in anew: nobody stays signed in for weeks. */
async function signIn() {
  analyst = await server.signIn(['performance-analyst', 'programme-office']);
}
const asked = async () => wordsOf((await analyst.get(`/plan/${planId}/questions`)).text);
async function attach(indicator: string) {
  await analyst.get('/vital-signs/measures');
  assert.equal((await analyst.post('/vital-signs/measures', { [`item-${targetId}`]: indicator })).status, 303);
}

test('an indicator that nobody attached asks nothing', async () => {
  const words = await asked();
  for (const title of [worse, missed, stale]) assert.ok(!words.includes(title), title);
});

test('attached, it asks at once: the target is missed beyond doubt while the action claims impact', async () => {
  await attach('cl_suitable');
  const words = await asked();
  assert.ok(words.includes(missed), words);
  assert.match(words, /at least 85%/);
  assert.match(words, /62\.5%/);
  assert.match(words, /Done/);
  assert.ok(wordsOf((await analyst.get(`/measures/${measureId}`)).text).includes(missed));
});

test('the indicator’s page says which measure it feeds', async () => {
  const page = await analyst.get('/vital-signs/cl_suitable');
  assert.match(wordsOf(page.text), /Measures of the plan it feeds At least 85% of care leavers live in suitable/);
  assert.match(page.text, new RegExp(`href="/measures/${measureId}"`));
});

test('a worsening beyond chance is asked once a further return shows it', async () => {
  assert.ok(!(await asked()).includes(worse));
  await loadCareLeavers(server.services, '2025-05-07', 20, 80);
  assert.ok((await asked()).includes(worse));
});

test('the questions are in the monthly report', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'los-report-'));
  try {
    const monthly = boardCommands.find(({ name }) => name === 'report monthly');
    assert.ok(monthly && 'run' in monthly);
    const said: string[] = [];
    const out = { print: () => {}, complain: (line: string) => void said.push(line), readInput: async () => '' };
    const code = await monthly.run(['--as-at', '2025-05-08', '--out', folder], server.services, out);
    assert.equal(code, 0, said.join(' '));
    const words = wordsOf(await readFile(join(folder, 'report.html'), 'utf8'));
    assert.ok(words.includes(worse) && words.includes(missed), words.slice(0, 400));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('when returns stop coming, that is asked', async () => {
  server.setToday('2025-06-15');
  await signIn();
  assert.ok(!(await asked()).includes(stale));
  server.setToday('2025-06-25');
  await signIn();
  assert.ok((await asked()).includes(stale));
});

test('taken off, it asks nothing more', async () => {
  await attach('');
  const words = await asked();
  for (const title of [worse, missed, stale]) assert.ok(!words.includes(title), title);
});
