import type { ListDefinition } from '../list-definition.ts';
import { categoryOfAbuse, ethnicity, gender, yesNo, yesNoUnknown } from './shared-codes.ts';

export const childProtection = {
  list: 7,
  title: 'Child protection',
  alsoCalled: ['Child protection', 'Child Protection', 'AA_7_child_protection'],
  onePerChild: { latestBy: 'Child Protection Plan Start Date' },
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
    { name: 'Child Protection Plan Start Date', kind: 'date', required: true },
    { name: 'Initial Category of Abuse', kind: 'code', codes: categoryOfAbuse, required: true },
    { name: 'Latest Category of Abuse', kind: 'code', codes: categoryOfAbuse, required: true },
    { name: 'Date of the Last Statutory Visit', kind: 'date', also: ['DateOfLastStatutoryVisit'] },
    { name: 'Was the Child Seen Alone?', kind: 'code', also: ['ChildSeenAlone'], codes: yesNoUnknown },
    { name: 'Date of latest review conference', kind: 'date', also: ['DateOfLatestReviewConf'] },
    { name: 'Child Protection Plan End Date', kind: 'date' },
    {
      name: 'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
      kind: 'code',
      also: ['ProtectionLastSixMonths'],
      codes: yesNo,
      required: true,
    },
    { name: 'Number of Previous Child Protection Plans', kind: 'count', required: true },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
} as const satisfies ListDefinition;
