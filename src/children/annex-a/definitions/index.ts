/** Every list of Annex A, in both layouts (2019, and since 2023/24). Source: Ofsted, ILACS Annex A template. */
import type { ListDefinition } from '../list-definition.ts';
import { contacts } from './list-01-contacts.ts';
import { earlyHelp } from './list-02-early-help.ts';
import { referrals } from './list-03-referrals.ts';
import { assessments } from './list-04-assessments.ts';
import { section47AndIcpc } from './list-05-section-47-and-icpc.ts';
import { childrenInNeed } from './list-06-children-in-need.ts';
import { childProtection } from './list-07-child-protection.ts';
import { childrenInCare } from './list-08-children-in-care.ts';
import { careLeavers } from './list-09-care-leavers.ts';
import { adoption } from './list-10-adoption.ts';
import { adopters } from './list-11-adopters.ts';

export const annexA = {
  1: contacts,
  2: earlyHelp,
  3: referrals,
  4: assessments,
  5: section47AndIcpc,
  6: childrenInNeed,
  7: childProtection,
  8: childrenInCare,
  9: careLeavers,
  10: adoption,
  11: adopters,
} as const;

export type ListNumber = keyof typeof annexA;

/** The name of a column of a list, as printed. */
export type ColumnOf<N extends ListNumber> = (typeof annexA)[N]['columns'][number]['name'];

export const lists: readonly ListDefinition[] = Object.values(annexA);
