import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { calendarAsKnown } from '../../methods/bank-holidays.ts';
import { dueBy, type ClockRule, type Due } from '../../methods/clocks/clock.ts';
import { clockRules, findClock } from '../../methods/clocks/find-clock.ts';
import { readTerms } from '../../methods/clocks/terms.ts';
import { workingDaysBetween } from '../../methods/working-days.ts';
import { misused, readOptions, type CommandOutput, type StandaloneCommand } from '../../platform/command.ts';

const options = {
  json: { type: 'boolean' },
  list: { type: 'boolean' },
  'as-known-on': { type: 'string' },
  terms: { type: 'string' },
  until: { type: 'string' },
} as const;

/** `los clock RULE START`: when something is due, by when to plan it, and the calendar it was worked out with. */
export const clockCommand: StandaloneCommand = {
  name: 'clock',
  usage:
    'RULE START [--json] [--as-known-on DATE] [--terms FROM/TO,FROM/TO]\n      los clock START --until END [--json]\n      los clock --list [--json]',
  about: 'Works out when a statutory clock is due, or counts working days.',
  runAlone: async (args, out) => {
    const wantsList = args.includes('--list');
    const counts = args.some((word) => word === '--until' || word.startsWith('--until='));
    const read = readOptions(args, options, wantsList ? [] : counts ? ['START'] : ['RULE', 'START']);
    if (!read.ok) return misused(clockCommand, read.message, out);
    const { values, words } = read;
    if (wantsList) return list(values.json ?? false, out);
    if (values.until !== undefined) return elapsed(words[0]!, values.until, values['as-known-on'], values.json, out);
    return due(words[0]!, words[1]!, values, out);
  },
};

type Asked = {
  json?: boolean | undefined;
  'as-known-on'?: string | undefined;
  terms?: string | undefined;
};

function due(name: string, start: string, asked: Asked, out: CommandOutput): number {
  const found = findClock(name);
  if (!found.ok) {
    const like = found.like.length > 0 ? ` Like it: ${found.like.slice(0, 6).join(', ')}.` : '';
    out.complain(`There is no clock “${name}”.${like} \`los clock --list\` shows them all.`);
    return 2;
  }
  const terms = asked.terms === undefined ? undefined : readTerms(asked.terms);
  if (terms === null) {
    out.complain('The terms could not be read. Write them like 2024-09-04/2024-12-20,2025-01-06/2025-04-04.');
    return 2;
  }
  const { rule } = found;
  const result = dueBy(rule, start.replace(' ', 'T'), { asKnownOn: asked['as-known-on'], terms });
  if (!result.ok) {
    out.complain(result.reason);
    return 2;
  }
  if (!found.kept) result.notes.push(`There is no kept rule “${name}”: ${rule.title} were counted, as the name says.`);
  if (asked.json) out.print(JSON.stringify(asJson(rule, start, result, found.kept), null, 2));
  else inLines(rule, start, result).forEach(out.print);
  return 0;
}

function asJson(rule: ClockRule, start: string, result: Due, kept: boolean) {
  const { ok: _ok, ...due } = { ok: true, ...result };
  return {
    rule: rule.rule,
    title: rule.title,
    from: rule.from,
    start,
    ...due,
    unit: rule.unit,
    count: rule.count,
    standing: rule.standing,
    source: rule.source,
    kept,
  };
}

function inLines(rule: ClockRule, start: string, result: Due): string[] {
  const day = (date: string) => `${date}  ${dayName(date)} ${inWords(date.slice(0, 10))}`;
  return [
    `${rule.title}: ${lengthInWords(rule)} after ${rule.from}`,
    `Rule      ${rule.rule}`,
    `Start     ${day(start)}`,
    `Due       ${day(result.due)}${result.dueIsWorkingDay ? '' : ' (not a working day)'}`,
    `Plan by   ${day(result.planBy)}`,
    `Calendar  ${result.calendarVersion}${result.projected ? ' (projected: the bank holidays of that year are not announced yet)' : ''}`,
    `Source    ${rule.source}`,
    ...result.notes.map((note) => `Note      ${note}`),
  ];
}

function lengthInWords({ count, unit }: ClockRule): string {
  if (unit === 'terms') return 'by the end of the term';
  const name = unit === 'working-days' ? 'working days' : unit;
  return `${count} ${count === 1 ? name.replace(/s$/, '') : name}`;
}

function dayName(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${date.slice(0, 10)}T00:00:00Z`),
  );
}

function elapsed(
  start: string,
  end: string,
  asKnownOn: string | undefined,
  json: boolean | undefined,
  out: CommandOutput,
): number {
  const wrong = [start, end, asKnownOn ?? start].find((date) => !isIsoDate(date));
  if (wrong !== undefined) {
    out.complain(`“${wrong}” is not a date. Write it like 2024-05-16.`);
    return 2;
  }
  if (end < start) {
    out.complain(`${inWords(end)} is before ${inWords(start)}. Give the earlier date first.`);
    return 2;
  }
  const calendar = calendarAsKnown(asKnownOn);
  const workingDays = workingDaysBetween(start, end, calendar);
  if (json) out.print(JSON.stringify({ start, end, workingDays, calendarVersion: calendar.version }, null, 2));
  else
    out.print(
      `${workingDays} working day${workingDays === 1 ? '' : 's'} after ${inWords(start)}, up to and including ${inWords(end)} (calendar ${calendar.version})`,
    );
  return 0;
}

function list(json: boolean, out: CommandOutput): number {
  if (json) {
    out.print(JSON.stringify({ calendarVersion: calendarAsKnown().version, clocks: clockRules }, null, 2));
    return 0;
  }
  const width = Math.max(...clockRules.map((one) => one.rule.length));
  for (const rule of clockRules) {
    out.print(`${rule.rule.padEnd(width)}  ${rule.title}: ${lengthInWords(rule)} after ${rule.from}`);
    out.print(`${' '.repeat(width)}  ${rule.source}`);
  }
  out.print(`Calendar of bank holidays: ${calendarAsKnown().version}`);
  return 0;
}
