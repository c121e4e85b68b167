import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InspectionReportFacts } from '../readers/facts.ts';
import { statementsIn } from './statements-in.ts';

/** A report that says only this. */
function report(more: Partial<InspectionReportFacts>): InspectionReportFacts {
  return {
    kind: 'inspection-report',
    title: 'Inspection of Fellmouth',
    places: {},
    unplaced: [],
    warnings: [],
    authority: 'Fellmouth',
    reportType: null,
    inspection: { start: null, end: null },
    published: null,
    leadInspector: null,
    judgements: [],
    improvements: [],
    paragraphs: [],
    recommendationsToOthers: [],
    ...more,
  };
}

const paragraph = (text: string, section: string | null = 'Leadership', number: string | null = '12') => ({
  number,
  text,
  section,
  where: 'page 4',
});

test('what must improve, what others are asked, and each sentence are statements, in the report’s order', () => {
  const statements = statementsIn(
    report({
      improvements: [{ text: 'The regularity of supervision.', where: 'page 2' }],
      recommendationsToOthers: [{ to: 'the board', text: 'Agree who leads.', where: 'page 2' }],
      paragraphs: [paragraph('Supervision is late. This was also the case at the last inspection.')],
    }),
  );
  assert.deepEqual(
    statements.map(({ kind, text, paragraph: number, place }) => ({ kind, text, number, place })),
    [
      { kind: 'improvement', text: 'The regularity of supervision.', number: null, place: 'page 2' },
      { kind: 'recommendation', text: 'Agree who leads.', number: null, place: 'page 2' },
      { kind: 'sentence', text: 'Supervision is late.', number: '12', place: 'page 4' },
      { kind: 'sentence', text: 'This was also the case at the last inspection.', number: '12', place: 'page 4' },
    ],
  );
  assert.deepEqual(
    statements.map(({ polarity, movement }) => [polarity, movement]),
    [
      ['negative', 'not said'],
      ['neutral', 'not said'],
      ['negative', 'not improved'],
      ['negative', 'not improved'],
    ],
  );
});

test('“(Recommendation)” is part of the sentence before it', () => {
  const [one, ...more] = statementsIn(report({ paragraphs: [paragraph('Plans are late. (Recommendation)')] }));
  assert.equal(one?.text, 'Plans are late. (Recommendation)');
  assert.deepEqual(more, []);
});

test('what a report says of itself is no statement about a council', () => {
  const parts = [
    'Information about this inspection',
    'The inspection team',
    'What the inspection judgements mean: the board',
  ];
  const paragraphs = parts.map((section) => paragraph('Inspectors looked closely at the work.', section));
  assert.deepEqual(statementsIn(report({ paragraphs })), []);
});
