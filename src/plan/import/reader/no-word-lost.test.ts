import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText } from '../../../platform/reading/text.ts';
import { planSchema } from '../../plan-format.ts';
import { readPlanWithFurniture } from './read-plan.ts';
import { lostWords } from './words-kept.ts';

/** Documents put together from the things plans are made of, in any order, sensible or not. */
const words = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){1,6}$/);
const sentence = words.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
const title = words.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const label = fc.constantFrom(
  'What needs to improve',
  'What inspectors found',
  'Success measures',
  'How we will measure this',
  'Progress update',
  'Glossary',
  'Milestones',
  'RAG key',
  'Plan on a page',
  'Source',
  'Actions',
  'Contents',
);
const heading = fc.oneof(
  title,
  fc.tuple(fc.nat(9), title).map(([n, text]) => `${n + 1}. ${text}`),
  title.map((text) => `A. ${text}`),
  title.map((text) => `Priority 2: ${text}`),
  title.map((text) => `## ${text}`),
  fc.constant('Chapter 2'),
  sentence.map((text) => `Recommendation 3: ${text}`),
  fc.constant('By the end of June 2026'),
);
const cell = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.constant('') },
  sentence,
  fc.constantFrom(
    'A1',
    'B2',
    '1.1',
    'March 2026',
    'Monthly',
    'TBC',
    'Green',
    'Red',
    'Head of Learning',
    'Over 80% of plans are good.',
    '<ul>Visits are late. Plans are thin.',
    '• one thing• another thing',
    'Please see section 3',
    'What inspectors found',
    'Success measures',
  ),
);
const header = fc.constantFrom(
  'Ref\tAction\tOwner\tDue\tRAG',
  'Action\tLead\tTimescale\tStatus\tComments',
  'Area\tFinding\tAction\tOwner\tDue',
  'Measure\tBaseline\tTarget',
  'Abbreviation\tMeaning',
  'Status\tMeaning',
  'Date\tMilestone',
  'What we found\tWhat we will do',
  'Item\tPaper',
);
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join('\t'));
const table = fc
  .tuple(fc.option(header), fc.array(row, { minLength: 1, maxLength: 5 }))
  .map(([head, rows]) => [...(head ? [head] : []), ...rows].join('\n'));
const list = fc
  .array(
    fc.oneof(
      sentence,
      words,
      words.map((text) => `AB: ${text}`),
      words.map((text) => `Red – ${text}`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const piece = fc.oneof(
  label,
  heading,
  sentence,
  table,
  table,
  list,
  fc.constant('RAG key: Red – late; Amber – slipping; Green – on course'),
  fc.constant('Page 2 of 9'),
);
const plan = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('\n\n'));

test('whatever a document holds, every word of it is in what was read, and what was read follows the format', () => {
  fc.assert(
    fc.property(plan, (text) => {
      const document = readText(text);
      const read = readPlanWithFurniture(document);
      assert.deepEqual(lostWords(document.blocks, read.plan, read.furniture), []);
      assert.ok(planSchema.safeParse(read.plan).success);
    }),
    { numRuns: 200, seed: Number(process.env['FUZZ_SEED'] ?? 20250508) },
  );
});
