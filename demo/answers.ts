import type { DemoQuestionKind } from './demo-shapes.ts';
import type { Post } from './posts.ts';

/** Questions the product raised and somebody answered, by month. Every other one is still open. */
export const answers: { month: number; kind: DemoQuestionKind; about: string[]; answer: string; by: Post }[] = [
  {
    month: -5,
    kind: 'word-not-in-key',
    about: ['LK3'],
    answer: 'This action never ends, so we wrote “Ongoing”. From next month we will use a word from the key.',
    by: 'dcs',
  },
  {
    month: -4,
    kind: 'undated',
    about: ['HM2'],
    answer: 'The second home cannot be dated until the first is open. We will set a date in the month after that.',
    by: 'adCare',
  },
  {
    month: -3,
    kind: 'no-update',
    about: ['FR4'],
    answer: 'I was on leave and had not asked anyone to update it. My deputy can now do so.',
    by: 'nurse',
  },
  {
    month: -2,
    kind: 'due-date-moved',
    about: ['FR3'],
    answer: 'The date depends on a supplier. Until it is safe, the most serious notices are sent by hand each day.',
    by: 'police',
  },
  {
    month: -1,
    kind: 'due-date-moved',
    about: ['LC4'],
    answer:
      'The legal advice has come and the agreement is drafted. It goes to the cabinet member next month, and then holds.',
    by: 'housing',
  },
];
