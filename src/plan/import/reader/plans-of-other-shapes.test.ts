import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../platform/reading/text.ts';
import type { PlanFile } from '../../plan-format.ts';
import { isPlan, readPlan, readPlanWithFurniture, readPlanWithPlaces } from './read-plan.ts';
import { lostWords } from './words-kept.ts';

function read(text: string): PlanFile {
  const document = readText(text);
  const { plan, furniture } = readPlanWithFurniture(document);
  assert.deepEqual(lostWords(document.blocks, plan, furniture), [], 'every word of the document is kept');
  return plan;
}

test('a section with a narrative, lists inside it, and a pointer to another section', () => {
  const plan = read(`## 3. Visits and plans

### What needs to improve

Children should be seen often.

### Actions

| Ref | Action | Owner | Deadline | Status |
|-----|--------|-------|----------|--------|
| VP1 | Train every worker in direct work | Principal Social Worker and Head of Learning | Between May and July 2025 | Delivered |

### Progress this month

Direct work training reached 40 workers.

Children on the panel chose the design:

* blue cover
* no jargon

### How we will measure this

* Dip samples each month

See also action FD3 on the front door.`);
  const [area] = plan.areas;
  assert.equal(area?.needsToImprove, 'Children should be seen often.');
  assert.deepEqual(area?.narrative, [
    'Direct work training reached 40 workers.',
    'Children on the panel chose the design:\n- blue cover\n- no jargon',
  ]);
  assert.deepEqual(area?.assessedBy, ['Dip samples each month']);
  assert.deepEqual(area?.seeAlso, ['See also action FD3 on the front door.']);
  assert.deepEqual(area?.actions[0]?.owners, ['Principal Social Worker', 'Head of Learning']);
  assert.deepEqual(area?.actions[0]?.steps[0], {
    due: 'Between May and July 2025',
    kind: 'range',
    from: '2025-05-31',
    by: '2025-07-31',
    every: null,
    rating: 'Delivered',
  });
});

test('actions written as a list, with lead, date and rating in brackets', () => {
  const plan = read(`OUR PLAN FOR CHILDREN IN CARE

1. Stable homes

What we will do

- 1.1 Review every move with the child (Lead: Head of Placements; by June 2026; RAG: Amber)
- 1.2 Grow our own children's homes (Lead: Commissioning Manager; by Dec 2026; RAG: Red)

What good looks like

- 80% of children stay in the same home for two years`);
  assert.deepEqual(
    plan.areas[0]?.actions.map(({ ref, text, owners, steps }) => [
      ref,
      text,
      owners[0],
      steps[0]?.by,
      steps[0]?.rating,
    ]),
    [
      ['1.1', 'Review every move with the child', 'Head of Placements', '2026-06-30', 'Amber'],
      ['1.2', "Grow our own children's homes", 'Commissioning Manager', '2026-12-31', 'Red'],
    ],
  );
});

test('each action laid out as a card', () => {
  const plan = read(`## Priority 1 – Supervision

| Ref | S1 |
|---|---|
| Action | Make supervision reflective |
| Owner | Principal Social Worker |
| Due date | June 2026 |
| RAG | Green |

| Ref | S2 |
|---|---|
| Action | Record supervision on the child's file |
| Owner | Head of Assessment |
| Due date | March 2026 |
| RAG | Amber |`);
  assert.deepEqual(
    plan.areas.map((area) => [area.title, area.actions.map((action) => action.ref)]),
    [['Supervision', ['S1', 'S2']]],
  );
  assert.equal(plan.areas[0]?.actions[1]?.steps[0]?.by, '2026-03-31');
});

test('labels and content side by side, two labels over two columns, a split rating and cells run together', () => {
  const plan = read(`1. Children missing from home

What must improve\tReturn interviews take too long.\t\t
Inspection findings\t<ul>• Interviews were late.• Learning was not shared.\t\t
Ref\tAction\tWho\tWhen\tBRAG
M1\tHold interviews within 72 hours\tMissing Coordinator\tMarch 2026\tDone, impact not
\t\t\t\tyet seen
M2\tShare a monthly picture\tMissing Coordinator Head of Safeguarding\tMonthly\tDone
M3\tMap hot spots\tHead of Safeguarding\tTBC\tDone, impact not yet seen
How will this be measured?\t\tWhat difference will it make?\t
Weekly list of interviews\t\t85% of interviews are held in 72 hours\t`);
  const [area] = plan.areas;
  assert.equal(area?.needsToImprove, 'Return interviews take too long.');
  assert.deepEqual(
    area?.findings.map((finding) => finding.text),
    ['Interviews were late.', 'Learning was not shared.'],
  );
  assert.equal(area?.actions[0]?.steps[0]?.rating, 'Done, impact not yet seen');
  assert.deepEqual(area?.actions[1]?.owners, ['Missing Coordinator', 'Head of Safeguarding']);
  assert.deepEqual(area?.assessedBy, ['Weekly list of interviews']);
  assert.equal(area?.measures[0]?.targets[0]?.value, 85);
});

test('a plan on a page whose commitments were run together', () => {
  const plan = read(`Our plan on a page

Visits\tCarers
What inspectors found: Visits were late\tWhat inspectors found: Too few carers
What we will do: Start a weekly list Train all workers in direct work Team managers to check each visit\tWhat we will do: Launch a campaign Open a carers' hub in East Town`);
  assert.deepEqual(plan.onAPage, [
    {
      area: 'Visits',
      found: 'Visits were late',
      commitments: ['Start a weekly list', 'Train all workers in direct work', 'Team managers to check each visit'],
    },
    { area: 'Carers', found: 'Too few carers', commitments: ['Launch a campaign', "Open a carers' hub in East Town"] },
  ]);
});

test('milestones under dated headings keep their numbers', () => {
  const plan = read(`Timeline

What we will have in place by the end of June 2026

1. A new offer
2. A new team

What we will have in place by the end of September 2026

3. A hub`);
  assert.deepEqual(plan.milestones, [
    { number: 1, by: '2026-06-30', text: 'A new offer' },
    { number: 2, by: '2026-06-30', text: 'A new team' },
    { number: 3, by: '2026-09-30', text: 'A hub' },
  ]);
});

test('a document that is not a plan is said not to be one, and its text is kept', () => {
  const document = readText(
    '# Minutes of the board\n\nThe board noted the report.\n\n| Item | Paper |\n|---|---|\n| 1 | Apologies |',
  );
  assert.equal(isPlan(document.blocks), false);
  const plan = readPlan(document);
  assert.deepEqual(
    plan.warnings.map((warning) => warning.code),
    ['no-actions-found'],
  );
  assert.deepEqual(
    plan.unplaced.map((passage) => passage.where),
    ['line 1', 'line 3', 'line 5', 'line 7'],
  );
});

test('every fact says where it was read, and a date given by a person goes before the document’s own', () => {
  const document = readText(
    'As at 1 May 2026.\n\n## 1. Visits\n\n| Ref | Action | Owner | Due |\n|---|---|---|---|\n| V1 | Visit sooner | Team Manager | May 2026 |',
  );
  const { plan, places } = readPlanWithPlaces(document, { asAt: '2026-06-01' });
  assert.equal(plan.asAt, '2026-06-01');
  assert.equal(places.get('areas/0'), 'line 3');
  assert.equal(places.get('areas/0/actions/0/steps/0'), 'line 7');
});

test('a ref used for two actions and an action without a ref are pointed out', () => {
  const plan = read(
    'Ref\tAction\tOwner\tDue\nA1\tVisit sooner\tTeam Manager\tMay 2026\nA1\tWrite it down\tTeam Manager\tJune 2026\n\tTell the child what happened\tTeam Manager\tJuly 2026',
  );
  assert.deepEqual(
    plan.warnings.map((warning) => warning.code),
    ['ref-used-twice', 'action-without-ref'],
  );
  assert.equal(plan.areas[0]?.actions.length, 3);
});

test('chapters, sections and numbered sub-sections, with labels that are plain paragraphs', () => {
  const plan = read(`# Chapter One: What inspectors asked for

## 1 Help and protection

**Area for improvement:** the quality and timeliness of help when children first need it.

### 1.1 Assessments

What we found

* Assessments were late

| Action ref | Task | Named lead | Completion date | Evidence | Action status |
|---|---|---|---|---|---|
| 1.1.1 | Add fathers to the audit tool | R Patel, S Jones | 28.2.26 | Tracker | In progress |

Impact measures

* Nine in ten audits show that fathers were included

# Chapter Two: What we found ourselves

## 2 Data

| Action ref | Task | Named lead | Completion date | Evidence | Action status |
|---|---|---|---|---|---|
| 2.1 | Build a performance book | Head of Performance | Mar-26 | | Not started |`);
  assert.deepEqual(
    plan.areas.map((area) => [area.chapter?.slice(0, 11), area.number, area.title, area.parent]),
    [
      ['Chapter One', '1', 'Help and protection', null],
      ['Chapter One', '1.1', 'Assessments', 'Help and protection'],
      ['Chapter Two', '2', 'Data', null],
    ],
  );
  assert.equal(plan.areas[0]?.needsToImprove, 'the quality and timeliness of help when children first need it.');
  assert.deepEqual(plan.areas[1]?.actions[0]?.owners, ['R Patel', 'S Jones']);
  assert.equal(plan.areas[1]?.measures[0]?.targets[0]?.value, 90);
});

test('a header of two rows, a note under the table, and months of ratings of which the last counts', () => {
  const plan = read(`2. Quality of practice

No\tImprovement action\tLead\tTimescales\t\tProgress\t
\t\t\tStart\tEnd\tRAG\tComments
1\tSet a practice standard\tPSW\tApr 2025\tSept 2025\tGreen\tAgreed
Note: ratings are agreed by the board each month\t\t\t\t\t\t

3. Partnership

Action\tStrategic lead\tTarget completion\tRAG Apr 2025\tRAG May 2025
3.1 Agree thresholds\tDCS\tJul-25\tRed\tAmber`);
  const [practice, partnership] = plan.areas;
  assert.deepEqual(practice?.actions[0]?.extra, { Start: 'Apr 2025', Comments: 'Agreed' });
  assert.deepEqual(
    [practice?.actions[0]?.steps[0]?.by, practice?.actions[0]?.steps[0]?.rating],
    ['2025-09-30', 'Green'],
  );
  assert.equal(practice?.actions.length, 1);
  assert.match(plan.unplaced[0]?.text ?? '', /^Note:/);
  assert.equal(partnership?.actions[0]?.ref, '3.1');
  assert.equal(partnership?.actions[0]?.steps[0]?.rating, 'Amber');
  assert.deepEqual(partnership?.actions[0]?.extra, { 'RAG Apr 2025': 'Red' });
});
