import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentencesOf } from './sentences.ts';

const splits: Record<string, string[]> = {
  'Visits are late. Plans are thin.': ['Visits are late.', 'Plans are thin.'],
  'Some children, e.g. those in care, wait. Others do not.': [
    'Some children, e.g. those in care, wait.',
    'Others do not.',
  ],
  'Dr. Amy Lunt and Mr. Cole attend. They know the team.': ['Dr. Amy Lunt and Mr. Cole attend.', 'They know the team.'],
  'Enquiries under s.47 are timely. Those under s. 17 are not.': [
    'Enquiries under s.47 are timely.',
    'Those under s. 17 are not.',
  ],
  'Children at St. Brendan’s House are safe. So are others.': [
    'Children at St. Brendan’s House are safe.',
    'So are others.',
  ],
  'It cost £1.5m. That was too much.': ['It cost £1.5m.', 'That was too much.'],
  'The D.C.S. has left. The board is looking for another.': [
    'The D.C.S. has left.',
    'The board is looking for another.',
  ],
  'J. Field chairs it. He is new.': ['J. Field chairs it.', 'He is new.'],
  'Only 34% (12 of 35) were seen. This is low.': ['Only 34% (12 of 35) were seen.', 'This is low.'],
  'Leaders ask ‘Is it safe?’ and act. Staff agree.': ['Leaders ask ‘Is it safe?’ and act.', 'Staff agree.'],
  'Practice is poor (see para. 14). It must change.': ['Practice is poor (see para. 14).', 'It must change.'],
  'More is needed.Leaders know it.': ['More is needed.', 'Leaders know it.'],
  'The team has grown to approx. 40 people, i.e. twice its size. It is stable.': [
    'The team has grown to approx. 40 people, i.e. twice its size.',
    'It is stable.',
  ],
  'They said no. Nobody asked why.': ['They said no.', 'Nobody asked why.'],
  'It is called ‘the hub’. Schools like it.': ['It is called ‘the hub’.', 'Schools like it.'],
  'Contact the council, the police, etc. Records are kept.': [
    'Contact the council, the police, etc.',
    'Records are kept.',
  ],
};

for (const [text, sentences] of Object.entries(splits)) {
  test(`"${text}" is ${sentences.length} sentences`, () => assert.deepEqual(sentencesOf(text), sentences));
}

test('whatever the text, no letter of it is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
      const letters = (from: string) => from.replace(/\s+/g, '');
      assert.equal(letters(sentencesOf(text).join('')), letters(text));
    }),
    { numRuns: 300, seed: Number(process.env['FUZZ_SEED'] ?? 20250402) },
  );
});
