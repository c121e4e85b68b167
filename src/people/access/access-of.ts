import { abilitiesOf, abilityTable, groups, type Role } from '../abilities.ts';

/** A role as someone holds it on a day. */
export type HeldRole = {
  role: string;
  /** What it is limited to, as 'area:12', 'chapter:Leaving care', 'team:Assessment 1'; empty for the whole council. */
  keys: readonly string[];
  /** Whether it also reads the plan only there. */
  readsWithin: boolean;
};

export type Access = {
  /** What the person may do, somewhere. */
  abilities: ReadonlySet<string>;
  /** Of these, what they may do only in part of the council, and in which. An ability that is not here is for all of it. */
  limits: ReadonlyMap<string, ReadonlySet<string>>;
};

const noLimits: Access['limits'] = new Map();

/** Roles that see children team by team: without a team named, they see none. */
export const rolesByTeam: ReadonlySet<string> = new Set<Role>(
  (abilityTable.find(({ ability }) => ability === 'children.look')?.who ?? []).filter(
    (role) => !abilitiesOf([role]).has('children.look-everywhere'),
  ),
);

/** Whether what a role gives depends on what it is limited to. */
const isPlain = ({ role, keys }: HeldRole) => keys.length === 0 && !rolesByTeam.has(role);

const isReading = (ability: string) => /\.read(-marked)?$/.test(ability);

/**
 * What someone may do by all the roles they hold on a day, and where. A role limited to areas gives what can be done in
 * part of a plan there alone, still reads the whole (unless `readsWithin`), and does nothing to the plan as a whole. One
 * limited to teams shows those teams' children alone. Two roles together give what either gives.
 */
export function accessOf(held: readonly HeldRole[]): Access {
  if (held.every(isPlain)) return { abilities: abilitiesOf(held.map(({ role }) => role)), limits: noLimits };
  const abilities = new Set<string>();
  const limits = new Map<string, Set<string>>();
  const whole = new Set<string>();
  for (const one of held) {
    for (const { ability, where } of givenBy(one)) {
      abilities.add(ability);
      if (where === null) whole.add(ability);
      else limits.set(ability, new Set([...(limits.get(ability) ?? []), ...where]));
    }
  }
  for (const ability of whole) limits.delete(ability);
  return { abilities, limits };
}

/** What one role gives, and where: null for the whole council. */
function givenBy({ role, keys, readsWithin }: HeldRole): { ability: string; where: readonly string[] | null }[] {
  const areas = keys.filter((key) => /^(area|chapter):/.test(key));
  const teams = keys.filter((key) => /^(team|service):/.test(key));
  return abilityTable
    .filter(({ who }) => (who as readonly string[]).includes(role))
    .flatMap(({ ability, group, within }): { ability: string; where: readonly string[] | null }[] => {
      const { by } = groups[group];
      const isLimited = by === 'area' ? areas.length > 0 : by === 'team' && (teams.length > 0 || rolesByTeam.has(role));
      if (!isLimited) return [{ ability, where: null }];
      if (isReading(ability) && !(by === 'area' && readsWithin)) return [{ ability, where: null }];
      return within ? [{ ability, where: by === 'area' ? areas : teams }] : [];
    });
}
