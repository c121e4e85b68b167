import { createHash } from 'node:crypto';
import ical from 'ical-generator';
import { addDays } from '../../methods/calendar.ts';
import { withoutWords, type Entry } from '../calendar/entry.ts';

export type FeedOptions = {
  /** What calendars call it. */
  name: string;
  /** The product's public address; null leaves links out. */
  publicUrl: string | null;
  /** Given to entries that nobody has changed. */
  madeAt: Date;
};

/**
 * Entries as an iCalendar file (RFC 5545): whole days, each with an identifier that stays the same. Words of documents
 * with a handling mark are not in it: it leaves the building. The same entries give the same bytes.
 */
export function icalendar(entries: readonly Entry[], { name, publicUrl, madeAt }: FeedOptions): string {
  const host = (publicUrl && URL.parse(publicUrl)?.hostname) || 'line-of-sight.invalid';
  const calendar = ical({
    name,
    prodId: { company: 'Line of Sight', product: 'Calendar', language: 'EN' },
    // Read again every six hours.
    ttl: 6 * 3600,
  });
  for (const entry of entries) {
    const { key, on, to, title, detail, state, href, sequence, changedAt } = withoutWords(entry);
    const url = publicUrl && href ? new URL(href, publicUrl).href : null;
    calendar.createEvent({
      id: `${key}@${host}`,
      sequence,
      stamp: changedAt ?? madeAt,
      allDay: true,
      start: dayOf(on),
      // The day after the last: an all-day event's end is not part of it.
      end: dayOf(addDays(to ?? on, 1)),
      summary: state && state.tone !== 'due' ? `${title} (${state.word})` : title,
      description: detail,
      ...(url ? { url } : {}),
    });
  }
  return calendar.toString();
}

/** Names the bytes of a feed. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
