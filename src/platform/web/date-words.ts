const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** An instant in words, on the clock of Europe/London: "8 May 2025 at 2:05pm". */
export function momentWords(instant: Date): string {
  const parts = Object.fromEntries(moment.formatToParts(instant).map((part) => [part.type, part.value]));
  const half = (parts['dayPeriod'] ?? '').toLowerCase().replace(/[^apm]/g, '');
  return `${parts['day']} ${parts['month']} ${parts['year']} at ${parts['hour']}:${parts['minute']}${half}`;
}
