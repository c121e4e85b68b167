import { addDays, isIsoDate } from '../../methods/calendar.ts';
import { planIndex, sharedWords, wordingOf, type PlanView } from '../../plan/index.ts';
import type { Source, Statement } from '../../sources/index.ts';

/** How one improvement a report asks for is answered in the plan. */
export type Covered = {
  statementId: number;
  text: string;
  place: string;
  /** Findings, areas and actions of the plan whose wording is near, the nearest first. */
  answers: {
    kind: 'area' | 'finding' | 'action';
    id: number;
    path: string;
    text: string;
    actions: number;
    shared: string[];
  }[];
};

const asksAll =
  /\b(?:all|the|those)\b[^.]{0,40}\bareas?\b[^.]{0,40}\b(?:improve\w*|weakness\w*|identified)\b|\bareas? (?:for improvement|of weakness|identified)\b|\brecommendations? identified\b/i;
const ofReport = /\b(?:report|inspection)s?\b/i;
const months = 'january february march april may june july august september october november december'.split(' ');

/** Days a text names in full ("16 May 2024"), ISO, in its order. */
export function daysNamed(text: string): string[] {
  return [
    ...text.matchAll(
      /\b(\d{1,2})(?:st|nd|rd|th)?\s+(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{4})\b/gi,
    ),
  ]
    .map(([, day, month, year]) => {
      const number = months.indexOf((month ?? '').toLowerCase()) + 1;
      return `${year}-${String(number).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
    })
    .filter(isIsoDate);
}

/**
 * The inspection report whose areas for improvement a clause says must be addressed; null where the clause asks for
 * none, or where the report it names is not among those received. A clause that names a date means the report
 * published, dated or finished on it, else one whose publication is not known, inspected in the half year before; one
 * that names none means the last report before the notice.
 */
export function reportMeant(text: string, notice: { dated: string | null }, reports: readonly Source[]): Source | null {
  if (!asksAll.test(text) || !ofReport.test(text)) return null;
  const days = daysNamed(text);
  const among = reports.filter((one) => one.kind === 'inspection-report' && one.takenBack === null);
  const bears = (one: Source) => [one.publishedOn, one.dated, one.visit.end, one.visit.start];
  const named = among.find((one) => bears(one).some((day) => day !== null && days.includes(day)));
  if (named) return named;
  // A report does not always print when it was published; the notice names that day. It is the last one inspected in
  // the half year before.
  const until = days[0] ?? notice.dated;
  if (until === null) return null;
  const after = days.length > 0 ? addDays(until, -183) : '';
  const bearing = (one: Source) => one.publishedOn ?? one.dated ?? '9';
  const before = among.filter(
    (one) => bearing(one) <= until && bearing(one) > after && (days.length === 0 || one.publishedOn === null),
  );
  return (
    before.sort((a, b) => ((a.publishedOn ?? a.dated ?? '') < (b.publishedOn ?? b.dated ?? '') ? 1 : -1))[0] ?? null
  );
}

/**
 * For each improvement a report lists, what of the plan answers it by its wording: areas (their title and what needs to
 * improve), findings, and actions. `actions` counts the actions behind each. An improvement nothing answers has no
 * answers. Suggested, not confirmed: the wording is the only ground.
 */
export function coverageOf(view: PlanView, improvements: readonly Statement[]): Covered[] {
  const areas = planIndex(view).areas;
  const parts = Map.groupBy(view.areas, (one) => one.parentId);
  /** Actions of an area and of its parts; the depth is bounded, whatever the plan says of itself. */
  const actionsIn = (id: number, depth = 0): number =>
    (areas.get(id)?.actionIds.length ?? 0) +
    (depth > 5 ? 0 : (parts.get(id) ?? []).reduce((sum, one) => sum + actionsIn(one.id, depth + 1), 0));
  const candidates = [
    ...view.areas.map((one) => ({
      kind: 'area' as const,
      id: one.id,
      path: `/areas/${one.id}`,
      text: [one.title, one.needsToImprove ?? ''].join('. ').replace(/\. $/, ''),
      actions: actionsIn(one.id),
    })),
    ...view.findings.map((one) => ({
      kind: 'finding' as const,
      id: one.id,
      path: `/findings/${one.id}`,
      text: one.text,
      actions: one.actionIds.length > 0 ? one.actionIds.length : actionsIn(one.areaId),
    })),
    ...view.actions.map((one) => ({
      kind: 'action' as const,
      id: one.id,
      path: `/actions/${one.id}`,
      text: one.text,
      actions: 1,
    })),
  ];
  const wording = wordingOf(
    [...candidates.map((one) => one.text), ...improvements.map((one) => one.text)],
    view.glossary,
  );
  const ready = candidates.map((one) => ({ one, stems: wording.stems(one.text) }));
  return improvements.map((statement) => {
    const words = wording.stems(statement.text);
    const near = ready
      .map(({ one, stems }) => {
        const there = wording.cover(words, stems);
        return { one, share: there.share, shared: there.shared };
      })
      .filter(({ share, shared }) => share >= 0.34 && shared.length >= Math.min(2, words.size))
      .sort((a, b) => b.share - a.share || a.one.id - b.one.id)
      .slice(0, 4);
    return {
      statementId: statement.id,
      text: statement.text,
      place: statement.place,
      answers: near.map(({ one, shared }) => ({ ...one, shared: sharedWords(statement.text, shared) })),
    };
  });
}
