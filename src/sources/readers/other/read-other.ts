import type { ReadDocument } from '../../../platform/reading/index.ts';
import { dayIn } from '../dates-in-words.ts';
import type { OtherDocumentFacts } from '../facts.ts';
import { asParagraphs, leftOver, passagesOf } from '../passages.ts';

/** A date that is not the document's own: until when, or of what it speaks. */
const ofSomethingElse =
  /\b(?:closing|deadline|interviews?|due|by|until|before|expir\w+|inspection dates?|dates? of (?:the )?inspection|date of birth|next)\b[^.;]{0,60}\d/i;

/** Reads any document whole: its paragraphs in order, each with the heading above it. */
export function readOther(document: ReadDocument): OtherDocumentFacts {
  const read = passagesOf(document);
  const { passages } = read;
  const title = passages
    .slice(0, 6)
    .find(({ kind, text }) => kind === 'heading' && !/^(?:official|open|draft)\b/i.test(text));
  const dated = passages
    .slice(0, 12)
    .find(({ text }) => dayIn(text) && text.length < 200 && !ofSomethingElse.test(text));
  const used = new Set(passages.filter(({ kind }) => kind !== 'heading'));
  const sections = new Set([...used].flatMap(({ section }) => section ?? []));
  if (title) used.add(title);
  return {
    kind: 'other',
    title: title?.text ?? null,
    dated: dated ? dayIn(dated.text) : null,
    paragraphs: asParagraphs([...used].filter(({ kind }) => kind !== 'heading')),
    places: { ...(title ? { title: title.where } : {}), ...(dated ? { dated: dated.where } : {}) },
    unplaced: leftOver(read, used, sections),
    warnings: document.warnings,
  };
}
