import type { Clinic } from '../clinic-definition.ts';

export const visits: Clinic = {
  id: 'visits',
  name: 'Visits',
  about: 'Every child who has not been visited when they should have been, and what is done about it this week.',
  firstAfterWeeks: 3,
  parts: [
    {
      key: 'protection',
      name: 'Child protection',
      says: 'Children on a child protection plan whose last statutory visit is further back than the standard.',
      indicator: 'cp_visits',
      shows: ['Date of the Last Statutory Visit'],
    },
    {
      key: 'in-need',
      name: 'In need',
      says: 'Children on a child in need plan who were last seen further back than the standard.',
      indicator: 'cin_visits',
      shows: ['Date Child Was Last Seen'],
    },
    {
      key: 'in-care',
      name: 'In care',
      says: 'Children in care whose next visit is overdue; every placement starts the clock anew.',
      indicator: 'cla_visits',
      shows: ['Date of Last Social Work Visit', 'Start Date of Most Recent Placement'],
    },
  ],
};
