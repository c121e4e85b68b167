import type { ListDefinition } from '../list-definition.ts';
import { ethnicity, gender, yesNo } from './shared-codes.ts';

export const adopters = {
  list: 11,
  title: 'Adopters',
  alsoCalled: ['Adopters', 'AA_11_adopters'],
  columns: [
    { name: 'Individual adopter identifier', kind: 'id', required: true },
    { name: 'Family identifier', kind: 'text', identifies: 'family' },
    { name: 'Gender', kind: 'code', codes: gender, required: true },
    { name: 'Ethnicity', kind: 'code', codes: ethnicity, required: true },
    { name: 'Disability', kind: 'code', codes: yesNo, required: true },
    {
      name: 'Is the (prospective) adopter fostering for adoption?',
      kind: 'code',
      codes: ['Yes', 'No'],
      required: true,
    },
    { name: 'Date enquiry received', kind: 'date', required: true },
    { name: 'Date Stage 1 started', kind: 'date' },
    { name: 'Date Stage 1 ended', kind: 'date' },
    { name: 'Date Stage 2 started', kind: 'date' },
    { name: 'Date Stage 2 ended', kind: 'date' },
    { name: 'Date application submitted', kind: 'date' },
    { name: 'Date application approved', kind: 'date' },
    { name: 'Date adopter matched with child(ren)', kind: 'date' },
    { name: 'Date child/children placed with adopter(s)', kind: 'date' },
    { name: 'No. of children placed', kind: 'count' },
    { name: 'Date of Adoption Order', kind: 'date' },
    { name: 'Date of leaving adoption process', kind: 'date' },
    {
      name: 'Reason for leaving adoption process',
      kind: 'code',
      codes: ['1 - Adopter withdrew from process', '2 - Process put on hold', '3 - Application refused'],
    },
  ],
} as const satisfies ListDefinition;
