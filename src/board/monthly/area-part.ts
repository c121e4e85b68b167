import { inWords } from '../../methods/calendar.ts';
import { planIndex, type Area, type PlanView } from '../../plan/index.ts';
import type { PaperBlock } from '../../platform/documents/index.ts';
import { actionTable } from './action-rows.ts';
import { findingTable, measureTable } from './impact-rows.ts';
import { counted, heading, paragraph, placeIn, proseBlocks, tableOr } from './paper-parts.ts';
import { standingInlines } from './position.ts';
import { questionTable } from './question-rows.ts';
import type { ReportMatter } from './report-matter.ts';

/** The plan area by area, chapter by chapter: one chapter begins on a page of its own, its areas follow one another. */
export function areaParts(matter: ReportMatter): PaperBlock[] {
  const { now } = matter;
  const tops = planIndex(now).children.get(null) ?? [];
  let chapter: string | null | undefined;
  return tops.flatMap((area) => {
    const opens = area.chapter !== chapter;
    chapter = area.chapter;
    const title = area.chapter ?? 'The plan, area by area';
    return [...(opens ? [{ kind: 'pageBreak' } as const, heading(1, title)] : []), ...areaPart(matter, area, 2)];
  });
}

function areaPart(matter: ReportMatter, area: Area, level: 2 | 3): PaperBlock[] {
  const { now, before } = matter;
  const index = planIndex(now);
  const parts = index.children.get(area.id) ?? [];
  const under = (level + 1) as 3 | 4;
  const title = area.code ? `${area.code} ${area.title}` : area.title;
  const caption = (what: string) => `${what}: ${title}`;
  const actions = now.actions.filter((action) => action.areaId === area.id);
  const findings = now.findings.filter((finding) => finding.areaId === area.id);
  const measures = now.measures.filter((measure) => measure.areaId === area.id);
  const questions = matter.questions.filter((question) => question.areaId === area.id);
  // An area that only holds sub-areas has nothing of its own to report as missing.
  const holdsOnly = parts.length > 0 && actions.length + findings.length + measures.length === 0;
  return [
    heading(level, title),
    ...positionOf(now, area),
    ...(area.needsToImprove ? [heading(under, 'What needs to improve'), ...proseBlocks(area.needsToImprove)] : []),
    ...narrativePart(area, under),
    ...(holdsOnly
      ? []
      : [
          tableOr('This area has no action.', actionTable(now, before, actions, caption('Actions'))),
          tableOr(
            'No finding is recorded for this area.',
            findingTable(now, before, findings, caption('Impact on findings')),
          ),
          tableOr('This area has no measure of success.', measureTable(now, measures, caption('Measures'))),
        ]),
    ...(questions.length > 0 ? [questionTable(questions, caption('Questions'))] : []),
    ...parts.flatMap((part) => areaPart(matter, part, 3)),
  ];
}

/** Where the area's actions stand, its sub-areas' with them. */
function positionOf(view: PlanView, area: Area): PaperBlock[] {
  const within = planIndex(view).within(area.id);
  const actions = view.actions.filter((action) => within.has(action.areaId));
  if (actions.length === 0) return [];
  const query = { area: String(area.id) };
  const total = counted(actions.length, placeIn(view, 'actions', query), 'action');
  return [paragraph(...total, ': ', ...standingInlines(view, actions, query), '.')];
}

function narrativePart(area: Area, level: 3 | 4): PaperBlock[] {
  if (area.narrative.length === 0) return [];
  const latest = area.narrative
    .map(({ since }) => since)
    .sort()
    .at(-1)!;
  return [
    heading(level, 'What has happened'),
    ...area.narrative.flatMap(({ text }) => proseBlocks(text)),
    paragraph({ italic: `Written ${inWords(latest)}.` }),
  ];
}
