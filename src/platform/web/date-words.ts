const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** An ISO date in words: "8 May 2025". */
export function dayWords(isoDate: string): string {
  return day.format(new Date(`${isoDate}T00:00:00Z`));
}

/** An instant in words, on the clock of Europe/London: "8 May 2025 at 2:05pm". */
export function momentWords(instant: Date): string {
  const parts = Object.fromEntries(moment.formatToParts(instant).map((part) => [part.type, part.value]));
  const half = (parts['dayPeriod'] ?? '').toLowerCase().replace(/[^apm]/g, '');
  return `${parts['day']} ${parts['month']} ${parts['year']} at ${parts['hour']}:${parts['minute']}${half}`;
}

/** Two ISO dates as a stretch of time: "1 May 2025 to 31 May 2025"; with no end, "from 1 May 2025". */
export function rangeWords(from: string, to: string | null): string {
  return to ? `${dayWords(from)} to ${dayWords(to)}` : `from ${dayWords(from)}`;
}
