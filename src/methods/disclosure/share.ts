/** So many of so many children. */
export type Share = { met: number; of: number };

/** What is shown of a share. open: everything. closed: only of how many. hidden: nothing. */
export type ShareState = 'open' | 'closed' | 'hidden';

export const isSmall = (count: number, threshold: number): boolean => count >= 1 && count <= threshold;
