/** Published figures through the server: loaded, joined to our council, shown beside our own. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadCareLeavers } from '../../../test/care-leavers-return.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { councilNamed } from './our-council.ts';

let server: TestServer;
let analyst: SignedIn;
let reader: SignedIn;

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  analyst = await server.signIn(['performance-analyst']);
  reader = await server.signIn(['board-member']);
  await loadCareLeavers(server.services, '2025-03-31', 48, 80);
});
after(() => server.close());

const columns = [
  'time_period',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'la_name',
  'care_leaver_age',
  'breakdown',
  'care_leaver_count',
];
/** The two rows of an area: so many in suitable accommodation, of so many. */
function area(period: string, level: string, region: string, number: string, name: string, of: [string, string]) {
  const start = [period, level, 'E92000001', 'England', region, region && `Region ${region}`, number, name];
  return ['Accommodation considered suitable', 'Suitability total'].map((breakdown, at) =>
    [...start, '19 to 21 years', breakdown, of[at]].join(','),
  );
}
const suitability = [
  columns.join(','),
  ...area('2024', 'National', '', '', '', ['700', '1000']),
  ...area('2025', 'National', '', '', '', ['900', '1000']),
  ...area('2025', 'Regional', 'R1', '', '', ['440', '500']),
  ...area('2025', 'Local authority', 'R1', '901', 'Wexmoor', ['c', '100']),
  ...area('2025', 'Local authority', 'R2', '902', 'Thornmere', ['60', '100']),
  ...area('2025', 'Local authority', 'R2', '903', 'Oakdale', ['80', '100']),
  ...area('2025', 'Local authority', 'R2', '904', 'Elmstead', ['z', '100']),
].join('\n');
const neighbours =
  'old_la_code,la_name,SN_1,SN_1P,SN_2,SN_2P,SN_3,SN_3P\n901,Wexmoor,902,Close,903,Close,904,Not close';

const load = async (...files: [string, string][]) => {
  await analyst.get('/vital-signs/benchmarks');
  const [first, ...more] = files.map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  assert.ok(first && more.length === 0);
  return analyst.post('/vital-signs/benchmarks', { files: first });
};

test('a table is known by its columns, and England stands beside our figure with its year and source', async () => {
  assert.doesNotMatch((await reader.get('/vital-signs')).text, /Elsewhere/);
  const loaded = await load(['whatever.csv', suitability]);
  assert.equal(loaded.status, 303, wordsOf(loaded.text));
  assert.match(wordsOf((await reader.get('/vital-signs')).text), /England 90% \(2025\)/);
  const page = wordsOf((await reader.get('/vital-signs/cl_suitable')).text);
  assert.match(page, /care leavers’ accommodation suitability, 2025/);
  assert.match(page, /England 90%/);
});

test('said which council we are, its region and neighbours stand there too, and symbols stay what they are', async () => {
  await load(['neighbours.csv', neighbours]);
  await analyst.get('/vital-signs/benchmarks');
  assert.equal((await analyst.post('/vital-signs/benchmarks/council', { council: '999' })).status, 422);
  assert.equal((await analyst.post('/vital-signs/benchmarks/council', { council: '901' })).status, 303);
  assert.match(wordsOf((await reader.get('/vital-signs')).text), /England 90% \(2025\) Region R1 88% Neighbours 70%/);
  const page = wordsOf((await reader.get('/vital-signs/cl_suitable')).text);
  assert.match(page, /Wexmoor, as published c/);
  assert.match(page, /Statistical neighbours, the mean of 2 of 3 70%/);
  assert.match(page, /Neighbour: Elmstead z/);
  assert.match(page, /c: withheld to protect people/);
});

test('a table loaded again takes the place of what it said before', async () => {
  await load(['corrected.csv', suitability.replace(',900\n', ',850\n')]);
  assert.match(wordsOf((await reader.get('/vital-signs')).text), /England 85%/);
});

test('what is no published table is refused, with what to do, and nothing is kept', async () => {
  const before = await server.db.selectFrom('benchmark_file').select('id').execute();
  const refused = await load(['children.csv', 'name,born\nA,2012-01-01']);
  assert.equal(refused.status, 422);
  assert.match(wordsOf(refused.text), /“children.csv” cannot be used. Its columns are those of no published table/);
  assert.equal((await analyst.post('/vital-signs/benchmarks', {})).status, 422);
  assert.equal((await server.db.selectFrom('benchmark_file').select('id').execute()).length, before.length);
});

test('only those who set indicators may load published figures', async () => {
  assert.equal((await reader.get('/vital-signs/benchmarks')).status, 403);
  assert.equal((await reader.post('/vital-signs/benchmarks/council', { council: '901' })).status, 403);
});

test('a council is found by its name however its titles are written', () => {
  const councils = [
    'Bristol, City of',
    'Kingston upon Hull, City of',
    'Durham',
    'Kensington and Chelsea',
    'Norfolk',
  ].map((name) => ({ name }));
  const found = (name: string) => councilNamed(councils, name)?.name ?? null;
  assert.equal(found('Durham County Council'), 'Durham');
  assert.equal(found('Bristol City Council'), 'Bristol, City of');
  assert.equal(found('The Royal Borough of Kensington & Chelsea'), 'Kensington and Chelsea');
  assert.equal(found('Norwich City Council'), null);
  assert.equal(found('Your council'), null);
});
