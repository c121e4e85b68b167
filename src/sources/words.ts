import type { Movement, Polarity } from './readers/facts.ts';
import type { StatementKind } from './statement-queries.ts';

/** How polarity, movement and kinds of statement are said, in the order people choose them. */
export const polarityWords: Record<Polarity, string> = {
  positive: 'Positive',
  negative: 'Negative',
  mixed: 'Mixed',
  neutral: 'Neutral',
};
export const movementWords: Record<Movement, string> = {
  improved: 'Improved',
  'not improved': 'Not improved',
  'too early': 'Too early to say',
  'not said': 'Not said',
};
export const statementKindWords: Record<StatementKind, string> = {
  improvement: 'What needs to improve',
  recommendation: 'Recommendation',
  sentence: 'Sentence',
  picked: 'Picked by hand',
};

export const isPolarity = (word: string): word is Polarity => Object.hasOwn(polarityWords, word);
export const isMovement = (word: string): word is Movement => Object.hasOwn(movementWords, word);
