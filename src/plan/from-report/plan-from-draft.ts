import { placeOfParagraph, type InspectionReportFacts } from '../../sources/index.ts';
import { planSchema, type PlanFile } from '../plan-format.ts';
import type { WordMapping } from '../import/save/save-plan.ts';
import type { DraftArea } from './draft-from-report.ts';
import type { StatutoryDate } from './statutory-dates.ts';

/** An area as a person has it: its name, and which paragraphs are its findings. */
export type ChosenArea = { draft: DraftArea; title: string; paragraphs: number[] };

/** A rating key to begin with: five words people know. The council changes it as it likes. */
export const firstKey: { word: string; definition: string; mapping: WordMapping }[] = [
  {
    word: 'Not started',
    definition: 'Work has not begun, and by its date it does not need to have.',
    mapping: { delivery: 'not-started', impact: 'not-claimed', colour: 'grey' },
  },
  {
    word: 'On track',
    definition: 'Work is under way and will be finished by its date.',
    mapping: { delivery: 'on-track', impact: 'not-claimed', colour: 'green' },
  },
  {
    word: 'At risk',
    definition: 'Work is under way, but its date will be missed unless something changes.',
    mapping: { delivery: 'at-risk', impact: 'not-claimed', colour: 'amber' },
  },
  {
    word: 'Late',
    definition: 'Its date has been missed.',
    mapping: { delivery: 'late', impact: 'not-claimed', colour: 'red' },
  },
  {
    word: 'Complete, impact not yet shown',
    definition: 'What we said we would do is done. What it changed for children is still to be shown.',
    mapping: { delivery: 'complete', impact: 'claimed', colour: 'blue' },
  },
  {
    word: 'Complete, impact evidenced',
    definition: 'Done, with evidence that children’s experience is better for it.',
    mapping: { delivery: 'complete', impact: 'evidenced', colour: 'purple' },
  },
];

/** What stands where a measure is still to be agreed: it has no number, and will be asked about. */
export const measureToAgree = 'To be agreed: what children and families will notice when this has improved';

/**
 * The plan that a report begins: its areas with what needs to improve, a finding for each paragraph chosen, a measure
 * still to be agreed for each area, and the statutory dates as milestones. `places` says where in the report each part
 * stands, by its path in the open format.
 */
export function planFromDraft(
  report: InspectionReportFacts,
  areas: ChosenArea[],
  dates: StatutoryDate[],
  asAt: string,
): { file: PlanFile; places: Map<string, string>; mappings: Map<string, WordMapping> } {
  const places = new Map<string, string>();
  const file = planSchema.parse({
    kind: 'plan',
    asAt,
    ratingScale: firstKey.map(({ word, definition }) => ({ word, definition })),
    milestones: dates.map(({ by, text }, index) => ({ number: index + 1, by, text })),
    areas: areas.map(({ draft, title, paragraphs }, index) => {
      places.set(`areas/${index}`, `what needs to improve, ${draft.place}`);
      paragraphs.forEach((at, i) => {
        const paragraph = report.paragraphs[at];
        if (paragraph) places.set(`areas/${index}/findings/${i}`, placeOfParagraph(paragraph, at));
      });
      return {
        number: String(index + 1),
        title,
        needsToImprove: draft.improvement,
        findings: paragraphs.flatMap((at) => {
          const paragraph = report.paragraphs[at];
          return paragraph ? [{ text: paragraph.text, group: paragraph.section }] : [];
        }),
        measures: [{ text: measureToAgree }],
      };
    }),
  });
  return { file, places, mappings: new Map(firstKey.map(({ word, mapping }) => [word, mapping])) };
}
