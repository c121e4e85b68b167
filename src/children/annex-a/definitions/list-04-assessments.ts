import type { ListDefinition } from '../list-definition.ts';
import { ethnicity, gender, yesNo, yesNoUnknown } from './shared-codes.ts';

export const assessments = {
  list: 4,
  title: 'Assessments',
  alsoCalled: ['Assessments', 'AA_4_assessments'],
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
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
    { name: 'Continuous Assessment Start Date', kind: 'date', also: ['ContinuousAssessmentStart'], required: true },
    {
      name: 'Child Seen During Continuous Assessment',
      kind: 'code',
      also: ['ContinuousAssessmentChildSeen'],
      codes: yesNoUnknown,
    },
    { name: 'Continuous Assessment Date of Authorisation', kind: 'date', also: ['ContinuousAssessmentAuthDate'] },
    {
      name: 'Was the child assessed as requiring LA children’s social care support',
      kind: 'code',
      also: ['CSCSupportRequired'],
      codes: yesNo,
    },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
} as const satisfies ListDefinition;
