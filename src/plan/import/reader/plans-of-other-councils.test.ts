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

/** Each action as one line: ref, text, owners, and how each step falls due and is rated. */
function actionsOf(plan: PlanFile): string[] {
  return plan.areas.flatMap((area) =>
    area.actions.map(({ ref, text, owners, steps }) =>
      [
        ref,
        text,
        owners.join(' + '),
        ...steps.map((step) => `${step.kind} ${step.by ?? step.from ?? step.every ?? '-'} ${step.rating}`),
      ].join(' | '),
    ),
  );
}

test('priorities as headings, several owners in a cell, a key in one line and shouted titles', () => {
  const plan = read(`# Northmere Council: Getting Better for Children

Version 4, position as at 30 September 2025.

RAG key: Red – off track with no recovery plan; Amber – some slippage; Green – on course; Blue – finished and checked

## Priority 1: LEADERSHIP AND GRIP

**What did inspectors say?**

- Leaders did not know how long children waited for a visit.
- Too little use was made of audit.

| No. | What we will do | Lead | By when | RAG | Progress update |
|---|---|---|---|---|---|
| 1.1 | Set up a weekly meeting on late visits | Head of Safeguarding | 31/10/2025 | Green | Meetings began in July. |
| 1.2 | Publish a quarterly learning note | Quality Lead<br>Principal Social Worker | Q3 2025/26 | Amber | First note drafted. |

**How will we know it has worked?**

- 95% of visits happen on time by March 2026
- Staff tell us that audits help them

## Priority 2: HELP FOR IROS AND CHAIRS

| No. | What we will do | Lead | By when | RAG | Progress update |
|---|---|---|---|---|---|
| 2.1 | Give IROS a challenge log | IRO Manager | Ongoing | Blue | In use by all IROS. |`);
  assert.equal(plan.asAt, '2025-09-30');
  assert.deepEqual(
    plan.ratingScale.map((step) => step.word),
    ['Red', 'Amber', 'Green', 'Blue'],
  );
  assert.deepEqual(
    plan.areas.map((area) => [area.number, area.title, area.chapter]),
    [
      ['1', 'Leadership and grip', null],
      ['2', 'Help for IROS and chairs', null],
    ],
  );
  assert.equal(plan.areas[0]?.findings.length, 2);
  assert.equal(plan.areas[0]?.measures[0]?.targets[0]?.by, '2026-03-31');
  assert.equal(plan.areas[0]?.actions[0]?.extra['Progress update'], 'Meetings began in July.');
  assert.deepEqual(actionsOf(plan), [
    '1.1 | Set up a weekly meeting on late visits | Head of Safeguarding | by 2025-10-31 Green',
    '1.2 | Publish a quarterly learning note | Quality Lead + Principal Social Worker | by 2025-12-31 Amber',
    '2.1 | Give IROS a challenge log | IRO Manager | undated - Blue',
  ]);
});

test('one sheet with the area, the finding and the success measure as columns, and cells left blank where they repeat', () => {
  const plan = read(`Action tracker 2025/26
Area\tOfsted finding\tRef\tAction\tAction lead\tTarget completion date\tBRAG\tLatest update\tSuccess measure
Front door\tDecisions take too long\tFD01\tAdd two screening officers\tService Manager, Front Door\t2025-06-30\tBlue\tBoth in post.\tAt least 90% of contacts decided in one day
Front door\t\tFD02\tRewrite the threshold guide\tPartnership Manager; Police Lead\t2025-09-30\tGreen\tDraft with schools.\t
Fostering\tToo few carers\tFO01\tRun a recruitment campaign\tHead of Fostering\t2025-12-31\tAmber\t\tRecruit 15 new carers by March 2026
\t\tFO02\tOffer a mentor to each new carer\tHead of Fostering\tTBC\tNot started\t\t`);
  assert.deepEqual(
    plan.areas.map((area) => [area.title, area.findings.length, area.actions.length, area.measures.length]),
    [
      ['Front door', 1, 2, 1],
      ['Fostering', 1, 2, 1],
    ],
  );
  assert.deepEqual(
    actionsOf(plan)[1],
    'FD02 | Rewrite the threshold guide | Partnership Manager + Police Lead | by 2025-09-30 Green',
  );
  assert.equal(plan.areas[0]?.actions[0]?.owners[0], 'Service Manager, Front Door');
});

test('a table without refs, with a line broken in conversion', () => {
  const plan = read(`Supporting our workforce

Objective

Every worker has a manageable caseload.

Activity\tResponsible\tTimescale\tStatus
Review caseloads in each team\tTeam Managers\tWeekly\tOn track
Ask leavers why they go and report
to the board\tHead of HR\tEvery 6 months from October 2025\tOn track

What will success look like?

Average caseload is no more than 17`);
  assert.equal(plan.areas[0]?.needsToImprove, 'Every worker has a manageable caseload.');
  assert.deepEqual(actionsOf(plan), [
    ' | Review caseloads in each team | Team Managers | recurring P1W On track',
    ' | Ask leavers why they go and report to the board | Head of HR | recurring 2025-10-31 On track',
  ]);
  assert.deepEqual(plan.areas[0]?.measures[0]?.targets[0], {
    comparator: '<=',
    value: 17,
    unit: 'cases',
    subject: 'Average caseload',
    by: null,
  });
  assert.ok(plan.warnings.some((warning) => warning.code === 'actions-without-refs'));
});

test('actions under numbered recommendations', () => {
  const plan = read(`Improvement plan following the focused visit

Recommendation 1: The quality of safety planning, so that parents know what must change.

Action\tLead officer\tDue date\tRAG rating
Hold workshops on safety planning\tPractice Lead\t30 June 2025\tG

Recommendation 2: The timeliness of strategy discussions.

Action\tLead officer\tDue date\tRAG rating
Agree a two-hour standard with police\tHead of MASH / Detective Inspector\tImmediate\tA

R: off course
A: at risk
G: on course`);
  assert.deepEqual(
    plan.areas.map((area) => area.findings[0]),
    [
      { text: 'The quality of safety planning, so that parents know what must change.', group: 'Recommendation 1' },
      { text: 'The timeliness of strategy discussions.', group: 'Recommendation 2' },
    ],
  );
  assert.deepEqual(plan.areas[1]?.actions[0]?.owners, ['Head of MASH', 'Detective Inspector']);
  assert.deepEqual(
    plan.ratingScale.map((step) => step.definition),
    ['off course', 'at risk', 'on course'],
  );
});

test('measures in a table of their own, milestones by date and a glossary as a list', () => {
  const plan = read(`## Theme A: Permanence

| Action No | Action required | Responsible officer | Target date | Progress RAG |
|---|---|---|---|---|
| A1 | Track early permanence | Service Manager Permanence | 1st December 2025 | Amber |

### Key performance indicators

| Measure | Baseline | Target | By when |
|---|---|---|---|
| Children adopted within 12 months of the decision | 41% | 60% | March 2026 |
| Average days from order to match | 240 | 150 days | |

## Glossary

- ADM: Agency decision maker
- SGO – Special guardianship order

## Milestones

| Date | Milestone |
|---|---|
| June 2025 | Tracker in use |
| By end of September 2025 | All carers trained |`);
  const [area] = plan.areas;
  assert.equal(area?.letter, 'A');
  assert.deepEqual(
    area?.measures.map((measure) => measure.targets[0]),
    [
      {
        comparator: '>=',
        value: 60,
        unit: '%',
        subject: 'Children adopted within 12 months of the decision',
        by: '2026-03-31',
      },
      { comparator: '<=', value: 150, unit: 'days', subject: 'Average days from order to match', by: null },
    ],
  );
  assert.match(area?.measures[0]?.text ?? '', /41%/);
  assert.deepEqual(plan.glossary, [
    { abbreviation: 'ADM', expansion: 'Agency decision maker' },
    { abbreviation: 'SGO', expansion: 'Special guardianship order' },
  ]);
  assert.deepEqual(
    plan.milestones.map((milestone) => milestone.by),
    ['2025-06-30', '2025-09-30'],
  );
});

test('text of a wide page: wrapped cells, a repeated header, page numbers and a second due line', () => {
  const plan = read(`Theme 1: Care leavers

Ref\tAction\tOwner\tDue\tRating
CL1\tWrite a new offer for care leavers that\tLeaving Care\tJune 2025\tOn
\tcovers housing, health and money\tManager\t\ttrack

Page 1 of 2

Ref\tAction\tOwner\tDue\tRating
CL3\tOpen a drop-in with the youth service\tYouth Manager\tPhase one by May 2025\tDone
\t\t\tPhase two by\tOn track
\t\t\tOctober 2025

Theme 2: Health

Ref\tAction\tOwner\tDue\tRating
H1\tAgree a route to mental health support\tDesignated Doctor\tQ4 2025/26\tOn track

Page 2 of 2`);
  assert.deepEqual(
    plan.areas.map((area) => area.title),
    ['Care leavers', 'Health'],
  );
  assert.deepEqual(actionsOf(plan), [
    'CL1 | Write a new offer for care leavers that covers housing, health and money | Leaving Care Manager | by 2025-06-30 On track',
    'CL3 | Open a drop-in with the youth service | Youth Manager | by 2025-05-31 Done | by 2025-10-31 On track',
    'H1 | Agree a route to mental health support | Designated Doctor | by 2026-03-31 On track',
  ]);
  assert.deepEqual(plan.unplaced, []);
});

test('areas as rows across one table, with a key that nothing announces', () => {
  const plan = read(`| Ref | Action | Accountable | Timescale | BRAG |
|---|---|---|---|---|
| 1. Early help | | | | |
| 1a | Join up the early help offer | Head of Early Help | Autumn term 2025 | Green |
| 2. Children with disabilities | | | | |
| 2a | Review short breaks | Service Manager Disabled Children | January 2026 | Blue |

| Status | Meaning |
|---|---|
| Blue | Complete and evidence seen |
| Green | On course |`);
  assert.deepEqual(
    plan.areas.map((area) => [area.number, area.title, area.actions.length]),
    [
      ['1', 'Early help', 1],
      ['2', 'Children with disabilities', 1],
    ],
  );
  assert.deepEqual(plan.ratingScale[0], { word: 'Blue', definition: 'Complete and evidence seen' });
});
