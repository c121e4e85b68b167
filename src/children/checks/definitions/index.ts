/** Every check of an Annex A that looks at what was read; faults of single cells are in cell-checks.ts. */
import type { Check } from '../check.ts';
import { identityChecks } from './identity.ts';
import { logicChecks } from './logic.ts';
import { valueChecks } from './values.ts';

export const checks: readonly Check[] = [...valueChecks, ...identityChecks, ...logicChecks];
