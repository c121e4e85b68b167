import type { ListDefinition } from '../list-definition.ts';
import { ethnicity, gender, yesNo, yesNoUnknown } from './shared-codes.ts';

export const section47AndIcpc = {
  list: 5,
  title: 'Section 47 enquiries and Initial Child Protection Conferences',
  alsoCalled: ['Section 47 enquiries and Initial Child Protection Conferences', 'Sec47 and ICPC', 'AA_5_s47_enquiries'],
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
    {
      name: 'Strategy discussion initiating Section 47 Enquiry Start Date',
      kind: 'date',
      also: ['StratDiscussionDate'],
      required: true,
    },
    {
      name: 'Was an Initial Child Protection Conference deemed unnecessary?',
      kind: 'code',
      also: ['InitialCPConfUnnecessary'],
      codes: yesNo,
    },
    { name: 'Date of Initial Child Protection Conference', kind: 'date', also: ['InitialCPConfDate'] },
    {
      name: 'Did the Initial Child Protection Conference Result in a Child Protection Plan',
      kind: 'code',
      also: ['CPConfResultInCPPlan'],
      codes: yesNo,
    },
    {
      name: 'Number of Section 47 Enquiries in the last 12 months',
      kind: 'count',
      also: ['NumberS47s12m'],
      required: true,
    },
    { name: 'Number of ICPCs in the last 12 months', kind: 'count', also: ['NumberICPCs12m'], required: true },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
} as const satisfies ListDefinition;
