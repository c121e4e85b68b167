import type { ReadDocument } from '../../../platform/reading/index.ts';
import { placeInWords } from '../../../platform/reading/index.ts';
import type { InspectionReportFacts } from '../facts.ts';
import { readFrontPage } from './front-page.ts';
import { piecesOf } from './pieces.ts';
import { walk } from './walk.ts';

/**
 * Reads an inspection report of children's services, of any framework from 2013 to now, from a document's blocks.
 * A fact that the report does not print is null. A printed paragraph is one entry: broken by a page it is whole, and
 * bullets that a paragraph leads up to belong to it, a line each. Improvements and recommendations stand in their own
 * lists and not among the paragraphs; a number printed before one is in its place. Footnotes, the table of contents,
 * the imprint and headings with nothing under them are in `unplaced`, in the order of the pages.
 */
export function readInspectionReport(document: ReadDocument): InspectionReportFacts {
  const { pieces, asides } = piecesOf(document);
  const front = readFrontPage(pieces);
  const body = walk(pieces.filter((piece) => !front.taken.has(piece)));
  const unplaced = [...body.unplaced, ...asides.map(({ text, at }) => ({ text, at }))]
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => (a.at.page ?? 0) - (b.at.page ?? 0) || a.index - b.index)
    .map(({ text, at }) => ({ text, where: placeInWords(at) }));
  const { places, title, authority, reportType, inspection, published, leadInspector } = front;
  const { judgements, improvements, paragraphs, recommendationsToOthers } = body;
  return {
    kind: 'inspection-report',
    title,
    authority,
    reportType,
    inspection,
    published,
    leadInspector,
    judgements,
    improvements,
    paragraphs,
    recommendationsToOthers,
    places,
    unplaced,
    warnings: document.warnings,
  };
}
