import { annexA, type ListTable } from '../../children/index.ts';

/** Which group each row of a list is in: places in `names`. Kept with the list, since every indicator of it asks. */
export type Groups = { names: readonly string[]; of: Int32Array };

/** Ethnic groups as the census of children in need has them, by the first letter of their codes. */
export const ethnicGroups = ['White', 'Mixed', 'Asian', 'Black', 'Other', 'Unknown'] as const;
export const disabilities = ['Disabled', 'Not disabled', 'Unknown'] as const;

const ethnicities: Record<string, number> = {
  ...of(0, 'WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM'),
  ...of(1, 'MWBC', 'MWBA', 'MWAS', 'MOTH'),
  // The census counts Chinese among the Asian groups.
  ...of(2, 'AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE'),
  ...of(3, 'BCRB', 'BAFR', 'BOTH'),
  ...of(4, 'OOTH'),
};

function of(place: number, ...codes: string[]): Record<string, number> {
  return Object.fromEntries(codes.map((code) => [code, place]));
}

/** Where a list says of each child why it is helped or protected: the column that has it. */
const categoryColumns: Readonly<Record<number, string>> = {
  6: 'Primary Need Code',
  7: 'Latest Category of Abuse',
  8: "Child's Category of Need",
};

/** The groups of a list by what is recorded of each child; null where the list, or this return of it, does not say. */
export type Characteristics = { ethnicity: Groups | null; disability: Groups | null; category: Groups | null };

export function characteristicsOf(table: ListTable): Characteristics {
  const category = categoryColumns[table.list];
  return {
    ethnicity: byCode(table, 'Ethnicity', ethnicGroups, (code) => ethnicities[code]),
    disability: byCode(table, 'Does the Child have a Disability', disabilities, (code) =>
      code === 'Yes' ? 0 : code === 'No' ? 1 : undefined,
    ),
    category: category === undefined ? null : byCategory(table, category),
  };
}

/** The group of each row's code: the last of `names` for a code of no group, and for none. */
function byCode(
  table: ListTable,
  name: string,
  names: readonly string[],
  placeOf: (code: string) => number | undefined,
): Groups | null {
  const column = table.columns.get(name);
  if (column?.kind !== 'code') return null;
  const places = Int32Array.from(column.keys, (code) => placeOf(code) ?? names.length - 1);
  return { names, of: placed(column.places, places) };
}

/** Each code of a category is a group, under the words that the template has for it. */
function byCategory(table: ListTable, name: string): Groups | null {
  const column = table.columns.get(name);
  if (column?.kind !== 'code') return null;
  const definition = annexA[table.list as keyof typeof annexA]?.columns.find((one) => one.name === name);
  const codes = definition && 'codes' in definition ? (definition.codes as readonly string[]) : [];
  const words = (key: string) => {
    const code = codes.find((one) => one.startsWith(`${key} `) || one.endsWith(` ${key}`)) ?? key;
    return code.replace(/^([a-z]\)|N\d+ -)\s*/i, '');
  };
  const names = column.keys.map((key) => (key === '' || key === 'N0' ? 'Unknown' : words(key)));
  return mergedBy(names, column.places);
}

/** Codes of one name are one group. */
function mergedBy(names: readonly string[], places: Uint8Array): Groups {
  const own = [...new Set(names)];
  return {
    names: own,
    of: placed(
      places,
      Int32Array.from(names, (name) => own.indexOf(name)),
    ),
  };
}

/** The group of each row, from the place of its code: a plain loop, since a return has a million rows. */
function placed(places: Uint8Array, groups: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let row = 0; row < places.length; row += 1) found[row] = groups[places[row] as number] as number;
  return found;
}
