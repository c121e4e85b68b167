import { describeAudits } from '../people/index.ts';

/** How this room's own changes read in the audit log. */
describeAudits({
  changes: { 'return.load': 'Loaded a return' },
  fields: { asAt: 'As at', files: 'Files', supersedes: 'In place of return' },
  subjects: { return: { word: 'Return', href: (id) => `/returns/${id}` } },
});
