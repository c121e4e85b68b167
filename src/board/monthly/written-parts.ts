import { planIndex, type Finding, type PlanView } from '../../plan/index.ts';
import type { Inline, PaperBlock } from '../../platform/documents/index.ts';
import type { FivePart, MissingPart } from './five-parts.ts';
import { findingTable } from './impact-rows.ts';
import { cell, counted, figure, heading, nameOf, paragraph, placeIn, proseBlocks } from './paper-parts.ts';
import { areaChart, deliveryByImpact } from './position.ts';
import type { ReportMatter } from './report-matter.ts';
import { fitsSummary } from './summary-part.ts';

/** The five parts a board report must have, in their order. A part that is missing is said to be, where it would stand. */
export function writtenPart(matter: ReportMatter, missing: MissingPart[]): PaperBlock[] {
  const { now, before, words } = matter;
  const gap = (part: FivePart): PaperBlock[] => {
    const found = missing.find((one) => one.part === part);
    if (!found) return [];
    return [
      { kind: 'callout', tone: 'warning', title: `This report has no ${found.name}`, content: [[found.because]] },
    ];
  };
  const commentary = words.commentary.trim() === '' || fitsSummary(words.commentary);
  return [
    ...(commentary ? [] : [heading(1, 'Commentary'), ...proseBlocks(words.commentary)]),
    heading(1, 'Data'),
    ...gap('data'),
    ...measureCounts(now),
    ...(now.actions.length > 0 ? [areaChart(now, (id) => shortName(now, id)), deliveryByImpact(now)] : []),
    heading(1, 'Analysis'),
    ...gap('analysis'),
    ...proseBlocks(words.analysis),
    heading(1, 'Recommendations'),
    ...gap('recommendations'),
    ...proseBlocks(words.recommendations),
    heading(1, 'Evidence of impact on practice'),
    ...gap('practice'),
    ...proseBlocks(words.practice),
    ...judgedFindings(now, before),
    heading(1, 'Evidence of impact on children and families'),
    ...gap('families'),
    ...proseBlocks(words.families),
    ...claimedDifferences(now),
  ];
}

/** "2A Housing": enough to know an area by, in a chart. */
function shortName(view: PlanView, areaId: number): string {
  const area = planIndex(view).areas.get(areaId);
  return area ? `${area.code} ${area.title}`.trim() : '';
}

/** How much of what the plan promises to measure is measured, and what it shows. */
function measureCounts(view: PlanView): PaperBlock[] {
  const { measures } = view;
  if (measures.length === 0) return [paragraph('The plan has no measures of success.')];
  const targets = measures.flatMap((measure) => measure.targets);
  const hasReading = measures.filter((one) => one.reading ?? one.targets.some((target) => target.reading)).length;
  const noSource = measures.filter((one) => one.source === null).length;
  const result = (meets: 'yes' | 'no' | 'cannot-tell') => targets.filter((target) => target.meets === meets).length;
  const source = placeIn(view, 'measures');
  const results = [
    [result('yes'), 'met'],
    [result('no'), 'not met'],
    [result('cannot-tell'), 'cannot be told from a sample'],
    [targets.filter((target) => target.reading === null).length, 'without a reading'],
  ] as const;
  const told = results.filter(([count]) => count > 0);
  const ofTargets = told.flatMap(([count, words], at): Inline[] => [
    at === 0 ? '' : at === told.length - 1 ? ' and ' : ', ',
    figure(count, source),
    ` ${words}`,
  ]);
  const sentence: Inline[] = [
    'The plan has ',
    ...counted(measures.length, source, 'measure of success', 'measures of success'),
    ': ',
    figure(hasReading, source),
    ` ${hasReading === 1 ? 'has' : 'have'} a reading, and `,
    figure(noSource, source),
    ` ${noSource === 1 ? 'has' : 'have'} no source of readings.`,
    ...(targets.length > 0
      ? [
          ' Of ',
          ...counted(targets.length, source, 'target with a number', 'targets with a number'),
          ', ',
          ...ofTargets,
          '.',
        ]
      : []),
  ];
  return [paragraph(...sentence)];
}

/** Findings on which people have judged the impact to be evidenced or embedded, with their reasons. */
function judgedFindings(now: PlanView, before: PlanView | null): PaperBlock[] {
  const shown = (finding: Finding) => ['evidenced', 'embedded'].includes(finding.impactRating?.impact ?? '');
  const found = now.findings.filter(shown);
  const source = placeIn(now, 'findings');
  if (now.findings.length === 0) return [];
  const of = [
    'Impact is judged to be evidenced or embedded on ',
    figure(found.length, source),
    ' of ',
    ...counted(now.findings.length, source, 'finding'),
  ];
  const table = findingTable(
    now,
    before,
    found.map((finding) => ({ ...finding, group: null })),
    'Findings with evidence of impact',
  );
  return [paragraph(...of, '.'), ...(found.length > 0 ? [table] : [])];
}

/** What owners say is different for children this period. Their words are claims, and are headed as such. */
function claimedDifferences(view: PlanView): PaperBlock[] {
  const rows = view.actions.flatMap((action) =>
    action.steps.flatMap(({ rating }): Inline[][][][] => {
      if (!rating || rating.stale || rating.difference === '') return [];
      const evidence = figure(action.currentEvidenceCount, placeIn(view, `/actions/${action.id}`));
      return [[cell(nameOf(action)), cell(rating.difference), cell(evidence)]];
    }),
  );
  if (rows.length === 0) return [];
  return [
    paragraph(
      'These are the words of those who own the actions. A claim is not evidence: the last column counts the evidence held for the action that is in date.',
    ),
    {
      kind: 'table',
      caption: 'What owners say is different for children',
      columns: [
        { heading: 'Ref', width: 2 },
        { heading: 'What they say', width: 13 },
        { heading: 'Evidence held', width: 3, align: 'right' },
      ],
      rows,
    },
  ];
}
