import type { Facts } from './facts.ts';
import type { ExamplePlan } from './example-shapes.ts';

/** Something a question is about, as people name it, and where to look at it. */
export type About = {
  kind:
    | 'action'
    | 'finding'
    | 'measure'
    | 'milestone'
    | 'commitment'
    | 'area'
    | 'ref'
    | 'rating word'
    | 'post'
    | 'plan'
    | 'document'
    | 'statement'
    | 'thread'
    | 'clause';
  /** The item's id; null for what is no item of its own (a missing ref, a post, the plan). */
  id: number | null;
  /** What `about` prints: an action's ref, a rating word, a milestone's number. */
  ref: string;
  title: string;
  href: string;
  /** The area it belongs to, so that the area's page can show the question; null for the whole plan. */
  areaId: number | null;
};

/** One side of a disagreement and where it is said. Word for word, unless `ours`: then it tells what is missing. */
export type Says = {
  quote: string;
  where: string;
  href: string | null;
  ours?: true;
  /** From a document whose words are not for everyone: shown only to those who may read them. */
  marked?: true;
};

/** Who should answer. No post means the programme office. */
export type Answerer = { postId: number | null; words: string };

/** One disagreement found in a plan at a date. */
export type Found = {
  /** Stable over the months, so that the same disagreement stays one question. Unique within its rule. */
  subject: string;
  about: About[];
  says: Says[];
  /** What the disagreement rests on, each fact on its own: an answered question is asked again when a new one joins. */
  facts: string[];
  to: Answerer;
  /** ISO date from which this has been so, as far as the facts themselves tell. */
  since: string;
};

export type RuleGroup =
  'Dates' | 'Ratings' | 'Evidence' | 'Measures' | 'Links' | 'Words and figures' | 'Owners' | 'Seen from outside';

/** One rule as data: what it asks, why, how it finds it, and examples that the tests run. */
export type Rule = {
  id: string;
  /** What is the matter, as a heading above several: "Date passed and not complete". */
  title: string;
  group: RuleGroup;
  /** The question itself, so worded that a sentence can answer it. */
  asks: string;
  /** Why it is asked. */
  because: string;
  find: (facts: Facts) => Found[];
  examples: Example[];
};

/** A small plan and what the rule must raise in it: the refs each question is about, joined by a comma. */
export type Example = { when: string; given: ExamplePlan; raises: string[] };
