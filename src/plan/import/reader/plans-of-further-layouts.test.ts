import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../platform/reading/text.ts';
import type { PlanFile } from '../../plan-format.ts';
import { readPlanWithFurniture } from './read-plan.ts';
import { lostWords } from './words-kept.ts';

/** Reads a plan typed as text and checks, for every plan here, that none of its words was lost. */
function read(text: string): PlanFile {
  const document = readText(text);
  const { plan, furniture } = readPlanWithFurniture(document);
  assert.deepEqual(lostWords(document.blocks, plan, furniture), [], 'every word of the document is kept');
  return plan;
}

function stepOf(plan: PlanFile, ref: string): { kind: string; from: string | null; by: string | null; rating: string } {
  const action = plan.areas.flatMap((area) => area.actions).find((each) => each.ref === ref);
  assert.ok(action?.steps[0], `${ref} was read`);
  const { kind, from, by, rating } = action.steps[0];
  return { kind, from, by, rating };
}

test('start and end dates in two columns are a stretch of time, and areas for improvement are named by their titles', () => {
  const plan = read(`# Written statement of action

## Area for improvement 1: Waiting times for assessment

What inspectors found:

- Children wait too long.

| Ref | Action | Lead | Support | Start date | End date | RAG | Impact |
|---|---|---|---|---|---|---|---|
| 1.1.1 | Agree one pathway | Dr Ann Roe, Designated Clinical Officer | Head of SEND | January 2025 | 30/06/2025 | Green | One door |
| 1.1.2 | Check the waiting list | Head of SEND | | April 2025 | Ongoing | Green | |
| 1.1.3 | Report to the board | Head of SEND | | TBC | TBC | Not started | |

How we will know:

| KPI | Measure | Baseline | Current | Target |
|---|---|---|---|---|
| KPI 1.1 | Average wait for an assessment | 104 weeks | 88 weeks | Under 52 weeks by March 2026 |
| KPI 1.2 | Plans judged good | 31% | 44% | 75% |`);
  const [area] = plan.areas;
  assert.deepEqual([plan.areas.length, area?.number, area?.title], [1, '1', 'Waiting times for assessment']);
  assert.deepEqual(
    area?.findings.map((finding) => finding.text),
    ['Children wait too long.'],
  );
  assert.deepEqual(stepOf(plan, '1.1.1'), { kind: 'range', from: '2025-01-31', by: '2025-06-30', rating: 'Green' });
  assert.deepEqual(stepOf(plan, '1.1.2'), { kind: 'from', from: '2025-04-30', by: null, rating: 'Green' });
  assert.deepEqual(stepOf(plan, '1.1.3'), { kind: 'undated', from: null, by: null, rating: 'Not started' });
  assert.equal(area?.actions[0]?.extra['Support'], 'Head of SEND');
  assert.deepEqual(
    area?.measures.map(({ targets }) =>
      targets.map(({ comparator, value, unit, by }) => [comparator, value, unit, by]),
    ),
    [[['<', 52, 'weeks', '2026-03-31']], [['>=', 75, '%', null]]],
  );
});

test('a revised date counts where a row has one, a percentage stands for a rating, and a target is dated by its header', () => {
  const plan = read(`1. OBJECTIVE A: CHILDREN ARE HELPED EARLY

Ref | Activity | Owner | Target date | Revised date | % complete
A1 | Set up a panel | Head of Early Help | 31 Mar 2025 | | 100%
A2 | Train call handlers | Police Lead | 30 Apr 2025 | 30 Jun 2025 | 75% complete

Measures of success
Measure | Baseline (Mar 2024) | Current | Target (Mar 2026)
Contacts each month | 45 | 71 | 100
Unplanned moves | 31 | 30 | 22`);
  const [area] = plan.areas;
  assert.deepEqual([area?.letter, area?.title], ['A', 'Children are helped early']);
  assert.deepEqual(stepOf(plan, 'A1'), { kind: 'by', from: null, by: '2025-03-31', rating: '100%' });
  assert.deepEqual(stepOf(plan, 'A2'), { kind: 'by', from: null, by: '2025-06-30', rating: '75% complete' });
  assert.equal(area?.actions[1]?.extra['Target date'], '30 Apr 2025');
  assert.deepEqual(
    area?.measures.flatMap(({ targets }) => targets.map(({ comparator, value, by }) => [comparator, value, by])),
    [
      ['>=', 100, '2026-03-31'],
      ['<=', 22, '2026-03-31'],
    ],
  );
});

test('ratings are known by what stands in their columns, and the last month gives the date of the plan', () => {
  const plan = read(`# Part 1: Leadership

## 1.1 Governance

| Action | Lead | Due | Position March 2025 | Position April 2025 |
|---|---|---|---|---|
| Refresh the board | Chief Executive and Lead Member | 31.03.2025 | Amber ↓ | Green ↑ |
| Close the loop on audits | IRO Service Manager | by the end of May 2025 (was March 2025) | Red | Amber (was Red) |`);
  assert.equal(plan.asAt, '2025-04-30');
  const [first, second] = plan.areas[0]?.actions ?? [];
  assert.deepEqual(first?.owners, ['Chief Executive', 'Lead Member']);
  assert.deepEqual(second?.owners, ['IRO Service Manager']);
  assert.deepEqual([first?.steps[0]?.rating, first?.extra['Position March 2025']], ['Green ↑', 'Amber ↓']);
  assert.deepEqual([second?.steps[0]?.by, second?.steps[0]?.rating], ['2025-05-31', 'Amber (was Red)']);
});

test('objectives named by a column under a workstream are parts of it, and a risk register is not read as actions', () => {
  const plan = read(`Status date: 30 May 2025

Key: B = done, G = on plan, A = slipping, R = stuck

# Workstream 1 - Front door

| Ref | Objective | Task | SRO | Lead | BRAG last month | BRAG this month |
|---|---|---|---|---|---|---|
| WS1.1 | Decisions on time | Redesign the form | AD Safeguarding | MASH Manager | G | B |
| WS1.2 | Decisions on time | Agree cover | AD Safeguarding | EDT Manager | A | A |

# Risk register

| Risk ref | Risk | Likelihood | Impact | Mitigation | Risk owner |
|---|---|---|---|---|---|
| RK1 | Staff leave | High | High | Retention offer | HR Director |`);
  assert.deepEqual(
    plan.ratingScale.map(({ word, definition }) => `${word} ${definition}`),
    ['B done', 'G on plan', 'A slipping', 'R stuck'],
  );
  assert.deepEqual(
    plan.areas.map((area) => [area.number, area.title, area.parent, area.actions.length]),
    [
      ['1', 'Front door', null, 0],
      ['1', 'Decisions on time', 'Front door', 2],
    ],
  );
  assert.equal(stepOf(plan, 'WS1.1').rating, 'B');
  assert.ok(plan.unplaced.some(({ text }) => text.startsWith('RK1')));
});

test('numbered actions in sentences under recommendations, with the rating bare in the brackets', () => {
  const plan = read(`**Recommendation 1: Use data in supervision**

Key actions:

3.1 We will give each manager a dashboard. (Lead: Performance Manager; by July 2025; Blue)

3.2 We will audit supervision records. (Lead: Principal Social Worker; every quarter; Not due)

Success criteria:

- Supervision on time for over 90% of staff`);
  assert.deepEqual([plan.areas.length, plan.areas[0]?.title], [1, 'Use data in supervision']);
  assert.deepEqual(stepOf(plan, '3.1'), { kind: 'by', from: null, by: '2025-07-31', rating: 'Blue' });
  assert.deepEqual(stepOf(plan, '3.2'), { kind: 'recurring', from: null, by: null, rating: 'Not due' });
  assert.equal(plan.areas[0]?.measures[0]?.targets[0]?.value, 90);
});

test('a key of letters for people beside a key of colours is not taken for ratings, and initials are explained', () => {
  const plan =
    read(`Key: R – responsible, A – accountable. RAG: Red – not on track, Amber – some concern, Green – on track.

## Theme 1: Safeguarding

| Finding | Action | Responsible (R) | Accountable (A) | Timescale | RAG |
|---|---|---|---|---|---|
| Few interviews | Set up a post | JB | AD Safeguarding | May 2025 | Green |

| Initials | Post |
|---|---|
| JB | Exploitation Manager |
| TO | Head of Assessment |`);
  assert.deepEqual(
    plan.ratingScale.map((step) => step.word),
    ['Red', 'Amber', 'Green'],
  );
  assert.deepEqual(plan.areas[0]?.actions[0]?.owners, ['JB']);
  assert.equal(plan.areas[0]?.actions[0]?.extra['Accountable (A)'], 'AD Safeguarding');
  assert.deepEqual(plan.glossary[0], { abbreviation: 'JB', expansion: 'Exploitation Manager' });
});

test('cards whose first label holds the ref', () => {
  const plan = read(`## Priority A: Social work

| Action A1 | Give every team a toolkit |
|---|---|
| Lead | Principal Social Worker |
| Timescale | May 2025 |
| RAG rating | Green |`);
  assert.deepEqual(stepOf(plan, 'A1'), { kind: 'by', from: null, by: '2025-05-31', rating: 'Green' });
  assert.equal(plan.areas[0]?.actions[0]?.text, 'Give every team a toolkit');
});
