export { abilitiesOf, allAbilities, isRole, roleLabel, roles, type Ability, type Role } from './abilities.ts';
export { auditOf, recordAudit, type AuditLine } from './audit/audit.ts';
export { identify } from './sign-in/session.ts';
