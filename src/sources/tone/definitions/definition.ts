import type { Movement, Polarity } from '../../readers/facts.ts';

/**
 * A stated rule of how a sentence is read. `when` finds the words; what they swallow is not read again, so rules that
 * look at more of a sentence stand first. `examples` are sentences of our own that it decides, and `not` are ones that
 * only look alike; one test runs them all.
 */
export type PolarityRule = {
  says: Exclude<Polarity, 'neutral'> | 'nothing';
  because: string;
  when: RegExp;
  examples: string[];
  not?: string[];
};

export type MovementRule = {
  says: Exclude<Movement, 'not said'>;
  because: string;
  when: RegExp;
  examples: string[];
  not?: string[];
};
