import type { CommitteeReportFacts } from '../facts.ts';
import { sentencesOf } from '../sentences.ts';
import { inPart, type Placed } from './sections.ts';

type Options = CommitteeReportFacts['options'];
type Told = { text: string; where: string };

const isOptions = inPart(/\boptions?\b|\balternatives?\b|\bissues and choices\b|\bwhat else (?:did|have|could|was)\b/i);
const ordinal = '(?:\\d{1,2}|[a-h]|[ivx]{1,4}|one|two|three|four|five|six)';
const named = new RegExp(`^(?:preferred |recommended |proposed )?option\\s+(${ordinal})\\b`, 'i');
const namedWithin = new RegExp(`(?<=[.;:)]\\s)(?=Option\\s+${ordinal}\\b\\s*(?:[-–—:.(]|is to\\b))`, 'gi');
const counted =
  '(?:the following|these|several|various|a (?:number|range|variety) of|two|three|four|five|six|all|other)';
/** Says that options were looked at, and not what one of them is. */
const intro = new RegExp(
  `^(?:in [^,]{4,80}, )?(?:(?:we|officers|the council) )?(?:have |has )?(?:considered |looked at |appraised )?${counted}\\b[^.]{0,60}?\\b(?:options?|alternatives?|choices|approaches)\\b`,
  'i',
);
const none =
  /^(?:none\b|not applicable|n\/a\b|nil\b|no (?:other |alternative |further |viable |realistic )*(?:options?|alternatives?)\b|there (?:are|were|is) no (?:other |alternative |viable )*(?:options?|alternatives?)\b)/i;
/** Words with which a sentence brings in an option. */
const brings =
  /^(?:(?:another|a (?:second|third|fourth|further)|the (?:first|second|third|fourth|other|remaining|final|last|proposed|preferred|recommended)|one|an? (?:alternative|other))\s+(?:\p{L}+\s+)?(?:option|alternative|possibility|approach|choice|course|was|is|would|being)\b|alternatively\b|(?:the )?(?:council|cabinet|committee|board|panel|members?|executive|partnership|it|we|they)\s+(?:also\s+)?(?:could|may|might)\b|(?:to )?do(?:ing)? nothing\b|we (?:also |have )*(?:thought about|considered|looked at)\b|consideration was given to\b|option\b)/iu;

/** "Keeping it was considered, but…": an option that its own sentence says was looked at. */
const wasWeighed =
  /\b(?:was|were|has been|have been) (?:also )?(?:considered|looked at|explored|appraised|discounted|rejected)\b/i;
const bringsIn = (text: string) =>
  brings.test(text) || (wasWeighed.test(text) && !intro.test(text) && !/^(?:it|this|these|they)\b/i.test(text));

/** The options weighed, each with what would come of it: a table's rows, what is named "Option 2", a list, or prose. */
export function optionsOf(passages: readonly Placed[]): Options {
  const table = tabled(passages);
  if (table.length > 0) return table;
  const part = passages.filter((passage) => isOptions(passage) && passage.kind !== 'row');
  const byName = namedOptions(part.length > 0 ? part : passages.filter(({ kind }) => kind !== 'row'));
  if (byName.length > (part.length > 0 ? 0 : 1)) return byName;
  return toldOptions(part.filter(({ kind }) => kind !== 'heading'));
}

function tabled(passages: readonly Placed[]): Options {
  const rows = passages.filter((passage) => passage.kind === 'row');
  for (const table of Map.groupBy(rows, ({ table: number }) => number).values()) {
    const header = (table[0]?.cells ?? []).map((cell) => cell.toLowerCase());
    if (header.length < 2 || table.length < 2) continue;
    const column = (expression: RegExp) => header.findIndex((cell) => expression.test(cell));
    const inOptions = isOptions(table[0]!);
    const option = Math.max(
      column(/^(?:other |alternative )?(?:options?|alternatives?)\b(?!.*\b(?:no|number|ref)\b)/),
      inOptions ? column(/^(?:description|proposal|approach|choice|what)\b/) : -1,
    );
    if (option < 0) continue;
    const [impact, risk] = [
      column(/\b(?:impact|benefits?|advantages?|effect|pros|strengths|reasons?|why|assessment|comments?|result)\b/),
      column(/\b(?:risks?|disadvantages?|cons|drawbacks?|weaknesses)\b/),
    ];
    // "Option" over 1, 2, 3 counts; what each is stands beside it.
    const counts = table.slice(1).every(({ cells }) => /^(?:option )?[\da-h]{0,2}[.)]?$/i.test(cells?.[option] ?? ''));
    const at = counts ? option + 1 : option;
    return table
      .slice(1)
      .filter(({ cells }) => cells?.[at])
      .map(({ cells = [], where }) => ({
        option: cells[at]!,
        impact: (impact >= 0 && impact !== at && cells[impact]) || null,
        risk: (risk >= 0 && risk !== at && cells[risk]) || null,
        where,
      }));
  }
  return [];
}

/** "Option 2 – Buy it in. This would be quick.", in a paragraph, a list or a heading, or several in one paragraph. */
function namedOptions(part: readonly Placed[]): Options {
  const found = new Map<string, Told & { more: string[] }>();
  let last: (Told & { more: string[] }) | null = null;
  for (const { kind, text, where, label } of part) {
    for (const piece of text.replace(/^[\d.]+\s+/, '').split(namedWithin)) {
      const number = named.exec(piece)?.[1]?.toLowerCase();
      const rest = number ? piece.replace(named, '') : '';
      // "Option 3 is recommended because…" tells of one that is there already.
      if (number && !found.has(number) && /[\p{L}\d]/u.test(rest)) {
        last = { text: piece.trim(), where, more: [] };
        found.set(number, last);
      } else if (number && found.has(number)) {
        last = null;
        found.get(number)!.more.push(piece.trim());
      } else if (kind === 'heading' || label) last = null;
      else last?.more.push(piece.trim());
    }
  }
  return [...found.values()].map((one) => optionIn(one, one.more));
}

/** What a list, or prose, says of options. */
function toldOptions(part: readonly Placed[]): Options {
  if (part.every(({ text }) => none.test(text))) return [];
  const items = part.filter(
    ({ kind, label, text }) => (kind === 'item' || label) && !/:\s*$/.test(text) && !leads(text),
  );
  const listed = part.some(({ text }) => /:[-–—]?\s*$/.test(text)) && items.length > 1;
  const each = (listed ? items : part).flatMap(({ text, where }) => pieces(text, where));
  const told = each.filter(({ text }) => !none.test(text));
  // Where some bring in an option, the rest speaks of them: "For these reasons officers recommend…".
  const bringing = told.filter(({ text }) => bringsIn(text));
  return (bringing.length > 1 && !listed ? bringing : told).map((one) => optionIn(one));
}

const leads = (text: string) => intro.test(text) && sentencesOf(text).length === 1;

/** A paragraph as the options in it: a list within a sentence, sentences that each bring one in, or one option. */
function pieces(text: string, where: string): Told[] {
  if (/:\s*$/.test(text)) return [];
  const marks = [...text.matchAll(/(?<=^|[\s:;,])\(?(?:[a-h]|[ivx]{1,4}|\d)\)\s+/g)];
  if (marks.length > 1)
    return marks.map((mark, index) => ({
      text: text.slice(mark.index + mark[0].length, marks[index + 1]?.index).replace(/[;,]?\s*(?:and|or)?\s*$/, ''),
      where,
    }));
  const sentences = sentencesOf(text.replace(/^\(?[a-h]\)\s+/, ''));
  const own = intro.test(sentences[0] ?? '') && sentences.length > 1 ? sentences.slice(1) : sentences;
  if (own.length === 1 && intro.test(own[0]!)) return [];
  if (own.filter((one) => bringsIn(one)).length < 2) return [{ text: own.join(' '), where }];
  const found: Told[] = [];
  for (const sentence of own) {
    if (bringsIn(sentence)) found.push({ text: sentence, where });
    else if (found.length > 0) found[found.length - 1]!.text += ` ${sentence}`;
  }
  return found;
}

/** An option told in sentences: what it is, then what would come of it. */
function optionIn({ text, where }: Told, more: readonly string[] = []): Options[number] {
  const sentences = sentencesOf(text);
  const heads = /^(?:preferred |recommended |proposed )?option\s+\S+$/i.test(
    sentences[0]!.replace(/[.:–—-]+\s*$/, '').trim(),
  )
    ? 2
    : 1;
  const rest = [...sentences.slice(heads), ...more.flatMap((one) => sentencesOf(one))];
  const risk = rest.find((one) => /\brisks?\b/i.test(one)) ?? null;
  const impact = rest.filter((one) => one !== risk).join(' ');
  return { option: sentences.slice(0, heads).join(' '), impact: impact || null, risk, where };
}
