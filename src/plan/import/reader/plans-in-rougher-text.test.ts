import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, TableCell } from '../../../platform/reading/blocks.ts';
import { readText } from '../../../platform/reading/text.ts';
import type { PlanFile } from '../../plan-format.ts';
import { readPlanWithFurniture } from './read-plan.ts';
import { lostWords } from './words-kept.ts';

function readBlocks(blocks: readonly Block[]): PlanFile {
  const { plan, furniture } = readPlanWithFurniture({ blocks, warnings: [] });
  assert.deepEqual(lostWords(blocks, plan, furniture), [], 'every word of the document is kept');
  return plan;
}

function read(text: string): PlanFile {
  return readBlocks(readText(text).blocks);
}

/** A table as a spreadsheet gives it: "Dates*2" is a cell over two columns. */
function tableOf(...rows: string[][]): Block {
  const at = { line: 1 };
  const cell = (written: string): TableCell => {
    const [text = '', span = '1'] = written.split('*');
    return { text, blocks: [], span: Number(span), at };
  };
  return { kind: 'table', rows: rows.map((row) => ({ cells: row.map(cell), at })), at };
}

test('actions written as labelled lines under a finding', () => {
  const plan = read(`Section 1: Contacts

Finding: Consent is not always sought.

Action 1: Brief every officer on consent
Lead: MASH Manager
Timescale: 14 March 2025
Status: Complete

Action 2: Report open plans to the board
Lead: Head of Performance
Timescale: Monthly from April 2025
Status: On track`);
  assert.deepEqual(
    plan.areas.map(({ number, title, findings }) => [number, title, findings.map((each) => each.text)]),
    [['1', 'Contacts', ['Consent is not always sought.']]],
  );
  assert.deepEqual(
    plan.areas[0]?.actions.map(({ ref, text, owners, steps }) => [
      ref,
      text,
      owners[0],
      steps[0]?.kind,
      steps[0]?.rating,
    ]),
    [
      ['1', 'Brief every officer on consent', 'MASH Manager', 'by', 'Complete'],
      ['2', 'Report open plans to the board', 'Head of Performance', 'recurring', 'On track'],
    ],
  );
});

test('a header of two rows: names under merged cells take their meaning from above', () => {
  const plan = readBlocks([
    tableOf(
      ['Theme', 'Ref', 'Action', 'Lead', 'Dates*2', 'RAG*2', 'Notes'],
      ['', '', '', '', 'Start', 'End', 'May', 'June', ''],
      [
        'Leadership',
        '1.1',
        'Appoint a director',
        'Chief Executive',
        'January 2025',
        '30/04/2025',
        'Green',
        'Blue',
        'In post',
      ],
      ['', '1.2', 'Refresh the vision', 'DCS', 'March 2025', '30/09/2025', 'Amber', 'Green', ''],
    ),
  ]);
  assert.deepEqual(
    plan.areas.map((area) => [area.title, area.actions.length]),
    [['Leadership', 2]],
  );
  const [step] = plan.areas[0]?.actions[0]?.steps ?? [];
  assert.deepEqual([step?.kind, step?.from, step?.by, step?.rating], ['range', '2025-01-31', '2025-04-30', 'Blue']);
  assert.equal(plan.areas[0]?.actions[0]?.extra['RAG May'], 'Green');
});

test('priority actions whose words stand under a bare number, with refs in a column that has no name', () => {
  const plan = read(`Priority Action 1
Leaders should reduce waits for therapy.
Accountable lead: Director of Education

Action\tLead Officer(s)\tTarget completion\tRAG status
PA1.1\tOffer drop-in sessions\tHub Managers\tApril 2025\tB
PA1.2\tPublish waiting times\tPerformance Lead\tQuarterly\tA`);
  const [area] = plan.areas;
  assert.deepEqual([plan.areas.length, area?.number, area?.title], [1, '1', 'Priority Action 1']);
  assert.match(area?.needsToImprove ?? '', /^Leaders should reduce waits/);
  assert.deepEqual(
    area?.actions.map(({ ref, text, owners, steps }) => [ref, text, owners[0], steps[0]?.rating]),
    [
      ['PA1.1', 'Offer drop-in sessions', 'Hub Managers', 'B'],
      ['PA1.2', 'Publish waiting times', 'Performance Lead', 'A'],
    ],
  );
});

test('numbered recommendations of the inspectors with their words below, and yearly targets', () => {
  const plan = read(`# Action plan

Status at 2 July 2025

## Ofsted recommendation 1

The quality of management oversight in all teams.

### Actions

| Action | Owner | Status |
|---|---|---|
| Set a standard | Principal Social Worker | Complete |

### Success measures

| Measure | 2023/24 | Target 2024/25 | Target 2025/26 |
|---|---|---|---|
| Supervision on time | 58% | 75% | 90% |`);
  const [area] = plan.areas;
  assert.equal(plan.asAt, '2025-07-02');
  assert.deepEqual([plan.areas.length, area?.number, area?.actions.length], [1, '1', 1]);
  assert.equal(area?.findings[0]?.text, 'The quality of management oversight in all teams.');
  assert.deepEqual(
    area?.measures[0]?.targets.map(({ value, by }) => [value, by]),
    [
      [75, '2025-03-31'],
      [90, '2026-03-31'],
    ],
  );
});

test('a timeline without the word milestone, questions as labels, and what Ofsted said as a column', () => {
  const plan = read(`# Our journey

| When | What will be in place |
|---|---|
| By September 2025 | New front door open |
| By March 2026 | Caseloads at 16 |

# Theme A – Help and protection

Why is this a priority? Children wait too long.

| # | What Ofsted said | What we will do | Who | When | RAG |
|---|---|---|---|---|---|
| 1a | Meetings lack partners | Agree a rota | Head of MASH | June 2025 | Amber |`);
  assert.deepEqual(
    plan.milestones.map(({ by, text }) => [by, text]),
    [
      ['2025-09-30', 'New front door open'],
      ['2026-03-31', 'Caseloads at 16'],
    ],
  );
  const [area] = plan.areas;
  assert.equal(area?.needsToImprove, 'Children wait too long.');
  assert.deepEqual([area?.findings[0]?.text, area?.actions[0]?.ref], ['Meetings lack partners', '1a']);
});

test('numbered objectives under chapters, findings said on one line, two ratings, and measures for the whole plan', () => {
  const plan = read(`# Delivery RAG key

| | |
|---|---|
| R | Late and no plan to recover |
| G | On time |
| B | Finished |

# Chapter 1 – Leadership

## Objective 1.1 – Governance is strong

What Ofsted said: "Leaders did not act on what they knew."

| Ref | Action | Owner | Timescale | Delivery RAG | Impact RAG | So what? |
|---|---|---|---|---|---|---|
| 1.1.1 | Publish a performance book | Head of Data (Raj Gill) | Dec 24 – revised to Mar 25 | G | R | None yet |

# Key performance indicators

| Objective | Indicator | Baseline | Latest | Target |
|---|---|---|---|---|
| 1.1 | Board actions done on time | 55% | 72% | 90% |`);
  assert.deepEqual(
    plan.ratingScale.map((step) => step.word),
    ['R', 'G', 'B'],
  );
  assert.deepEqual(
    plan.areas.map((area) => [area.chapter, area.number, area.title, area.findings.length, area.measures.length]),
    [['Chapter 1 – Leadership', '1.1', 'Governance is strong', 1, 1]],
  );
  const [action] = plan.areas[0]?.actions ?? [];
  assert.deepEqual([action?.steps[0]?.by, action?.steps[0]?.rating], ['2025-03-31', 'G']);
  assert.deepEqual([action?.extra['Impact RAG'], action?.extra['So what?']], ['R', 'None yet']);
});

test('shouted workstreams with a named officer below, and ratings explained in the plan’s own words', () => {
  const plan = read(`Progress ratings
Complete and impact seen: the action is done and we can show what changed
Slipping: will be late
Not begun: no work yet

WORKSTREAM 1: CONSISTENT PRACTICE
Senior Responsible Officer: Director of Practice

Where are we now?
• Chronologies are out of date

What are we going to do?
Ref\tAction\tLead\tStart\tFinish\tProgress
1.1\tSet standards\tPractice Manager\tJan 25\tMar 25\tSlipping
1.2\tAudit plans\tQuality Lead\tMay 25\tJul 25\tNot begun`);
  assert.deepEqual(
    plan.ratingScale.map((step) => step.word),
    ['Complete and impact seen', 'Slipping', 'Not begun'],
  );
  const [area] = plan.areas;
  assert.deepEqual(
    [plan.areas.length, area?.number, area?.title, area?.findings.length],
    [1, '1', 'Consistent practice', 1],
  );
  assert.deepEqual(
    area?.actions.map(({ ref, steps }) => [ref, steps[0]?.from, steps[0]?.by, steps[0]?.rating]),
    [
      ['1.1', '2025-01-31', '2025-03-31', 'Slipping'],
      ['1.2', '2025-05-31', '2025-07-31', 'Not begun'],
    ],
  );
});

test('areas as numbered rows of the table itself, and as a heading that conversion made a list of one', () => {
  const rows = read(`| Ref | Action | Owner | Due | Status |
|---|---|---|---|---|
| 1 | Front door | | | |
| 1.1 | Staff the helpline | MASH Manager | 30/06/2025 | On track |
| 2 | Fostering | | | |
| 2.1 | Raise allowances | Practice Lead / Legal Team | 1 Apr 2025 | Complete |`);
  assert.deepEqual(
    rows.areas.map(({ number, title, actions }) => [number, title, actions.map((action) => action.ref)]),
    [
      ['1', 'Front door', ['1.1']],
      ['2', 'Fostering', ['2.1']],
    ],
  );
  assert.deepEqual(rows.areas[1]?.actions[0]?.owners, ['Practice Lead', 'Legal Team']);
  const listed = read(`1. Leadership
Objective: Leaders know what life is like for children.
Lead: Director of Children's Services

No.\tWhat needs to happen\tWho\tTarget\tRAG
1.1\tVisit each team monthly\tDCS\tMonthly\tG

2. Court work
Objective: Children do not wait for decisions.

No.\tWhat needs to happen\tWho\tTarget\tRAG
2.1\tTrack pre-proceedings\tCase Manager\tJune 2025\tG`);
  assert.deepEqual(
    listed.areas.map(({ number, title, actions }) => [number, title, actions.length]),
    [
      ['1', 'Leadership', 1],
      ['2', 'Court work', 1],
    ],
  );
});

test('headers that name two things, and findings pointed to by their number', () => {
  const plan = read(`## Priority 1: Leadership

### What Ofsted found

1. Leaders did not know enough.
2. Audits were too positive.

| Ref | Finding | Action | Lead / Support | Milestones and dates | Status (BRAG) |
|---|---|---|---|---|---|
| 1.1 | 1 | Meet staff each month | DCS / AD Safeguarding | Start: March 2025<br>End: March 2026 | B - complete |
| 1.2 | 2 | Moderate audits | QA Manager | June 2025 | A - some delay |`);
  const [area] = plan.areas;
  assert.equal(area?.findings.length, 2);
  assert.deepEqual(
    area?.actions.map(({ owners, extra, steps }) => [owners, extra['Finding'], steps[0]?.from, steps[0]?.by]),
    [
      [['DCS', 'AD Safeguarding'], '1', '2025-03-31', '2026-03-31'],
      [['QA Manager'], '2', null, '2025-06-30'],
    ],
  );
});
