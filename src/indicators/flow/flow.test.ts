/** The flow between levels of need, through the server: counted from a return, small counts kept back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadReturn } from '../../../test/loaded-return.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let reader: SignedIn;
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => String(from + at));

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  reader = await server.signIn(['board-member']);
});
after(() => server.close());

test('without a return there is nothing to show, and the page says so', async () => {
  assert.match(wordsOf((await reader.get('/vital-signs/flow')).text), /No return that tells it has been loaded yet/);
});

test('children go from contact to referral and on; what is small is kept back, and another with it', async () => {
  await loadReturn(server.services, '2025-03-31', {
    1: { rows: ids(100, 160).map((id) => ({ 'Child Unique ID': id, 'Date of Contact': '2025-01-10' })) },
    3: {
      rows: ids(100, 130).map((id) => ({
        'Child Unique ID': id,
        'Date of referral': '2025-01-12',
        'Number of Referrals in Last 12 Months': Number(id) < 112 ? '1' : '0',
      })),
    },
    4: {
      rows: ids(100, 120).map((id) => ({
        'Child Unique ID': id,
        'Continuous Assessment Start Date': '2025-01-13',
        'Continuous Assessment Date of Authorisation': '2025-02-13',
      })),
    },
    6: { rows: ids(100, 110).map((id) => ({ 'Child Unique ID': id, 'CIN Start Date': '2025-01-12' })) },
    7: {
      rows: ids(100, 103).map((id) => ({
        'Child Unique ID': id,
        'Child Protection Plan Start Date': '2025-03-01',
        'Child Protection Plan End Date': '',
      })),
    },
  });
  const page = await reader.get('/vital-signs/flow');
  const words = wordsOf(page.text);
  assert.match(words, /Contact Referral 30 /);
  assert.match(words, /Referral Assessment 20 /);
  assert.match(words, /Assessment In need 10 /);
  assert.match(words, /All of these 60/);
  // Three children got a plan: the only ones who stepped up, so their total is kept back too.
  assert.match(words, /In need Protection plan c All of these c/);
  assert.match(words, /12 \(40%\) of 30 who came in had been here within 12 months/);
  assert.match(words, /no list that tells of: early help, in care, leaving care/);
  assert.match(page.text, /Contact to Referral 30, .*In need to Protection plan kept back/);
});

test('another return is another picture, and a corrected one takes the place of the first', async () => {
  await loadReturn(server.services, '2025-04-30', {
    1: { rows: ids(100, 160).map((id) => ({ 'Child Unique ID': id, 'Date of Contact': '2025-03-10' })) },
    3: { rows: ids(100, 107).map((id) => ({ 'Child Unique ID': id, 'Date of referral': '2025-03-12' })) },
  });
  await loadReturn(server.services, '2025-04-30', {
    1: { rows: ids(100, 160).map((id) => ({ 'Child Unique ID': id, 'Date of Contact': '2025-03-10' })) },
    3: { rows: ids(100, 114).map((id) => ({ 'Child Unique ID': id, 'Date of referral': '2025-03-12' })) },
  });
  const now = wordsOf((await reader.get('/vital-signs/flow')).text);
  assert.match(now, /Contact Referral 14 /);
  assert.match(now, /As at another return 31 March 2025/);
  assert.match(wordsOf((await reader.get('/vital-signs/flow?as-at=2025-03-31')).text), /Contact Referral 30 /);
});

test('what was kept back last month and has not changed is kept back this month, though nothing small is left', async () => {
  const load = (asAt: string, referrals: number) =>
    loadReturn(server.services, asAt, {
      1: { rows: ids(100, 140).map((id) => ({ 'Child Unique ID': id, 'Date of Contact': '2025-06-10' })) },
      3: { rows: ids(200, 200 + referrals).map((id) => ({ 'Child Unique ID': id, 'Date of referral': '2025-06-12' })) },
      4: {
        rows: ids(300, 350).map((id) => ({
          'Child Unique ID': id,
          'Continuous Assessment Start Date': '2025-06-13',
          'Continuous Assessment Date of Authorisation': '',
        })),
      },
    });
  const seenFirst = async (asAt: string) => {
    const { text } = await later.get(`/vital-signs/flow?as-at=${asAt}`);
    return /Seen first.*?From To Children (.*?) All of these (\S+)/.exec(wordsOf(text))?.slice(1);
  };
  server.setToday('2025-09-08');
  const later = await server.signIn(['board-member']);
  await load('2025-07-31', 3);
  assert.deepEqual(await seenFirst('2025-07-31'), [
    'Nothing earlier Contact c Nothing earlier Referral c Nothing earlier Assessment 50',
    '93',
  ]);
  // Were the forty shown now, last month's three could be worked out.
  await load('2025-08-31', 8);
  assert.match((await seenFirst('2025-08-31'))?.[0] ?? '', /Nothing earlier Contact c /);
});
