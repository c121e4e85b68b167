import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument, isUnreadable } from '../../../platform/reading/index.ts';
import { gradeIn, statedIn } from './grades.ts';
import { askedIn, boardIn, headsImprovements } from './headings.ts';
import { looksLikeInspectionReport } from './looks-like-inspection-report.ts';
import { readInspectionReport } from './read-inspection-report.ts';
import { titled, titleForms } from './titles.ts';

const documentOf = async (text: string) => {
  const document = await readDocument(Buffer.from(text), 'letter.txt');
  assert.ok(!isUnreadable(document));
  return document;
};

for (const { example, means } of titleForms)
  test(`a title is understood: ${example}`, () => assert.deepEqual(titled(example), means));

test('a title that names no authority is not given one', () => {
  for (const title of [
    'Inspection of children’s social care services',
    'Inspection of services for children in need of help and protection, children looked after and care leavers',
    'Re-inspection of services for children in need of help and protection',
  ])
    assert.equal(titled(title), null);
});

test('a judgement made in a sentence is parted at its verb', () => {
  const said: [string, string, string][] = [
    ['Children’s services in Leeds are good', 'Children’s services in Leeds', 'good'],
    [
      'Children’s services in X require improvement to be good',
      'Children’s services in X',
      'require improvement to be good',
    ],
    ['The overall judgement is that children’s services are good', 'The overall judgement', 'good'],
    ['The overall judgement is requires improvement.', 'The overall judgement', 'requires improvement'],
    [
      'The Local Safeguarding Children Board requires improvement',
      'The Local Safeguarding Children Board',
      'requires improvement',
    ],
    ['The effectiveness of the LSCB is inadequate', 'The effectiveness of the LSCB', 'inadequate'],
  ];
  for (const [sentence, name, grade] of said) assert.deepEqual(statedIn(sentence), { name, grade });
  for (const sentence of ['Services are improving', 'The quality of plans is inconsistent'])
    assert.equal(statedIn(sentence), null);
});

test('a row of judgements is one however a converter folded it, and a sentence is none', () => {
  const rows: [string, string, string][] = [
    ['Overall effectiveness  Good', 'Overall effectiveness', 'Good'],
    ['2.1 Adoption performance Outstanding', 'Adoption performance', 'Outstanding'],
    [
      'The experiences and progress of children who Requires improvement to be good need help and protection',
      'The experiences and progress of children who need help and protection',
      'Requires improvement to be good',
    ],
    [
      'The impact of leaders on social work practice Requires improvement with children to be good',
      'The impact of leaders on social work practice with children',
      'Requires improvement to be good',
    ],
  ];
  for (const [row, name, grade] of rows) assert.deepEqual(gradeIn(row), { name, grade });
  for (const sentence of [
    'Leadership, management and governance are inadequate',
    'Most children in care live in homes that are good',
    'The quality of plans is good but not in every team.',
  ])
    assert.equal(gradeIn(sentence), null);
});

test('headings over what must improve are known in every framework', () => {
  for (const heading of [
    'What needs to improve?',
    'What needs to improve in this area of social work practice',
    'What does the local authority need to improve?',
    'What does the LSCB need to improve?',
    'Recommendations',
    'Priority and immediate action',
    'Areas for priority action',
    'Areas for improvement:',
  ])
    assert.ok(headsImprovements(heading), heading);
  for (const heading of ['Improvement since the last inspection', 'The local authority’s strengths', 'Main findings'])
    assert.ok(!headsImprovements(heading), heading);
});

test('who is asked, where it is not the authority', () => {
  assert.equal(
    boardIn('Section 2: The effectiveness of the local safeguarding children board'),
    'Local Safeguarding Children Board',
  );
  assert.equal(boardIn('The experiences and progress of care leavers'), null);
  assert.equal(askedIn('The police and health providers should:'), 'The police and health providers');
  assert.equal(askedIn('The local authority should:'), null);
});

const letter = `Ofsted
Piccadilly Gate
Store Street
Manchester
M1 2WD

18 March 2019

Ms Ada Fenn
Director of Children’s Services
Thornmere County Council

Dear Ms Fenn

Focused visit to Thornmere County Council children’s services

This letter summarises the findings of a focused visit to Thornmere children’s services on 26 and 27 February 2019. The inspectors were Ann Example and Bo Sample, Her Majesty’s Inspectors.

Overview

Leaders were slow to act. Most children live safely.

What needs to improve in this area of social work practice

The police should:

- share what they know at weekends

The local authority should improve:

- The timeliness of visits to children in need.
- The quality of supervision.

Findings

- Thresholds are well understood.

- Managers sign plans off quickly, but:
  - no timescales are set
  - no contingency is named.

Yours sincerely

Ann Example
Her Majesty’s Inspector
`;

test('the letter of a focused visit is read without its head and signature', async () => {
  const document = await documentOf(letter);
  assert.ok(looksLikeInspectionReport(document).score >= 0.5);
  const facts = readInspectionReport(document);
  assert.deepEqual(
    [facts.authority, facts.reportType, facts.leadInspector, facts.published],
    ['Thornmere County Council', 'Focused visit to children’s services', 'Ann Example', null],
  );
  assert.deepEqual(facts.inspection, { start: '2019-02-26', end: '2019-02-27' });
  assert.deepEqual(
    facts.improvements.map(({ text }) => text),
    ['The timeliness of visits to children in need.', 'The quality of supervision.'],
  );
  assert.deepEqual(
    facts.recommendationsToOthers.map(({ to, text }) => [to, text]),
    [['The police', 'share what they know at weekends']],
  );
  assert.deepEqual(
    facts.paragraphs.filter(({ section }) => section === 'Findings').map(({ text }) => text),
    [
      'Thresholds are well understood.',
      'Managers sign plans off quickly, but:\nno timescales are set\nno contingency is named.',
    ],
  );
  const aside = facts.unplaced.map(({ text }) => text);
  for (const words of ['Piccadilly Gate', 'Dear Ms Fenn', 'Yours sincerely']) assert.ok(aside.includes(words), words);
  assert.ok(facts.unplaced.every(({ where }) => /^line \d+$/.test(where)));
});

test('the report of a joint inspection of an area', async () => {
  const facts = readInspectionReport(
    await documentOf(`Joint targeted area inspection of Thornmere

Inspection dates: 4 July to 8 July 2022

Date of publication: 1 September 2022

Headline findings

Partners do not share an understanding of risk.

What needs to improve?

Areas for priority action

◼ Who is responsible for each child at risk.

Areas for improvement

◼ The quality of return home interviews.

Strengths

◼ Frontline staff are committed.

Main findings

1. Meetings are frequent, but seldom end with actions.
2. Police record intelligence well.
`),
  );
  assert.deepEqual([facts.authority, facts.published], ['Thornmere', '2022-09-01']);
  assert.equal(facts.improvements.length, 2);
  assert.deepEqual(
    facts.paragraphs.map(({ number, section }) => [number, section]),
    [
      [null, 'Headline findings'],
      [null, 'Strengths'],
      ['1', 'Main findings'],
      ['2', 'Main findings'],
    ],
  );
});

test('reports on others than an authority are told apart', async () => {
  const others: [string, RegExp][] = [
    ['This is a report on a school.\n\nInspection dates: 4 May 2022\n\nLead inspector: Jo Bell', /on a school/],
    ['Mill Lane Primary\n\nWhat is it like to attend this school?\n\nPupils are happy.', /on a school/],
    [
      'Children’s home inspection – full\n\nProvision sub-type: Children’s home\n\nRegistered manager: Vacant',
      /children’s home/,
    ],
    ['Little Owls\n\nWhat is it like to attend this early years setting?\n\nChildren settle.', /early years/],
  ];
  for (const [text, because] of others) {
    const found = looksLikeInspectionReport(await documentOf(text));
    assert.ok(found.score < 0.5, text);
    assert.match(found.because, because);
  }
});

test('a paper that speaks of an inspection is no report of one', async () => {
  const paper = `Children and Families Committee

Report of the Director of Children’s Services

The committee is asked to note the outcome of the Ofsted inspection of children’s services in March.

Children in care and their overall effectiveness are discussed below.`;
  assert.ok(looksLikeInspectionReport(await documentOf(paper)).score < 0.5);
});
