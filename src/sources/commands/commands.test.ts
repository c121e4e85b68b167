import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../../../test/server.ts';
import { noticeToImprove, peerReview, visitLetter } from '../../../test/sources/invented.ts';
import { rawPdf } from '../../../test/sources/raw-pdf.ts';
import { sourcesCommands } from '../source-routes.ts';
import { sourcesAt } from '../source-queries.ts';

let server: TestServer;
let folder: string;
before(async () => {
  server = await testServer({ today: '2025-05-08', routes: [] });
  folder = await mkdtemp(join(tmpdir(), 'los-source-'));
});
after(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command of the room: los('source list'). */
async function los(name: string, ...args: string[]) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const command = sourcesCommands().find((one) => one.name === name);
  assert.ok(command && 'run' in command);
  const code = await command.run(args, server.services, {
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line),
    readInput: async () => '',
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const count = async () => (await sourcesAt(server.db)).length;

test('an empty list says how to add', async () => {
  assert.match((await los('source list')).printed, /los source add FILE/);
});

test('a letter is added with the day it was received, under the mark its own words ask for', async () => {
  const path = await file('letter.txt', visitLetter);
  const lowered = await los('source add', path, '--handling', 'OFFICIAL');
  assert.equal(lowered.code, 1);
  assert.match(lowered.complaints, /asks for NOT PUBLISHED.*--because/);
  assert.equal(await count(), 0);
  const added = await los('source add', path, '--received', '2025-03-17');
  assert.equal(added.code, 0, added.complaints);
  assert.match(
    added.printed,
    /Added as document \d+: a monitoring-visit letter, .*dated 14 March 2025, marked NOT PUBLISHED/,
  );
  const again = await los('source add', await file('copy.txt', visitLetter));
  assert.equal(again.code, 1);
  assert.match(again.complaints, /This very file was added on 8 May 2025, as document \d+/);
});

test('a second letter of the same date is a question', async () => {
  const path = await file('other.txt', `${visitLetter}\nWith thanks.\n`);
  const asked = await los('source add', path);
  assert.equal(asked.code, 1);
  assert.match(asked.complaints, /dated 14 March 2025 already: document \d+.*--another-of-its-date/);
  assert.equal(await count(), 1);
  assert.equal((await los('source add', path, '--another-of-its-date')).code, 0);
  assert.equal(await count(), 2);
});

test('--json prints the open format with what came of it; any document can be kept whole', async () => {
  const notice = await los('source add', await file('notice.md', noticeToImprove), '--json');
  const facts = JSON.parse(notice.printed);
  assert.equal(facts.kind, 'notice');
  assert.equal(facts.added.requirements, facts.requirements.length);
  const whole = await los('source add', await file('review.md', peerReview));
  assert.match(whole.printed, /another document.*undated/s);
  const said = await los('source add', await file('said.md', `${noticeToImprove}\n`), '--kind', 'other');
  assert.equal(said.code, 0, said.complaints);
});

test('list and show say what there is', async () => {
  const list = await los('source list');
  assert.equal(list.printed.split('\n').length, 5);
  const [letter] = JSON.parse((await los('source list', '--json')).printed).filter(
    (one: { kind: string }) => one.kind === 'monitoring-visit',
  );
  const shown = await los('source show', String(letter.id));
  assert.match(shown.printed, /Supervision is irregular/);
  assert.match(shown.printed, /negative, not improved \(suggested\)/);
  const whole = JSON.parse((await los('source show', String(letter.id), '--json')).printed);
  assert.equal(whole.facts.kind, 'monitoring-visit');
  assert.ok(whole.statements.length > 3);
  assert.equal((await los('source show', '999')).code, 1);
  assert.equal((await los('source show')).code, 2);
});

test('what is asked for wrongly is said, and nothing is read', async () => {
  const path = await file('letter.txt', visitLetter);
  for (const [args, words] of [
    [['--received', '2025-02-31'], /not a date/],
    [['--received', '2025-12-01'], /in the future/],
    [['--handling', 'SECRET'], /no handling mark\. Give OFFICIAL/],
    [['--kind', 'poem'], /no kind of document/],
  ] as const) {
    const { code, complaints } = await los('source add', path, ...args);
    assert.equal(code, 2);
    assert.match(complaints, words);
  }
});

test('a file that cannot be read is refused in plain English, and nothing is half-saved', async () => {
  const before = await count();
  const whole = rawPdf([['A page of words that go on.'], ['Another page.']]);
  const cases: [string, Buffer, RegExp][] = [
    ['scan.pdf', rawPdf([[], [], []]), /no text in it/],
    ['cut.pdf', whole.subarray(0, 300), /damaged/],
    ['page.pdf', Buffer.from('<!DOCTYPE html><html><title>404</title></html>'), /web page, not a document/],
    ['empty.txt', Buffer.alloc(0), /empty/],
    ['noise.pdf', Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]), /damaged/],
  ];
  for (const [name, bytes, words] of cases) {
    const { code, complaints } = await los('source add', await file(name, bytes));
    assert.equal(code, 1, name);
    assert.match(complaints, words, name);
    assert.match(complaints, /could not be read \([a-z-]+\)\. \S.+\. \S/, name);
  }
  assert.equal((await los('source add', join(folder, 'not-there.pdf'))).complaints.includes('no such file'), true);
  assert.match((await los('source add', folder)).complaints, /folder, not a file/);
  assert.equal(await count(), before);
});

test('600 pages are read in bounded time, and kept whole', async () => {
  const pages = Array.from({ length: 600 }, (_, page) =>
    Array.from(
      { length: 40 },
      (_, line) => `Page ${page + 1} line ${line + 1} says something of the service for children.`,
    ),
  );
  const started = performance.now();
  const { code, complaints } = await los('source add', await file('long.pdf', rawPdf(pages)));
  assert.equal(code, 0, complaints);
  assert.ok(performance.now() - started < 90_000);
});

test('a report about a school is not taken for one about children’s services', async () => {
  const school = `# Inspection of Oakfield Primary School

Inspection dates: 4 and 5 March 2025

Overall effectiveness: Good

## What is it like to attend this school?

Pupils enjoy coming to school. They behave well and work hard in lessons.

## What does the school need to do to improve?

- Some subjects are not planned in enough detail. Leaders should make clear what pupils will learn.
`;
  const { printed, code } = await los('source add', await file('school.md', school), '--json');
  assert.equal(code, 0);
  assert.equal(JSON.parse(printed).kind, 'other');
});

test('what is taken for another document says why', async () => {
  const school = 'School inspection report\n\nElmfield Primary School\n\nThe quality of education: Good\n';
  const { printed, code } = await los('source add', await file('elmfield.txt', school));
  assert.equal(code, 0);
  assert.match(printed, /Taken for another document: it is about a school, a college or a nursery, and not about/);
});
