import type { ListNumber } from '../../annex-a/definitions/index.ts';
import type { ListDefinition } from '../../annex-a/list-definition.ts';
import type { PeopleIn } from './people-in.ts';
import type { SsdGiven, ViewRow } from './ssd-given.ts';

/**
 * How a list is made of the dataset's histories. `columns` are those it can fill, each with the tables it is
 * made of: without one of them the column is missing, not blank, and what needs it cannot be computed.
 */
export type View = {
  /** Which list of Annex A, or the definition of the list it makes beside those. */
  list: ListNumber | ListDefinition;
  /** The table without which there is no list. */
  of: string;
  columns: Readonly<Record<string, readonly string[]>>;
  rows: (given: SsdGiven, people: PeopleIn) => ViewRow[];
};

/** The columns that every list of children has. */
export const whoColumns = {
  'Child Unique ID': [],
  Gender: ['ssd_person'],
  Ethnicity: ['ssd_person'],
  'Date of Birth': ['ssd_person'],
} as const;

export const disabilityColumn = { 'Does the Child have a Disability': ['ssd_disability'] } as const;
export const heldColumns = { 'Allocated Team': [], 'Allocated Worker': [] } as const;
