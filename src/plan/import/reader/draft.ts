import { placeInWords, type Place } from '../../../platform/reading/blocks.ts';
import type { PlanFile, PlanFileTarget } from '../../plan-format.ts';

/** A text with where it stands in the document. */
export type Placed = { text: string; at: Place };
export type At<Fact> = Fact & { at: Place };
/** `start` is what a column of start dates says, "" where there is none. */
export type DraftStep = { due: string; rating: string; start: string; at: Place };
export type DraftAction = {
  ref: string;
  text: string;
  ownerCells: string[];
  extra: Record<string, string>;
  steps: DraftStep[];
  at: Place;
};
export type DraftArea = {
  chapter: string | null;
  number: string | null;
  letter: string | null;
  title: string;
  parent: string | null;
  needs: Placed[];
  source: Placed[];
  findings: At<{ text: string; group: string | null }>[];
  actions: DraftAction[];
  assessed: Placed[];
  measures: At<{ text: string; targets?: PlanFileTarget[] }>[];
  narrative: Placed[];
  seeAlso: Placed[];
  at: Place;
  /** "Recommendation 2": what the inspectors numbered and this area answers, where the area was made from it. */
  answers: string | null;
  /** Made from a heading; dropped again when nothing was found under it. */
  fromHeading: boolean;
  /** Named by a column of a table. */
  byColumn: boolean;
};

/** A plan as it is being read. `furniture` keeps the words that belong to the paper: labels, headers, page numbers. */
export type Draft = {
  asAt: string | null;
  /** The month named over the current ratings, ISO: stands in where the document gives no date for itself. */
  ratedAt: string | null;
  ratingScale: At<PlanFile['ratingScale'][number]>[];
  glossary: At<PlanFile['glossary'][number]>[];
  milestones: At<PlanFile['milestones'][number]>[];
  onAPage: At<PlanFile['onAPage'][number]>[];
  areas: DraftArea[];
  unplaced: PlanFile['unplaced'];
  warnings: PlanFile['warnings'];
  furniture: string[];
  /** Table rows that found no place: many of them mean that a table was not understood. */
  rowsUnplaced: number;
};

export function emptyDraft(): Draft {
  return {
    asAt: null,
    ratedAt: null,
    ratingScale: [],
    glossary: [],
    milestones: [],
    onAPage: [],
    areas: [],
    unplaced: [],
    warnings: [],
    furniture: [],
    rowsUnplaced: 0,
  };
}

export function emptyArea(title: string, at: Place, chapter: string | null = null): DraftArea {
  return {
    chapter,
    number: null,
    letter: null,
    title,
    parent: null,
    needs: [],
    source: [],
    findings: [],
    actions: [],
    assessed: [],
    measures: [],
    narrative: [],
    seeAlso: [],
    at,
    answers: null,
    fromHeading: false,
    byColumn: false,
  };
}

export function warn(draft: Draft, code: string, message: string, at: Place): void {
  draft.warnings.push({ code, message, where: placeInWords(at) });
}

/** Keeps a text that has no place in the plan, with where it stands. */
export function keepUnplaced(draft: Draft, text: string, at: Place): void {
  if (text.trim()) draft.unplaced.push({ text: text.trim(), where: placeInWords(at) });
}

/** True when nothing was read into an area. */
export function isEmptyArea(area: DraftArea): boolean {
  const lists = [
    area.needs,
    area.source,
    area.findings,
    area.actions,
    area.assessed,
    area.measures,
    area.narrative,
    area.seeAlso,
  ];
  return lists.every((list) => list.length === 0);
}
