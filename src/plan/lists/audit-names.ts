import { describeAudits } from '../../people/index.ts';

/** How lists that are brought back read in the audit log. */
describeAudits({
  changes: { 'step.rate-in-list': 'Rated in a list that was brought back', 'plan.bring-back': 'Brought back a list' },
  fields: { file: 'File', accepted: 'Changes accepted', left: 'Changes left out' },
});
