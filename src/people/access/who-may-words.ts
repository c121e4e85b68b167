import { abilityTable, families, groups, roles, type Family, type Role } from '../abilities.ts';
import { rolesByTeam } from './access-of.ts';

/** Anyone at all is the last column: not a role that can be given. */
export type Column = Role | 'public';
export type WhoMayRow = {
  group: string;
  does: string;
  /** 'Yes', 'Own teams', or nothing, by role. */
  by: ReadonlyMap<Column, string>;
  /** What a role can be limited to for it: 'areas', 'teams', or nothing. */
  limit: string;
};

export const columnLabel = (column: Column): string =>
  column === 'public' ? 'Anyone, not signed in' : roles[column].label;

/** The roles of a table, and in the last one everybody else. */
export function columnsOf(family: Family): Column[] {
  const own = (Object.keys(roles) as Role[]).filter((role) => roles[role].family === family);
  return family === 'people' ? [...own, 'public'] : own;
}

export const allColumns: readonly Column[] = (Object.keys(families) as Family[]).flatMap(columnsOf);

/** The table of who may do what, in words: one row for each ability, in its order. */
export function whoMayRows(): WhoMayRow[] {
  return abilityTable.map(({ ability, group, does, who, within }) => {
    const { label, by } = groups[group];
    const cells = who.map((role): [Column, string] => [
      role,
      by === 'team' && within && rolesByTeam.has(role) ? 'Own teams' : 'Yes',
    ]);
    if (ability === 'public.read') cells.push(['public', 'Yes']);
    return { group: label, does, by: new Map(cells), limit: within && by ? `${by}s` : '' };
  });
}
