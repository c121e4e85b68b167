/**
 * What one person does and, on the same thing, another person decides. Here and nowhere else: whoever may do both by
 * their roles still does not do both to one thing.
 */
export const separations = {
  'update-accepted': {
    first: 'gives an update',
    second: 'accepts it',
    refused: 'You gave this update yourself, so somebody else accepts it.',
  },
  'override-granted': {
    first: 'asks for an override, or gives the update it is about',
    second: 'decides on it',
    refused: 'You asked for this override, so somebody else decides on it.',
  },
  'closing-agreed': {
    first: 'asks for an action to be closed',
    second: 'agrees to it or refuses it',
    refused: 'You asked for this, so somebody else decides.',
  },
  'clause-met': {
    first: 'adds the only evidence there is for a clause of the notice',
    second: 'judges that the clause is met',
    refused: 'You added the only evidence for this clause, so somebody else judges that it is met.',
  },
  'access-reviewed': {
    first: 'gives or changes access in a month',
    second: 'signs that the month’s access was looked through',
    refused: 'You changed access in this month, so somebody else signs that it was looked through.',
  },
} as const satisfies Record<string, { first: string; second: string; refused: string }>;

export type Separation = keyof typeof separations;

/**
 * Why a person may not do the second of two deeds: they did the first to the same thing. Null when they may. `first` are
 * the people who did the first (null: nobody known, such as the command line), `second` who is about to do the second.
 */
export function keptApart(
  separation: Separation,
  first: readonly (number | null)[],
  second: number | null,
): string | null {
  return second !== null && first.includes(second) ? separations[separation].refused : null;
}
