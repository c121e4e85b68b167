import type { Clinic } from '../clinic-definition.ts';

export const permanence: Clinic = {
  id: 'permanence',
  name: 'Permanence by the second review',
  about: 'Every child in care for four months or more who has no plan for permanence.',
  firstAfterWeeks: 4,
  parts: [
    {
      key: 'plan',
      name: 'No permanence plan',
      says: 'Children in care for four months, when the second review has been, without a permanence plan.',
      indicator: 'permanence_plan',
      shows: ['Date Started to be Looked After', 'Date of Latest Statutory Review', "Child's Legal Status"],
    },
  ],
};
