import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Papa from 'papaparse';
import { importTwice, wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { csvOf, readCsv, xlsxOf } from '../../platform/documents/index.ts';
import { importCommand } from '../import/import-command.ts';
import { loadPlan } from '../model/load-plan.ts';

let server: TestServer;
let office: SignedIn;
let planId: number;
before(async () => {
  server = await testServer({ today: '2025-05-08' });
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  planId = await importTwice(server.db);
});
after(() => server.close());

type Sheet = { columns: string[]; rows: string[][] };

/** A list as a person takes it from its page. */
async function taken(list: string, query = ''): Promise<Sheet> {
  const answer = await office.get(`/plan/${planId}/${list}?format=csv${query}`);
  assert.equal(answer.status, 200, answer.text.slice(0, 300));
  return readCsv(answer.text);
}

/** The list with one cell of the row that has `words` in it made another. */
function edited({ columns, rows }: Sheet, words: string, column: string, cell: string): Sheet {
  const at = columns.indexOf(column);
  assert.ok(at >= 0, `there is a column ${column}`);
  assert.ok(
    rows.some((row) => row.includes(words)),
    `there is a row with “${words}”`,
  );
  return { columns, rows: rows.map((row) => (row.includes(words) ? row.with(at, cell) : row)) };
}

const upload = async (sheet: Sheet, more: Record<string, string> = {}) =>
  office.post('/import', {
    file: { name: 'list.csv', bytes: Buffer.from(csvOf(sheet.columns, sheet.rows)) },
    plan: 'find',
    ...more,
  });

/** The differences the page shows, each as its row's words. */
async function differences(location: string | undefined): Promise<string[]> {
  const { text } = await office.get(location ?? '/nowhere');
  const body = /<tbody[^>]*>(.*?)<\/tbody>/s.exec(text)?.[1] ?? '';
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => wordsOf(`<main>${row}</main>`));
}

async function bringBack(sheet: Sheet, only?: RegExp): Promise<string[]> {
  const read = await upload(sheet);
  assert.equal(read.status, 303, wordsOf(read.text).slice(0, 800));
  const shown = await differences(read.location);
  const page = await office.get(read.location ?? '');
  const keys = [...page.text.matchAll(/name="accept" value="([^"]+)"/g)].map(([, key]) => key as string);
  const saved = await office.post(read.location ?? '', {
    do: 'save',
    accept: keys.filter((key) => !only || only.test(key)),
  });
  assert.equal(saved.status, 303, wordsOf(saved.text).slice(0, 800));
  return shown;
}

for (const list of ['actions', 'findings', 'measures', 'milestones']) {
  test(`the list of ${list}, taken and brought back as it is, says that nothing has changed`, async () => {
    for (const format of ['csv', 'xlsx']) {
      const answer = await server.app.inject({
        url: `/plan/${planId}/${list}?format=${format}`,
        headers: { cookie: office.cookie() },
      });
      const read = await office.post('/import', {
        file: { name: `${list}.${format}`, bytes: answer.rawPayload },
        plan: 'find',
      });
      assert.equal(read.status, 303, wordsOf(read.text).slice(0, 500));
      const page = wordsOf((await office.get(read.location ?? '')).text);
      assert.match(page, /Nothing has changed: the file says what the plan says/);
      assert.match(page, new RegExp(`The list of ${list} of “Better homes”`));
    }
  });
}

test('a finding that is reworded, one that is new and one that is gone are shown, saved, and told in the history', async () => {
  const sheet = edited(
    await taken('findings'),
    'Young people sleep on sofas',
    'Finding',
    'Young people sleep on other people’s sofas',
  );
  const rows = sheet.rows
    .filter((row) => !row.includes('Checks are late'))
    .concat([['Health', 'Nurses', 'There are too few nurses', 'H2', '', '', '', '']]);
  const before = await loadPlan(server.db, planId, '2025-05-08');
  const shown = await bringBack({ columns: sheet.columns, rows });
  assert.equal(shown.length, 3, shown.join('\n'));
  assert.match(shown.join('\n'), /Reworded .*Finding: .*row 2, Finding.*sofas/i);
  assert.match(shown.join('\n'), /New .*There are too few nurses/);
  assert.match(shown.join('\n'), /Gone .*Checks are late/);
  const now = await loadPlan(server.db, planId, '2025-05-08');
  const refOf = (id: number) => now?.actions.find((action) => action.id === id)?.ref;
  assert.deepEqual(
    now?.findings.map(({ text, group, actionIds }) => [text, group, actionIds.map(refOf)]),
    [
      ['Young people sleep on other people’s sofas', 'Homes', []],
      ['There are too few nurses', 'Nurses', ['H2']],
    ],
  );
  assert.deepEqual(
    now?.actions.map(({ id, text }) => [id, text]),
    before?.actions.map(({ id, text }) => [id, text]),
  );
  assert.deepEqual(now?.measures, before?.measures);
  const id = now?.findings[0]?.id;
  const history = wordsOf((await office.get(`/history/${id}`)).text);
  assert.match(history, /Olu Office/);
  assert.equal((await loadPlan(server.db, planId, '2025-05-07'))?.findings.length, 2, 'yesterday stays as it was');
});

test('a measure’s target, reading, source and actions are changed in its list', async () => {
  let sheet = await taken('measures');
  for (const [column, cell] of Object.entries({
    ...{ Value: '95', By: '30/06/2025', Numerator: '42', Denominator: '50', 'Reading as at': '30/04/2025' },
    ...{
      'Reading from': 'Housing panel',
      Sample: 'no',
      Source: 'Housing panel (a register)',
      'Action refs': 'LC2; LC10',
    },
  }))
    sheet = edited(sheet, 'care leavers in settled homes', column, cell);
  const shown = await bringBack(sheet);
  assert.equal(shown.length, 5, shown.join('\n'));
  const measure = (await loadPlan(server.db, planId, '2025-05-08'))?.measures[0];
  const target = measure?.targets[0];
  assert.deepEqual([target?.value, target?.byOn, target?.comparator], [95, '2025-06-30', '>']);
  assert.deepEqual(
    [target?.reading?.value, target?.reading?.numerator, target?.reading?.asAt, target?.reading?.source],
    [84, 42, '2025-04-30', 'Housing panel'],
  );
  assert.deepEqual([measure?.source, measure?.sourceName, measure?.actionIds.length], ['register', 'Housing panel', 2]);
  await bringBack(edited(await taken('measures'), 'care leavers in settled homes', 'Numerator', '45'));
  const corrected = (await loadPlan(server.db, planId, '2025-05-08'))?.measures[0]?.targets[0]?.reading;
  assert.deepEqual([corrected?.value, corrected?.numerator, corrected?.asAt], [90, 45, '2025-04-30']);
});

test('a milestone is moved, said to be missed with the reason, and a new one is added', async () => {
  let sheet = edited(await taken('milestones'), 'Ten homes are open', 'By', '2025-12-31');
  sheet = edited(sheet, 'The housing offer is signed', 'State', 'Missed');
  const refused = await upload(sheet);
  assert.equal(refused.status, 422);
  assert.match(wordsOf(refused.text), /Row 2: Say why it was missed/);
  sheet = edited(sheet, 'The housing offer is signed', 'State reason', 'Two districts have not signed');
  sheet.rows.push(['3', '2026-03-31', 'Twenty homes are open', '', '', 'LC10', '']);
  const shown = await bringBack(sheet);
  assert.equal(shown.length, 4, shown.join('\n'));
  const milestones = (await loadPlan(server.db, planId, '2025-05-08'))?.milestones;
  assert.deepEqual(
    milestones?.map(({ number, byOn, state, stateNote, actionIds }) => [
      number,
      byOn,
      state,
      stateNote,
      actionIds.length,
    ]),
    [
      [1, '2025-02-28', 'missed', 'Two districts have not signed', 1],
      [2, '2025-12-31', null, null, 1],
      [3, '2026-03-31', null, null, 1],
    ],
  );
});

test('actions are sorted, re-rated, re-dated, given to others, and added with two steps', async () => {
  const sheet = await taken('actions');
  const at = (name: string) => sheet.columns.indexOf(name);
  const rows = sheet.rows.map((row) => {
    if (row[at('Ref')] === 'LC2')
      return row.with(at('Rating'), 'Done').with(at('Owner'), 'Director of Place; Head of Joy');
    return row[at('Due')] === 'September 2025' ? row.with(at('Due'), '31/10/2025') : row;
  });
  const line = (ref: string, text: string, due: string, rating: string) =>
    sheet.columns.map((name) => ({ Area: 'Health', Ref: ref, Action: text, Due: due, Rating: rating })[name] ?? '');
  rows.push(
    line('H3', 'Open a clinic for leavers', 'June 2025', 'Not begun'),
    line('', '', 'December 2025', 'Not begun'),
  );
  const read = await upload({ columns: sheet.columns, rows });
  assert.match(
    wordsOf((await office.get(read.location ?? '')).text),
    /There is no post “Head of Joy” yet, so it is added/,
  );
  const shown = await bringBack({ columns: sheet.columns, rows: [...rows.slice(0, -2).reverse(), ...rows.slice(-2)] });
  assert.equal(shown.length, 4, shown.join('\n'));
  const now = await loadPlan(server.db, planId, '2025-05-08');
  const action = (ref: string) => now?.actions.find((one) => one.ref === ref);
  assert.deepEqual(
    action('LC2')?.owners.map(({ title }) => title),
    ['Director of Place', 'Head of Joy'],
  );
  assert.deepEqual(
    [action('LC2')?.steps[0]?.rating?.word, action('LC2')?.steps[0]?.rating?.who],
    ['Done', 'Olu Office'],
  );
  assert.deepEqual(
    action('LC10')?.steps.map(({ byOn }) => byOn),
    ['2025-06-30', '2025-10-31'],
  );
  assert.deepEqual(
    action('H3')?.steps.map(({ byOn, rating }) => [byOn, rating?.word]),
    [
      ['2025-06-30', 'Not begun'],
      ['2025-12-31', 'Not begun'],
    ],
  );
  assert.equal(now?.actions.length, 6);
});

test('a list of some of the actions never says that the others are gone', async () => {
  const some = await taken('actions', '&words=clinic');
  assert.ok(some.rows.length >= 1 && some.rows.length < 4);
  const shown = await bringBack(edited(some, 'H2', 'Action', 'Hold a clinic each week'));
  assert.deepEqual(shown.length, 1, shown.join('\n'));
});

test('what was changed in the plan meanwhile is not undone by a list that was taken before', async () => {
  const before = await taken('findings', '&as-at=2025-05-08');
  await bringBack(edited(before, 'There are too few nurses', 'Group', 'Health staff'));
  server.setToday('2025-05-10');
  office = await server.signIn(['programme-office'], { name: 'Olga Office' });
  const latest = await bringBack(
    edited(await taken('findings'), 'There are too few nurses', 'Finding', 'There are far too few nurses'),
  );
  assert.equal(latest.length, 1);
  // The list of the 8th comes back on the 10th with another change, and one to what was changed since.
  const old = await taken('findings', '&as-at=2025-05-08');
  const untouched = await upload(old);
  assert.deepEqual(await differences(untouched.location), []);
  const clash = await upload(edited(old, 'There are too few nurses', 'Finding', 'Nurses are few'));
  const page = (await office.get(clash.location ?? '')).text;
  assert.match(wordsOf(page), /The plan was changed since the list was taken, when it said “There are too few nurses”/);
  assert.doesNotMatch(page, /name="accept"[^>]* checked/, 'it is not ticked until somebody chooses it');
  server.setToday('2025-05-08');
  office = await server.signIn(['programme-office'], { name: 'Otto Office' });
});

test('what cannot be read is refused row by row, and nothing is saved', async () => {
  const before = await loadPlan(server.db, planId, '2025-05-08');
  let sheet = edited(await taken('measures'), 'care leavers in settled homes', 'Value', 'ninety');
  sheet = edited(sheet, 'care leavers in settled homes', 'Action refs', 'ZZ9');
  sheet = edited(sheet, 'Young people tell us that they feel at home', 'Area', 'Nowhere');
  const answer = await upload(sheet);
  assert.equal(answer.status, 422);
  const words = wordsOf(answer.text);
  for (const said of [
    /Row 2: .*must be a number/,
    /Row 2: Action refs: there is no action ZZ9/,
    /Row 3: Area: there is no area “Nowhere”/,
  ])
    assert.match(words, said);
  assert.deepEqual(await loadPlan(server.db, planId, '2025-05-08'), before);
});

test('a rating that is no word of the plan is refused with the words there are', async () => {
  const answer = await upload(edited(await taken('actions'), 'H2', 'Rating', 'Splendid'));
  assert.equal(answer.status, 422);
  assert.match(wordsOf(answer.text), /“Splendid” is no word of this plan. Its words are “Not begun”, “Going well”/);
});

test('lists of questions and of changes are read, and say where to do what they tell of', async () => {
  const questions = await office.get(`/plan/${planId}/questions?format=csv`);
  const answer = await office.post('/import', {
    file: { name: 'questions.csv', bytes: questions.bytes },
    plan: 'find',
  });
  assert.equal(answer.status, 422);
  assert.match(
    wordsOf(answer.text),
    /list of questions, which is not brought in\. Questions are answered on their own pages/,
  );
  const changes = await office.get(`/plan/${planId}/compare?from=2025-03-31&to=2025-04-30&format=csv`);
  const again = await office.post('/import', { file: { name: 'changes.csv', bytes: changes.bytes }, plan: 'find' });
  assert.match(wordsOf(again.text), /list of changes, which is not brought in/);
});

test('a list is no new plan, and a list of another plan is not mistaken for one of this', async () => {
  const sheet = await taken('findings');
  const asNew = await upload(sheet, { plan: 'new' });
  assert.equal(asNew.status, 422);
  assert.match(wordsOf(asNew.text), /part of a plan, not a whole one/);
  const other = await importTwice(server.db);
  const wrong = await upload(sheet, { plan: String(other) });
  assert.equal(wrong.status, 422);
  assert.match(wordsOf(wrong.text), /is not in this plan/);
});

test('a list whose last column was taken out is recognised by its words', async () => {
  const { columns, rows } = await taken('findings');
  const bare = { columns: columns.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) };
  const shown = await bringBack(
    edited(bare, 'Young people sleep on other people’s sofas', 'Finding', 'Young people sleep on people’s sofas'),
  );
  assert.equal(shown.length, 1, shown.join('\n'));
  assert.match(shown[0] ?? '', /Reworded/);
});

test('the command line says the same, tries it without saving, and brings it back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'los-list-'));
  const path = join(folder, 'findings.csv');
  const lines: string[] = [];
  const complaints: string[] = [];
  const out = {
    print: (line: string) => void lines.push(line),
    complain: (line: string) => void complaints.push(line),
    readInput: async () => '',
  };
  const run = (...more: string[]) => importCommand.run([path, '--as-at', '2025-05-08', ...more], server.services, out);
  try {
    const sheet = edited(await taken('findings'), 'There are too few nurses', 'Group', 'Nursing');
    // As Excel saves it in a country that writes decimals with a comma.
    const text = Papa.unparse([sheet.columns, ...sheet.rows], { delimiter: ';' });
    await writeFile(path, Buffer.from(`\ufeff${text}`));
    assert.equal(await run('--dry-run'), 0, complaints.join('\n'));
    assert.match(
      lines.join('\n'),
      /Would change 1 thing in “Better homes”.*\n {2}Changed: finding There are too few nurses, Group: Health staff → Nursing/,
    );
    assert.equal(await run('--json'), 0);
    const told = JSON.parse(lines.at(-1) ?? '');
    assert.deepEqual(
      [told.kind, told.list, told.imported.saved, told.imported.changes.length],
      ['list', 'finding', true, 1],
    );
    lines.length = 0;
    assert.equal(await run(), 0);
    assert.match(lines.join('\n'), /Nothing has changed: the list of findings says what “Better homes” says/);
    await writeFile(
      path,
      Buffer.from(
        csvOf(
          sheet.columns,
          sheet.rows.map((row) => row.with(0, 'Nowhere')),
        ),
      ),
    );
    assert.equal(await run(), 1);
    assert.match(complaints.join('\n'), /was not brought in.*\n {2}row 2: Area: there is no area “Nowhere”/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a workbook in which a spreadsheet made dates of dates and numbers of numbers changes nothing', async () => {
  const { columns, rows } = await taken('milestones');
  const at = columns.indexOf('By');
  const serial = (iso: string) => (iso ? (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000 : null);
  const bytes = await xlsxOf([
    {
      name: 'Blatt 1',
      columns,
      rows: rows.map((row) => (row as (string | number | null)[]).with(at, serial(row[at] ?? ''))),
    },
  ]);
  const read = await office.post('/import', { file: { name: 'Milestones copy.xlsx', bytes }, plan: 'find' });
  assert.equal(read.status, 303, wordsOf(read.text).slice(0, 400));
  assert.deepEqual(await differences(read.location), []);
});
