/** The rules of the house (docs/architecture.md), each with its reason in the message that a breach shows. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { glob, readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { test } from 'node:test';
import { settings } from '../src/platform/config.ts';
import { allCommands, allRoutes } from '../src/rooms.ts';
import { settingsPage } from '../scripts/settings-page.ts';
import { circleIn, importsOf } from './imports.ts';

/** What each room may import. The files beside the rooms (main, cli, rooms, shell, home) may import every room. */
const mayImport: Record<string, string[]> = {
  platform: [],
  methods: [],
  people: ['platform', 'methods'],
  about: ['platform', 'people'],
  sources: ['platform', 'methods', 'people'],
  children: ['platform', 'methods', 'people'],
  plan: ['platform', 'methods', 'people', 'sources'],
  indicators: ['platform', 'methods', 'people', 'sources', 'children', 'plan'],
  lists: ['platform', 'methods', 'people', 'sources', 'children', 'plan', 'indicators'],
  duties: ['platform', 'methods', 'people', 'sources', 'plan'],
  assurance: ['platform', 'methods', 'people', 'sources', 'plan', 'indicators', 'duties'],
  board: ['platform', 'methods', 'people', 'sources', 'plan', 'duties', 'assurance'],
  public: ['platform', 'methods', 'people', 'sources', 'plan', 'duties', 'assurance', 'board'],
};
const doorless = ['platform', 'methods'];
const roomOf = (file: string) => file.match(/^src\/([^/]+)\//)?.[1];
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const { files, imports } = await importsOf(['src', 'demo']);

test('the rooms are those the architecture names', async () => {
  const folders = (await readdir('src', { withFileTypes: true })).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map((folder) => folder.name).sort(), Object.keys(mayImport).sort());
});

test('imports between rooms point one way', () => {
  assert.ok(
    files.length > 150 && imports.length > 400,
    `only ${files.length} files and ${imports.length} imports were seen: the check is broken`,
  );
  const wrong = imports.filter(({ from, to }) => {
    const [room, target] = [roomOf(from), roomOf(to)];
    return room && target && target !== room && !isTest(from) && !mayImport[room]?.includes(target);
  });
  assert.deepEqual(
    wrong,
    [],
    'A room may only import the rooms before it, so that any room can be understood without those after it.',
  );
});

test('a room is entered through its door', () => {
  const wrong = imports.filter(({ from, to }) => {
    const target = roomOf(to);
    return (
      target &&
      !doorless.includes(target) &&
      target !== roomOf(from) &&
      !isTest(from) &&
      to !== `src/${target}/index.ts`
    );
  });
  assert.deepEqual(wrong, [], 'Import a room’s index.ts from outside, so that what is behind it can change.');
});

test('no imports go round in a circle', () => {
  assert.equal(circleIn(imports), null, 'Two files that need each other are one file, or three.');
});

test('the product does not import its tests or benchmarks', () => {
  const wrong = imports.filter(
    ({ from, to }) => from.startsWith('src/') && !isTest(from) && /^(test|bench)\//.test(to),
  );
  assert.deepEqual(wrong, []);
});

test('a file has at most 300 lines', async () => {
  const long: string[] = [];
  for (const file of files) {
    if (isTest(file) || file.startsWith('demo/') || /generated|tables\.ts$|\/rules\/|definitions\//.test(file))
      continue;
    const lines = (await readFile(file, 'utf8')).split('\n').length;
    if (lines > 301) long.push(`${file}: ${lines}`);
  }
  assert.deepEqual(long, [], 'A file serves one use-case. Split a longer one by use-case.');
});

test('a room’s questions to the database are in its queries files', async () => {
  // The stores themselves (facts, files, mail) are made of SQL, and nothing else is in them.
  const stores = /^src\/(platform\/(db|files|mail)|plan\/facts)\//;
  const found: string[] = [];
  for (const file of files) {
    if (!file.startsWith('src/') || isTest(file) || stores.test(file) || file.endsWith('queries.ts')) continue;
    if (/\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`/.test(await readFile(file, 'utf8')))
      found.push(file);
  }
  assert.deepEqual(found, [], 'Put it in a *-queries.ts, under a sentence that says who is in and who is out.');
});

test('files are named for what they serve', () => {
  const vague = files.filter(
    (file) =>
      /^(utils?|helpers?|common|misc|types|controllers?|services?|manager)\.tsx?$/.test(basename(file)) &&
      file !== 'src/platform/services.ts',
  );
  assert.deepEqual(vague, [], 'Such names gather everything in time.');
  const wrong = files.filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.browser)?(\.test|\.job|\.generated)?\.tsx?$/.test(basename(file)),
  );
  assert.deepEqual(wrong, [], 'File names are kebab-case.');
});

test('no code is switched off or left for later', async () => {
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    if (/@ts-(ignore|nocheck)|eslint-disable|\b(TODO|FIXME|XXX|HACK)\b|(?<!\.)\.(only|skip)\(/.test(text))
      found.push(file);
  }
  assert.deepEqual(found, []);
});

test('only today’s clock is read in one place', async () => {
  const found: string[] = [];
  for (const file of files) {
    if (isTest(file) || ['src/platform/open-services.ts'].includes(file)) continue;
    if (/new Date\(\)|Date\.now\(\)/.test(await readFile(file, 'utf8'))) found.push(file);
  }
  assert.deepEqual(
    found,
    [],
    'Dates and “today” are passed in (services.now), so that tests and “as at” can set them.',
  );
});

test('every route says who may use it, and every change is audited', () => {
  assert.ok(allRoutes.length > 40);
  for (const route of allRoutes) {
    assert.ok(route.access, `${route.method} ${route.path}`);
    if (route.method === 'POST') assert.ok(route.audit, `${route.method} ${route.path}`);
  }
  const open = allRoutes.filter((route) => route.access === 'anyone').map((route) => `${route.method} ${route.path}`);
  assert.deepEqual(
    open.filter(
      (name) =>
        !/ (\/|\/calendar\/feeds\/:token|\/vital-signs\/feeds\/:token|\/(?:accessibility|privacy|cookies|security|licences|\.well-known\/security\.txt)|\/sign-in.*|\/first-administrator|\/new-password|\/sign-out)$/.test(
          name,
        ) &&
        // What was published for anyone to read: frozen, and looked through by a person first (decision 086).
        !/^GET \/public(\/.*)?$/.test(name),
    ),
    [],
    'Only the front door, and what was published, are open to everyone.',
  );
});

test('every command says what it does', () => {
  assert.ok(allCommands.length >= 5);
  for (const command of allCommands) assert.ok(command.about.endsWith('.'), command.name);
});

test('every setting is documented as the program reads it, and nothing documented is missing', async () => {
  assert.equal(
    await readFile('docs/settings.md', 'utf8'),
    await settingsPage(),
    'docs/settings.md is written from the settings themselves: npm run settings.',
  );
  for (const document of await Array.fromAsync(glob('docs/*.md'))) {
    for (const [, name] of (await readFile(document, 'utf8')).matchAll(/`(LOS_[A-Z_]+)`/g))
      assert.ok(name && name in settings, `${document} names ${name}, which is no setting`);
  }
});

test('decision records are short and have their three parts', async () => {
  const records = await Array.fromAsync(glob('docs/decisions/*.md'));
  assert.ok(records.length >= 10);
  for (const record of records) {
    const text = await readFile(record, 'utf8');
    assert.ok(text.split('\n').length <= 51, `${record} is longer than 50 lines`);
    for (const part of ['Context', 'Decision', 'Consequences'])
      assert.match(text, new RegExp(`^#+ ${part}`, 'm'), `${record} has no ${part}`);
  }
});

test('the README names only files that are there', async () => {
  const text = await readFile('README.md', 'utf8');
  for (const [, path] of text.matchAll(/\]\(((?!https?:)[^)#]+)/g))
    assert.ok(path && existsSync(path), `README.md leads to ${path}`);
});

test('every test the security checklist names is there', async () => {
  const text = await readFile('docs/asvs.md', 'utf8');
  const named = [...text.matchAll(/`((?:src|test)\/[^`]+\.test\.tsx?)`: “([^|]+)” \|/g)];
  assert.ok(named.length > 120, `only ${named.length} were found: the check is broken`);
  const missing: string[] = [];
  for (const [, file = '', title = ''] of named) {
    const tests = existsSync(file) ? (await readFile(file, 'utf8')).replaceAll("\\'", "'") : '';
    if (!tests.includes(title)) missing.push(`${file}: ${title}`);
  }
  assert.deepEqual(missing, [], 'docs/asvs.md leans on a test that is gone or is called otherwise');
});

test('every form that may be large stands in docs/inputs.md with what it takes', async () => {
  const listed = await readFile('docs/inputs.md', 'utf8');
  const large = allRoutes
    .filter(({ maxBody }) => maxBody !== undefined)
    .map(({ path }) => path.replace('/plan/:plan', ''));
  assert.ok(large.length > 8, 'The check is broken: it sees too few forms');
  const missing = [...new Set(large)].filter((path) => !listed.includes(`\`${path}\``));
  assert.deepEqual(missing, [], 'Say in docs/inputs.md what they take, how large, and how it is looked at');
});
