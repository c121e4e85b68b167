export {
  abilitiesOf,
  abilityTable,
  allAbilities,
  isRole,
  needsEnd,
  roleLabel,
  roles,
  rolesWith,
  type Ability,
  type Role,
} from './abilities.ts';
export { offerScopes, type KnownArea } from './access/known-scopes.ts';
export { teamsGiven } from './access/teams-typed.ts';
export { keptApart, separations, type Separation } from './access/separate.ts';
export { renewSession } from './sign-in/session.ts';
export { isThingHeld } from './data-protection/retention/hold-queries.ts';
export { privateAddresses, tokenHash } from './private-addresses/private-addresses.tsx';
export { TeamFields } from './access/team-fields.tsx';
export { noteRefusal } from './audit/record-sparingly.ts';
export { auditOf, recordAudit, type AuditLine } from './audit/audit.ts';
export { dataMap } from './data-protection/data-map.ts';
export { columnsOf as columnsHeld } from './data-protection/held.ts';
export { backupsHoldUntil, proveRemoval } from './data-protection/retention/apply-rules.ts';
export { isClassHeld } from './data-protection/retention/hold-queries.ts';
export { describeAudits, type AuditWords } from './audit/audit-words.ts';
export { peopleJobs } from './people-jobs.ts';
export { WhoChangedThis } from './audit/who-changed-this.tsx';
export { authorityName, authorityNameForPages } from './authority/authority-name.ts';
export { contactsOf, type Contacts } from './authority/contacts.ts';
export { createPerson, type NewPerson } from './accounts/create-person.ts';
export { authorityCommands } from './operations/authority-commands.ts';
export { backupCommands } from './operations/backup-commands.ts';
export { backupJob } from './operations/backup.job.ts';
export { watchFigures } from './operations/figures.ts';
export { peopleCommands } from './people-commands.ts';
export { peopleRoutes } from './people-routes.ts';
export {
  holdPost,
  loadPost,
  loadPosts,
  mergedPosts,
  mergePosts,
  postsByTitle,
  postsKnownAs,
  type Holder,
  type Post,
} from './posts/posts.ts';
export { isDemo, setDemo, type DemoCard } from './sign-in/demo.ts';
export { hashPassword } from './sign-in/password.ts';
export { signedOut } from './sign-in/unsent-form.ts';
export { accessOf, rolesByTeam, type Access, type HeldRole } from './access/access-of.ts';
export { accessOfPerson, identify } from './access/identify.ts';
export { peopleByTeam, setTeamsOf, type ByTeam } from './access/team-grants-queries.ts';
