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

const opening: WrittenPartOf = {
  name: 'opening',
  heading: 'Where the council stands',
  asks: 'What should the reviewers know before they come: what has changed since the last review, and what has not?',
};
const difference: WrittenPartOf = {
  name: 'difference',
  heading: 'What is different for children and families',
  asks: 'What shows it? Name the audit, the survey or the people who said so, and when.',
};
const themeAsks = 'What should reviewers know about it, and where can they see it for themselves?';

/** The pack for the Department's review of progress, at least every six months, by the themes of the notice. */
export const departmentReview: PackKind = {
  label: 'Department’s six-monthly review',
  about:
    'Everything a review of progress looks at, theme by theme, with the notice, the plan, advice and earlier reviews.',
  fileStem: 'department-review',
  partsAre: 'parts a pack for a review should have',
  parts: async (services, asAt) => [opening, ...themeParts(await themesAt(services, asAt), themeAsks), difference],
  comparedWith: monthsBefore('department-review', 6),
  make: async (given) => {
    const matter = await reviewMatter(given);
    const themes = themeParts(matter.themes, themeAsks);
    const { now, words } = matter;
    return {
      paper: {
        title: now.title,
        subtitle: `For the Department’s review of progress, ${inWords(now.asAt)}`,
        authority: matter.authority,
        asAt: now.asAt,
        handling: matter.handling,
        contents: true,
        blocks: [
          ...correctionBlocks(matter),
          ...writtenBlocks(opening, words),
          ...themeBlocks(themes, matter),
          ...noticeBlocks(matter),
          ...reviewBlocks(matter),
          ...adviceBlocks(matter),
          ...planBlocks(matter),
          ...writtenBlocks(difference, words),
          ...aboutBlocks(matter),
        ],
      },
      missing: unwritten([opening, ...themes, difference], words),
    };
  },
};
