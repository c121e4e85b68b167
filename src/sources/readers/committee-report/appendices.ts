import type { CommitteeReportFacts } from '../facts.ts';
import { labelled } from '../passages.ts';
import { inPart, type Placed } from './sections.ts';

const toFollow = /\b(?:to|will) follow\b|\btabled at\b|\bto be (?:circulated|tabled|published|added|provided)\b/i;
const listed =
  /\b(?:appendix|annex|appendices)\s+['‘"“]?([a-z]|\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six)\b['’"”]?\s*[:.–—-]?\s*(?:[–—-]\s*)?/giu;

/** The appendices the report names, with their titles and whether they are to follow. */
export function appendicesOf(passages: readonly Placed[]): CommitteeReportFacts['appendices'] {
  const found = new Map<string, CommitteeReportFacts['appendices'][number]>();
  const add = (name: string, title: string | null, follows: boolean, where: string) => {
    const key = name.toLowerCase();
    const known = found.get(key);
    if (!known) found.set(key, { name, title, toFollow: follows, where });
    else Object.assign(known, { title: known.title ?? title, toFollow: known.toFollow || follows });
  };
  const inList = inPart(
    /^(?:list of )?(?:appendices|appendix|annex(?:es)?|attachments|documents attached|enclosures)\b/i,
  );
  const isList = (passage: Placed) => {
    const { text, kind, cells } = passage;
    return (
      inList(passage) ||
      (kind === 'row' && /appendi|annex/i.test(cells?.[0] ?? '')) ||
      /^(?:appendix|annex|appendices)\b/i.test(labelled(text).text)
    );
  };
  for (const passage of passages.filter(isList)) {
    if (passage.kind === 'heading' && !inList(passage) && !/[:–—.-]/.test(passage.text)) continue;
    const text = passage.kind === 'row' ? (passage.cells ?? []).join(' ') : passage.text;
    const marks = [...text.matchAll(listed)];
    // Under their title appendices are named by a bare number too: "1 Delivery plan".
    if (marks.length === 0 && inList(passage) && /^(?:\d{1,2}|[A-Z])$/.test(passage.label ?? ''))
      add(`Appendix ${passage.label}`, ...titled(text), passage.where);
    marks.forEach((mark, index) => {
      const rest = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length);
      // "Appendices A and B are attached" names several, and titles none.
      if (/^\W*(?:and|&|to)\W*$/i.test(rest) || /^\s*(?:and|is|are|sets?|shows?|refers?)\b/i.test(rest)) return;
      add(nameOf(mark[0]), ...titled(rest), passage.where);
    });
  }
  // "appendix 2 (to follow on 5 July…)" in running text.
  for (const { text, where } of passages) {
    for (const mark of text.matchAll(listed)) {
      const rest = text.slice(mark.index + mark[0].length).split(/[).;]/)[0]!;
      if (!/^[a-z]$/.test(mark[1]!)) add(nameOf(mark[0]), null, /^\W*to follow\b/i.test(rest), where);
    }
  }
  return [...found.values()];
}

/** A title without what is said of when it comes, or of who may see it; and whether it is still to come. */
function titled(rest: string): [title: string | null, follows: boolean] {
  const title = rest
    .replace(
      /[\s–—:|(,;-]*(?:(?:exempt|confidential|attached|enclosed|restricted)\b[\s–—:|(,;-]*)?(?:\(?\s*(?:[–—-]\s*)?(?:tabled at|(?:to|will) (?:follow|be (?:circulated|tabled|published|added|provided)))\b.*|\(?(?:attached|enclosed|exempt|confidential|restricted)\)?\.?)?$/i,
      '',
    )
    .replace(/^[\s:–—|-]+|[\s.;:|–—-]+$/g, '');
  return [title || null, toFollow.test(rest)];
}

const nameOf = (text: string) => {
  const name = text
    .replace(/['‘’"“”]/g, '')
    .replace(/[\s:.–—-]+$/u, '')
    .replace(/^appendices/i, 'Appendix');
  return name[0]!.toUpperCase() + name.slice(1);
};
