import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../../../test/server.ts';
import { saveSource } from '../../sources/keep/save-source.ts';
import type { SourceFacts } from '../../sources/index.ts';
import { exampleNotice } from '../example-notice.ts';
import { daysOfMeetings } from '../meetings/days-of-meetings.ts';
import { insertBody, insertMeetings, loadMeetings } from '../meetings/meeting-queries.ts';
import { dutiesFromSource } from './duties-from-source.ts';
import { latest, type Duty } from './duty.ts';
import { loadDuties } from './duty-queries.ts';
import { insertNoticeEnd } from './notice-end-queries.ts';
import { occurrencesOf } from './occurrences.ts';
import { standingOf } from './standing.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ routes: [], today: '2025-02-01' });
});
after(() => server.close());

async function save(facts: SourceFacts, dates: { receivedOn?: string; publishedOn?: string } = {}): Promise<number> {
  const now = server.services.now();
  const saved = await server.db.transaction().execute((trx) =>
    saveSource(
      trx,
      {
        facts,
        asRead: facts,
        blocks: [],
        name: 'a.txt',
        format: 'text',
        sha256: null,
        handling: 'OFFICIAL',
        receivedOn: dates.receivedOn ?? null,
        publishedOn: dates.publishedOn ?? null,
        personId: null,
        now,
      },
      { afterSaved: [dutiesFromSource] },
    ),
  );
  assert.ok(saved.ok);
  return saved.sourceId;
}

const dutiesOf = async (sourceId: number) =>
  (await loadDuties(server.db)).filter((duty) => duty.source?.id === sourceId);
const inTwoYears = { from: '2024-07-01', to: '2026-06-30', today: '2025-02-01' };
const dates = (duty: Duty, meetings: (id: number | null) => string[] = () => []) =>
  occurrencesOf(duty, inTwoYears, meetings).map((one) => `${one.dueOn} ${one.state}`);

test('each requirement of a notice is a duty, with its own days', async () => {
  await server.db.transaction().execute(async (trx) => {
    await server.db.insertInto('post').values({ title: 'Head of Housing' }).execute();
    const board = await insertBody(trx, { name: 'Improvement Board', kind: 'board', by: null, at: new Date(0) });
    await insertMeetings(trx, board!, ['2024-06-01', '2025-01-15', '2025-03-12'], {
      title: '',
      by: null,
      at: new Date(0),
    });
  });
  const notice = await save(exampleNotice('2024-07-24'));
  const [quarterly, sixMonthly, once, standing, meetings] = await dutiesOf(notice);
  // What passed before the duty was put in here is not called missed.
  assert.deepEqual(dates(quarterly!).slice(0, 3), ['2024-10-24 unrecorded', '2025-01-24 unrecorded', '2025-04-24 due']);
  assert.deepEqual(dates(sixMonthly!)[1], '2025-07-24 due');
  assert.deepEqual(dates(once!), ['2025-11-30 due']);
  assert.deepEqual(dates(standing!), []);
  assert.deepEqual(dates(meetings!, daysOfMeetings(await loadMeetings(server.db))), [
    '2025-01-15 unrecorded',
    '2025-03-12 due',
  ]);
  assert.ok(latest(once!).postId, 'the holder is a post there is');
  assert.equal(latest(once!).evidenceExpected, 'The closed plan');
  assert.equal(latest(quarterly!).postId, null);
});

test('the same document again makes nothing twice', async () => {
  const [first] = await loadDuties(server.db);
  const before = await dutiesOf(first!.source!.id);
  await server.db.transaction().execute((trx) => dutiesFromSource(trx, first!.source!.id, null, server.services.now()));
  const again = await dutiesOf(first!.source!.id);
  assert.deepEqual(
    again.map((duty) => [duty.id, duty.versions.length]),
    before.map((duty) => [duty.id, 1]),
  );
});

test('an undated notice is history: it has duties and no deadlines', async () => {
  const notice = await save(exampleNotice(null));
  const duties = await dutiesOf(notice);
  assert.equal(duties.length, 5);
  for (const duty of duties) {
    assert.deepEqual(dates(duty), []);
    assert.match(standingOf(duty, '2025-02-01').because ?? '', /bears no date/);
  }
});

test('a clause with a list under it is named by what it asks, and one that opens a list by what is asked of it', async () => {
  const [model] = exampleNotice(null).requirements;
  const asks = (clause: string, text: string) => ({ ...model!, clause, text });
  const notice = await save({
    ...exampleNotice('2024-07-02'),
    requirements: [
      asks(
        'T.1',
        'Improve plans for children by ensuring:\nPlans say who does what; and\nPlans say by when it is done.',
      ),
      asks('T.2', 'Progress will be judged as follows: The adviser tells the Department how the plan is moving.'),
    ],
  });
  assert.deepEqual(
    (await dutiesOf(notice)).map((duty) => latest(duty).title),
    [
      'T.1: Improve plans for children by ensuring: Plans say who does what; and Plans say by when it is done',
      'T.2: The adviser tells the Department how the plan is moving',
    ],
  );
});

test('a notice that ended is history from the day after, and nothing falls due after its end', async () => {
  const notice = await save({ ...exampleNotice('2024-07-01'), title: 'An earlier notice' });
  await insertNoticeEnd(server.db, {
    sourceId: notice,
    endedOn: '2025-01-31',
    because: 'Lifted',
    by: null,
    at: server.services.now(),
  });
  const [quarterly] = await dutiesOf(notice);
  assert.deepEqual(dates(quarterly!), ['2024-10-01 unrecorded', '2025-01-01 unrecorded']);
  assert.equal(standingOf(quarterly!, '2025-01-31').live, true);
  assert.equal(standingOf(quarterly!, '2025-02-01').live, false);
});

const report: SourceFacts = {
  kind: 'inspection-report',
  title: 'Inspection of Thornmere',
  places: {},
  unplaced: [],
  warnings: [],
  authority: 'Thornmere',
  reportType: null,
  inspection: { start: '2024-03-01', end: '2024-03-10' },
  published: '2024-05-16',
  leadInspector: null,
  judgements: [],
  improvements: [],
  paragraphs: [],
  recommendationsToOthers: [],
};

test('a report’s clocks run from the day it was received, not from the day it was published', async () => {
  const id = await save(report, { receivedOn: '2024-05-16', publishedOn: '2024-05-20' });
  const [statement, publication] = await dutiesOf(id);
  assert.deepEqual(dates(statement!), ['2024-08-23 unrecorded']);
  assert.match(latest(statement!).calendarVersion ?? '', /^EW-/);
  assert.equal(latest(publication!).schedule.kind, 'once');
  assert.match(latest(statement!).detail, /Received on 16 May 2024\. Published on 20 May 2024\./);
});

test('a report whose receipt is not recorded has no due date, and gets one when it is', async () => {
  const id = await save({ ...report, published: null }, { publishedOn: '2024-05-17' });
  const [statement] = await dutiesOf(id);
  assert.deepEqual(dates(statement!), []);
  assert.match(latest(statement!).detail, /Had it been received on the day it was published, .* 27 August 2024/);
  await server.db.updateTable('source_document').set({ received_on: '2024-05-16' }).where('id', '=', id).execute();
  await server.db.transaction().execute((trx) => dutiesFromSource(trx, id, null, server.services.now()));
  const [later] = await dutiesOf(id);
  assert.deepEqual([later!.id, dates(later!)], [statement!.id, ['2024-08-23 unrecorded']]);
});
