/** Returns as they should not come, through the page and the command: a clear answer, and nothing half-loaded. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  annexARows,
  csvOfList,
  csvOfTable,
  makeCouncil,
  ssdTables,
  usualStory,
  writeLists,
} from '../../../demo/children/index.ts';
import { sql } from 'kysely';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { xlsxOf } from '../../platform/documents/index.ts';
import { indicatorsCommand } from '../results/indicators-command.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { processUpload } from './process-upload.ts';
import { readReturn } from './read-return.ts';
import { checkCommand, loadCommand } from './return-commands.ts';

let server: TestServer;
let analyst: SignedIn;
let folder: string;
const asAt = '2025-03-31';
const council = (seed: string) =>
  makeCouncil({ seed, contactsAMonth: 30, from: '2025-01-31', to: asAt, story: usualStory });
const lists = writeLists(annexARows(council('own'), asAt));
const said: string[] = [];
const out = {
  print: (line: string) => void said.push(line),
  complain: (line: string) => void said.push(line),
  readInput: async () => '',
};

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  analyst = await server.signIn(['performance-analyst']);
  folder = await mkdtemp(join(tmpdir(), 'los-bad-'));
});
after(async () => {
  await rm(folder, { recursive: true, force: true });
  await server.close();
});

type File = { name: string; bytes: Buffer };
const book = async (change = (rows: string[][], _list: number) => rows): Promise<Buffer> =>
  xlsxOf(
    lists.map(({ list, headings, rows }) => ({ name: `List ${list}`, columns: headings, rows: change(rows, list) })),
    asAt,
  );

/** The text that the page shows once the file has been read. */
async function brought(file: File, day = asAt, also = {}): Promise<string> {
  await analyst.get('/returns/new');
  const [year = '', month = '', date = ''] = day.split('-');
  const form = { files: file, 'as-at-day': date, 'as-at-month': month, 'as-at-year': year, ...also };
  const answer = await analyst.post('/returns/new', form);
  if (answer.status === 422) return answer.text;
  const path = answer.location ?? '';
  for (let turn = 0; turn < 600; turn += 1) {
    const { text } = await analyst.get(`${path}/state`);
    if ((JSON.parse(text) as { state: string }).state !== 'reading') return (await analyst.get(path)).text;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('It is still being read');
}
const snapshots = async () => (await server.db.selectFrom('return_snapshot').select('id').execute()).length;

/** What the command says of a file, and how it ends. */
async function checked(file: File, ...more: string[]): Promise<{ code: number; text: string }> {
  const path = join(folder, file.name);
  await writeFile(path, file.bytes);
  said.length = 0;
  const code = await checkCommand.run([path, '--as-at', asAt, ...more], server.services, out);
  return { code, text: said.join('\n') };
}

test('a workbook with macros is refused, whatever it is called', async () => {
  const bytes = Buffer.from(zipSync({ ...unzipSync(await book()), 'xl/vbaProject.bin': new Uint8Array(40) }));
  for (const name of ['return.xlsm', 'return.xlsx']) {
    assert.match(await brought({ name, bytes }), /contains macros/);
    const { code, text } = await checked({ name, bytes });
    assert.equal(code, 1);
    assert.match(text, /contains macros/);
  }
  assert.equal(await snapshots(), 0);
});

test('a file cut short, an empty one and a zip bomb are refused, and nothing is kept of them', async () => {
  const whole = await book();
  assert.match(await brought({ name: 'cut.xlsx', bytes: whole.subarray(0, whole.length / 2) }), /damaged/);
  assert.equal((await checked({ name: 'cut.xlsx', bytes: whole.subarray(0, whole.length / 2) })).code, 1);
  const bomb = Buffer.from(zipSync({ 'list_1.csv': new Uint8Array(60_000_000).fill(65) }, { level: 9 }));
  assert.match(await brought({ name: 'return.zip', bytes: bomb }), /far more data/);
  const nothing = Buffer.from(zipSync({ 'read me.txt': strToU8('x') }));
  assert.match(await brought({ name: 'return.zip', bytes: nothing }), /holds no CSV file/);
  assert.equal(await snapshots(), 0);
});

test('what is called a workbook and is none is told apart: under a password, of before 2007, a web page, some text', async () => {
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const wide = (word: string) => Buffer.concat([old, Buffer.alloc(600), Buffer.from(word, 'utf16le')]);
  const files: [name: string, bytes: Buffer, says: RegExp][] = [
    ['return.xlsx', wide('EncryptedPackage'), /protected by a password/],
    ['return.xlsx', wide('Workbook'), /old Word or Excel format/],
    ['return.xlsx', Buffer.from('<html><table><tr><td>Child Unique ID</td></tr></table></html>'), /is a web page/],
    ['return.xlsx', Buffer.from('Child Unique ID,Gender'), /“return.xlsx” is called a workbook and is none/],
    ['return.xlsx', Buffer.alloc(0), /The file is empty/],
    ['return.xls', wide('Workbook'), /old Word or Excel format/],
  ];
  for (const [name, bytes, says] of files) {
    const { code, text } = await checked({ name, bytes });
    assert.equal(code, 1, name);
    assert.match(text, says);
  }
  assert.match(await brought({ name: 'return.xlsx', bytes: wide('EncryptedPackage') }), /protected by a password/);
  assert.equal(await snapshots(), 0);
});

test('a CSV file is read the same in UTF-8, in UTF-16 with its mark and without, and in Windows-1252', async () => {
  const six = lists.find(({ list }) => list === 6);
  assert.ok(six);
  const text = csvOfList({
    ...six,
    rows: six.rows.map((row, at) => (at === 0 ? [...row.slice(0, -1), 'Zoë, O’Neil'] : row)),
  });
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  const marked = Buffer.from(`\ufeff${text}`, 'utf16le');
  const written: Record<string, Buffer> = {
    'UTF-8': Buffer.from(text),
    'UTF-16 with a mark': marked,
    'UTF-16 the other way round': swapped(marked),
    'UTF-16 without a mark': Buffer.from(text, 'utf16le'),
    'Windows-1252': Buffer.from(text.replaceAll('’', '\u0092'), 'latin1'),
  };
  const [plain = '', ...others] = await Promise.all(
    Object.values(written).map(async (bytes) => {
      const read = await readReturn([{ name: 'list_6.csv', bytes: () => Promise.resolve(bytes) }], asAt);
      assert.ok(!isUnreadable(read));
      return JSON.stringify({ results: read.results, faults: read.annexA.faults, words: read.annexA.children });
    }),
  );
  assert.match(plain, /"cin_visits"/);
  for (const [at, other] of others.entries()) assert.equal(other, plain, Object.keys(written)[at + 1]);
});

test('an empty template, and a return said to be of another day than its own, are pointed out', async () => {
  const empty = await brought({ name: 'template.xlsx', bytes: await book(() => []) });
  assert.match(empty, /There is not one row in it, so no figure can be made of it/);
  const late = await brought({ name: 'late.xlsx', bytes: await book() }, '2025-05-08');
  assert.match(late, /The newest date in it is \d+ March 2025, \d+ days before the day you gave/);
  const early = await brought({ name: 'early.xlsx', bytes: await book() }, '2025-01-15');
  assert.match(early, /dates in it are after the day you gave/);
  assert.doesNotMatch(await brought({ name: 'right.xlsx', bytes: await book() }), /the day you gave/);
});

test('hidden sheets, title rows, a second row of headings, merged titles and formulas are read as data', async () => {
  const zip = unzipSync(
    await xlsxOf(
      lists.map(({ list, headings, rows }) => ({
        name: `List ${list}`,
        columns: ['Annex A', ...headings.slice(1).map(() => '')],
        rows: [headings, headings, ...rows],
      })),
      asAt,
    ),
  );
  const part = (name: string, change: (xml: string) => string) => {
    const before = strFromU8(zip[name] ?? new Uint8Array());
    assert.notEqual(change(before), before, name);
    zip[name] = strToU8(change(before));
  };
  part('xl/workbook.xml', (xml) => xml.replace('name="List 2" state="visible"', 'name="List 2" state="hidden"'));
  part('xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'),
  );
  const bytes = Buffer.from(zipSync(zip));
  const text = await brought({ name: 'messy.xlsx', bytes });
  assert.match(text, /Accept and load it/);
  assert.match(text, /The headings are repeated among the rows/);
  const { text: plain } = await checked({ name: 'clean.xlsx', bytes: await book() });
  const { text: messy } = await checked({ name: 'messy.xlsx', bytes });
  const rowsOf = (shown: string) => shown.split('\n').filter((line) => /^List \d+, .*: \d+ rows/.test(line));
  assert.deepEqual(rowsOf(messy), rowsOf(plain));
  const list1 = lists.find(({ list }) => list === 1);
  assert.ok(list1);
  const formula = csvOfList({ ...list1, rows: [['=HYPERLINK("http://x")', ...(list1.rows[0] ?? []).slice(1)]] });
  assert.match((await checked({ name: 'list_1.csv', bytes: Buffer.from(formula) })).text, /List 1, Contacts: 1 rows/);
});

test('formulas give the value Excel saved; where none was saved it is said, and what it touches counts as blank', async () => {
  const zip = unzipSync(await book());
  const name = 'xl/worksheets/sheet6.xml';
  const xml = strFromU8(zip[name] ?? new Uint8Array());
  // Of list 6 every date a child came to be in need: some with the value that was worked out, some without.
  let seen = 0;
  const changed = xml.replaceAll(
    /<c r="(G\d+)"([^>]*)>(<is>.*?<\/is>|<v>.*?<\/v>)<\/c>/g,
    (whole, at: string, attributes: string, value: string) => {
      if (at === 'G1') return whole;
      seen += 1;
      return seen <= 5 ? `<c r="${at}"><f>TODAY()-${seen}</f></c>` : `<c r="${at}"${attributes}><f>A1</f>${value}</c>`;
    },
  );
  assert.ok(seen > 10, `${seen} cells were changed`);
  zip[name] = strToU8(changed);
  const bytes = Buffer.from(zipSync(zip));
  const text = await brought({ name: 'formulas.xlsx', bytes }, '2024-10-31');
  assert.match(text, /“5 cells”: They hold a formula whose value was not saved, and count as blank/);
  assert.match(text, /Open the workbook in Excel, save it, and bring it again/);
  const { text: said6 } = await checked({ name: 'formulas.xlsx', bytes });
  const { text: plain } = await checked({ name: 'clean.xlsx', bytes: await book() });
  const rows6 = (shown: string) => shown.split('\n').find((line) => line.startsWith('List 6, '));
  assert.equal(rows6(said6), rows6(plain), 'no row is lost');
});

test('a hidden sheet is read, and it is said that it was hidden', async () => {
  const zip = unzipSync(await book());
  const part = strFromU8(zip['xl/workbook.xml'] ?? new Uint8Array());
  zip['xl/workbook.xml'] = strToU8(part.replace('name="List 2" state="visible"', 'name="List 2" state="hidden"'));
  const { text } = await checked({ name: 'hidden.xlsx', bytes: Buffer.from(zipSync(zip)) });
  assert.match(text, /“List 2”: The sheet is hidden in the workbook/);
});

test('a workbook with rows beyond what a return may have, or a sheet that does not end, is refused', async () => {
  const zip = unzipSync(await book());
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(zip[name] ?? new Uint8Array());
  const open = Buffer.from(zipSync({ ...zip, [name]: strToU8(xml.slice(0, xml.length / 2)) }));
  assert.match(await brought({ name: 'open.xlsx', bytes: open }), /damaged/);
  const beyond = Buffer.from(zipSync({ ...zip, [name]: strToU8(xml.replace('<row r="2"', '<row r="99999999"')) }));
  assert.match(await brought({ name: 'beyond.xlsx', bytes: beyond }), /damaged/);
});

test('characters that no database keeps do not stop a return', async () => {
  const list1 = lists.find(({ list }) => list === 1);
  assert.ok(list1);
  const odd = csvOfList({ ...list1, rows: [[`7\u0000\u0007 ${'\ud800'}`, ...(list1.rows[0] ?? []).slice(1)]] });
  const path = join(folder, 'list_1.csv');
  await writeFile(path, odd, 'utf8');
  assert.equal(await loadCommand.run([path, '--as-at', '2024-01-31'], server.services, out), 0, said.join('\n'));
});

test('last month’s file again is told from a new return, also when a few of its rows were changed', async () => {
  const path = join(folder, 'march.xlsx');
  await writeFile(path, await book());
  assert.equal(await loadCommand.run([path, '--as-at', asAt], server.services, out), 0);
  assert.match(
    await brought({ name: 'march.xlsx', bytes: await book() }, '2025-04-30'),
    /These very files were loaded/,
  );
  const changed = await book((rows, list) => (list === 1 ? rows.slice(2) : rows));
  const text = await brought({ name: 'april.xlsx', bytes: changed }, '2025-04-30');
  assert.match(text, /Nearly every row is the same as in the return as at 31 March 2025/);
  assert.match(text, /Accept and load it/);
  // A corrected return of the same day is meant to be nearly the same.
  assert.doesNotMatch(await brought({ name: 'march again.xlsx', bytes: changed }, asAt), /Nearly every row/);
});

test('a list with less than half of the rows it had is pointed out, with both numbers', async () => {
  const whole = lists.find(({ list }) => list === 6)?.rows.length ?? 0;
  assert.ok(whole >= 20);
  const half = await book((rows, list) => (list === 6 ? rows.slice(0, 3) : rows));
  assert.match(
    await brought({ name: 'half.xlsx', bytes: half }, '2025-04-30'),
    new RegExp(`Less than half of the rows of the return as at 31 March 2025 are in List 6 \\(3 now, ${whole} then\\)`),
  );
});

test('another council’s file is cautioned, and our own next month is not', async () => {
  const other = writeLists(annexARows(council('another'), asAt)).map((list) => ({
    ...list,
    rows: list.rows.map((row) => [`E${row[0]}`, ...row.slice(1)]),
  }));
  const bytes = await xlsxOf(
    other.map(({ list, headings, rows }) => ({ name: `List ${list}`, columns: headings, rows })),
    asAt,
  );
  assert.match(await brought({ name: 'theirs.xlsx', bytes }, '2025-04-30'), /Hardly any identifier/);
  const earlier = writeLists(annexARows(council('own'), '2025-02-28'));
  const ours = await xlsxOf(
    earlier.map(({ list, headings, rows }) => ({ name: `List ${list}`, columns: headings, rows })),
    asAt,
  );
  const text = await brought({ name: 'february.xlsx', bytes: ours }, '2025-02-28');
  assert.doesNotMatch(text, /Hardly any identifier|Nearly every row/);
});

test('a zip of the dataset’s tables is loaded, and what it comes to says where it is from', async () => {
  const named = ssdTables(council('own'), '2024-12-31');
  for (const row of named['ssd_person'] ?? [])
    Object.assign(row, { pers_forename: 'Somebody', pers_surname: 'Invented' });
  const tables = Object.entries(named);
  const path = join(folder, 'ssd.zip');
  const zipped = zipSync(
    Object.fromEntries(tables.map(([name, rows]) => [`ssd/${name}.csv`, strToU8(csvOfTable(rows))])),
  );
  await writeFile(path, zipped);
  assert.equal(await loadCommand.run([path, '--as-at', '2024-12-31'], server.services, out), 0, said.join('\n'));
  const kept = await server.db
    .selectFrom('return_list')
    .innerJoin('return_snapshot as snapshot', 'snapshot.id', 'return_list.snapshot_id')
    .select(['return_list.list', 'snapshot.source', 'return_list.columns'])
    .where('snapshot.as_at', '=', '2024-12-31')
    .execute();
  assert.ok(kept.every(({ source }) => source === 'ssd'));
  assert.ok(kept.find(({ list }) => list === 'ssd_cp_plans')?.columns.includes('cppl_cp_plan_start_date'));
  assert.ok(kept.some(({ list }) => list === '8'));
  // What would name a child is not kept among the rows.
  assert.ok(kept.every(({ columns }) => !columns.some((name) => /forename|surname/.test(name))));
  const { rows: naming } = await server.asOwner((db) =>
    sql`select 1 from child_row where cells::text like '%Invented%' limit 1`.execute(db),
  );
  assert.deepEqual(naming, []);
  said.length = 0;
  assert.equal(await indicatorsCommand.run(['--as-at', '2024-12-31'], server.services, out), 0);
  assert.match(said[0] ?? '', /Standard Safeguarding Dataset/);
  assert.match((await analyst.get('/returns')).text, /Standard Safeguarding Dataset/);
});

test('a local list is brought by its template, and is a return of its own', async () => {
  const template = await analyst.get('/returns/templates/supervision.csv');
  assert.equal(template.status, 200);
  const headings = template.text.replace(/^\ufeff/, '').trim();
  assert.match((await analyst.get('/returns/templates')).text, /Initial health assessments/);
  const row = headings
    .split(',')
    .map((name) => (/Date case/.test(name) ? '01/02/2025' : /Child Unique/.test(name) ? '700007' : ''))
    .join(',');
  const bytes = Buffer.from(`${headings}\n${row}\n`);
  const text = await brought({ name: 'from our system.csv', bytes }, asAt, { list: 'supervision' });
  assert.match(text, /Supervision/);
  assert.match(text, /Accept and load it/);
  assert.match(await brought({ name: 'x.csv', bytes: Buffer.from('a,b\n1,2\n') }, asAt, { list: 'peps' }), /template/);
  const { code, text: asked } = await checked({ name: 'supervision.csv', bytes }, '--list', 'nothing');
  assert.equal(code, 2);
  assert.match(asked, /There are: contact-decisions/);
  const path = join(folder, 'supervision.csv');
  assert.equal(
    await loadCommand.run([path, '--as-at', asAt, '--list', 'supervision'], server.services, out),
    0,
    said.join('\n'),
  );
  const stored = await server.db
    .selectFrom('return_snapshot')
    .select(['source', 'name', 'rows'])
    .where('source', '=', 'local')
    .execute();
  assert.deepEqual(stored, [{ source: 'local', name: 'supervision', rows: 1 }]);
});

test('words that are no code come with what they may mean, on the page and beside the rows', async () => {
  const wrong = await book((rows, list) =>
    list === 6 ? rows.map((row) => [row[0] ?? '', 'Boy', ...row.slice(2)]) : rows,
  );
  const text = await brought({ name: 'boys.xlsx', bytes: wrong }, '2024-11-30');
  assert.match(text, /Did you mean “a\) Male”\?/);
  assert.match((await checked({ name: 'boys.xlsx', bytes: wrong })).text, /“Boy”: did you mean “a\) Male”\?/);
});

test('what was cancelled, while it was read or loaded, leaves nothing behind and can be taken up again', async () => {
  const before = await snapshots();
  await brought({ name: 'stopped.xlsx', bytes: await book((rows) => rows.slice(1)) }, '2024-12-31');
  const { id } = await server.db
    .selectFrom('return_upload')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const page = `/returns/upload/${id}`;
  const now = server.services.now();
  for (const state of ['reading', 'loading']) {
    // As it is while a server is at work on it.
    await server.db.updateTable('return_upload').set({ state, worked_at: now }).where('id', '=', id).execute();
    assert.match((await analyst.get(page)).text, />\s*Cancel\s*</);
    assert.equal((await analyst.post(page, { decision: 'cancel' })).location, page);
    const cancelled = await analyst.get(page);
    assert.match(cancelled.text, /Nothing of it was loaded/);
    assert.match(cancelled.text, /Read and check it again/);
    await processUpload(server.services, id, { fresh: true });
    assert.equal(await snapshots(), before, state);
  }
  assert.equal((await analyst.post(page, { decision: 'resume' })).location, page);
  const until = async (wanted: string) => {
    for (let turn = 0; turn < 600; turn += 1) {
      const { state } = JSON.parse((await analyst.get(`${page}/state`)).text) as { state: string };
      if (state === wanted) return;
      await new Promise((go) => setTimeout(go, 100));
    }
    assert.fail(`It is not ${wanted}`);
  };
  await until('checked');
  await analyst.get(page);
  await analyst.post(page, { decision: 'accept' });
  await until('loaded');
  assert.equal(await snapshots(), before + 1);
  const loaded = await server.db
    .selectFrom('return_snapshot')
    .select('loaded_by')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  assert.ok(loaded.loaded_by !== null, 'whoever brought it stands as who loaded it');
  await analyst.get(page);
  await analyst.post(page, { decision: 'cancel' });
  assert.match((await analyst.get(page)).text, /It had moved on already/);
});
