import { kindOf } from '../kinds/index.ts';
import { rowsOf } from '../kinds/check-facts.ts';
import type { SourceFacts } from '../readers/facts.ts';

/** Where a paragraph stands, so that it can be found again: "paragraph 12, page 4"; without a number, its order counts. */
export function placeOfParagraph(paragraph: { number: string | null; where: string }, index: number): string {
  return paragraph.number
    ? `paragraph ${paragraph.number}, ${paragraph.where}`
    : `${paragraph.where}, passage ${index + 1} of the report`;
}

export type QuotedPassage = { text: string; section: string | null; place: string };

/**
 * What stands at a place of a document: the paragraph, improvement or requirement whose place this is. A place that
 * only names a page or line brings everything that was read there, at most six passages.
 */
export function passagesAt(facts: SourceFacts, place: string): QuotedPassage[] {
  const all = kindOf(facts.kind).lists.flatMap((list) =>
    rowsOf(facts, list).map((row, index) => {
      const number = typeof row['number'] === 'string' ? row['number'] : null;
      const own = list.path === 'paragraphs' ? placeOfParagraph({ number, where: row.where }, index) : row.where;
      const named =
        list.path === 'improvements'
          ? `what needs to improve, ${row.where}`
          : typeof row['clause'] === 'string'
            ? `clause ${row['clause']}, ${row.where}`
            : own;
      return {
        text: typeof row['text'] === 'string' ? row['text'] : '',
        section: typeof row['section'] === 'string' ? row['section'] : list.path === 'improvements' ? list.title : null,
        place: named,
        where: row.where,
      };
    }),
  );
  const told = all.filter((one) => one.text !== '');
  const exact = told.filter((one) => one.place === place);
  const near = exact.length > 0 ? exact : told.filter((one) => one.where === place);
  return near.slice(0, 6).map(({ text, section, place: where }) => ({ text, section, place: where }));
}
