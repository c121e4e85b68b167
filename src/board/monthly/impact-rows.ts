import { inWords } from '../../methods/calendar.ts';
import {
  capital,
  impactWords,
  meetsInWords,
  planIndex,
  sourceInWords,
  targetInWords,
  type Finding,
  type Impact,
  type ImpactRating,
  type Measure,
  type PlanView,
  type Reading,
  type Target,
} from '../../plan/index.ts';
import type { Inline, PaperTable, TagColour } from '../../platform/documents/index.ts';
import { nameOf, refsInWords } from './paper-parts.ts';
import { readingInlines } from './reading-in-paper.ts';

/** Each finding with the impact on it as people have judged it, and the actions meant to put it right. */
export function findingTable(now: PlanView, before: PlanView | null, findings: Finding[], caption: string): PaperTable {
  const { actions } = planIndex(now);
  const was = before && planIndex(before).findings;
  // Where a plan links no finding to an action, a column that says so in every row tells nothing more.
  const linked = findings.some((finding) => finding.actionIds.length > 0);
  const rows = findings.map((finding, at): Inline[][][] => {
    const opensGroup = finding.group && finding.group !== findings[at - 1]?.group;
    const refs = finding.actionIds.flatMap((id) => actions.get(id) ?? []).map(nameOf);
    return [
      [...(opensGroup ? [[{ bold: finding.group! }]] : []), [finding.text]],
      ...(linked ? [[[refs.length > 0 ? refsInWords(refs, 20) : 'No action is linked']]] : []),
      impactCell(finding.impactRating, was?.get(finding.id)?.impactRating ?? null),
    ];
  });
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Finding', width: 9 },
      ...(linked ? [{ heading: 'Actions', width: 4 }] : []),
      { heading: 'Impact', width: linked ? 6 : 4 },
    ],
    rows,
  };
}

const impactColours: Record<Impact, TagColour> = {
  'not-claimed': 'grey',
  claimed: 'yellow',
  evidenced: 'turquoise',
  embedded: 'green',
};

function impactCell(now: ImpactRating | null, old: ImpactRating | null): Inline[][] {
  if (!now) return [['Not rated']];
  const moved = old && old.impact !== now.impact;
  return [
    ...(moved ? [[{ struck: capital(impactWords[old.impact]) }]] : []),
    [{ tag: capital(impactWords[now.impact]), colour: impactColours[now.impact] }],
    ...(now.reason ? [[now.reason]] : []),
    [{ italic: `judged ${inWords(now.on)}` }],
  ];
}

/** Measures, one row for each target, with what was read and whether it meets; what is missing stands in plain sight. */
export function measureTable(view: PlanView, measures: Measure[], caption: string): PaperTable {
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Measure', width: 8 },
      { heading: 'Target', width: 4 },
      { heading: 'Reading', width: 6 },
      { heading: 'Result', width: 3 },
    ],
    rows: measures.flatMap((measure): Inline[][][][] =>
      measure.targets.length > 0
        ? measure.targets.map((target) => targetRow(view, measure, target))
        : [
            [
              [[measure.text]],
              [['No number']],
              readingCell(view, measure, measure.reading, ''),
              [[measure.reading ? 'No target to meet' : 'No reading']],
            ],
          ],
    ),
  };
}

function targetRow(view: PlanView, measure: Measure, target: Target): Inline[][][] {
  const several = measure.targets.length > 1 && target.subject !== '';
  const passed = target.byOn !== null && target.byOn < view.asAt;
  return [
    [[measure.text]],
    [
      [`${capital(targetInWords(target))}${several ? `: ${target.subject}` : ''}`],
      ...(target.byOn ? [[`by ${inWords(target.byOn)}${passed ? ', which has passed' : ''}`]] : []),
    ],
    readingCell(view, measure, target.reading, target.unit),
    [[resultTag(target)]],
  ];
}

function readingCell(view: PlanView, measure: Measure, reading: Reading | null, unit: string): Inline[][] {
  if (!reading) return [[{ bold: 'No reading' }], [measure.source ? `Source: ${sourceInWords(measure)}` : 'No source']];
  const source = reading.source || (measure.source ? sourceInWords(measure) : 'no source');
  return [readingInlines(view, measure, reading, unit), [`${inWords(reading.asAt)}. Source: ${source}`]];
}

function resultTag(target: Target): Inline {
  const colours = { yes: 'green', no: 'red', 'cannot-tell': 'yellow' } as const;
  return { tag: meetsInWords(target.meets), colour: target.meets ? colours[target.meets] : 'grey' };
}
