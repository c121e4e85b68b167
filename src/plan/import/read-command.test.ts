import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { noticeToImprove, peerReview, visitLetter } from '../../../test/sources/invented.ts';
import { makeFinding, makePlanView } from '../../../test/make.ts';
import { csvOf } from '../../platform/documents/index.ts';
import { listKinds } from '../lists/list-kinds.ts';
import { listFile } from '../lists/write-list.ts';
import { readCommand } from './read-command.ts';

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'los-read-'))));
after(() => rm(folder, { recursive: true, force: true }));

/** Runs `los read` on a file of this name and text. */
async function read(name: string, text: string | Buffer, ...more: string[]) {
  const path = join(folder, name);
  await writeFile(path, text);
  const [said, complained]: [string[], string[]] = [[], []];
  const code = await readCommand.runAlone([path, ...more], {
    print: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
    readInput: async () => '',
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

test('los read takes a document for what it says it is, and prints that kind’s open format', async () => {
  const kinds = [
    ['letter.txt', visitLetter, 'monitoring-visit'],
    ['notice.md', noticeToImprove, 'notice'],
    ['review.md', peerReview, 'other'],
  ] as const;
  for (const [name, text, kind] of kinds) {
    const { code, said } = await read(name, text, '--json');
    assert.equal(code, 0);
    assert.equal(JSON.parse(said).kind, kind, name);
  }
});

test('a plan is read as a plan, whether or not it calls itself one', async () => {
  const rows =
    'Action,Owner,Due,Rating\nOpen ten homes,Head of Housing,June 2025,Green\nRing each week,Advice Lead,TBC,Red\n';
  const { said } = await read('list.csv', rows, '--json');
  assert.equal(JSON.parse(said).kind, 'plan');
  assert.equal(JSON.parse(said).areas[0].actions.length, 2);
});

test('the notes of a meeting that name an action are the notes of a meeting', async () => {
  const notes =
    '# Notes of meeting, 3 June 2025\n\nPresent: the chair, three members\n\nAction: Ola to send the letter on. By when: 20 June 2025\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Send the letter | Ola | 20 June 2025 |\n';
  const { said } = await read('notes.md', notes, '--json');
  assert.equal(JSON.parse(said).kind, 'other');
  assert.equal(JSON.parse(said).dated, '2025-06-03');
});

test('a person can say what a document is', async () => {
  const { said } = await read('letter.txt', visitLetter, '--json', '--kind', 'other');
  assert.equal(JSON.parse(said).kind, 'other');
  const wrong = await read('letter.txt', visitLetter, '--kind', 'poem');
  assert.equal(wrong.code, 2);
  assert.match(wrong.complained, /“poem” is no kind of document\. Give plan, inspection-report/);
});

test('without --json every fact is a line, with its place', async () => {
  const { said } = await read('letter.txt', visitLetter);
  assert.match(said, /^Monitoring-visit letter: /);
  assert.match(said, /Date of the letter: 14 March 2025 \(line \d+\)/);
  assert.match(said, /Supervision is irregular.*\[line \d+\]/);
});

test('what cannot be read is refused with what was wrong and what to do', async () => {
  const { code, complained } = await read('report.pdf', '<!DOCTYPE html><html><title>Error</title></html>');
  assert.equal(code, 1);
  assert.match(complained, /could not be read \(\S+\)\. .+\. .+/);
});

test('a list that was taken from a plan gives back every value as it was shown', async () => {
  const finding = listKinds.find(({ kind }) => kind === 'finding')!;
  const findings = [makeFinding({ id: 7, text: '=1+1 is too little', group: 'Homes, and “more”' })];
  const { columns, rows } = listFile(finding, makePlanView({ findings }));
  const { code, said } = await read('findings.csv', csvOf(columns, rows), '--json');
  assert.equal(code, 0);
  const list = JSON.parse(said);
  assert.deepEqual([list.kind, list.list, list.asAt, list.headings], ['list', 'finding', '2025-04-15', columns]);
  assert.deepEqual(list.rows, [{ row: 2, cells: rows[0]!.map(String) }]);
  assert.match(
    (await read('findings.csv', csvOf(columns, rows))).said,
    /^A list of findings, as at 2025-04-15: 1 row\n/,
  );
});
