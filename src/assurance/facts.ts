import {
  planIndex,
  plainWord,
  suggestMappings,
  type Delivery,
  type Impact,
  type PlanIndex,
  type PlanView,
  type StepRating,
} from '../plan/index.ts';
import type { MeasureSign } from '../indicators/index.ts';
import type { UnansweredNotice } from '../duties/index.ts';
import type { OutsideFacts } from './outside-facts.ts';

/** One claim in the history of a step. */
export type Claim = {
  word: string;
  delivery: Delivery | null;
  impact: Impact | null;
  on: string;
  done: string;
  reason: string;
};

/** What a plan and its history say at a date: all that the rules are given. Nothing here is written to. */
export type History = {
  /**
   * The latest claims of each step up to the date, oldest first: the last four and, where those all say the same of
   * delivery, the claim that began to say so and the one before it.
   */
  claims: Map<number, Claim[]>;
  /** Names of the documents the plan was read from. */
  documents: Map<number, string>;
  /** Evidence that had gone out of date by the date, by the item it was given for. */
  expired: { itemId: number; title: string; expiredOn: string }[];
  /** Different values given for one thing on one day. */
  differing: { itemId: number; asAt: string; readings: { value: number; source: string }[] }[];
  /** Actions that were in an earlier version and were not closed, oldest first. */
  gone: { id: number; ref: string; text: string; areaId: number; on: string; word: string | null }[];
  /** What indicators say that people attached to measures of the plan. */
  signs: MeasureSign[];
  /** What inspectors and others said up to the date, and what people confirmed of it. */
  outside: OutsideFacts;
  /** The notice in force and those of its clauses that nothing answers; null where none is, and for all but the main plan. */
  clauses: UnansweredNotice | null;
};

export type Facts = History & { view: PlanView; index: PlanIndex; asAt: string };

type Meaning = { delivery: Delivery | null; impact: Impact | null };

/**
 * The facts as the rules read them. A rating word nobody has mapped yet is read by what its words and its definition
 * suggest, so that a plan is worth questioning on the day it is imported; a separate rule asks for the mapping.
 */
export function factsOf(view: PlanView, history: History): Facts {
  const meaning = meanings(view);
  const read = (rating: StepRating): StepRating => ({
    ...rating,
    ...meaning(rating.word, rating),
    previous: rating.previous && { ...rating.previous, ...meaning(rating.previous.word, rating.previous) },
  });
  const place = new Map(view.areas.map((area, index) => [area.id, index]));
  const byArea = <T extends { areaId: number }>(list: T[]): T[] =>
    list.toSorted((a, b) => (place.get(a.areaId) ?? Infinity) - (place.get(b.areaId) ?? Infinity));
  const actions = byArea(view.actions).map((action) => ({
    ...action,
    steps: action.steps.map((step) => ({ ...step, rating: step.rating && read(step.rating) })),
  }));
  const claims = new Map(
    [...history.claims].map(([id, list]) => [id, list.map((claim) => ({ ...claim, ...meaning(claim.word, claim) }))]),
  );
  const understood = { ...view, actions, findings: byArea(view.findings), measures: byArea(view.measures) };
  return { ...history, claims, view: understood, index: planIndex(understood), asAt: view.asAt };
}

function meanings(view: PlanView): (word: string, said: Meaning) => Meaning {
  const known = new Map(
    view.scale.map((one) => {
      const suggested = one.delivery && one.impact ? null : suggestMappings(one.word, one.definition);
      return [
        plainWord(one.word),
        { delivery: one.delivery ?? suggested?.delivery ?? null, impact: one.impact ?? suggested?.impact ?? null },
      ];
    }),
  );
  return (word, said) => known.get(plainWord(word)) ?? said;
}
