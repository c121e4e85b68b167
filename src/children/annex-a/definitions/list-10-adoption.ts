import type { ListDefinition } from '../list-definition.ts';
import { ethnicity, gender, yesNoUnknown } from './shared-codes.ts';

export const adoption = {
  list: 10,
  title: 'Adoption',
  alsoCalled: ['Adoption', 'AA_10_adoption'],
  onePerChild: { latestBy: 'Date of Decision that Child Should be Placed for Adoption' },
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Family identifier', kind: 'text', also: ['FamilyID'], identifies: 'family' },
    { name: 'Gender', kind: 'code', codes: gender, required: true },
    { name: 'Ethnicity', kind: 'code', codes: ethnicity, required: true },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Age of Child (Years)', kind: 'age', also: ['Age'] },
    {
      name: 'Does the Child have a Disability',
      kind: 'code',
      also: ['HasDisability'],
      codes: yesNoUnknown,
      required: true,
    },
    { name: 'Date the Child Entered Care', kind: 'date', also: ['EnteredCareDate'], required: true },
    {
      name: 'Date of Decision that Child Should be Placed for Adoption',
      kind: 'date',
      also: ['ADMSHOBPADecisionDate'],
      required: true,
    },
    { name: 'Date of Placement Order', kind: 'date', also: ['PlacementOrderDate'] },
    { name: 'Date of Matching Child and Prospective Adopters', kind: 'date', also: ['MatchedForAdoptionDate'] },
    { name: 'Date Placed for Adoption', kind: 'date', also: ['PlacedForAdoptionDate'] },
    { name: 'Date of Adoption Order', kind: 'date', also: ['AdoptionOrderDate'] },
    {
      name: 'Date of Decision that Child Should No Longer be Placed for Adoption',
      kind: 'date',
      also: ['DecisionReversedDate'],
    },
    {
      name: 'Reason Why Child No Longer Placed for Adoption',
      kind: 'code',
      also: ['DecisionReversedReason'],
      codes: [
        'RD1 - The child’s needs changed subsequent to the decision',
        'RD2 - The Court did not make a placement order',
        'RD3 - Prospective adopters could not be found',
        'RD4 - Any other reason',
      ],
    },
    {
      name: 'Date the child was placed for fostering in FFA or concurrent planning placement',
      kind: 'date',
      also: ['DateFFAConsurrencyPlacement'],
    },
  ],
} as const satisfies ListDefinition;
