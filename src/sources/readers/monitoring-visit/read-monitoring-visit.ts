import type { ReadDocument, ReadWarning } from '../../../platform/reading/index.ts';
import { toneOf } from '../../tone/index.ts';
import { dayIn, stretchIn } from '../dates-in-words.ts';
import type { Days, MonitoringVisitFacts } from '../facts.ts';
import { leftOver, passagesOf, type Passage } from '../passages.ts';
import { sentencesOf } from '../sentences.ts';
import { inspectorsIn, namesIn } from './people.ts';
import { markPlainHeadings } from './plain-headings.ts';
import { handlingOf, publicationIn } from './publication.ts';

const salutation = /^dear\b/i;
const closing = /^yours (?:sincerely|faithfully|truly)|^with best wishes|^kind regards/i;
const areasHeading =
  /\b(?:areas?|scope|focus)\b.{0,40}\b(?:visit|covered|review(?:ed)?)\b|^what we (?:looked at|reviewed)$/i;
/** Sentences that arrange rather than find: who gets the letter, and under what rules the visit was made. */
const arranging =
  /\b(?:am|are) copying this letter\b|\b(?:publish|share)\w* (?:this|the) letter\b|\bthis letter (?:will|is|has|summarises|sets out|reports|contains|outlines)\b|\bthis (?:monitoring )?visit was (?:carried out|conducted|undertaken) (?:in line|under|in accordance)|^(?:thank you|i would like to thank|we would like to thank|i am grateful)\b|\bplease (?:pass|convey|share)\b|\byou (?:may|can|are welcome to|are free to|should not|must not) (?:also )?share (?:it|this|the letter|its (?:contents?|findings))\b/i;

type Found<T> = { value: T; where: string } | null;
function firstFound<T>(passages: readonly Passage[], find: (text: string) => T | null): Found<T> {
  for (const passage of passages) {
    const value = find(passage.text);
    if (value !== null) return { value, where: passage.where };
  }
  return null;
}

/** Reads the letter of a monitoring visit, sentence by sentence, with the suggested reading of each. */
export function readMonitoringVisit(document: ReadDocument): MonitoringVisitFacts {
  const read = passagesOf(document);
  const { passages } = read;
  markPlainHeadings(passages);
  const parts = partsOf(passages);
  const published = publicationOf(passages);
  const visit = visitOf(passages);
  const letterDate =
    firstFound(
      parts.head.filter(({ text }) => text.length < 120),
      dayIn,
    ) ?? firstFound(parts.head, dayIn);
  const inspectors = firstFound(passages, (text) => orNull(inspectorsIn(text))) ?? signedBy(parts.foot);
  const title = [...parts.head, ...parts.opening].find(
    ({ text }) => /\bmonitoring visit\b/i.test(text) && text.length < 160,
  );
  const authority = firstFound([...(title ? [title] : []), ...parts.opening, ...passages], authorityIn);
  const areas = areasOf(parts.opening);
  const { statements, used, apart } = statementsOf(saidEarly(parts.opening), parts.findings, title?.text);
  const place = (name: string, found: { where: string } | null | undefined) => (found ? { [name]: found.where } : {});
  const sections = new Set(statements.flatMap(({ section }) => section ?? []));
  return {
    kind: 'monitoring-visit',
    title: title?.text ?? null,
    authority: authority?.value ?? null,
    letterDate: letterDate?.value ?? null,
    visit: visit?.value ?? { start: null, end: null },
    inspectors: inspectors?.value ?? [],
    areasCovered: areas.map(({ text }) => text),
    published: published?.value ?? null,
    handling: handlingOf(
      passages.map(({ text }) => text),
      published?.value ?? null,
    ),
    statements,
    places: {
      ...place('title', title),
      ...place('authority', authority),
      ...place('letterDate', letterDate),
      ...place('visit', visit),
      ...place('inspectors', inspectors),
      ...place('areasCovered', areas[0]),
      ...place('published', published),
    },
    unplaced: [...leftOver(read, new Set([...used, ...areas, ...(title ? [title] : [])]), sections), ...apart],
    warnings: [...document.warnings, ...doubts(published, letterDate, visit, statements.length)],
  };
}

const orNull = (names: string[]) => (names.length ? names : null);

type Parts = { head: Passage[]; opening: Passage[]; findings: Passage[]; foot: Passage[] };

/** The letter's head (to "Dear…"), its opening (what the visit was, and of what), its findings, and its close. */
function partsOf(passages: Passage[]): Parts {
  const dear = Math.max(
    0,
    passages.findIndex(({ text }) => salutation.test(text)),
  );
  const after = passages.findLastIndex(({ text }) => closing.test(text));
  const end = after > dear ? after : passages.length;
  const body = passages.slice(dear, end);
  const isFindings = ({ kind, text }: Passage, index: number) =>
    kind === 'heading' &&
    index > 0 &&
    !salutation.test(text) &&
    !areasHeading.test(text) &&
    !/\bmonitoring visit\b/i.test(text);
  const areas = body.findIndex(({ kind, text }) => kind === 'heading' && areasHeading.test(text));
  let start = body.findIndex((passage, index) => index > areas && isFindings(passage, index));
  if (start < 0) start = withoutHeadings(body);
  return {
    head: passages.slice(0, dear),
    opening: body.slice(0, start),
    findings: body.slice(start),
    foot: passages.slice(end),
  };
}

/** Paragraphs of the opening that already judge, before it says what was looked at; what tells of the visit is none. */
function saidEarly(opening: readonly Passage[]): Passage[] {
  return opening.filter(
    ({ kind, text, section }) =>
      kind === 'text' &&
      !/:\s*$/.test(text) &&
      !(section && areasHeading.test(section)) &&
      !salutation.test(text) &&
      !/\b(?:visit(?:s|ed)?|inspectors?|letter|framework|evidence (?:was|included)|judged|reviewed|looked at)\b/i.test(
        text,
      ) &&
      toneOf(sentencesOf(text)).some(({ polarity }) => polarity !== 'neutral'),
  );
}

/** Where the findings start in a letter without headings: after the areas, or after the paragraph that opens it. */
function withoutHeadings(body: Passage[]): number {
  const lastArea = body.findLastIndex(({ kind }) => kind === 'item');
  const opening = body.findLastIndex(
    ({ text }) =>
      /\b(?:this letter|visit (?:was|took)|inspectors? (?:reviewed|looked at|were))\b/i.test(text) &&
      stretchIn(text) !== null,
  );
  const looked = body
    .slice(0, Math.max(opening, 0) + 3)
    .findLastIndex(({ text }) =>
      /^(?:the )?(?:inspectors?|visit) (?:reviewed|looked at|focused|considered|evaluated|covered)\b/i.test(text),
    );
  const start = (lastArea >= 0 && lastArea < body.length - 2 ? lastArea : Math.max(opening, looked, 0)) + 1;
  return Math.min(start, body.length);
}

function visitOf(passages: readonly Passage[]): Found<Days> {
  const sentences = passages.flatMap(({ text, where }) => sentencesOf(text).map((sentence) => ({ sentence, where })));
  for (const expression of [
    /\b(?:monitoring )?visit(?:ed)?\b.*\b(?:on|from|between|of|in|dates?)\b|\bdates? of (?:the )?visit\b/i,
    /\bvisit(?:ed)?\b/i,
  ]) {
    for (const { sentence, where } of sentences) {
      const days = expression.test(sentence) ? stretchIn(afterVisit(sentence)) : null;
      if (days) return { value: { start: days.start, end: days.end }, where };
    }
  }
  return null;
}
const afterVisit = (sentence: string) => sentence.slice(Math.max(0, sentence.search(/\bvisit/i)));

function publicationOf(passages: readonly Passage[]): Found<boolean> {
  const sentences = passages.flatMap((passage) => sentencesOf(passage.text).map((text) => ({ ...passage, text })));
  return firstFound(sentences.reverse(), publicationIn);
}

/** Where the letter names no inspectors, whoever signed it as one. */
function signedBy(foot: readonly Passage[]): Found<string[]> {
  const signed = foot.findIndex(({ text }) => /\b(?:majesty[’']s|HM|ofsted) inspector\b|\bHMI\b/i.test(text));
  if (signed < 0) return null;
  const own = namesIn(foot[signed]!.text);
  const before = own.length ? own : namesIn(foot[signed - 1]?.text ?? '');
  return before.length ? { value: before, where: foot[signed]!.where } : null;
}

const authorityPatterns = [
  /\b[Mm]onitoring [Vv]isit (?:to|of|in|at)\s+(?:the\s+)?((?:\p{Lu}[\p{L}’'-]*|and|of|upon|on|the|with|in|&)(?:\s+(?:\p{Lu}[\p{L}’'-]*|and|of|upon|on|the|with|in|&|children[’']s))*)/u,
  /\bvisit to (?:the )?((?:\p{Lu}[\p{L}’'-]*)(?:\s+(?:\p{Lu}[\p{L}’'-]*|and|of|upon|on|the))*)/u,
];

/** "Monitoring visit to Fenbridge children's services": Fenbridge. */
function authorityIn(text: string): string | null {
  for (const expression of authorityPatterns) {
    const found = expression.exec(text)?.[1];
    const name = found
      ?.replace(/(?:[’']s?)?\s+(?:(?:local authority|council)\s+)?children[’']?s?\b.*$/i, (rest) =>
        /\bcouncil\b/i.test(rest) ? ' Council' : '',
      )
      .replace(/[’']s?$/, '')
      .replace(/\s+(?:and|of|the|on|in)$/, '');
    if (name && !/^(?:children|this|the)$/i.test(name)) return name.trim();
  }
  return null;
}

/** The areas that the visit covered: the list under that heading, or what the opening says was reviewed. */
function areasOf(opening: readonly Passage[]): Passage[] {
  const items = opening.filter(({ kind }) => kind === 'item');
  const under = opening.filter(({ kind, section }) => kind === 'item' && section && areasHeading.test(section));
  if (items.length) return under.length ? under : items;
  const said =
    /\b(?:reviewed|looked at|focused on|considered|evaluated|covered|concentrated on)\s+(?:the progress (?:that has been )?made in\s+)?(?:(?:the |this |one )?(?:following )?areas?(?: of concern)?[^.:]{0,60}:\s*|the area of\s+)?(.+?)\.?$/i;
  for (const passage of opening) {
    for (const sentence of sentencesOf(passage.text)) {
      const found =
        /^(?:[^,.]{0,60},\s+|(?:during|in|over|on) (?:the course of )?(?:this|the|our) visit,?\s+)?(?:the )?(?:\w+ )?(?:inspectors?|visit|this visit)\b/i.test(
          sentence,
        )
          ? said.exec(sentence)?.[1]
          : null;
      if (found) return partsOfRun(found).map((text) => ({ ...passage, text }));
    }
  }
  return [];
}

/**
 * The areas that a sentence names one after another: "the front door and the timeliness of visits", "…, and on support
 * for care leavers". Without a sign that another starts, "plans and reviews" stay one.
 */
function partsOfRun(run: string): string[] {
  const listed = run.split(/;\s*(?:and\s+)?/);
  const parts = listed.flatMap((text) =>
    text.split(/,?\s+and\s+(?:also\s+)?(?:on|at|in)\s+(?!\p{Lu}|\d)|,\s+as well as\s+(?:on\s+)?/u),
  );
  return parts
    .flatMap((text) =>
      /^the\s/i.test(text)
        ? text.split(/(?:,\s+(?:and\s+)?|\s+and\s+)(?=the\s+\p{L}+(?:\s+\p{L}+){0,3}\s+(?:of|at|for|to|in|from|on)\b)/u)
        : [text],
    )
    .map((text) => text.replace(/^(?:on|at)\s+/, '').trim())
    .filter(Boolean);
}

function statementsOf(opening: readonly Passage[], findings: readonly Passage[], title: string | undefined) {
  const early = new Set(opening);
  const used = new Set<Passage>();
  const statements: MonitoringVisitFacts['statements'] = [];
  const apart: MonitoringVisitFacts['unplaced'] = [];
  for (const passage of [...opening, ...findings]) {
    if (passage.kind === 'heading') continue;
    const all = sentencesOf(passage.text);
    const sentences = all.filter((one) => !arranges(one));
    if (!sentences.length) continue;
    apart.push(...all.filter(arranges).map((text) => ({ text, where: passage.where })));
    const tones = toneOf(sentences);
    sentences.forEach((text, index) => {
      const { polarity, movement } = tones[index]!;
      const section =
        passage.section && passage.section !== title && !salutation.test(passage.section) && !early.has(passage)
          ? passage.section
          : null;
      statements.push({ text, section, polarity, movement, where: passage.where });
    });
    used.add(passage);
  }
  return { statements, used, apart };
}

const arranges = (sentence: string) =>
  arranging.test(sentence) ||
  (publicationIn(sentence) !== null && /\bletter\b|\bit will be published\b/i.test(sentence));

function doubts(published: unknown, letterDate: unknown, visit: unknown, statements: number): ReadWarning[] {
  const warning = (code: string, message: string) => ({ code, message, where: 'whole document' });
  return [
    ...(published
      ? []
      : [
          warning(
            'publication-not-said',
            'The letter does not say whether it is published, so it is kept from anything public until you say.',
          ),
        ]),
    ...(letterDate ? [] : [warning('no-letter-date', 'No date was found at the head of the letter.')]),
    ...(visit ? [] : [warning('no-visit-dates', 'The days of the visit were not found.')]),
    ...(statements
      ? []
      : [warning('no-statements', 'No findings were found in the letter. Choose its statements by hand.')]),
  ];
}
