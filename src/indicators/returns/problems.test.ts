/** What the checks found, row by row, a page at a time: filtered, of very many, and written down. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadReturn } from '../../../test/loaded-return.ts';
import { linkTo, wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { inPlaceOf } from '../../../test/pseudonyms.ts';

let server: TestServer;
let analyst: SignedIn;
const page = '/returns/1/problems';

before(async () => {
  server = await testServer({ today: '2025-04-02' });
  analyst = await server.signIn(['performance-analyst']);
  await loadReturn(server.services, '2025-03-31', {
    6: {
      rows: Array.from({ length: 250 }, (_, at) => ({
        'Child Unique ID': `C${1000 + at}`,
        Gender: 'Boyish',
        Ethnicity: 'WBRI',
        'Primary Need Code': 'N1',
        'CIN Start Date': '2025-01-01',
        'Case status': 'c) Child in need plan',
        'Allocated Team': at < 30 ? 'North' : 'South',
        'Allocated Worker': 'A Oak',
      })),
    },
    7: {
      rows: [
        {
          'Child Unique ID': 'K1',
          Gender: 'Female',
          Ethnicity: 'WBRI',
          'Child Protection Plan Start Date': '2025-03-01',
          'Child Protection Plan End Date': '2025-02-01',
          'Initial Category of Abuse': 'Neglect',
          'Latest Category of Abuse': 'Neglect',
          'Allocated Team': '',
          'Allocated Worker': 'B Elm',
        },
      ],
    },
  });
});
after(() => server.close());

const shown = async (address: string) => wordsOf((await analyst.get(address)).text);

test('the return leads to them; a page has a hundred, with the row, the value and what to do', async () => {
  assert.equal(linkTo((await analyst.get('/returns/1')).text, 'Row by row'), page);
  const first = await shown(`${page}?check=bad-code`);
  assert.match(first, /250 problems/);
  assert.match(first, inPlaceOf(/C1000 6: Children in Need, row 2, Gender Error Boyish/));
  assert.match(first, inPlaceOf(/C1099/));
  assert.doesNotMatch(first, inPlaceOf(/C1100/));
  const third = await shown(`${page}?check=bad-code&page=3`);
  assert.match(third, inPlaceOf(/C1249/));
  assert.doesNotMatch(third, inPlaceOf(/C1199 /));
  assert.match(await shown(`${page}?check=bad-code&page=99`), inPlaceOf(/C1249/), 'past the end is the last page');
});

test('they are narrowed by kind, list, team and check, also to rows of no team', async () => {
  assert.match(await shown(`${page}?team=North&check=bad-code`), /30 problems/);
  const plans = await shown(`${page}?list=7&severity=error`);
  assert.match(plans, inPlaceOf(/K1 7: Child protection/));
  assert.doesNotMatch(plans, inPlaceOf(/C1000/));
  assert.match(await shown(`${page}?team=none`), inPlaceOf(/K1/));
  assert.match(await shown(`${page}?list=7&team=North`), /Nothing is wrong in this choice/);
  assert.match(await shown(`${page}?severity=nonsense&page=-4`), inPlaceOf(/C1000/));
  const { text } = await analyst.get(`${page}?team=South&check=bad-code`);
  assert.match(text.replaceAll('&amp;', '&'), /href="\/returns\/1\/problems\?team=South&check=bad-code&page=2"/);
  assert.doesNotMatch(text, /Show all/, 'it may be a hundred thousand');
});

test('a look is written down with how many children it showed, and nobody else may', async () => {
  await analyst.get(`${page}?team=North&check=bad-code`);
  const looks = await server.db
    .selectFrom('audit')
    .select('after')
    .where('what', '=', 'children.look-problems')
    .orderBy('id', 'desc')
    .execute();
  assert.deepEqual(looks[0]?.after, { as: 'page', team: 'North', problems: 30, children: 30 });
  const leader = await server.signIn(['senior-leader']);
  assert.equal((await leader.get(page)).status, 403);
  assert.doesNotMatch((await leader.get('/returns/1')).text, /Row by row/);
  assert.equal((await analyst.get('/returns/77/problems')).status, 404);
});
