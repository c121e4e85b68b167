import { usualStandards, type LocalStandards } from '../engine/definition.ts';

/** A standard that a council sets for itself, as data. */
export type StandardDefinition = {
  name: keyof LocalStandards;
  label: string;
  unit: string;
  /** What holds where nothing was set. */
  usual: number;
  least: number;
  most: number;
  /** The indicators that are held against it. */
  indicators: readonly string[];
};

/** Every local standard. One that is added here and to `LocalStandards` is on the page, and computed with. */
export const standardDefinitions: readonly StandardDefinition[] = [
  {
    name: 'cpVisitWorkingDays',
    label: 'Visits to a child on a child protection plan, at least every',
    unit: 'working days',
    usual: usualStandards.cpVisitWorkingDays,
    least: 1,
    most: 60,
    indicators: ['cp_visits'],
  },
  {
    name: 'cinVisitWorkingDays',
    label: 'Visits to a child in need, at least every',
    unit: 'working days',
    usual: usualStandards.cinVisitWorkingDays,
    least: 1,
    most: 120,
    indicators: ['cin_visits'],
  },
];
