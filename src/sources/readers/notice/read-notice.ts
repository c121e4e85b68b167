import type { ReadDocument, ReadWarning } from '../../../platform/reading/index.ts';
import type { NoticeFacts, Requirement } from '../facts.ts';
import { leftOver, passagesOf, type Passage } from '../passages.ts';
import { whoIn } from './actors.ts';
import { headingNames } from './clause-numbers.ts';
import { calledIn, deliverByIn, issuedIn, issuerIn, recipientIn, signatureIn } from './parties.ts';
import { drawClauses, type Drawn } from './draw-clauses.ts';
import { readClause } from './read-clause.ts';

const titled = /\b(?:improvement notice|notice to improve|statutory direction|direction)\b/i;
const headLine = /^(?:to|address|date[d]?|ref(?:erence)?|issued|from|dear)\b|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s*\d[A-Z]{2}\b/i;

/**
 * Reads a notice clause by clause. What must be done, by whom, for whom, how often and when is as the notice says it;
 * an undated notice computes no dates.
 */
export function readNotice(document: ReadDocument): NoticeFacts {
  const read = passagesOf(document);
  const { passages } = read;
  const foot = signatureIn(passages);
  const body = [...passages.slice(0, foot.start), ...passages.slice(foot.end)];
  const title = passages
    .slice(0, 10)
    .find(({ text }) => titled.test(text) && (text.length < 140 || /^(?:statutory )?direction\b.{0,240}$/i.test(text)));
  const recipient = recipientIn(body);
  const issued = issuedIn(passages);
  const issuer = issuerIn(body, passages.slice(foot.start, foot.end));
  const deliverBy = deliverByIn(body, issued?.value ?? null);
  const notSections = new Set([
    ...(title ? [title.text] : []),
    ...body.slice(0, 14).flatMap(({ text }) => (headLine.test(text) ? [text] : [])),
  ]);
  const drawn = drawClauses(
    body.filter((passage) => passage !== title && (passage !== recipient?.passage || passage.label !== null)),
    notSections,
  );
  const called = calledIn(passages, recipient?.value ?? null);
  const requirements = named(drawn.clauses, issued?.value ?? null, called ?? (recipient ? 'the Council' : null));
  const used = new Set([...drawn.used, ...(title ? [title] : [])]);
  const sections = new Set(requirements.flatMap(({ heading }) => heading ?? []));
  const place = (name: string, found: { passage: Passage } | null) => (found ? { [name]: found.passage.where } : {});
  return {
    kind: 'notice',
    title: title?.text ?? null,
    issued: issued?.value ?? null,
    issuer: issuer?.value ?? null,
    recipient: recipient?.value ?? null,
    deliverBy: deliverBy?.value ?? null,
    requirements,
    places: {
      ...(title ? { title: title.where } : {}),
      ...place('issued', issued),
      ...place('issuer', issuer),
      ...place('recipient', recipient),
      ...place('deliverBy', deliverBy),
    },
    unplaced: leftOver(read, used, sections),
    warnings: [...document.warnings, ...doubts(issued?.value ?? null, requirements)],
  };
}

/** The requirements with their clauses: as printed, or made from the heading and the order under it. */
function named(clauses: Drawn[], issued: string | null, called: string | null): Requirement[] {
  const labels = clauses.flatMap(({ clause }) => clause ?? []);
  const again = (one: Drawn) => labels.indexOf(one.clause!) !== labels.lastIndexOf(one.clause!);
  const names = headingNames(
    clauses.filter((one) => !one.clause || again(one)).map(({ heading }) => heading ?? 'Notice'),
  );
  const taken = new Set<string>();
  const general = generalOf(clauses) ?? called;
  let before: string | null = null;
  return clauses.map((one) => {
    const name = names.get(one.heading ?? 'Notice') ?? 'N';
    let clause = one.clause ?? `${name}.1`;
    // Numbering that starts anew under another heading is told apart by the heading.
    if (one.clause && taken.has(clause)) clause = `${name}.${clause}`;
    for (let next = 2; taken.has(clause); next += 1) clause = one.clause ? `${clause} (${next})` : `${name}.${next}`;
    taken.add(clause);
    const requirement = readClause(one, { clause, issued, general, before });
    before = requirement.who;
    return requirement;
  });
}

/** Whom the notice addresses in general: who its lead-ins ask, else the council as its clauses call it. */
function generalOf(clauses: Drawn[]): string | undefined {
  const asked = clauses.flatMap(({ default: who, text }) => who ?? whoIn(text) ?? []);
  return (
    clauses.flatMap(({ default: who }) => who ?? [])[0] ??
    asked.find((who) => /^the (?:council|borough|authority)$/i.test(who)) ??
    asked.find((who) => /\b(?:council|borough|authority)$/i.test(who))
  );
}

function doubts(issued: string | null, requirements: Requirement[]): ReadWarning[] {
  const where = 'whole document';
  return [
    ...(issued
      ? []
      : [
          {
            code: 'undated-notice',
            message: 'The notice has no date, so no deadlines are counted from it and it is not shown as in force.',
            where,
          },
        ]),
    ...(requirements.length
      ? []
      : [
          {
            code: 'no-requirements',
            message: 'No clause that asks anything of anyone was found. Check that this is the notice itself.',
            where,
          },
        ]),
  ];
}
