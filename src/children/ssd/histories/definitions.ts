import { gender, yesNo, yesNoUnknown, ethnicity } from '../../annex-a/definitions/shared-codes.ts';
import type { ColumnDefinition, ListDefinition } from '../../annex-a/list-definition.ts';

/**
 * What happened one by one, made of the dataset's histories: a row for each visit, review or episode and not, as in Annex
 * A, for each child as it stands. They stand beside the lists of Annex A in a return of the dataset, and are read by the
 * indicators that look at every date and not the last alone.
 */
const child: ColumnDefinition = { name: 'Child Unique ID', kind: 'id', required: true };
const who: readonly ColumnDefinition[] = [
  child,
  { name: 'Gender', kind: 'code', codes: gender },
  { name: 'Ethnicity', kind: 'code', codes: ethnicity },
  { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
  { name: 'Does the Child have a Disability', kind: 'code', codes: yesNoUnknown },
];
const held: readonly ColumnDefinition[] = [
  { name: 'Allocated Team', kind: 'text' },
  { name: 'Allocated Worker', kind: 'text' },
];
const date = (name: string): ColumnDefinition => ({ name, kind: 'date' });
const list = (
  number: number,
  storedAs: string,
  title: string,
  columns: readonly ColumnDefinition[],
): ListDefinition => ({
  list: number,
  storedAs,
  title,
  alsoCalled: [],
  columns,
});

/** The time between a placement or a visit and the next visit to a child in care. */
export const careVisits = list(301, 'care-visits', 'Visits to children in care, one by one', [
  child,
  date('Date Started to be Looked After'),
  date('Start of placement'),
  date('Counted from'),
  { name: 'What it is counted from', kind: 'code', codes: ['Placement', 'Visit'] },
  date('Next visit'),
  date('Placement or care ended'),
  { name: 'With parents under an interim order', kind: 'code', codes: yesNo },
  date('First review'),
  { name: 'Meant to last', kind: 'code', codes: yesNo },
]);

/** The time between coming into care or a review and the next review. */
export const careReviews = list(302, 'care-reviews', 'Reviews of children in care, one by one', [
  ...who,
  date('Date Started to be Looked After'),
  date('Counted from'),
  { name: 'Which review', kind: 'code', codes: ['First', 'Second', 'Later'] },
  date('Next review'),
  date('Care ended'),
  { name: 'How the child took part', kind: 'text' },
  ...held,
]);

/** The time between the start of a child protection plan or a visit and the next visit. */
export const protectionVisits = list(303, 'protection-visits', 'Visits under child protection plans, one by one', [
  child,
  date('Child Protection Plan Start Date'),
  date('Counted from'),
  date('Next visit'),
  date('Plan ended'),
]);

/** The time between the start of a child protection plan or a review and the next review. */
export const protectionReviews = list(304, 'protection-reviews', 'Reviews of child protection plans, one by one', [
  child,
  date('Child Protection Plan Start Date'),
  date('Counted from'),
  { name: 'Which review', kind: 'code', codes: ['First', 'Later'] },
  date('Next review'),
  date('Plan ended'),
]);

/** The time between the start of a child in need plan or a visit and the next visit. */
export const needVisits = list(305, 'need-visits', 'Visits under child in need plans, one by one', [
  child,
  date('Plan started'),
  date('Counted from'),
  date('Next visit'),
]);

/** Times a child in care was missing, within twelve months. */
export const missingEpisodes = list(306, 'missing-episodes', 'Times children in care were missing, one by one', [
  ...who,
  date('Date went missing'),
  date('Date returned'),
  { name: 'Interview offered', kind: 'code', codes: yesNo },
  { name: 'Interview accepted', kind: 'code', codes: yesNo },
  ...held,
]);

/** Child protection plans that began within six months, with the end of the child's plan before. */
export const plansBegun = list(307, 'plans-begun', 'Child protection plans begun, one by one', [
  ...who,
  date('Child Protection Plan Start Date'),
  date('Plan before ended'),
  ...held,
]);

/** Assessments that were authorised within six months, with the day of the referral they came from. */
export const assessmentsDone = list(308, 'assessments-from-referral', 'Assessments from the referral on, one by one', [
  ...who,
  date('Date of referral'),
  date('Assessment started'),
  date('Assessment authorised'),
  ...held,
]);

/** Children who were in care on any day of twelve months. */
export const inCareInYear = list(309, 'in-care-in-year', 'Children in care at any time in the year', [
  ...who,
  date('Date Started to be Looked After'),
  date('Date Ceased to be Looked After'),
  { name: 'Short breaks', kind: 'code', codes: yesNo },
  { name: 'Times missing', kind: 'count' },
  ...held,
]);

export const historyLists: readonly ListDefinition[] = [
  careVisits,
  careReviews,
  protectionVisits,
  protectionReviews,
  needVisits,
  missingEpisodes,
  plansBegun,
  assessmentsDone,
  inCareInYear,
];
