import type { CommitteeReportFacts } from '../facts.ts';
import { sentencesOf } from '../sentences.ts';
import { groupsIn, isName } from './groups.ts';
import { inPart, type Placed } from './sections.ts';

type Consultees = CommitteeReportFacts['consultees'];

const isConsulting = inPart(
  /\bconsult(?:ations?|ed|ees?|ing)?\b|\bengage(?:ment|d)\b|\b(?:community|member|service user|public|stakeholder) involvement\b|\bco-?production\b|\bwho (?:has|have|was|were|is) (?:been )?(?:asked|involved)\b|\bwho (?:did|do|have) we\b|\bviews\b|\bstakeholders?\b|\bconsideration by\b/i,
);
/** A line before a list that is of something else than people: what they said, how they were asked. */
const ofOther =
  /\b(?:questions?|themes?|said|told|feedback|responses?|comments?|raised|messages?|changes?|ways|methods|activities|events|issues|points|principles|dates)\b(?:\s+(?!with\b|from\b|by\b)\p{L}+){0,4}\s*:\s*$/iu;
const leadsToPeople =
  /\b(?:with|by|from|consulted|consultees|include[sd]?|including|following|groups?|people|partners|stakeholders)\b[^.]*:[-–—]?\s*$|^(?:consult\w*|[\p{L} ]{2,30})\s*:$/iu;
const whoColumn =
  /\b(?:who|group|consultees?|stakeholders?|organi[sz]ations?|audience|partners?|bod(?:y|ies)|name|consulted|forum)\b/i;
const postColumn = /\b(?:post|role|position|job title|designation)\b/i;

/** Whom the report says was consulted: a list, a table or a label that says so, and whoever a sentence names. */
export function consulteesOf(passages: readonly Placed[]): Consultees {
  const found: Consultees = [];
  const add = (names: readonly string[], where: string) => {
    for (const text of names)
      if (!found.some((one) => one.text.toLowerCase() === text.toLowerCase())) found.push({ text, where });
  };
  const part = passages.filter((passage) => passage.kind !== 'heading' && isConsulting(passage));
  const tables = Map.groupBy(part, ({ kind, table }) => (kind === 'row' ? table : undefined));
  const seen = new Set<number | undefined>();
  for (const passage of part) {
    if (passage.kind === 'row') {
      if (!seen.has(passage.table))
        for (const [name, where] of tabled(tables.get(passage.table) ?? [])) add([name], where);
      seen.add(passage.table);
    } else add(named(passage, passages), passage.where);
  }
  // "Consultees:" or "Consulted with" beside their names, in the table at the top or in a line.
  for (const { cells, text, where, kind } of passages) {
    const label =
      /^(?:consultees?|consulted(?: with)?|consultation with|who has been consulted\??|(?:report )?(?:to be|has been|to be\/has been|previously) considered by)\s*:?$/i;
    const beside = cells && label.test(cells[0] ?? '') ? cells[1] : undefined;
    if (beside && !/^(?:response|comments?|views?|date|how|method|post|outcome)\b.{0,20}$/i.test(beside))
      add(groupsIn(beside), where);
    const line = kind !== 'row' ? /^(?:consultees?|consulted(?: with)?)\s*:\s*(\S.{2,280})$/i.exec(text) : null;
    if (line) add(groupsIn(line[1]!), where);
  }
  if (found.length === 0)
    for (const { kind, text, where } of passages) if (kind === 'text' || kind === 'item') add(plainly(text), where);
  return found;
}

/** "The recognised unions have been consulted throughout.": said so wherever it stands. */
const plainly = (text: string) =>
  sentencesOf(text).flatMap((sentence) =>
    /\b(?:were|was|have been|has been) (?:fully |also |formally )?consulted\b/i.test(sentence)
      ? groupsTold(sentence)
      : [],
  );

function named(passage: Placed, passages: readonly Placed[]): string[] {
  const { kind, text } = passage;
  const lead = kind === 'item' || passage.label ? leadOf(passages, passages.indexOf(passage)) : '';
  const told = sentencesOf(text)
    .filter((sentence) => !/:[-–—]?\s*$/.test(sentence))
    .flatMap((sentence) => groupsTold(sentence));
  const short = text.length < 70;
  if (told.length > 0 && !short) return told;
  const isSentence = /:$/.test(text) || (!short && /\b(?:is|are|was|were|has|have|had|will)\b/.test(text));
  if (kind === 'item' && !isSentence && leadsToPeople.test(lead) && !ofOther.test(lead)) return [withoutHow(text)];
  if (told.length > 0) return told;
  // "The Board; the Chief Executive; Legal Services.": nothing but a list.
  const list = text.split(/\s*;\s*/);
  if (list.length > 2 && list.every((one) => one.length < 90 && !/\b(?:will|was|were|is|are|has|have)\b/.test(one)))
    return groupsIn(text);
  // A name alone on its line.
  const alone = groupsIn(text);
  return short && alone.length === 1 && isName(alone[0]!) ? alone : [];
}

/** A listed group without when and how it was asked: "Care leavers’ forum – workshop, 6 October 2025". */
function withoutHow(text: string): string {
  return text
    .replace(/[.;,]?(?:\s+and)?[.;,]?$/, '')
    .replace(
      /\s+[–—-]\s+(?=.*(?:\d{4}|\b(?:meeting|workshop|survey|e-?mail|briefing|letter|session|event|visit)s?\b)).*$/iu,
      '',
    )
    .replace(/\s*\((?=[^)]*(?:\d{4}|\b(?:workshop|survey|e-?mail|briefing|letter)s?\b))[^)]*\)$/iu, '')
    .trim();
}

function tabled(rows: readonly Placed[]): [string, string][] {
  const header = rows[0]?.cells ?? [];
  const headed =
    header.some((cell) => /^(?:date|how|when|method|response|comments?|views|outcome)\b/i.test(cell)) ||
    header.some((cell) => whoColumn.test(cell));
  const who = Math.max(
    header.findIndex((cell) => headed && whoColumn.test(cell)),
    0,
  );
  const post = header.findIndex((cell) => headed && postColumn.test(cell));
  return rows.slice(headed ? 1 : 0).flatMap(({ cells = [], where }): [string, string][] => {
    const name = cells[who]?.trim() ?? '';
    // A row that heads others: "Statutory officer (or deputy):".
    const alone = cells.filter(Boolean).length < 2 && header.length > 1;
    if (name === '' || alone || /:$/.test(name)) return [];
    const role = post >= 0 && post !== who ? cells[post]?.trim() : '';
    return [[role ? `${name}, ${role}` : name, where]];
  });
}

/** The line that leads in to a list: above items as it is, numbered or not. */
function leadOf(passages: readonly Placed[], index: number): string {
  const numbered = Boolean(passages[index]?.label);
  for (let at = index - 1; at >= 0; at -= 1) {
    const one = passages[at]!;
    if (one.kind === 'heading') return `${one.text}:`;
    if (/:[-–—]?\s*$/.test(one.text)) return one.text;
    if (one.kind !== 'item' && !one.label) return one.text;
    if (Boolean(one.label) !== numbered) return '';
  }
  return '';
}

const been = '(?:were|was|have been|has been|have|has|had been|are being|is being)';
const subject: RegExp[] = [
  /\b(?:those|people|groups|organi[sz]ations) (?:who|that|which|consulted|involved|engaged)\b[^.:]{0,60}?\b(?:were|was|included?|including)\s+(?<who>.+?)\.?$/i,
  /\b(?:the )?(?:views|opinions|comments|feedback|input) of\s+(?<who>.+?),?\s+(?:were|was|have been|has been)\s+(?:sought|taken|gathered|considered|heard|obtained|invited|canvassed)/i,
  new RegExp(
    `^(?:in (?:preparing|drawing|developing|writing)[^,]{0,60}, )?(?<who>.{3,260}?),? ${been} (?:all |also |each |both |fully |each been |formally )*(?:been )?(?:consulted|engaged|involved|briefed|asked|invited|given|sent|spoken to|talked to|shown)\\b(?! (?:on )?with\\b)(?!(?<=\\b(?:have|has) consulted) on\\b)(?! by\\b)`,
    'i',
  ),
  /^(?<who>.{3,260}?),? (?:has |have |had |all |also |each |both )*(?:considered|reviewed|seen|saw|commented on|contributed to|endorsed|supported|responded to|responded|took part|taken part|helped|attended|had sight of|have had sight of|discussed|scrutinised|received|agreed with|welcomed|support|supports|shaped|gave|provided|sent|made|submitted)\b/i,
];
const object =
  /\b(?:consulted(?: with)?|(?:in |full |further )?consultation (?:has taken place |took place |was held )?with|engag(?:ed|ement) with|discuss(?:ed|ions) with|discussed at|shared with|(?:co-)?(?:developed|designed|shaped|produced|written|drawn up|drafted|prepared|agreed|tested|created|worked up) (?:jointly |together |closely )*(?:with|by|alongside)|co-produced with|shaped by|(?:views|opinions|comments|feedback|input|contributions?|responses?|advice) (?:(?:was|were|has been|have been) )?(?:also )?(?:sought |taken |gathered |invited |received |obtained |collected |heard )?from|sought (?:the )?(?:views|opinions|comments|advice) (?:of|from)|spoke(?:n)? (?:to|with)|talked (?:to|with)|met(?: with)|heard from|listened to|worked with|(?:workshops?|focus groups?|sessions?|meetings?|events?|conversations?|interviews?|discussions?) (?:(?:was|were|has been|have been) held )?(?:with|for)|presented to|been to|gone to|went to|considered by|reviewed by|scrutinised by|endorsed by|supported by|taken to|circulated to|sent to|seen by|briefed|asked(?! for))\s+(?:the following[^:]*:\s*)?(?<who>[^.:]+)/i;
/** Where the names end, and when, how and why begin. */
const stops =
  /\s+(?:(?:on|about|between|during|before|and their|and (?:is|was|has|have|will|their|we|they)|as part|as well as on|at (?:two|three|four|five|six|several|\d+|a|an|its|their|the|staff)|through(?:out)?|via|when|who|which|whose|so that|over the|since|following|by (?:e-?mail|letter|survey|means)|for (?:their|its|comment)|if|whether|where|what|how|why|to (?!the\b))|in (?=jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sep|oct|nov|dec|\d|early|late|spring|summer|autumn|winter|the (?:spring|summer|autumn|winter|course|development|preparation)|person|writing|drawing|developing|preparing|draft|full|advance|this|line|order))\b.*$/i;

/** The groups a sentence says were consulted; none where it says that they were not, or will be. */
function groupsTold(sentence: string): string[] {
  if (
    /\b(?:will|no (?:comments?|responses?|objections?|consultation)|(?:has|have|were|was|did|is|are) not|nobody|none)\b/i.test(
      sentence,
    )
  )
    return [];
  for (const expression of subject) {
    const who = expression.exec(sentence)?.groups?.['who'];
    if (who && people(who)) return groupsIn(who);
  }
  // "We spoke to parents and held a workshop with schools": each part of a sentence names its own.
  const found: string[] = [];
  for (let rest = sentence, match = object.exec(rest); match; match = object.exec(rest)) {
    const who = match.groups!['who']!;
    // "to families at four drop-ins, to practitioners, and to schools": each with its own preposition.
    const each = who.split(/(?:,\s*(?:and\s+)?|\s+and\s+)(?=(?:to|with|from|by)\s)/i);
    const names = each.map((one) => one.replace(/^(?:to|with|from|by)\s+/i, '').replace(stops, ''));
    found.push(...names.filter((one) => people(one)).flatMap((one) => groupsIn(one)));
    const own = each.length > 1 ? who : who.replace(stops, '');
    rest = rest.slice(match.index + match[0].length - (who.length - own.length));
  }
  return found;
}

const people = (who: string) =>
  who.length < 300 &&
  !/^(?:the )?(?:following|all|both|these|those|they|we|it|i|this|there|report|plan|proposals?|consultation|feedback|comments?|views?|in|on|at|by|as|a |an )\b(?! of)/i.test(
    who.trim(),
  ) &&
  !/\b(?:been|being|plans?|reports?|proposals?|strategy|findings|inspection|budget|this|that)$/i.test(who.trim());
