import type { ReadDocument, ReadWarning } from '../../../platform/reading/index.ts';
import { dayIn } from '../dates-in-words.ts';
import type { CommitteeReportFacts } from '../facts.ts';
import { asParagraphs, leftOver, passagesOf, type Passage } from '../passages.ts';
import { appendicesOf } from './appendices.ts';
import { commitmentsOf } from './commitments.ts';
import { consulteesOf } from './consultees.ts';
import { costsOf } from './money.ts';
import { optionsOf } from './options.ts';
import { recommendationsOf } from './recommendations.ts';
import { placed } from './sections.ts';

const isBody =
  /^(?:(?:report|meeting|agenda)\s+(?:to|of)\s*:?\s+)?(?:the )?(?:\p{Lu}[\p{L}’'&,-]*\s+|and\s+|of\s+|for\s+|the\s+|&\s+|–\s+){0,12}(?:Committee|Cabinet|Council|Executive|Panel|Board|Sub-Committee|Commission|Forum|COMMITTEE|CABINET|COUNCIL|BOARD|PANEL)\b/u;

/** Reads a report to a committee: its meeting, what is asked of it, and the dates, money and people in it; every paragraph is kept. */
export function readCommitteeReport(document: ReadDocument): CommitteeReportFacts {
  const read = passagesOf(document);
  const { passages } = read;
  const top = topOf(passages);
  const body = bodyOf(top);
  const date = dateOf(top, passages);
  const reference =
    labelledLine(
      passages,
      /^(?:(?:(?:report|document|key decision|decision|forward plan)\s+)?ref(?:erence)?\b(?:\s*(?:no|number)\b\.?)?|(?:report|paper|document) (?:no\b\.?|number\b)|(?:is this a )?key decision\b.{0,60}\bref(?:erence)?\b[^:]{0,40})\s*[:.]?\s*/i,
    ) ?? labelledLine(top, /^(?:agenda item|item)(?:\s*(?:no|number)\b\.?)?\s*[:.]?\s*(?=\d|$)/i);
  // Whose report it is, before who wrote it.
  const reportOf =
    labelledLine(passages, /^(?:joint )?report (?:of|by|from)\b\s*(?:the\s+)?:?\s*/i) ??
    labelledLine(passages, /^(?:report author|author|from|presented by)\b\s*(?:the\s+)?:?\s*/i);
  const title = titleOf(top, body);
  const authority = authorityOf(passages);
  const paragraphs = passages.filter(
    (passage) => passage.kind !== 'heading' && !isOf(passage, reference, reportOf, body, date, title),
  );
  const used = new Set([...paragraphs, ...(title ? [title] : [])]);
  const sections = new Set(paragraphs.flatMap(({ section }) => section ?? []));
  const meeting = { body: body?.value ?? null, date: date?.value ?? null };
  const inParts = placed(passages);
  const recommendations = recommendationsOf(inParts);
  const place = (name: string, found: { where: string } | null | undefined) => (found ? { [name]: found.where } : {});
  return {
    kind: 'committee-report',
    title: title?.text ?? null,
    authority: authority?.value ?? null,
    meeting,
    reference: (reference && withoutYes(reference.value)) ?? null,
    reportOf: reportOf?.value ?? null,
    recommendations,
    options: optionsOf(inParts),
    commitments: commitmentsOf(inParts, meeting.date),
    money: costsOf(passages.filter(({ kind }) => kind !== 'heading')),
    consultees: consulteesOf(inParts),
    appendices: appendicesOf(inParts),
    paragraphs: asParagraphs(paragraphs),
    places: {
      ...place('title', title),
      ...place('authority', authority),
      ...place('body', body),
      ...place('date', date),
      ...place('reference', reference),
      ...place('reportOf', reportOf),
    },
    unplaced: leftOver(read, used, sections),
    warnings: [...document.warnings, ...doubts(meeting, recommendations.length)],
  };
}

type Found = { value: string; where: string; passage: Passage } | null;
const found = (passage: Passage | undefined, value: string | null | undefined): Found =>
  passage && value ? { value, where: passage.where, passage } : null;

/** What stands above the first part of the report: at most the lines before its first long paragraph. */
function topOf(passages: Passage[]): Passage[] {
  const first = passages.findIndex(
    ({ text, kind, label }) =>
      (kind !== 'row' && (text.length > 160 || (label && text.length > 60))) ||
      /^(?:[\d.]+\s*)?(?:purpose|summary|executive summary|recommendations?)\b/i.test(text),
  );
  return passages.slice(0, first < 0 ? 12 : Math.max(first, 1));
}

/** The cell beside a label, or what follows the label on its line. */
function labelledLine(passages: readonly Passage[], label: RegExp): Found {
  for (const passage of passages.slice(0, 40)) {
    const cells = passage.cells ?? [];
    for (const [index, cell] of cells.entries()) {
      const match = label.exec(cell);
      const value = match && (cell.slice(match[0].length).trim() || cells[index + 1]?.trim());
      if (value && cell.length < 160) return found(passage, value);
    }
    const match = passage.kind !== 'row' && passage.text.length < 160 ? label.exec(passage.text) : null;
    const value = match && passage.text.slice(match[0].length).trim();
    if (value && (/:/.test(match[0]) || !/^(?:the|a|an|of|to)\b/i.test(value))) return found(passage, value);
  }
  return null;
}

/** "Report of the director to the meeting of the Executive to be held on 6 January 2026": the body, in one line with the rest. */
const toMeeting = /\bto (?:the |a )?meeting of (?:the )?(.{3,80}?)(?: to be)? (?:held )?on\b/i;

function bodyOf(top: readonly Passage[]): Found {
  const whole = top.find(({ text }) => toMeeting.test(text));
  if (whole) return found(whole, toMeeting.exec(whole.text)![1]);
  const named = labelledLine(
    top,
    /^(?:report to|meeting(?: of| title| name)?|committee(?: name)?|decision maker|for (?:consideration|decision) by|body|to)\b\s*:?\s*(?:the\s+)?/i,
  );
  if (named && isBody.test(named.value)) return { ...named, value: tidyBody(named.value) };
  const line =
    top.find(
      ({ text, kind }) =>
        kind !== 'row' &&
        text.length < 120 &&
        isBody.test(text) &&
        !/^report\b/i.test(text) &&
        !/\bCouncil$/i.test(text),
    ) ??
    top.find(
      ({ text, kind }) => kind !== 'row' && text.length < 120 && isBody.test(text) && !/^report of\b/i.test(text),
    );
  return found(line, line && tidyBody(line.text));
}
/** "Yes. Reference: 0126EM" beside "Key decision?" is 0126EM. */
const withoutYes = (text: string) =>
  text
    .replace(/^yes\b\s*[.,;:(–-]?\s*(?:ref(?:erence)?\b\.?(?:\s*(?:no|number)\b\.?)?\s*[:.]?\s*)?/i, '')
    .replace(/\)$/, '') || null;

/** The body's name without the day of its meeting. */
const tidyBody = (text: string) =>
  text
    .replace(/^(?:report to|meeting of|to)\s*:?\s*(?:the )?/i, '')
    .replace(/\s+meeting$/i, '')
    .replace(
      /\s*(?:[–—,-]|\bon\b|\bmeeting\b)*\s*(?:(?:mon|tues|wednes|thurs|fri)day,?\s*)?\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+\s+\d{4}.*$/iu,
      '',
    )
    .trim();

function dateOf(top: readonly Passage[], passages: readonly Passage[]): Found {
  const labelled = labelledLine(
    passages,
    /^(?:date of (?:the )?(?:meeting|committee|cabinet)|meeting date|date of decision|decision date|date)\s*:?\s*/i,
  );
  if (labelled && dayIn(labelled.value)) return { ...labelled, value: dayIn(labelled.value)! };
  const line = top.find(({ text }) => text.length < 140 && dayIn(text));
  return found(line, line && dayIn(line.text));
}

function titleOf(top: readonly Passage[], body: Found): Passage | null {
  const named = labelledLine(top, /^(?:(?:report )?title|subject|title of (?:the )?report)(?:\s*:\s*|\s*$)/i);
  if (named) return { ...named.passage, text: named.value };
  const apart = (text: string) =>
    /^(?:open|official|public|part \d|agenda item|report (?:of|by|reference|ref)|ward|key decision|ref|item|date|contact|portfolio|lead)\b/i.test(
      text,
    ) || dayIn(text) !== null;
  const lines = top.filter(
    (passage) =>
      passage.kind !== 'row' && passage.text.length < 160 && !apart(passage.text) && passage !== body?.passage,
  );
  const names = lines.filter(({ text }) => !/\bCouncil$/i.test(text));
  return names.find(({ kind }) => kind === 'heading') ?? names[0] ?? null;
}

const council =
  /\b((?:(?:London Borough of|Royal Borough of|City of)\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,4})|(?!(?:The|Full|This|Our|Any|Each|That|All)\b)\p{Lu}[\p{L}’'-]+(?:\s+(?:\p{Lu}[\p{L}’'-]+|and|of|upon|on|in|the)){0,7}?\s+Council)\b/u;
/** The council named most often. */
function authorityOf(passages: readonly Passage[]): { value: string; where: string } | null {
  const seen = new Map<string, { count: number; where: string }>();
  for (const { text, where } of passages) {
    for (const match of text.matchAll(new RegExp(council.source, 'gu'))) {
      const value = match[1]!.replace(/^(?:The|For|At|In|To|By)\s+/, '');
      if (
        /^(?:Full|The|Leader|Deputy|Members?|Chair|Chief)\b|\b(?:Youth|Care|Leavers|School|Schools|Student|Parents?|People[’']?s?) Council$/.test(
          value,
        )
      )
        continue;
      const known = seen.get(value) ?? { count: 0, where };
      seen.set(value, { ...known, count: known.count + 1 });
    }
  }
  if (!seen.size) {
    const capitals = passages.slice(0, 8).find(({ text }) => /^[\p{Lu} ’'-]{4,60} COUNCIL$/u.test(text));
    if (capitals) return { value: inTitleCase(capitals.text), where: capitals.where };
  }
  // A name broken over two lines of a title: "Oakmoor Metropolitan Borough" above "Council".
  const pair = seen.size
    ? -1
    : passages
        .slice(0, 8)
        .findIndex(({ text }, at) => text.length < 60 && /^Council$/.test(passages[at + 1]?.text ?? ''));
  if (pair >= 0) return { value: `${passages[pair]!.text} Council`, where: passages[pair]!.where };
  const best = [...seen].sort(([, a], [, b]) => b.count - a.count)[0];
  return best ? { value: best[0], where: best[1].where } : null;
}

const inTitleCase = (text: string) =>
  text
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/\b(?:And|Of|Upon|On|In|The)\b/g, (word) => word.toLowerCase());

/** Whether a line at the top has been read into a field of its own. */
function isOf(passage: Passage, ...fields: (Found | Passage | null)[]): boolean {
  return (
    passage.kind !== 'row' &&
    passage.text.length < 120 &&
    fields.some((field) => field !== null && ('passage' in field ? field.passage : field) === passage)
  );
}

function doubts(meeting: CommitteeReportFacts['meeting'], recommendations: number): ReadWarning[] {
  const where = 'whole document';
  return [
    ...(meeting.date
      ? []
      : [
          {
            code: 'no-meeting-date',
            message: 'The date of the meeting was not found, so days without a year have no date.',
            where,
          },
        ]),
    ...(recommendations
      ? []
      : [{ code: 'no-recommendations', message: 'No recommendations were found in the report.', where }]),
  ];
}
