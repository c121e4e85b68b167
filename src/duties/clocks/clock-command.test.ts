import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockCommand } from './clock-command.ts';

async function los(...args: string[]) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const code = await clockCommand.runAlone(args, {
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
    readInput: async () => '',
  });
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

test('the statement of action on a report of 16 May 2024 is due on 23 August', async () => {
  const { code, printed } = await los('action_statement_70wd', '2024-05-16');
  assert.equal(code, 0);
  assert.match(printed, /Due\s+2024-08-23\s+Friday 23 August 2024/);
  assert.match(printed, /Plan by\s+2024-08-23/);
  assert.match(printed, /Calendar\s+EW-\d{4}-\d{2}-\d{2}/);
});

test('as JSON it is the same, with where it comes from', async () => {
  const { printed } = await los('cla_visit_6w', '2024-02-19', '--json');
  const due = JSON.parse(printed);
  assert.deepEqual([due.due, due.planBy, due.dueIsWorkingDay], ['2024-04-01', '2024-03-28', false]);
  assert.match(due.source, /2010\/959/);
});

test('the calendar can be that of an earlier day, and working days can be counted', async () => {
  const early = await los('cla_first_review_20wd', '2022-08-26', '--as-known-on', '2022-09-08', '--json');
  assert.equal(JSON.parse(early.printed).due, '2022-09-26');
  assert.match((await los('2024-05-16', '--until', '2024-08-23')).printed, /^70 working days/);
});

test('a time of day is read with a T or a space', async () => {
  assert.match((await los('rhi_72h', '2024-10-25 20:00')).printed, /Due\s+2024-10-28T19:00/);
});

test('what cannot be worked out says what to do next', async () => {
  const unknown = await los('health review', '2024-05-16');
  assert.equal(unknown.code, 2);
  assert.match(unknown.complained, /There is no clock “health review”\. Like it: .*rha_12m/);
  assert.match((await los('assessment_45wd', '16 May 2024')).complained, /is not a date/);
  assert.match((await los('assessment_45wd')).complained, /START is missing/);
  assert.match((await los('pep_termly', '2024-09-05', '--terms', 'soon')).complained, /Write them like/);
  assert.match((await los('rhi_72h', '2024-10-25')).complained, /give the time too/);
});

test('the list has every clock with its source', async () => {
  const { printed } = await los('--list');
  for (const words of ['action_statement_70wd', 'pep_termly', 'rhi_72h', 'SI 2005/1533'])
    assert.ok(printed.includes(words));
});
