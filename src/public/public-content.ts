import { createHash } from 'node:crypto';
import { isSmall } from '../board/index.ts';
import {
  actionStanding,
  capital,
  deliveryWords,
  meetsInWords,
  milestoneInWords,
  plainWord,
  readingInWords,
  targetInWords,
  type Measure,
  type PlanView,
  type Reading,
  type Standing,
} from '../plan/index.ts';

/**
 * What anyone may read of a plan at a date: an open format (docs/public-format.md). Owners are posts, never people;
 * no words anyone wrote in an update, no evidence, no list of children, and no count small enough to point at one.
 * `id` names an item for as long as the plan lives, so that two versions can be compared.
 */
export type PublicContent = {
  kind: 'public-plan';
  title: string;
  authority: string;
  asAt: string;
  areas: PublicArea[];
  milestones: { id: number; text: string; by: string | null; standing: string }[];
  ratingKey: { word: string; definition: string; means: string }[];
};

export type PublicArea = {
  id: number;
  code: string;
  title: string;
  chapter: string | null;
  needsToImprove: string | null;
  findings: { id: number; text: string }[];
  actions: PublicAction[];
  measures: {
    id: number;
    text: string;
    targets: { aim: string; by: string | null; reading: string | null; result: string }[];
  }[];
};

export type PublicAction = {
  id: number;
  ref: string;
  text: string;
  owners: string[];
  steps: { due: string; by: string | null; rating: string | null }[];
  /** In plain words: "On track", "No update this period". */
  standing: string;
};

const standingWords: Record<'no-update' | 'unmapped', string> = {
  'no-update': 'No update this period',
  unmapped: 'Rating not explained',
};

/** The plan's own view, as anyone may read it, before anything is kept back. */
export function publicContent(view: PlanView, authority: string): PublicContent {
  const findings = Map.groupBy(view.findings, (one) => one.areaId);
  const actions = Map.groupBy(view.actions, (one) => one.areaId);
  const measures = Map.groupBy(view.measures, (one) => one.areaId);
  return {
    kind: 'public-plan',
    title: view.title,
    authority,
    asAt: view.asAt,
    areas: view.areas.map((area) => ({
      id: area.id,
      code: area.code,
      title: area.title,
      chapter: area.chapter,
      needsToImprove: area.needsToImprove,
      findings: (findings.get(area.id) ?? []).map(({ id, text }) => ({ id, text })),
      actions: (actions.get(area.id) ?? []).map((action) => ({
        id: action.id,
        ref: action.ref,
        text: action.text,
        owners: action.owners.map((post) => post.title),
        steps: action.steps.map((step) => ({
          due: step.due,
          by: step.byOn,
          // An old claim says nothing about now.
          rating: step.rating && !step.rating.stale ? step.rating.word : null,
        })),
        standing: standingText(actionStanding(action)),
      })),
      measures: (measures.get(area.id) ?? []).map(measureOf),
    })),
    milestones: view.milestones.map((one) => ({
      id: one.id,
      text: one.text,
      by: one.byOn,
      standing: milestoneInWords(one),
    })),
    ratingKey: view.scale
      .filter((word) => word.inKey)
      .map(({ word, definition, delivery }) => ({
        word,
        definition,
        means: delivery ? capital(deliveryWords[delivery]) : '',
      })),
  };
}

function standingText(standing: Standing): string {
  return standing === 'no-update' || standing === 'unmapped'
    ? standingWords[standing]
    : capital(deliveryWords[standing]);
}

function measureOf(measure: Measure): PublicArea['measures'][number] {
  const targets = measure.targets.map((target) => ({
    aim: [target.subject, targetInWords(target)].filter(Boolean).join(': '),
    by: target.byOn,
    reading: target.reading && readingText(target.reading, target.unit),
    result: meetsInWords(target.meets),
  }));
  const own = measure.reading ? [{ aim: '', by: null, reading: readingText(measure.reading, ''), result: '' }] : [];
  return { id: measure.id, text: measure.text, targets: [...targets, ...own] };
}

/** "84% (42 of 50) on 2025-04-30"; c where a count from 1 to 5 could be read or worked out. */
function readingText(reading: Reading, unit: string): string {
  return `${isSmall(reading, unit) ? 'c' : readingInWords(reading, unit)} on ${reading.asAt}`;
}

/** The content as text, the same for the same content whatever order its parts were kept in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The SHA-256, in lower-case hexadecimal, of the content as `canonical` writes it. */
export function hashOf(content: PublicContent): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** How many actions stand in each way, most first. */
export function standingCounts(content: PublicContent): { standing: string; count: number }[] {
  const all = content.areas.flatMap((area) => area.actions);
  return [...Map.groupBy(all, (one) => one.standing)]
    .map(([standing, list]) => ({ standing, count: list.length }))
    .sort((a, b) => b.count - a.count || (plainWord(a.standing) < plainWord(b.standing) ? -1 : 1));
}
