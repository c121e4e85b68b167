import { createHash } from 'node:crypto';
import { addDays, addMonths } from '../../../methods/calendar.ts';
import { dropFile } from '../../../platform/files/drop-file.ts';
import { todayIn, type Services, type Trx } from '../../../platform/services.ts';
import { recordAudit } from '../../audit/audit.ts';
import { retentionRules } from '../definitions/retention-rules.ts';
import { isClassHeld } from './hold-queries.ts';
import type { RetentionRule } from './retention-rule.ts';
import {
  addCertificate,
  countDue,
  countGuarded,
  monthsSet,
  removeAuditLines,
  removeDue,
  removeLooks,
  type NewCertificate,
} from './retention-queries.ts';

/** A class of records as it stands: for how long it is kept, and what would go today. */
export type Standing = {
  rule: RetentionRule;
  months: number | null;
  /** Records from before this day go; null where they are kept for good. */
  before: string | null;
  due: number;
  heldBack: number;
  held: boolean;
};

/** Every class, and what would be removed tonight if nothing changed. */
export async function standingOf(services: Pick<Services, 'db' | 'config' | 'now'>): Promise<Standing[]> {
  const set = await monthsSet(services.db);
  return Promise.all(
    retentionRules.map(async (rule) => {
      const months = set.has(rule.id) ? (set.get(rule.id) ?? null) : rule.months;
      const before = months === null ? null : addMonths(todayIn(services), -months);
      const counted = before === null ? { due: 0, heldBack: 0 } : await countOf(services.db, rule, before);
      return { rule, months, before, ...counted, held: await isClassHeld(services.db, rule.id) };
    }),
  );
}

/** How many records of a class are from before a day, and how many of those are held with their child. */
export async function countOf(
  db: Trx,
  rule: RetentionRule,
  before: string,
): Promise<{ due: number; heldBack: number }> {
  if ('guarded' in rule.by) return countGuarded(db, rule.by.guarded, before);
  const counted = { due: 0, heldBack: 0 };
  for (const part of rule.by.parts) {
    const one = await countDue(db, part, before);
    counted.due += one.due;
    counted.heldBack += one.heldBack;
  }
  return counted;
}

/**
 * Removes the records of a class from before a day, unless they are held, counts what is left of them, and writes the
 * proof, all in one transaction; then takes files that nothing names any more from disk. Answers how many went.
 */
export async function applyRule(
  services: Pick<Services, 'db' | 'files' | 'config' | 'now'>,
  rule: RetentionRule,
  before: string,
  who: string,
): Promise<number> {
  const { removed, files } = await services.db.transaction().execute(async (trx) => {
    const { heldBack } = await countOf(trx, rule, before);
    if (await isClassHeld(trx, rule.id)) return { removed: 0, files: [] };
    const gone = await remove(trx, rule, before, who);
    if (gone.removed === 0) return gone;
    const { due: foundAfter } = await countOf(trx, rule, before);
    const proof = { before, removed: gone.removed, listSha256: gone.list, heldBack, foundAfter };
    const backupsUntil = backupsHoldUntil(services);
    await addCertificate(trx, { class: rule.id, ...proof, backupsUntil, at: services.now(), who });
    await recordAudit(trx, { what: 'records.remove', subject: `records:${rule.id}`, after: proof, visitor: null, who });
    return gone;
  });
  for (const sha256 of files) await services.files.remove(sha256);
  return removed;
}

async function remove(trx: Trx, rule: RetentionRule, before: string, who: string) {
  if ('guarded' in rule.by) {
    const { removed, list } =
      rule.by.guarded === 'audit' ? await removeAuditLines(trx, before, who) : await removeLooks(trx, before);
    return { removed, list: list ?? hashOf([]), files: [] };
  }
  const keys: string[] = [];
  const files: string[] = [];
  for (const part of rule.by.parts) {
    const gone = await removeDue(trx, part, before);
    keys.push(...gone.keys);
    for (const sha256 of new Set(gone.files)) if (await dropFile(trx, sha256)) files.push(sha256);
  }
  return { removed: keys.length, list: hashOf(keys), files };
}

/** Writes the proof of a removal that another room made; `list` is what went, by name. */
export async function proveRemoval(
  trx: Trx,
  { list, ...proof }: Omit<NewCertificate, 'listSha256'> & { list: readonly string[] },
): Promise<void> {
  await addCertificate(trx, { ...proof, listSha256: hashOf(list) });
}

/** The hash over the sorted list of what went, a line each. */
function hashOf(keys: readonly string[]): string {
  return createHash('sha256').update(keys.toSorted().join('\n')).digest('hex');
}

/** The day until which a scheduled backup made before today may be kept; null where none are made. */
export function backupsHoldUntil(services: Pick<Services, 'config' | 'now'>): string | null {
  const { folder, keep } = services.config.operations.backup;
  if (!folder) return null;
  return addDays(todayIn(services), Math.max(keep.daily, keep.weekly * 7, keep.monthly * 31));
}

/** What the night does: every class by its rule. Answers how many records of each went. */
export async function applyRules(
  services: Pick<Services, 'db' | 'files' | 'config' | 'now'>,
): Promise<Map<string, number>> {
  const went = new Map<string, number>();
  for (const { rule, before, due } of await standingOf(services))
    if (before !== null && due > 0) went.set(rule.id, await applyRule(services, rule, before, 'Retention'));
  return went;
}
