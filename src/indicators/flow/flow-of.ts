import {
  childColumn,
  codeIs,
  countColumn,
  dayColumn,
  isoOf,
  monthsOn,
  noCount,
  noDay,
  type AnnexA,
  type Day,
  type ListTable,
} from '../../children/index.ts';
import { rank, type Level, type Place } from './level.ts';
import { gapDays, staysOf, stepsOf, type Spell } from './stays.ts';

/** How children moved between levels of need in the six months up to the day of a return, in counts. */
export type Flow = {
  from: string;
  to: string;
  /** How many children made a step, once each. */
  moves: { from: Place; to: Place; children: number }[];
  /** Children who came in, at a referral or above, and those of them who had been there within twelve months. */
  cameIn: number;
  cameBack: number;
  /** Levels of which the return has no list. */
  missing: Level[];
};

/** Which lists tell of a level, with the columns of its beginning and its end. */
const told: { level: Level; list: number; start: string; end?: string }[] = [
  { level: 'contact', list: 1, start: 'Date of Contact' },
  { level: 'early help', list: 2, start: 'Assessment start date', end: 'Assessment completion date' },
  { level: 'referral', list: 3, start: 'Date of referral' },
  {
    level: 'assessment',
    list: 4,
    start: 'Continuous Assessment Start Date',
    end: 'Continuous Assessment Date of Authorisation',
  },
  { level: 'in need', list: 6, start: 'CIN Start Date', end: 'CIN Closure Date' },
  {
    level: 'protection',
    list: 7,
    start: 'Child Protection Plan Start Date',
    end: 'Child Protection Plan End Date',
  },
  { level: 'care', list: 8, start: 'Date Started to be Looked After', end: 'Date Ceased to be Looked After' },
];

/**
 * How children moved between levels of need, from the lists of a return. Every row with an identifier is in, whether it
 * counts in an indicator or not: a child's earlier times are what this asks of. Null where fewer than two levels are told.
 */
export function flowOf(annexA: AnnexA): Flow | null {
  const { asAt, lists } = annexA;
  if (annexA.source === 'local') return null;
  const missing = told.filter(({ list, start }) => !lists.get(list)?.columns.has(start)).map(({ level }) => level);
  if (told.length - missing.length < 2) return null;
  const spells = new Map<number, Spell[]>();
  const add = (child: number, spell: Spell) => {
    if (child === 0) return;
    const own = spells.get(child);
    if (own) own.push(spell);
    else spells.set(child, [spell]);
  };
  for (const { level, list, start, end } of told) {
    const table = lists.get(list);
    if (!table || missing.includes(level)) continue;
    const [child, from, to] = [childColumn(table), dayColumn(table, start), end ? dayColumn(table, end) : null];
    // Short breaks are no time in care.
    const isOut = list === 8 ? codeIs(table, "Child's Legal Status", 'V3', 'V4') : () => false;
    for (let row = 0; row < table.rows; row += 1)
      if (!isOut(row)) add(child(row), { level, start: from(row), end: to ? to(row) : from(row) });
  }
  addLeavers(lists.get(9), spells);
  const again = referredBefore(lists.get(3));
  const since = monthsOn(asAt, -6);
  const counts = new Map<string, Set<number>>();
  const [cameIn, cameBack] = [new Set<number>(), new Set<number>()];
  for (const [child, own] of spells) {
    const stays = staysOf(needAfterAssessment(own, asAt), asAt);
    for (const { from, to, on } of stepsOf(stays, asAt)) {
      if (on < since) continue;
      const key = `${from}|${to}`;
      const of = counts.get(key);
      if (of) of.add(child);
      else counts.set(key, new Set([child]));
      if (rank(to) < rank('referral') || rank(from) >= rank('referral')) continue;
      cameIn.add(child);
      const wasHere = stays.some(
        (stay) =>
          rank(stay.level) >= rank('referral') && stay.to !== noDay && stay.to < on - gapDays && stay.to > on - 366,
      );
      if (wasHere || again.has(child)) cameBack.add(child);
    }
  }
  return {
    from: isoOf(since) as string,
    to: isoOf(asAt) as string,
    moves: [...counts].map(([key, of]) => {
      const [from, to] = key.split('|') as [Place, Place];
      return { from, to, children: of.size };
    }),
    cameIn: cameIn.size,
    cameBack: cameBack.size,
    missing: [...missing, ...(lists.has(9) ? [] : ['leaving care' as const])],
  };
}

/** A care leaver left care on the day on which care ended; for those who left before the return reaches back, no day is told. */
function addLeavers(table: ListTable | undefined, spells: ReadonlyMap<number, Spell[]>): void {
  if (!table) return;
  const child = childColumn(table);
  for (let row = 0; row < table.rows; row += 1) {
    const own = spells.get(child(row));
    const ended = own?.filter(({ level, end }) => level === 'care' && end !== noDay).map(({ end }) => end) ?? [];
    const inCare = own?.some(({ level, end }) => level === 'care' && end === noDay) ?? false;
    if (own && ended.length > 0 && !inCare) own.push({ level: 'leaving care', start: Math.max(...ended), end: noDay });
  }
}

/** Children whose latest referral says that there was another within twelve months before it. */
function referredBefore(table: ListTable | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  if (!table) return found;
  const [child, count] = [childColumn(table), countColumn(table, 'Number of Referrals in Last 12 Months')];
  for (const row of table.counted) if (count(row) !== noCount && count(row) >= 1) found.add(child(row));
  return found;
}

/**
 * A time in need is counted from the referral, as the census counts it. Where an assessment began within four weeks of
 * that, the child is being assessed first, and in need from the day of its authorisation; not yet where there is none,
 * and never where the case was closed by then.
 */
function needAfterAssessment(spells: readonly Spell[], asAt: Day): Spell[] {
  return spells.flatMap((spell) => {
    if (spell.level !== 'in need' || spell.start === noDay) return [spell];
    const first = spells.find(
      ({ level, start }) =>
        level === 'assessment' && start !== noDay && start >= spell.start && start - spell.start <= gapDays,
    );
    if (!first) return [spell];
    if (first.end === noDay || first.end > asAt) return [];
    return spell.end !== noDay && spell.end <= first.end ? [] : [{ ...spell, start: first.end }];
  });
}
