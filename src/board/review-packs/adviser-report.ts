import { inWords } from '../../methods/calendar.ts';
import { themesAt } from '../../duties/index.ts';
import type { PackKind, WrittenPartOf } from '../kinds/pack-kind.ts';
import { adviceBlocks, reviewBlocks } from './advice-blocks.ts';
import { monthsBefore } from './months-before.ts';
import { noticeBlocks } from './notice-blocks.ts';
import { aboutBlocks, planBlocks } from './plan-blocks.ts';
import { reviewMatter } from './review-matter.ts';
import { themeParts, unwritten } from './theme-words.ts';
import { correctionBlocks, themeBlocks, writtenBlocks } from './written-blocks.ts';

const summary: WrittenPartOf = {
  name: 'summary',
  heading: 'Progress and concern in the quarter',
  asks: 'What should the Department know first: what has got better, and what is a concern?',
};
const journey: WrittenPartOf = {
  name: 'journey',
  heading: 'Anything else about the improvement journey',
  asks: 'What else should the Department know that the notice and the plan do not show?',
};
const next: WrittenPartOf = {
  name: 'next',
  heading: 'The quarter to come',
  asks: 'What should happen next, and what should be watched?',
};
const themeAsks = 'What progress or concern is there? Say what shows it.';

/**
 * The improvement adviser's quarterly report to the Department: progress or concern against the areas of the notice,
 * against the plan, and whatever else bears on the journey.
 */
export const adviserReport: PackKind = {
  label: 'Adviser’s quarterly report',
  about: 'Progress and concern against the notice, the plan and each theme, for the Department, every quarter.',
  fileStem: 'adviser-report',
  partsAre: 'parts an adviser’s report should have',
  parts: async (services, asAt) => [summary, ...themeParts(await themesAt(services, asAt), themeAsks), journey, next],
  comparedWith: monthsBefore('adviser-report', 3),
  make: async (given) => {
    const matter = await reviewMatter(given);
    const themes = themeParts(matter.themes, themeAsks);
    const { now, words } = matter;
    return {
      paper: {
        title: now.title,
        subtitle: `Adviser’s quarterly report, to ${inWords(now.asAt)}`,
        authority: matter.authority,
        asAt: now.asAt,
        handling: matter.handling,
        contents: true,
        blocks: [
          ...correctionBlocks(matter),
          ...writtenBlocks(summary, words),
          ...themeBlocks(themes, matter),
          ...noticeBlocks(matter),
          ...planBlocks(matter),
          ...adviceBlocks(matter),
          ...reviewBlocks(matter),
          ...writtenBlocks(journey, words),
          ...writtenBlocks(next, words),
          ...aboutBlocks(matter),
        ],
      },
      missing: unwritten([summary, ...themes, next], words),
    };
  },
};
