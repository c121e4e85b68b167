import { addDays, daysBetween, inWords } from '../../methods/calendar.ts';
import { loadPosts, type Post } from '../../people/index.ts';
import type { Services } from '../../platform/services.ts';
import type { Duty, Occurrence } from '../duty/duty.ts';
import { loadDuties } from '../duty/duty-queries.ts';
import { occurrencesOf } from '../duty/occurrences.ts';
import { standingOf } from '../duty/standing.ts';
import { daysOfMeetings } from '../meetings/days-of-meetings.ts';
import { loadMeetings } from '../meetings/meeting-queries.ts';
import { lettersWritten } from './reminder-queries.ts';

/** What was missed longer ago than this is on the duties page, and no letter is written about it any more. */
const missedFor = 30;

export type Reminded = { reminders: number; missed: number };

type Letter = { about: string; kind: 'reminder' | 'missed'; duty: Duty; one: Occurrence; to: Post['holders'][number] };

/**
 * Writes to whoever holds a duty's post: once so many days before each time it falls due, and once when a day passed and
 * nobody said it was done. Posts nobody holds, and duties of no post, get no letter; their pages say so.
 */
export async function remindOfDuties(services: Services, today: string): Promise<Reminded> {
  const { db } = services;
  const [duties, meetings, posts] = await Promise.all([loadDuties(db), loadMeetings(db), loadPosts(db, today)]);
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const meetingsOf = daysOfMeetings(meetings);
  const letters = duties
    .filter((duty) => standingOf(duty, today).live)
    .flatMap((duty) => {
      const range = { from: addDays(today, -missedFor), to: addDays(today, 365), today };
      return occurrencesOf(duty, range, meetingsOf).flatMap((one) => lettersFor(duty, one, today, postOf));
    });
  return db.transaction().execute(async (trx) => {
    const before = await lettersWritten(trx, [...new Set(letters.map((letter) => letter.about))]);
    const written = { reminders: 0, missed: 0 };
    for (const letter of letters) {
      if (before.has(`${letter.about} ${letter.to.email}`)) continue;
      await services.mailer.post(trx, {
        ...textOf(letter, today, services.config.publicUrl ?? null),
        about: letter.about,
      });
      written[letter.kind === 'missed' ? 'missed' : 'reminders'] += 1;
    }
    return written;
  });
}

function lettersFor(duty: Duty, one: Occurrence, today: string, posts: ReadonlyMap<number, Post>): Letter[] {
  const { version, dueOn, state, record } = one;
  const holders = version.postId === null ? [] : (posts.get(version.postId)?.holders ?? []);
  const soon = state === 'due' && dueOn >= today && addDays(dueOn, -version.remindDays) <= today;
  // Somebody who said that it was missed knows.
  const missed = state === 'missed' && record === null;
  if (!soon && !missed) return [];
  const kind = soon ? ('reminder' as const) : ('missed' as const);
  return holders.map((to) => ({ about: `duty:${duty.id} ${dueOn} ${kind}`, kind, duty, one, to }));
}

function textOf({ kind, duty, one, to }: Letter, today: string, publicUrl: string | null) {
  const marked = duty.source !== null && duty.source.handling !== 'OFFICIAL';
  const title = marked ? 'A duty under a marked document' : one.version.title;
  const path = `/duties/${duty.id}/on/${one.dueOn}`;
  const days = daysBetween(today, one.dueOn);
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  const lines = [
    `Dear ${to.name},`,
    kind === 'reminder'
      ? `This is due ${when}, on ${inWords(one.dueOn)}:`
      : `This was due on ${inWords(one.dueOn)}, and nobody has said that it was done:`,
    title,
    one.version.recipient && !marked ? `It goes to: ${one.version.recipient}.` : null,
    one.version.evidenceExpected && !marked ? `What would show it: ${one.version.evidenceExpected}` : null,
    `Say here when it is done${kind === 'missed' ? ', or why it was missed' : ''}: ${publicUrl ? new URL(path, publicUrl).href : path}`,
  ];
  return {
    toName: to.name,
    toEmail: to.email,
    subject: `${kind === 'reminder' ? 'Due' : 'Missed'} ${inWords(one.dueOn)}: ${title.length > 80 ? `${title.slice(0, 79)}…` : title}`,
    body: lines.filter(Boolean).join('\n\n'),
  };
}
