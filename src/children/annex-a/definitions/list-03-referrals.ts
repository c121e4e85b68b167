import type { ListDefinition } from '../list-definition.ts';
import { ethnicity, gender, source, yesNo } from './shared-codes.ts';

export const referrals = {
  list: 3,
  title: 'Referral',
  alsoCalled: ['Referral', 'Referrals', 'AA_3_referrals'],
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender, required: true },
    { name: 'Ethnicity', kind: 'code', codes: ethnicity, required: true },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Age of Child (Years)', kind: 'age', also: ['Age'] },
    { name: 'Date of referral', kind: 'date', also: ['ReferralDate'], required: true },
    { name: 'Referral Source', kind: 'code', codes: source, required: true },
    { name: 'Referral NFA?', kind: 'code', codes: yesNo, required: true },
    { name: 'Number of Referrals in Last 12 Months', kind: 'count', also: ['ReferralsLast12Months'], required: true },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
} as const satisfies ListDefinition;
