import type { ListDefinition } from '../list-definition.ts';
import { ethnicity, gender } from './shared-codes.ts';

export const earlyHelp = {
  list: 2,
  title: 'Early Help',
  alsoCalled: ['Early Help', 'AA_2_early_help_assessments'],
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender, required: true },
    { name: 'Ethnicity', kind: 'code', codes: ethnicity, required: true },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Age of Child (Years)', kind: 'age', also: ['Age'] },
    { name: 'Assessment start date', kind: 'date', required: true },
    { name: 'Assessment completion date', kind: 'date' },
    { name: 'Organisation completing assessment', kind: 'text', required: true },
  ],
} as const satisfies ListDefinition;
