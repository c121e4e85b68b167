import { addDays } from '../../../methods/calendar.ts';
import { datesIn, dayIn } from '../dates-in-words.ts';
import type { Passage } from '../passages.ts';
import { sentencesOf } from '../sentences.ts';
import { dateOf, dueIn } from './when.ts';

type Found = { value: string; passage: Passage } | null;

const addressed = /^(?:to|issued to|recipient|given to|addressee|served on)\s*:?\s+(?!comply)(.+)$/i;
const called = /\s*[,(–-]*\s*\(?\s*(?:hereafter |hereinafter |referred to as )?["“”'‘’(]+\s*the\b.*$/iu;
const council =
  "(?<!\\p{L})((?:[Tt]he )?(?!of |and |in )(?:(?:\\p{Lu}[\\p{L}’'-]*|of|and|upon|on|the|in|with)\\s+){1,9}(?:Council|Authority|Borough|Trust))\\b";

/** Who the notice is to: the line "To: …", or whoever it says it is issued to. */
export function recipientIn(passages: readonly Passage[]): Found {
  for (const passage of passages.slice(0, 25)) {
    const line = passage.text.length < 160 && !passage.label ? addressed.exec(passage.text)?.[1] : undefined;
    if (line && (/^\p{Lu}/u.test(line) || /^the \p{Lu}/u.test(line)))
      return {
        value: line
          .replace(called, '')
          .replace(/\s*\(.*$/, '')
          .trim(),
        passage,
      };
  }
  for (const expression of [
    new RegExp(`\\b(?:issued|given|served|directed|made)\\s+(?:to|on|upon|in respect of)\\s+${council}`, 'u'),
    new RegExp(
      `${council}\\s*\\((?:hereafter |hereinafter |referred to as )?["“”'‘’]+(?:the )?(?:Council|Authority)\\b`,
      'u',
    ),
    new RegExp(`\\bdirects?\\s+${council}`, 'u'),
    new RegExp(`\\b(?:[Nn]otice|[Dd]irection)s?\\b.{0,20}?\\s(?:to|for|in respect of|regarding)\\s+${council}`, 'u'),
    new RegExp(`^${council}`, 'u'),
  ]) {
    for (const passage of passages.slice(0, 40)) {
      const value = expression.exec(passage.text)?.[1];
      if (value && !/^(?:the )?council$/i.test(value)) return { value: value.replace(/^the /i, ''), passage };
    }
  }
  return null;
}

/** What the notice calls whom it is to: 'Harwick Council ("the Authority")' is "the Authority"; null where it gives no such name. */
export function calledIn(passages: readonly Passage[], recipient: string | null): string | null {
  if (!recipient) return null;
  for (const { text } of passages.slice(0, 15)) {
    const at = text.indexOf(recipient);
    const name =
      at >= 0 &&
      /^\s*,?\s*\((?:hereafter |hereinafter |referred to as )?["“”'‘’]+\s*((?:the )?\p{Lu}[\p{L}\d ]{1,30}|the (?:council|authority|borough|trust))\s*["“”'‘’]+\)/u.exec(
        text.slice(at + recipient.length),
      )?.[1];
    if (!name) continue;
    return /^the /i.test(name) || /^\p{Lu}{2,}$/u.test(name) ? name : `the ${name}`;
  }
  return null;
}

const ofThis = /\b(?:this|the) (?:improvement |statutory )?(?:notice|direction)\b/i;
/** The day the notice was issued: as its opening or its signature says; null for an undated one. */
export function issuedIn(passages: readonly Passage[]): Found {
  const dated = /^(?:date(?:d)?(?: of (?:issue|notice|this notice))?|issued|issue date)\s*:?\s*(?:on |this )?(.+)$/i;
  for (const passage of passages) {
    for (const sentence of sentencesOf(passage.text)) {
      const said = ofThis.test(sentence)
        ? /\b(?:issued|given|served|made|effective|takes effect)\b(.*)$/i.exec(sentence)?.[1]
        : undefined;
      // "…is issued to Harwick Council, following the report published on 20 May": that day is the report's.
      const on =
        said &&
        /^(?:(?!\b(?:following|after|because|published|in response|as a result|report|inspect\w*)\b)[^.;]){0,100}?\bon (?:the )?(.*)$/i.exec(
          said,
        )?.[1];
      const date = on && datesIn(on)[0];
      if (date && date.whole && date.start < 22) return { value: date.date, passage };
    }
  }
  for (const passage of passages) {
    const line = passage.text.length < 90 ? dated.exec(passage.text)?.[1] : undefined;
    const value = line && dayIn(line);
    if (value) return { value, passage };
  }
  const signed = /\b(?:signed|date[d]?)\b.{0,120}?\bdate[d]?\s*:?\s*(.+)$|^signed\b(.+)$/i;
  for (const passage of [...passages.slice(0, 8), ...passages.slice(-8)]) {
    const whole = passage.text.length < 45 ? passage.text : (signed.exec(passage.text)?.slice(1).find(Boolean) ?? '');
    const value = dayIn(whole);
    if (value) return { value, passage };
  }
  return null;
}

/** Where the signature starts, and where it ends: at an annex after it, or with the document. */
export function signatureIn(passages: readonly Passage[]): { start: number; end: number } {
  const annex = passages.findLastIndex(
    ({ text, kind }, index) =>
      index > passages.length * 0.2 && kind === 'heading' && /^(?:annex|schedule|appendix)\b/i.test(text),
  );
  for (const end of annex > 0 ? [annex, passages.length] : [passages.length]) {
    const within = passages.slice(0, end);
    const from = Math.floor(end * 0.4);
    const near = (expression: RegExp, longest: number) =>
      within.findLastIndex(
        ({ text, label, kind }, index) =>
          index >= from && !label && kind !== 'row' && expression.test(text) && text.length < longest,
      );
    const signed = near(/^(?:signed|signature|sign)\b/i, 160);
    if (signed >= 0) return { start: signed, end };
    const closing = near(/^(?:date[d]?\s*:|dated this\b|yours (?:sincerely|faithfully))/i, 60);
    if (closing >= 0 && end - closing < 9) return { start: closing, end };
    const plain = plainSignature(within);
    if (plain >= 0) return { start: plain, end };
  }
  return { start: passages.length, end: passages.length };
}

const office =
  /\b(?:department for education|minister|secretary of state|(?:deputy |regional |assistant )?directors?|civil servant|MP|head of)\b/i;

/**
 * Where a signature starts that does not say "Signed": lines at the very end, short and without a full stop, of which
 * the first is a name and another an office of the department; -1 where there is none.
 */
function plainSignature(passages: readonly Passage[]): number {
  let start = passages.length;
  for (let at = passages.length - 1; at >= 0; at -= 1) {
    const { text, kind, label } = passages[at]!;
    if (label || kind === 'row' || kind === 'item' || text.length > 70 || /[.:;]$/.test(text)) break;
    start = at;
  }
  const name =
    /^(?:(?:Rt Hon|Sir|Dame|Lord|Baroness|Dr|Mr|Mrs|Ms) )*(?:\p{Lu}[\p{L}’'.-]* ){1,3}\p{Lu}[\p{L}’'-]+(?: MP)?$/u;
  for (let at = Math.max(start, passages.length - 6); at < passages.length; at += 1) {
    const below = passages.slice(at + 1);
    if (
      name.test(passages[at]!.text) &&
      !office.test(passages[at]!.text.replace(/ MP$/, '')) &&
      below.some(({ text }) => office.test(text))
    )
      return at;
  }
  return -1;
}

/** Who issued it: whoever signed it, with their office; else whoever the notice says it is issued by. */
export function issuerIn(passages: readonly Passage[], foot: readonly Passage[]): Found {
  const lines = foot
    .filter(({ text }, _, all) => all.length < 2 || !/^signed (?:(?:for and )?on behalf of\b|for\b.*\bby$)/i.test(text))
    .map((passage) => ({
      passage,
      text: passage.text
        .replace(/^(?:signed|signature|name|position|title|post)(?:\s+(?:by|on behalf of\b.*?))?\s*[:._]*\s*/i, '')
        .replace(/,?\s*(?:on )?\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+\s+\d{4}$/u, '')
        .replace(/\b(?:date[d]?)\s*:?\s*(?:this )?(?:\d.*)?$/i, '')
        .replace(/^[\s._:–—-]+|[\s._:–—-]+$/g, ''),
    }))
    .filter(
      ({ text }) =>
        text && text.length < 140 && !/^(?:page|annex|appendix|schedule|footnote|yours)\b/i.test(text) && !dayIn(text),
    );
  if (lines.length) {
    const value = lines
      .slice(0, 4)
      .map(({ text }) => text.replace(/,$/, ''))
      .join(', ');
    return { value, passage: lines[0]!.passage };
  }
  const by =
    /\bissued (?:to .{3,80}? )?by (?:the )?((?:Secretary of State|Department|Minister)[^,.;]{0,60}?)(?=[,.;]| (?:on|under|to|following|because)\b|$)/i;
  const from = /^(?:from|issued by|issuer)\s*:?\s+(.+)$/i;
  const directs = /\b((?:Secretary of State|Minister of State)(?: for [A-Z][a-z]+(?: [A-Z][a-z]+)*)?)\b/;
  for (const expression of [from, by, directs]) {
    for (const passage of passages) {
      const value = expression === from && passage.text.length > 120 ? undefined : expression.exec(passage.text)?.[1];
      if (value)
        return {
          value: value
            .replace(/^the /i, '')
            .replace(/\s+on \d.*$/, '')
            .trim(),
          passage,
        };
    }
  }
  return null;
}

/** The day by which all of it is to be delivered, where the notice says; counted from its date where it counts. */
export function deliverByIn(passages: readonly Passage[], issued: string | null): Found {
  const all =
    /\b(?:actions?|targets?|improvements?|plan|requirements?|measures|objectives|all of (?:the|this))\b.{0,120}\b(?:be |are )?(?:delivered|met|completed?|achieved|implemented|in place|fulfilled|satisfied|complied|secured)\b|\b(?:meet|met|meets|comply with|complied with|fulfil|fulfilled|satisfy|satisfied) (?:all )?(?:of )?(?:the|its|these|this) (?:\p{L}+ )?(?:requirements|targets|measures|objectives)\b|\bcomply with this (?:notice|direction)\b|\b(?:complete|completed|deliver|delivered|achieve|achieved|implement|implemented) (?:all )?(?:of )?(?:the |its )?(?:actions?|targets?|plan|improvements?|objectives|measures|improvement plan)\b/iu;
  for (const passage of [...passages].reverse()) {
    for (const sentence of sentencesOf(passage.text).reverse()) {
      const said = all.exec(sentence);
      const due = said && dueIn(sentence.slice(said.index), issued);
      const value = due && dateOf(due.text, issued);
      if (value && (!issued || value > addDays(issued, 1))) return { value, passage };
    }
  }
  return null;
}
