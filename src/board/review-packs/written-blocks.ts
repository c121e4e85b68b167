import { inWords } from '../../methods/calendar.ts';
import type { PaperBlock } from '../../platform/documents/index.ts';
import type { Words, WrittenPartOf } from '../kinds/pack-kind.ts';
import { heading, proseBlocks } from '../monthly/paper-parts.ts';
import type { ReviewMatter } from './review-matter.ts';

/** A part people wrote, under its heading; where nobody has, that is said in its place. */
export function writtenBlocks(part: WrittenPartOf, words: Words, level: 1 | 2 = 1): PaperBlock[] {
  return [heading(level, part.heading), ...proseOr(words[part.name] ?? '', part.heading)];
}

/** What somebody typed, or that nobody has. */
export function proseOr(text: string, what: string): PaperBlock[] {
  if (text.trim() !== '') return proseBlocks(text);
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: 'Not written',
      content: [[`Nobody has written about ${what.charAt(0).toLowerCase()}${what.slice(1)}.`]],
    },
  ];
}

/** Each theme with the words about it, and what was advised and found under it in the stretch covered. */
export function themeBlocks(parts: readonly WrittenPartOf[], matter: ReviewMatter): PaperBlock[] {
  return [
    heading(1, 'By theme'),
    ...parts.flatMap((part): PaperBlock[] => {
      const same = (theme: string) => theme.toLowerCase() === part.heading.toLowerCase();
      const advice = matter.advice.filter((one) => same(one.theme));
      const found = matter.reviews.flatMap((review) =>
        review.findings.filter((one) => same(one.theme) && !one.withdrawnBecause).map((one) => ({ review, one })),
      );
      const items = [
        ...advice.map((one) => [{ bold: `Advised on ${inWords(one.on)}: ` }, one.said]),
        ...found.map(({ review, one }) => [{ bold: `Found by ${review.title}: ` }, one.said]),
      ];
      return [
        ...writtenBlocks(part, matter.words, 2),
        ...(items.length > 0 ? [{ kind: 'list' as const, ordered: false, items }] : []),
      ];
    }),
  ];
}

/** That the report takes the place of an earlier one, and why. */
export function correctionBlocks({ corrects }: Pick<ReviewMatter, 'corrects'>): PaperBlock[] {
  if (!corrects) return [];
  return [
    {
      kind: 'callout',
      tone: 'note',
      title: `This report corrects the one issued on ${inWords(corrects.issuedOn)}`,
      content: [[corrects.reason], ['Use this one in its place. The earlier report is kept as it was issued.']],
    },
  ];
}
