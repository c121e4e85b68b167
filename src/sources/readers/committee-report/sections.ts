import { labelled, type Passage } from '../passages.ts';

/** A passage with every heading it stands under, the nearest last, each without its number. */
export type Placed = Passage & { under: string[] };

/** Parts that stand at the top of a report, numbered or not: none of them is a part of the one before. */
const major =
  /^(?:purpose|summary|executive summary|introduction|background|recommend\w*|reasons? for|(?:other |alternative )*options?|alternatives?|consult\w*|engagement|community|(?:financial|legal|other|risk|equality|human resources?|resource|policy|climate|environmental|data protection|public health|health|property|procurement|crime|social value)\b.{0,40}\b(?:implications?|considerations?|comments?|assessment|management|impact)|implications|risks?|appendi\w*|annex\w*|attachments|enclosures|background (?:papers|documents|information)|list of|contacts?|access to information|next steps|conclusions?|supporting information|key considerations|corporate|timetable|timescales?|milestones|financ\w*|legal|money|resources?|policy|other consultees)\b/i;
/** A line in the text that is the title of a part and nothing else. */
const title =
  /^(?:recommend(?:ation(?:s|\(s\))?(?: for (?:decision|noting|approval|action|information))?|ed)|decisions? (?:required|sought|requested)|(?:other |alternative )?options?(?: (?:considered|appraisal|appraised|available))?|(?:alternatives?|alternative options) (?:considered|rejected)|consultations?(?: (?:and|undertaken|carried out).{0,30})?|consultees?|appendices|financial implications|background papers)\s*:?$/i;

/** Without the number before it and a colon after it: "5.1 Consultation:" is "Consultation". */
export const bareTitle = (text: string) =>
  text
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.|\(?[ivx]+\))\s+/, '')
    .replace(/\s*:[-–—]?$/, '')
    .trim();

const numberOf = (text: string) => /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S/.exec(text)?.[1]?.replace(/\.0$/, '') ?? null;
const depthOf = (number: string) => number.split('.').length;

/**
 * Passages under every heading above them: 5.1 stands under 5, and what has no number under what has one. A heading with
 * a colon leads in to what follows ("That Cabinet:-"); a short numbered line with nothing beneath it is no heading.
 */
export function placed(passages: readonly Passage[]): Placed[] {
  // "Purpose of report:", "Finance:": a document that titles some of its parts with a colon titles all of them so.
  const byColon = passages.filter((passage) => colonTitle(passage) && major.test(passage.text)).length >= 3;
  const told = passages.map((passage, index) =>
    byColon && colonTitle(passage)
      ? { ...passage, kind: 'heading' as const, text: passage.text.replace(/\s*:$/, '') }
      : settle(passage, passages[index + 1]),
  );
  const numbered =
    told.filter(({ kind, text }) => kind === 'heading' && /^\d{1,2}(?:\.0|\.)?\s/.test(text)).length >= 3;
  let stack: { depth: number; text: string }[] = [];
  let reached = 0;
  return told.map((one) => {
    // "1 Delivery plan" under "9. Appendices" begins a list, and no part.
    const first = one.kind === 'heading' ? Number(/^(\d{1,2})[.)]?\s/.exec(one.text)?.[1] ?? Infinity) : Infinity;
    const lists = first <= reached && /^(?:list of )?(?:appendi|annex)/i.test(stack.at(-1)?.text ?? '');
    if (first < Infinity && !lists) reached = first;
    const passage = lists
      ? { ...one, ...labelled(one.text.replace(/^(\d{1,2})\s/, '$1. ')), kind: 'text' as const }
      : one;
    if (passage.kind !== 'heading') return { ...passage, under: stack.map(({ text }) => text) };
    const number = numberOf(passage.text);
    const name = bareTitle(passage.text);
    // "Appendix 1 Costed plan" under "Appendices" is one of them.
    const listed =
      /^(?:appendi|annex)/i.test(name) &&
      /^(?:list of )?(?:appendices|annexes|attachments|documents attached|enclosures)$/i.test(stack[0]?.text ?? '');
    const depth = number ? depthOf(number) : listed || (numbered && !major.test(name)) ? 9 : 1;
    stack = [...stack.filter((one) => one.depth < depth), { depth, text: name }];
    return { ...passage, under: stack.slice(0, -1).map(({ text }) => text) };
  });
}

const colonTitle = ({ kind, label, text }: Passage) =>
  kind !== 'row' && !label && /^(?!The |That |This |It |These |Members )\p{Lu}[\p{L} ,&'’/-]{3,45}:$/u.test(text);

function settle(passage: Passage, next: Passage | undefined): Passage {
  const { kind, text } = passage;
  if (kind === 'heading') {
    const name = bareTitle(text);
    if (/:[-–—]?\s*$/.test(text) && !title.test(name) && !major.test(name)) return { ...passage, kind: 'text' };
    const number = numberOf(text);
    const under = next?.kind === 'heading' ? numberOf(next.text) : null;
    const empty =
      next === undefined || (next.kind === 'heading' && (!under || depthOf(under) <= depthOf(number ?? '1')));
    if (number && depthOf(number) > 1 && empty && !major.test(name))
      return { ...passage, ...labelled(text), kind: 'text' };
    return passage;
  }
  if (kind === 'row') return passage;
  if (title.test(text.trim())) return { ...passage, kind: 'heading' };
  // "4. Who has been consulted" on a line of its own is the title of a part, though it looks like the item of a list.
  const named = major.test(text) || /^(?:who|what|why|how|when)\b.{4,60}$/i.test(text);
  const numbered = /^\d{1,2}$/.test(passage.label ?? '') && text.length < 60 && /[\p{L})?]$/u.test(text);
  return numbered && named && (text.endsWith('?') || !/\b(?:that|will|be)\b/i.test(text))
    ? { ...passage, kind: 'heading', text: `${passage.label}. ${text}` }
    : passage;
}

/** Whether a passage stands in a part of this name, however deep. */
export const inPart =
  (expression: RegExp) =>
  ({ under }: Placed): boolean =>
    under.some((heading) => expression.test(heading));
