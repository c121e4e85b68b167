import { inWords } from '../../methods/calendar.ts';
import {
  adviceKinds,
  findingKinds,
  followUpStates,
  responsePositions,
  reviewKinds,
  type Advice,
  type Review,
} from '../../duties/index.ts';
import type { Inline, PaperBlock } from '../../platform/documents/index.ts';
import { cell, heading, paragraph, tableOr } from '../monthly/paper-parts.ts';
import type { ReviewMatter } from './review-matter.ts';

/** What was advised in the stretch covered, and what the council answered; then what was advised before and has no answer. */
export function adviceBlocks({ advice, unanswered, since }: ReviewMatter): PaperBlock[] {
  const nothing = since === null ? 'No advice is recorded.' : `No advice is recorded since ${inWords(since)}.`;
  return [
    heading(1, 'Advice and the council’s answers'),
    tableOr(nothing, adviceTable(since === null ? 'Advice given' : `Advice given since ${inWords(since)}`, advice)),
    ...(unanswered.length > 0 ? [adviceTable('Given before, and not answered', unanswered)] : []),
  ];
}

function adviceTable(caption: string, advice: Advice[]): Extract<PaperBlock, { kind: 'table' }> {
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Given', width: 4 },
      { heading: 'Advice', width: 9 },
      { heading: 'Answer', width: 7 },
    ],
    rows: advice.map(({ on, kind, theme, said, responses: [last] }) => [
      [[inWords(on)], [[adviceKinds[kind], theme].filter(Boolean).join(', ')]],
      cell(said),
      last
        ? [[{ bold: responsePositions[last.position].text }, `, ${inWords(last.on)}`], [last.said]]
        : cell('No answer yet'),
    ]),
  };
}

/** Reviews held by the date, with what they found and what was done about it. */
export function reviewBlocks({ reviews, now }: ReviewMatter): PaperBlock[] {
  const held = reviews.filter((one) => one.from <= now.asAt);
  return [
    heading(1, 'Reviews, and what was done about their findings'),
    ...(held.length === 0 ? [paragraph('No review is recorded yet.')] : held.map(reviewTable)),
  ];
}

function reviewTable(review: Review): PaperBlock {
  const found = review.findings.filter((one) => !one.withdrawnBecause);
  const caption = `${review.title} (${reviewKinds[review.kind].toLowerCase()}), ${inWords(review.from)}`;
  return tableOr(`${caption}: no finding is recorded.`, {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Kind', width: 4 },
      { heading: 'What was found', width: 9 },
      { heading: 'What was done', width: 7 },
    ],
    rows: found.map((one) => [
      [[findingKinds[one.kind]], ...(one.theme ? [[one.theme]] : [])],
      cell(one.said),
      followedUp(one.followUps[0], one.kind),
    ]),
  });
}

function followedUp(last: Review['findings'][number]['followUps'][number] | undefined, kind: string): Inline[][] {
  if (!last) return cell(kind === 'strength' ? '' : 'Nothing is said of it yet');
  const due = last.dueOn ? ` Due by ${inWords(last.dueOn)}.` : '';
  return [[{ bold: followUpStates[last.state].text }, `, ${inWords(last.on)}`], [`${last.said}${due}`]];
}
