import { inWords } from '../../methods/calendar.ts';
import { milestoneInWords, planIndex } from '../../plan/index.ts';
import type { PaperBlock } from '../../platform/documents/index.ts';
import { measureTable } from '../monthly/impact-rows.ts';
import { cell, counted, heading, paragraph, placeIn, tableOr } from '../monthly/paper-parts.ts';
import { areaChart, deliveryByImpact, standingInlines } from '../monthly/position.ts';
import { smallNumbersNote } from '../monthly/reading-in-paper.ts';
import { slowPart } from '../monthly/slow-part.ts';
import { slowProgress } from '../monthly/slow-progress.ts';
import { changedSince, changeTables } from '../monthly/what-changed.ts';
import type { ReviewMatter } from './review-matter.ts';

/** Progress against the plan: where its actions stand, what changed, what is slow, its milestones and its measures. */
export function planBlocks(matter: ReviewMatter): PaperBlock[] {
  const { now, before } = matter;
  const changed = changedSince(now, before);
  return [
    heading(1, 'Progress against the plan'),
    ...standingBlocks(matter),
    ...(changed ? [heading(1, `What has changed since ${inWords(changed.since)}`), ...changeTables(now, changed)] : []),
    ...slowPart(now, slowProgress(now)),
    ...milestoneBlocks(matter),
    heading(1, 'Measures'),
    tableOr(
      'The plan has no measures of success.',
      measureTable(now, now.measures, 'Measures and their last readings'),
    ),
  ];
}

/** Where the actions stand, in a sentence, by area and as claimed. */
export function standingBlocks({ now }: ReviewMatter): PaperBlock[] {
  if (now.actions.length === 0) return [paragraph('The plan has no actions.')];
  const areas = planIndex(now).areas;
  const nameOf = (id: number) => [areas.get(id)?.code, areas.get(id)?.title].filter(Boolean).join(' ');
  return [
    paragraph(
      'The plan has ',
      ...counted(now.actions.length, placeIn(now, 'actions'), 'action'),
      ': ',
      ...standingInlines(now, now.actions),
      '.',
    ),
    areaChart(now, nameOf),
    deliveryByImpact(now),
  ];
}

/** Every milestone with its date and what is said of it. */
export function milestoneBlocks({ now }: ReviewMatter): PaperBlock[] {
  return [
    heading(1, 'Milestones'),
    tableOr('The plan has no milestones.', {
      kind: 'table',
      caption: 'Milestones',
      columns: [
        { heading: 'By', width: 4 },
        { heading: 'Milestone', width: 11 },
        { heading: 'How it stands', width: 5 },
      ],
      rows: now.milestones.map((one) => [
        cell(one.byOn ? inWords(one.byOn) : 'No date'),
        cell(one.text),
        cell(milestoneInWords(one)),
      ]),
    }),
  ];
}

/** How the pack was made, for whoever has to rely on it. */
export function aboutBlocks({ now, before, withheld, handling }: ReviewMatter): PaperBlock[] {
  return [
    heading(1, 'About this report'),
    paragraph(
      `Everything here is as recorded for ${inWords(now.asAt)}${before ? ` and compared with ${inWords(before.asAt)}` : ''}.`,
    ),
    paragraph(smallNumbersNote),
    ...(withheld.size > 0
      ? [
          paragraph(
            `Some words are left out because they come from a document that may not be shared in a report marked ${handling}. Their places say so.`,
          ),
        ]
      : []),
    paragraph('The manifest issued with this report lists each of its numbers and where it came from.'),
  ];
}
