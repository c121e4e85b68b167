import type { ListDefinition } from '../list-definition.ts';
import { ethnicity, gender, source } from './shared-codes.ts';

export const contacts = {
  list: 1,
  title: 'Contacts',
  alsoCalled: ['Contacts', 'AA_1_contacts'],
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender, required: true },
    { name: 'Ethnicity', kind: 'code', codes: ethnicity, required: true },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Age of Child (Years)', kind: 'age', also: ['Age'] },
    { name: 'Date of Contact', kind: 'date', required: true },
    { name: 'Contact Source', kind: 'code', codes: source, required: true },
  ],
} as const satisfies ListDefinition;
