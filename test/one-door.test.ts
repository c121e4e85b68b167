/**
 * Every number about children leaves through src/indicators/published: what holds figures as they were computed is
 * reached from a few places only, each with its reason. The other half of the proof is test/kept-back.test.ts, which
 * looks at every page.
 */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';

/** Tables that hold figures about children, or their rows, and the files that may name them. */
const tables: Record<string, Record<string, string>> = {
  indicator_result: {
    'src/indicators/results/result-queries.ts': 'writes and reads results',
    'src/indicators/series/series-queries.ts': 'reads the readings that a sign is made of',
    'src/indicators/standards/recompute-queries.ts': 'sets results aside when they are computed anew',
    'src/indicators/measures/attachment-queries.ts': 'reads what is about to be published to a measure',
    'src/lists/teams/team-queries.ts': 'reads the names of teams, and no figure',
  },
  indicator_item: {
    'src/indicators/results/result-queries.ts': 'writes and reads the rows behind a result',
    'src/indicators/results/telling-queries.ts': 'says which return has rows, and none of them',
    'src/indicators/standards/recompute-queries.ts': 'sets results aside when they are computed anew',
    'src/children/store/forget-queries.ts': 'removes them when their time has come',
  },
  crossed_edition: {
    'src/indicators/published/edition-queries.ts': 'keeps what was decided to publish',
    'src/children/store/forget-queries.ts': 'removes it when its time has come',
  },
  indicator_edition: { 'src/indicators/published/edition-queries.ts': 'keeps what was decided to publish' },
  return_picture: { 'src/indicators/pictures/picture-queries.ts': 'writes and reads pictures' },
  child_row: {
    'src/children/store/snapshot-queries.ts': 'the store of rows',
    'src/children/bring-over/bring-over-queries.ts': 'gives rows of an earlier version their pseudonyms, as the owner',
    'src/children/look/everywhere-queries.ts': 'finds one child for somebody who may look, and writes that down',
    'src/children/look/look-queries.ts': 'reads a row for somebody who may look, and writes that down',
    'src/platform/db/roles.ts': 'says what the server may do with the table',
  },
};

/** Files that name tables and read nothing of them. */
const naming: Record<string, string> = {
  'src/people/data-protection/definitions/': 'says in words what each table holds',
  'src/lists/find-child/mentions.ts': 'says in which tables a child is looked for',
};

/** What answers with figures as they were computed, and who may ask. Folders end with a slash. */
const unpublished: Record<string, Record<string, string>> = {
  resultsOf: {
    'src/indicators/published/': 'publishes them',
    'src/indicators/results/': 'los indicators, for operators',
    'src/indicators/returns/compare-return.ts': 'hands them to compared-figures.ts, which publishes them',
    'src/indicators/returns/compared-figures.ts': 'publishes them',
    'src/indicators/returns/return.ts': 'says which could not be computed, and how many could; shows no figure',
    'src/indicators/standards/recompute.ts': 'asks whether any changed',
  },
  readings: {
    'src/indicators/series/load-signs.ts': 'makes signs of them, which publish each (series/sign.ts)',
    'src/indicators/measures/feed-measures.ts': 'publishes each before a measure is given it',
  },
  itemsOf: { 'src/indicators/': 'the room itself', 'src/lists/': 'lists of children, for those who may look' },
  pictureAt: {
    'src/indicators/flow/flow.ts': 'publishes the flow',
    'src/indicators/caseload/': 'publishes caseloads',
  },
  evaluate: { 'src/indicators/': 'computes what is then kept', 'src/cli.ts': 'operators' },
  readReturn: {
    'src/indicators/returns/': 'reads what is then kept',
    'src/indicators/results/': 'los indicators, for operators',
  },
};

const files = (await Array.fromAsync(glob('src/**/*.{ts,tsx}')))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.tsx?$/.test(file) && !file.endsWith('platform/db/tables.ts'));
const texts = new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
const isAmong = (file: string, allowed: Record<string, string>) =>
  Object.keys(allowed).some((one) => (one.endsWith('/') ? file.startsWith(one) : file === one));

test('figures about children are read from the database in a few files only', () => {
  assert.ok(files.length > 400, `only ${files.length} files were seen: the check is broken`);
  for (const [table, allowed] of Object.entries(tables)) {
    const found = files.filter((file) => new RegExp(`\\b${table}\\b`).test(texts.get(file) ?? ''));
    assert.ok(found.length > 0, `${table} is named nowhere`);
    assert.deepEqual(
      found.filter((file) => !isAmong(file, allowed) && !isAmong(file, naming)),
      [],
      `${table} holds what is not published. Show what src/indicators/published answers.`,
    );
    for (const file of Object.keys(allowed)) assert.ok(found.includes(file), `${file} does not name ${table} any more`);
  }
});

test('figures as they were computed are handed to a few places only, and to no page', () => {
  for (const [name, allowed] of Object.entries(unpublished)) {
    const imports = new RegExp(
      `import\\s+(?!type\\s)\\{[^}]*\\b(?<!type )${name}\\b[^}]*\\}\\s*from '[^']*(indicators|results|series|engine|pictures|returns|\\.)/`,
    );
    const importing = files.filter((file) => {
      const text = texts.get(file) ?? '';
      return (
        new RegExp(`\\b${name}\\b`).test(text) &&
        imports.test(text) &&
        !/^src\/(plan|sources|assurance|platform)\//.test(file)
      );
    });
    assert.ok(importing.length > 0, `nothing imports ${name}: the check is broken`);
    assert.deepEqual(
      importing.filter((file) => !isAmong(file, allowed) || file.endsWith('-page.tsx')),
      [],
      `${name} answers with what is not published. Show what src/indicators/published answers.`,
    );
  }
});

test('what other rooms get of indicators is published, or for the lists of children', async () => {
  const door = texts.get('src/indicators/index.ts') ?? '';
  for (const name of ['resultsOf', 'readings', 'pictureAt', 'resultOf', 'loadSigns'])
    assert.doesNotMatch(door, new RegExp(`\\b${name}\\b`), `${name} would hand figures to other rooms`);
});
