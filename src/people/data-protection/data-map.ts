import { childrenHeld } from './definitions/children-held.ts';
import { peopleHeld } from './definitions/people-held.ts';
import { planHeld } from './definitions/plan-held.ts';
import type { Held } from './held.ts';

/**
 * Every table and every column of the database, with why it is kept, for how long, and who sees it. A test compares it
 * with a database: a column that is not here stops the build.
 */
export const dataMap: Readonly<Record<string, Held>> = { ...peopleHeld, ...planHeld, ...childrenHeld };
