/** The breakdowns that can be crossed, with what each is called; in the order in which they are offered. */
export const breakdownNames = {
  team: 'Team',
  ageBand: 'Age',
  gender: 'Gender',
  ethnicity: 'Ethnic group',
  disability: 'Disability',
  category: 'Category',
  leaverAge: 'Age of care leavers',
} as const;

export type BreakdownName = keyof typeof breakdownNames;
export const isBreakdown = (name: string): name is BreakdownName => Object.hasOwn(breakdownNames, name);

/** The breakdowns of which something is shown, in the order in which they are offered. */
export function offeredIn(
  by: Readonly<Record<string, { groups: Readonly<Record<string, unknown>> }>>,
): BreakdownName[] {
  return (Object.keys(breakdownNames) as BreakdownName[]).filter(
    (name) => Object.keys(by[name]?.groups ?? {}).length > 0,
  );
}
