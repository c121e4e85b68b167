import {
  countColumn,
  dayColumn,
  noCount,
  noDay,
  textColumn,
  yearsBetween,
  type Day,
  type ListTable,
} from '../../children/index.ts';
import { characteristicsOf, type Characteristics, type Groups } from './characteristics.ts';

export type { Groups };

/** By what an indicator is broken down, and the groups of each, in the order in which they are shown. */
export const ageBands = ['0-4', '5-9', '10-15', '16-17', '18+', 'Unknown'] as const;
export const genders = ['Male', 'Female', 'Not stated', 'Neither', 'Unknown'] as const;
export const leaverAges = ['17-18', '19-21'] as const;

export type ListGroups = {
  team: Groups | null;
  ageBand: Groups;
  gender: Groups;
  leaverAge: Groups;
  age: Int32Array;
} & Characteristics;

/** An age that is not known. */
export const noAge = noCount;

/**
 * Ages in completed years at the day, from the date of birth (after the day: unborn, -1), else from the age column,
 * else not known.
 */
export function agesOf(table: ListTable, asAt: Day): Int32Array {
  const birth = dayColumn(table, 'Date of Birth');
  const given = countColumn(table, 'Age of Child (Years)');
  const ages = new Int32Array(table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    const born = birth(row);
    ages[row] = born === noDay ? given(row) : born > asAt ? -1 : yearsBetween(born, asAt);
  }
  return ages;
}

const kept = new WeakMap<ListTable, { asAt: Day; groups: ListGroups }>();

export function groupsOf(table: ListTable, asAt: Day): ListGroups {
  const before = kept.get(table);
  if (before && before.asAt === asAt) return before.groups;
  const age = agesOf(table, asAt);
  const groups: ListGroups = {
    team: teamsOf(table),
    ageBand: { names: ageBands, of: age.map(bandOf) },
    gender: gendersOf(table),
    leaverAge: {
      names: leaverAges,
      of: age.map((years) => (years >= 17 && years <= 18 ? 0 : years >= 19 && years <= 21 ? 1 : -1)),
    },
    age,
    ...characteristicsOf(table),
  };
  kept.set(table, { asAt, groups });
  return groups;
}

function bandOf(age: number): number {
  if (age === noAge) return 5;
  if (age <= 4) return 0;
  if (age <= 9) return 1;
  if (age <= 15) return 2;
  return age <= 17 ? 3 : 4;
}

function teamsOf(table: ListTable): Groups | null {
  // Contacts and adoption have no team. Where another list came without the column, everyone is in none.
  if (table.list === 1 || table.list === 10) return null;
  const column = table.columns.get('Allocated Team');
  if (column?.kind !== 'text') return { names: ['(none)'], of: new Int32Array(table.rows) };
  return { names: column.words.map((word) => word || '(none)'), of: column.places };
}

function gendersOf(table: ListTable): Groups {
  const of = new Int32Array(table.rows).fill(4);
  if (table.columns.has('Gender')) {
    const gender = textColumn(table, 'Gender');
    const places: Record<string, number> = { Male: 0, Female: 1, 'Not stated/recorded': 2, Neither: 3 };
    for (let row = 0; row < table.rows; row += 1) of[row] = places[gender(row)] ?? 4;
  }
  return { names: genders, of };
}
