import { describeAudits } from '../../people/index.ts';

/** How letting reviewers see things reads in the audit log. */
describeAudits({
  changes: { 'supply.grant': 'Let a reviewer see something', 'supply.revoke': 'Revoked what a reviewer may see' },
  fields: { granted: 'What', until: 'Last day', purpose: 'What for' },
});
