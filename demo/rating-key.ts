import type { DemoRatingWord, Impact } from './demo-shapes.ts';

/** The demo plan's own rating key, with the mapping a person made for each word when the plan was imported. */
export const demoRatingKey = [
  {
    letter: 'N',
    word: 'Not begun',
    definition: 'Work has not begun, and by the plan’s own dates it does not need to have.',
    colour: 'grey',
    delivery: 'not-started',
    impact: 'not-claimed',
  },
  {
    letter: 'M',
    word: 'Moving',
    definition: 'Work is under way and will be finished by its date.',
    colour: 'blue',
    delivery: 'on-track',
    impact: 'not-claimed',
  },
  {
    letter: 'S',
    word: 'Slipping',
    definition: 'Work is under way, but the date will be missed unless something changes.',
    colour: 'yellow',
    delivery: 'at-risk',
    impact: 'not-claimed',
  },
  {
    letter: 'X',
    word: 'Stuck',
    definition: 'The date has been missed, or work cannot go on until a named problem is dealt with.',
    colour: 'red',
    delivery: 'late',
    impact: 'not-claimed',
  },
  {
    letter: 'D',
    word: 'Done, effect not yet shown',
    definition: 'What we said we would do has been done. We cannot yet show what it changed for children.',
    colour: 'turquoise',
    delivery: 'complete',
    impact: 'claimed',
  },
  {
    letter: 'G',
    word: 'Making a difference',
    definition: 'Done, and we can point to evidence that children’s experience is better for it.',
    colour: 'green',
    delivery: 'complete',
    impact: 'evidenced',
  },
  {
    letter: 'C',
    word: 'Closed and watched',
    definition: 'Part of everyday practice. A director has agreed to close it and set a date to look again.',
    colour: 'purple',
    delivery: 'closed',
    impact: 'embedded',
  },
] as const satisfies (DemoRatingWord & { letter: string })[];

/** How the demo's stories abbreviate a rating. `O` is a word the plan used that its own key does not define. */
export type RatingLetter = (typeof demoRatingKey)[number]['letter'] | 'O';

export const wordOutsideKey = 'Ongoing';

export function wordFor(letter: RatingLetter): string {
  return demoRatingKey.find((entry) => entry.letter === letter)?.word ?? wordOutsideKey;
}

/** The first word of the key that makes this claim about impact. */
export function wordForImpact(impact: Impact): string {
  if (impact === 'not-claimed') return wordFor('M');
  return demoRatingKey.find((entry) => entry.impact === impact)?.word ?? wordFor('M');
}

/** The mapping of each word to delivery and impact, in the plan's order. */
export const demoRatingWords: DemoRatingWord[] = demoRatingKey.map(({ letter: _letter, ...word }) => word);
