import { inWords } from '../../methods/calendar.ts';
import { dueBy } from '../../methods/clocks/clock.ts';
import { clockNamed } from '../../methods/clocks/find-clock.ts';
import { postsKnownAs } from '../../people/index.ts';
import type { Trx } from '../../platform/services.ts';
import { requirementsOf, sourceById, type KeptRequirement, type Source } from '../../sources/index.ts';
import { loadBodies, type Body } from '../meetings/meeting-queries.ts';
import { readRecurrence } from '../schedule/read-recurrence.ts';
import { latest } from './duty.ts';
import {
  dutiesOfSource,
  insertDuty,
  insertVersion,
  loadDuty,
  type NewDuty,
  type VersionFields,
} from './duty-queries.ts';

/** Clocks that an inspection report starts, all counted from the day the council received it. */
const reportClocks = ['action_statement_70wd', 'report_publish_30wd'] as const;

/** What a version made by this file gives as its reason; one a person has written is never overwritten by it. */
const asTheDocumentSays = 'As the document says';

/**
 * Makes the duties of a document that was saved: one for each requirement of a notice, and the statutory clocks of an
 * inspection report. Called again for the same document it makes none twice; where the document now says something else
 * (its receipt was recorded since) and nobody has changed the duty, the duty follows.
 */
export async function dutiesFromSource(trx: Trx, sourceId: number, by: number | null, now: Date): Promise<void> {
  const source = await sourceById(trx, sourceId);
  if (!source || source.takenBack) return;
  if (source.kind === 'notice') await dutiesOfNotice(trx, source, by, now);
  if (source.kind === 'inspection-report')
    for (const clock of reportClocks)
      await keep(trx, { origin: 'clock', sourceId, clock }, clockVersion(clock, source), by, now);
}

async function dutiesOfNotice(trx: Trx, notice: Source, by: number | null, now: Date): Promise<void> {
  const requirements = await requirementsOf(trx, [notice.id]);
  const bodies = await loadBodies(trx);
  const posts = await postsKnownAs(
    trx,
    requirements.flatMap(({ who }) => (who ? [plainTitle(who)] : [])),
  );
  for (const requirement of requirements) {
    const postId = requirement.who === null ? null : (posts.get(plainTitle(requirement.who)) ?? null);
    const version = requirementVersion(requirement, notice, postId, bodies);
    await keep(trx, { origin: 'requirement', sourceId: notice.id, requirementId: requirement.id }, version, by, now);
  }
}

/** "The Director of Children's Services" names the post without its article. */
function plainTitle(who: string): string {
  return who.replace(/^the\s+/i, '').trim();
}

async function keep(trx: Trx, duty: NewDuty, version: VersionFields, by: number | null, now: Date): Promise<void> {
  const made = await insertDuty(trx, duty, by, now);
  if (made !== null) {
    await insertVersion(trx, made, version, by, now);
    return;
  }
  const known = (await dutiesOfSource(trx, duty.sourceId ?? 0)).find((one) =>
    duty.clock ? one.clock === duty.clock : one.requirement_id === duty.requirementId,
  );
  const before = known ? await loadDuty(trx, known.id) : null;
  if (!before) return;
  const standing = latest(before);
  if (standing.reason !== asTheDocumentSays || sameWords(standing, version)) return;
  await insertVersion(trx, before.id, version, by, now);
}

function sameWords(a: VersionFields, b: VersionFields): boolean {
  const told = ({
    title,
    detail,
    holder,
    recipient,
    evidenceExpected,
    recurrence,
    schedule,
    startsOn,
  }: VersionFields) =>
    // The database keeps the parts of a schedule in an order of its own.
    JSON.stringify([title, detail, holder, recipient, evidenceExpected, recurrence, sorted(schedule), startsOn]);
  return told(a) === told(b);
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

const nothingYet = {
  fromOn: null,
  endsOn: null,
  calendarVersion: null,
  remindDays: 14,
  endedOn: null,
  endedBecause: null,
  reason: asTheDocumentSays,
};

function requirementVersion(
  requirement: KeptRequirement,
  notice: Source,
  postId: number | null,
  bodies: Body[],
): VersionFields {
  const { clause, text, who, recipient, recurrence, due, evidence } = requirement;
  const words = recurrence ?? due?.text ?? '';
  const read = readRecurrence(words);
  const schedule = recurrence === null && due?.date ? { kind: 'once' as const, on: due.date } : read.schedule;
  const said = [recipient, recurrence, who, text].join(' ').toLowerCase();
  return {
    ...nothingYet,
    title: `${clause}: ${shortened(sentenceIn(text))}`,
    detail: text,
    postId,
    holder: who ?? '',
    recipient: recipient ?? '',
    bodyId: bodies.find((body) => body.endedOn === null && said.includes(body.name.toLowerCase()))?.id ?? null,
    evidenceExpected: evidence ?? '',
    recurrence: words,
    schedule,
    startsOn: notice.dated,
  };
}

function clockVersion(name: string, report: Source): VersionFields {
  const clock = clockNamed(name);
  const { receivedOn, publishedOn } = report;
  const due = receivedOn === null ? null : dueBy(clock, receivedOn);
  const published = publishedOn ?? report.dated ?? receivedOn;
  const fromPublication = publishedOn === null ? null : dueBy(clock, publishedOn);
  const sentences = [
    `${clock.count} working days after ${clock.from} (${clock.source}).`,
    receivedOn === null
      ? 'The day the report was received is not recorded, so there is no due date yet.'
      : `Received on ${inWords(receivedOn)}.`,
    publishedOn !== null ? `Published on ${inWords(publishedOn)}.` : null,
    receivedOn === null && fromPublication?.ok
      ? `Had it been received on the day it was published, it would be due on ${inWords(fromPublication.due)}.`
      : null,
    due?.ok && due.planBy !== due.due ? `Plan it by ${inWords(due.planBy)}.` : null,
  ];
  return {
    ...nothingYet,
    title: published === null ? clock.title : `${clock.title} (report of ${inWords(published)})`,
    detail: sentences.filter(Boolean).join(' '),
    postId: null,
    holder: 'The council',
    recipient: name === 'action_statement_70wd' ? 'The chief inspector (Ofsted)' : 'The public',
    bodyId: null,
    evidenceExpected: '',
    recurrence: `${clock.count} working days after ${clock.from}`,
    schedule: due?.ok ? { kind: 'once', on: due.due } : { kind: 'none' },
    startsOn: receivedOn,
    calendarVersion: due?.ok ? due.calendarVersion : null,
  };
}

/**
 * What a clause asks, without the words on the same line that open a list of which it is one: "Progress will be judged
 * thus: The adviser…". A clause with its own list under it begins with what it asks.
 */
function sentenceIn(text: string): string {
  const [, rest] = /^[^:\n]{20,200}:[^\S\n]+(\p{Lu}.{24,})$/su.exec(text) ?? [];
  return rest ?? text;
}

/** The first words of a sentence, cut between words. */
export function shortened(text: string, most = 110): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain.replace(/[;,]?\s+(?:and|or)$/i, '').replace(/[.;:,]$/, '');
  return `${plain.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
