import { inWords } from '../../methods/calendar.ts';
import type { PaperBlock } from '../../platform/documents/index.ts';
import type { PackKind, WrittenPartOf } from '../kinds/pack-kind.ts';
import { measureTable } from '../monthly/impact-rows.ts';
import { cell, counted, heading, paragraph, placeIn, tableOr } from '../monthly/paper-parts.ts';
import { standingInlines } from '../monthly/position.ts';
import { changedSince, changeTables } from '../monthly/what-changed.ts';
import { reviewBlocks } from './advice-blocks.ts';
import { monthsBefore } from './months-before.ts';
import { noticeBlocks } from './notice-blocks.ts';
import { aboutBlocks, milestoneBlocks, standingBlocks } from './plan-blocks.ts';
import { reviewMatter, type ReviewMatter } from './review-matter.ts';
import { unwritten } from './theme-words.ts';
import { correctionBlocks, proseOr, writtenBlocks } from './written-blocks.ts';

/** What a notice asks a council's own assessment to reflect. `about` finds the measures and actions that bear on it. */
const aspects = {
  progress: {
    heading: 'Progress against the plan’s objectives',
    asks: 'What has been achieved, what has not, and why? The figures below are the plan’s own.',
    about: null,
  },
  partners: {
    heading: 'Involvement of safeguarding partners and the improvement board',
    asks: 'What do partners and the board do, what have they changed, and where are contributions weak?',
    about: /\bpartner|\bboard\b|\bmulti-?agenc|\bpolice\b|\bhealth\b|\bschool/i,
  },
  surveys: {
    heading: 'Staff surveys',
    asks: 'What did staff say, when, how many answered, and what was done about it?',
    about:
      /\bstaff\b.{0,60}\b(?:survey|say|tell|feel|report|feedback)|\bsurvey.{0,60}\b(?:staff|worker|practitioner)|\bhealth check\b/i,
  },
  supervision: {
    heading: 'Staff supervision and the quality of feedback',
    asks: 'How often is supervision held, how good is it, and how good is the feedback staff are given?',
    about: /\bsupervis|\breflective\b|\bquality of feedback\b|\bfeedback to (?:staff|workers|practitioners)/i,
  },
} as const;

type Aspect = keyof typeof aspects;
const names = Object.keys(aspects) as Aspect[];
const partOf = (name: Aspect): WrittenPartOf => ({ name, heading: aspects[name].heading, asks: aspects[name].asks });
const opening: WrittenPartOf = {
  name: 'opening',
  heading: 'Our own assessment of improvement',
  asks: 'In a page: are we improving, how do we know, and what are we least sure of?',
};

/** The council's own assessment before a review, drawn from what is recorded, with the council's words. */
export const selfAssessment: PackKind = {
  label: 'The council’s self-assessment',
  about: 'The council’s own assessment before a review: progress, partners and the board, staff surveys, supervision.',
  fileStem: 'self-assessment',
  partsAre: 'parts the notice asks an assessment to reflect',
  parts: async () => [opening, ...names.map(partOf)],
  comparedWith: monthsBefore('self-assessment', 6),
  make: async (given) => {
    const matter = await reviewMatter(given);
    const { now, words } = matter;
    return {
      paper: {
        title: now.title,
        subtitle: `The council’s own assessment, ${inWords(now.asAt)}`,
        authority: matter.authority,
        asAt: now.asAt,
        handling: matter.handling,
        contents: true,
        blocks: [
          ...correctionBlocks(matter),
          ...writtenBlocks(opening, words),
          ...aspectBlocks('progress', matter, progressBlocks(matter)),
          ...aspectBlocks('partners', matter, partnerBlocks(matter)),
          ...aspectBlocks('surveys', matter, bearing(matter, 'surveys')),
          ...aspectBlocks('supervision', matter, bearing(matter, 'supervision')),
          ...noticeBlocks(matter),
          ...reviewBlocks(matter),
          ...aboutBlocks(matter),
        ],
      },
      missing: unwritten([opening, ...names.map(partOf)], words),
    };
  },
};

function aspectBlocks(name: Aspect, { words }: ReviewMatter, data: PaperBlock[]): PaperBlock[] {
  const part = partOf(name);
  return [heading(1, part.heading), ...proseOr(words[name] ?? '', part.heading), ...data];
}

function progressBlocks(matter: ReviewMatter): PaperBlock[] {
  const { now, before } = matter;
  const changed = changedSince(now, before);
  return [
    ...standingBlocks(matter),
    ...(changed ? [heading(2, `What has changed since ${inWords(changed.since)}`), ...changeTables(now, changed)] : []),
    ...milestoneBlocks(matter).map((block): PaperBlock => (block.kind === 'heading' ? { ...block, level: 2 } : block)),
  ];
}

/** Meetings held, bodies the notice's clauses are joined to, and the actions that posts outside the council own. */
function partnerBlocks(matter: ReviewMatter): PaperBlock[] {
  const { now, meetings, notice, since } = matter;
  const others = now.actions.filter((one) =>
    one.owners.some((post) => post.organisation !== null && post.organisation !== ''),
  );
  const bodies = [
    ...new Set((notice?.clauses ?? []).flatMap((one) => one.bodies.map(({ body }) => body ?? ''))),
  ].sort();
  return [
    tableOr(
      since === null
        ? 'No meeting of a board or partnership is recorded.'
        : `No meeting of a board or partnership is recorded since ${inWords(since)}.`,
      {
        kind: 'table',
        caption: 'Meetings held',
        columns: [
          { heading: 'Body', width: 8 },
          { heading: 'Meetings', width: 12 },
        ],
        rows: meetings.map(({ body, dates }) => [cell(body), cell(dates.map(inWords).join('; '))]),
      },
    ),
    paragraph(
      bodies.length > 0
        ? `Bodies that see to clauses of the notice: ${bodies.join(', ')}.`
        : 'No clause of a notice is joined to a body.',
    ),
    others.length > 0
      ? paragraph(
          'Posts of partner organisations own ',
          ...counted(others.length, placeIn(now, 'actions'), 'action'),
          ': ',
          ...standingInlines(now, others),
          '.',
        )
      : paragraph('No action is recorded as owned by a post of a partner organisation.'),
    ...bearing(matter, 'partners'),
  ];
}

/** The measures and actions whose words bear on an aspect; where none do, that there is no data yet is said. */
function bearing({ now }: ReviewMatter, name: Exclude<Aspect, 'progress'>): PaperBlock[] {
  const about = aspects[name].about;
  const what = aspects[name].heading.charAt(0).toLowerCase() + aspects[name].heading.slice(1);
  const measures = now.measures.filter((one) => about.test(one.text));
  const actions = now.actions.filter((one) => about.test(one.text));
  const read = measures.filter((one) => one.reading ?? one.targets.some((target) => target.reading));
  const none: PaperBlock[] =
    read.length > 0
      ? []
      : [
          {
            kind: 'callout',
            tone: 'note',
            title: 'No data yet',
            content: [
              [
                measures.length > 0
                  ? `The plan measures ${what}, and no reading has been recorded.`
                  : `The plan has no measure of ${what}.`,
              ],
            ],
          },
        ];
  return [
    ...none,
    ...(measures.length > 0 ? [measureTable(now, measures, `Measures: ${what}`)] : []),
    ...(actions.length > 0
      ? [
          paragraph(
            'By their words, ',
            ...counted(actions.length, placeIn(now, 'actions'), 'action bears', 'actions bear'),
            ' on it: ',
            ...standingInlines(now, actions),
            '.',
          ),
        ]
      : []),
  ];
}
