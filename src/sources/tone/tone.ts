import type { Movement, Polarity } from '../readers/facts.ts';

export type Tone = { polarity: Polarity; movement: Movement; because: string };

/** The suggested reading of each sentence of a paragraph; a person confirms it. */
export function toneOf(sentences: readonly string[]): Tone[] {
  return sentences.map(() => ({ polarity: 'neutral', movement: 'not said', because: 'nothing says' }));
}
