import type { ClockRule, ClockUnit } from './clock.ts';
import { inspectionClocks } from './definitions/inspection.ts';
import { lookedAfterClocks } from './definitions/looked-after.ts';
import { safeguardingClocks } from './definitions/safeguarding.ts';

/** Every clock the product keeps, in the order of a child's way. */
export const clockRules: ClockRule[] = [...inspectionClocks, ...safeguardingClocks, ...lookedAfterClocks];

const units: [RegExp, ClockUnit, string][] = [
  [/^(?:wd|working[ -]?days?)$/, 'working-days', 'working day'],
  [/^(?:d|days?)$/, 'days', 'day'],
  [/^(?:w|weeks?)$/, 'weeks', 'week'],
  [/^(?:m|months?)$/, 'months', 'month'],
  [/^(?:h|hours?)$/, 'hours', 'hour'],
];

export type FoundClock =
  | { ok: true; rule: ClockRule; /** False for a count that is no kept rule: "45wd", "6 weeks". */ kept: boolean }
  | { ok: false; /** Names that are like it. */ like: string[] };

/**
 * The clock a name means. Capitals, hyphens, spaces and the order of words make no difference: "Statement of action",
 * "action-statement-70wd". A name that only says how long ("20wd", "6 weeks", "x_45wd") counts that long and is no kept
 * rule.
 */
export function findClock(name: string): FoundClock {
  const asked = keyOf(name);
  const rule = clockRules.find((one) => [one.rule, ...one.also].some((known) => keyOf(known) === asked));
  if (rule) return { ok: true, rule, kept: true };
  const counted = countIn(name);
  if (counted) return { ok: true, rule: counted, kept: false };
  const words = new Set(wordsOf(name).filter((word) => word.length > 2));
  const shared = (rule: ClockRule) =>
    new Set([rule.rule, ...rule.also, rule.title].flatMap(wordsOf).filter((word) => words.has(word))).size;
  const like = clockRules.filter((one) => shared(one) > 0).sort((a, b) => shared(b) - shared(a));
  return { ok: false, like: like.map((one) => one.rule) };
}

/** The clock of a rule name that is known to be there; for definitions that build on one. Throws otherwise. */
export function clockNamed(rule: string): ClockRule {
  const found = clockRules.find((one) => one.rule === rule);
  if (!found) throw new Error(`There is no clock ${rule}`);
  return found;
}

function countIn(name: string): ClockRule | null {
  const [, number, unit] = /(?:^|[_\s-])(\d{1,3})[\s_-]*((?:working[\s_-]?)?[a-z]+)$/i.exec(name.trim()) ?? [];
  const known = unit && units.find(([pattern]) => pattern.test(unit.toLowerCase().replaceAll('_', ' ')));
  const count = Number(number);
  if (!known || count === 0) return null;
  const title = `${count} ${known[2]}${count === 1 ? '' : 's'}`;
  return {
    rule: name.trim(),
    also: [],
    title,
    from: 'the day given',
    unit: known[1],
    count,
    standing: 'convention',
    source: 'A count, and no kept rule',
    sourceRead: true,
    inForce: { from: null, to: null },
    examples: [],
  };
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !['of', 'the', 'a', 'to', 'in'].includes(word));
}

function keyOf(name: string): string {
  return wordsOf(name).sort().join(' ');
}
