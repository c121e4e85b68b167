/**
 * Files made to do harm, or broken on their way, to every reader: documents, plans, and returns of each kind. A reader
 * answers or refuses in plain English, in time, and never brings the product down. `ATTACK=long` tries ten times as many.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import {
  annexARows,
  csvOfList,
  csvOfTable,
  makeCouncil,
  ssdTables,
  usualStory,
  writeLists,
} from '../../demo/children/index.ts';
import { demoReceived } from '../../demo/index.ts';
import { checkAnyReturn, dayOf, localLists, readReturnFiles } from '../../src/children/index.ts';
import { readPlanFile } from '../../src/plan/index.ts';
import { isUnreadable, type Unreadable } from '../../src/platform/reading/index.ts';
import { readSourceAside } from '../../src/sources/index.ts';

const runs = process.env['ATTACK'] === 'long' ? 400 : 40;
const seed = Number(process.env['FUZZ_SEED'] ?? 20261126);
const slowest = 30_000;

/** One thing done to the bytes of a file. */
const harm = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'swap', 'insert', 'end'),
  value: fc.nat(255),
  text: fc.constantFrom(
    '\u0000',
    '\uFFFE',
    '"',
    "'",
    ',',
    '\n\n',
    '<![CDATA[',
    ']]>',
    '%%EOF',
    '9'.repeat(400),
    '=1+1',
    '|'.repeat(300),
    '\u202e',
    '😀',
    '31/02/2025',
    '-'.repeat(2000),
  ),
});
const harms = fc.array(harm, { minLength: 1, maxLength: 6 });
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

function harmed(bytes: Buffer, all: Harm[]): Buffer {
  let now = Buffer.from(bytes);
  for (const { at, kind, value, text } of all) {
    const place = Math.floor(at * now.length);
    const [before, rest] = [now.subarray(0, place), now.subarray(place)];
    if (kind === 'flip' && now.length > 0) now[Math.min(place, now.length - 1)] = value;
    else if (kind === 'cut') now = Buffer.concat([before, rest.subarray(value * 4)]);
    else if (kind === 'repeat') now = Buffer.concat([before, rest.subarray(0, value * 8), rest]);
    else if (kind === 'swap') now = Buffer.concat([rest, before]);
    else if (kind === 'insert') now = Buffer.concat([before, Buffer.from(text), rest]);
    else if (kind === 'end') now = Buffer.from(before);
  }
  return now;
}

/** Harm inside the parts of an Office file, so that it is not only refused as a damaged zip. */
function harmedInside(bytes: Buffer, all: Harm[]): Buffer {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
  const name = names[(all[0]?.value ?? 0) % names.length];
  if (name) parts[name] = new Uint8Array(harmed(Buffer.from(parts[name] ?? strToU8('')), all));
  return Buffer.from(zipSync(parts, { level: 0 }));
}

async function stands<T extends object>(read: Promise<T | Unreadable>, what: string): Promise<T | null> {
  const begun = performance.now();
  const answer = await read;
  assert.ok(performance.now() - begun < slowest, `${what} took ${Math.round(performance.now() - begun)} ms`);
  if (!isUnreadable(answer)) return answer;
  assert.ok(answer.what && answer.next, `${what} was refused without words`);
  return null;
}

const folder = 'demo/documents';
const plans = (await readdir(folder)).filter((name) => name.startsWith('eldersham'));

for (const name of plans)
  test(`a plan (${name}) that was harmed is read or refused`, async () => {
    const bytes = await readFile(join(folder, name));
    const office = /\.(docx|xlsx)$/.test(name);
    await fc.assert(
      fc.asyncProperty(harms, fc.boolean(), async (all, inside) => {
        const now = office && inside ? harmedInside(bytes, all) : harmed(bytes, all);
        await stands(readPlanFile(now, name), name);
      }),
      { numRuns: runs, seed },
    );
  });

test('a document received that was harmed is read or refused, whatever kind it is said to be', async () => {
  const documents = demoReceived('2026-11-26');
  const kinds = [undefined, 'inspection-report', 'notice', 'monitoring-visit', 'committee-report', 'other'] as const;
  await fc.assert(
    fc.asyncProperty(fc.nat(documents.length - 1), fc.constantFrom(...kinds), harms, async (index, kind, all) => {
      const { name, text } = documents[index] as (typeof documents)[number];
      await stands(readSourceAside(harmed(Buffer.from(text), all), name, kind), name);
    }),
    { numRuns: runs, seed },
  );
});

const asAt = '2026-10-31';
const council = makeCouncil({ seed: 'harm', contactsAMonth: 12, from: '2025-10-31', to: asAt, story: usualStory });
const file = (name: string, bytes: Buffer) => ({ name, bytes: () => Promise.resolve(bytes) });

test('a return as an Annex A, some of its lists harmed, is read, checked or refused', async () => {
  const written = writeLists(annexARows(council, asAt));
  await fc.assert(
    fc.asyncProperty(fc.nat(written.length - 1), harms, async (index, all) => {
      const files = written.map((list, at) => {
        const bytes = Buffer.from(csvOfList(list));
        return file(`list_${list.list}.csv`, at === index ? harmed(bytes, all) : bytes);
      });
      const read = await stands(readReturnFiles(files, dayOf(asAt)), 'Annex A');
      if (read) assert.ok(checkAnyReturn(read));
    }),
    { numRuns: runs, seed },
  );
});

test('a return of the dataset, some of its tables harmed, is read, checked or refused', async () => {
  const tables = Object.entries(ssdTables(council, asAt));
  await fc.assert(
    fc.asyncProperty(fc.nat(tables.length - 1), harms, async (index, all) => {
      const files = tables.map(([name, rows], at) => {
        const bytes = Buffer.from(csvOfTable(rows));
        return file(`${name}.csv`, at === index ? harmed(bytes, all) : bytes);
      });
      const read = await stands(readReturnFiles(files, dayOf(asAt)), 'the dataset');
      if (read) assert.ok(checkAnyReturn(read));
    }),
    { numRuns: Math.ceil(runs / 2), seed },
  );
});

test('a local list that was harmed is read, checked or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...localLists), harms, async (list, all) => {
      const row = list.columns.map(({ kind }) => (kind === 'date' ? '01/10/2026' : 'Yes'));
      const text = csvOfList({ list: list.list, headings: list.columns.map(({ name }) => name), rows: [row, row] });
      const read = await stands(
        readReturnFiles([file(`${list.name}.csv`, harmed(Buffer.from(text), all))], dayOf(asAt), { list }),
        list.name,
      );
      if (read) assert.ok(checkAnyReturn(read, list));
    }),
    { numRuns: runs, seed },
  );
});

const shared = '../shared/inputs';
test(
  'real files that were harmed are read or refused',
  { skip: existsSync(shared) ? false : `${shared} is not here` },
  async () => {
    const reports = (await readdir(join(shared, 'ofsted'))).filter((name) => name.endsWith('.pdf')).slice(0, 6);
    const annexA = (await readdir(join(shared, 'annex-a'))).filter((name) => /\.(xlsx|csv)$/.test(name)).slice(0, 4);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reports), harms, async (name, all) => {
        await stands(readSourceAside(harmed(await readFile(join(shared, 'ofsted', name)), all), name), name);
      }),
      { numRuns: Math.ceil(runs / 4), seed },
    );
    if (annexA.length > 0)
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...annexA), harms, async (name, all) => {
          const bytes = await readFile(join(shared, 'annex-a', name));
          const now = name.endsWith('.xlsx') ? harmedInside(bytes, all) : harmed(bytes, all);
          const read = await stands(readReturnFiles([file(name, now)], dayOf(asAt)), name);
          if (read) assert.ok(checkAnyReturn(read));
        }),
        { numRuns: Math.ceil(runs / 4), seed },
      );
  },
);
