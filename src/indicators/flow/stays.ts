import { noDay, type Day } from '../../children/index.ts';
import { levels, rank, type Level, type Place } from './level.ts';

/** A time at a level: from a day to a day, noDay while it lasts. A contact or a referral begins and ends on its day. */
export type Spell = { level: Level; start: Day; end: Day };

/** A time in which a level was the highest a child was at. */
export type Stay = { level: Level; from: Day; to: Day };

/** One step of a child, on a day. */
export type Step = { from: Place; to: Place; on: Day };

/** So many days without anything, and a case is closed: what comes later is coming back. */
export const gapDays = 28;

/**
 * Where one child stood, level after level. What begins below the level a child is at already moves nobody: a contact
 * about a child in care, a new assessment of a child in need. Of levels that begin on one day the child goes through
 * each, the lightest first.
 */
export function staysOf(spells: readonly Spell[], asAt: Day): Stay[] {
  const sound = spells
    .filter(({ start, end }) => start !== noDay && start <= asAt && (end === noDay || end >= start))
    .map((spell) => ({ ...spell, end: spell.end !== noDay && spell.end > asAt ? noDay : spell.end }));
  const days = [...new Set(sound.flatMap(({ start, end }) => (end === noDay ? [start] : [start, end])))].toSorted(
    (a, b) => a - b,
  );
  const stays: Stay[] = [];
  const close = (on: Day) => {
    const last = stays.at(-1);
    if (last && last.to === noDay) last.to = on;
  };
  for (const day of days) {
    const open = sound.filter(({ start, end }) => start < day && (end === noDay || end > day));
    const before = stays.at(-1);
    const base = Math.max(-1, ...open.map(({ level }) => rank(level)));
    const held = before && before.to === noDay ? rank(before.level) : -1;
    if (held > base) close(day);
    const begun = sound.filter(({ start }) => start === day).map(({ level }) => rank(level));
    const steps = [...new Set(begun)].filter((one) => one > base).toSorted((a, b) => a - b);
    if (held > base && base >= 0 && steps.length === 0)
      stays.push({ level: levels[base] as Level, from: day, to: noDay });
    for (const one of steps) {
      close(day);
      const last = stays.at(-1);
      // The same again within the gap is the same stay: a second contact on the day after, a plan made anew.
      if (last && rank(last.level) === one && day - last.to <= gapDays) last.to = noDay;
      else stays.push({ level: levels[one] as Level, from: day, to: noDay });
    }
    // What begins and ends on one day leaves nothing open behind it.
    const top = stays.at(-1);
    const lasting = sound.some(
      ({ level, start, end }) => top && level === top.level && start <= day && (end === noDay || end > day),
    );
    if (top && top.to === noDay && !lasting) {
      top.to = day;
      if (base >= 0) stays.push({ level: levels[base] as Level, from: day, to: noDay });
    }
  }
  return stays.filter((stay, place) => !isBetween(stays[place - 1], stay, stays[place + 1]));
}

/** Whether a stay is only the help that went on below a referral until its assessment began. */
function isBetween(before: Stay | undefined, stay: Stay, next: Stay | undefined): boolean {
  if (!before || !next || (before.level !== 'contact' && before.level !== 'referral')) return false;
  return (
    rank(stay.level) < rank(before.level) && rank(next.level) > rank(stay.level) && next.from - before.to <= gapDays
  );
}

/** The steps that stays come to, whenever they were. The last one is closed only once the gap has passed. */
export function stepsOf(stays: readonly Stay[], asAt: Day): Step[] {
  const told = stays.filter((stay, place) => !repeats(stays[place - 1], stay));
  return told.flatMap((stay, place): Step[] => {
    const [before, next] = [told[place - 1], told[place + 1]];
    const from = !before ? 'new' : startsAnew(before, stay) ? endOf(before.level) : before.level;
    const over = stay.to !== noDay && (next ? startsAnew(stay, next) : asAt - stay.to > gapDays);
    return [
      ...(from === stay.level ? [] : [{ from, to: stay.level, on: stay.from }]),
      ...(over ? [{ from: stay.level, to: endOf(stay.level), on: stay.to }] : []),
    ];
  });
}

/** A contact in the weeks after a referral is about that referral. */
function repeats(before: Stay | undefined, stay: Stay): boolean {
  return stay.level === 'contact' && before?.level === 'referral' && stay.from - before.to <= gapDays;
}

/** Whether a stay begins a new time with the council: after the gap, or at the front door again after more than that. */
function startsAnew(before: Stay, stay: Stay): boolean {
  if (before.to !== noDay && stay.from - before.to > gapDays) return true;
  const door = stay.level === 'contact' || stay.level === 'referral' || stay.level === 'assessment';
  return door && rank(stay.level) < rank(before.level);
}

/** A case is closed; of a contact, early help and a referral it is only known that nothing followed. */
export const endOf = (level: Level): Place => (rank(level) >= rank('assessment') ? 'closed' : 'no step');
