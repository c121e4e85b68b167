import type { Services, Trx } from '../../platform/services.ts';
import type { DoneBy } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { recordDate } from '../periods/record-date.ts';
import type { GivenEvidence, GivenFile } from './evidence-form.ts';
import { insertEvidence, insertFileVersion, updateWithdrawn, type Evidence } from './evidence-queries.ts';

export type EvidenceItem = { id: number; planId: number; kind: string };

/**
 * Attaches a piece of evidence to an item and answers its number. It counts from the month it is added in, or from
 * the day it relates to when that is later; a month that is locked never gains evidence.
 */
export async function addEvidence(
  trx: Trx,
  files: Services['files'],
  item: EvidenceItem,
  given: GivenEvidence,
  today: string,
  by: DoneBy,
): Promise<number> {
  await holdPlan(trx, item.planId);
  const { on } = await recordDate(trx, item.planId, today);
  const countsFrom = given.relatesOn > on ? given.relatesOn : on;
  const id = await insertEvidence(trx, {
    item_id: item.id,
    kind: given.kind,
    title: given.title,
    url: given.url,
    note: given.note,
    relates_on: given.relatesOn,
    expires_on: given.expiresOn,
    counts_from: countsFrom,
    identifies_child: given.identifiesChild,
    added_by: by.personId,
    added_at: by.at,
  });
  const kept = given.file ? await keepFile(trx, files, id, given.file, by) : null;
  const { title, relatesOn, expiresOn, url, note } = given;
  await by.audit(trx, {
    what: 'evidence.add',
    subject: `${item.kind}:${item.id}`,
    planId: item.planId,
    after: { evidence: id, title, relatesOn, expiresOn, countsFrom, url, note, file: kept?.name, sha256: kept?.sha256 },
  });
  return id;
}

/** Adds a newer version of an evidence file; older ones are kept. Answers which version it is. */
export async function addFileVersion(
  trx: Trx,
  files: Services['files'],
  evidence: Evidence,
  file: GivenFile,
  by: DoneBy,
): Promise<number> {
  const kept = await keepFile(trx, files, evidence.id, file, by);
  await by.audit(trx, {
    what: 'evidence.version',
    subject: `${evidence.item_kind}:${evidence.item_id}`,
    planId: evidence.plan_id,
    after: {
      evidence: evidence.id,
      title: evidence.title,
      version: kept.version,
      file: kept.name,
      sha256: kept.sha256,
    },
  });
  return kept.version;
}

async function keepFile(trx: Trx, files: Services['files'], evidenceId: number, file: GivenFile, by: DoneBy) {
  const sha256 = await files.keep(trx, file.bytes);
  const { name, mediaType, bytes } = file;
  const row = { sha256, name, mediaType, bytes: bytes.length, by: by.personId, at: by.at };
  return { version: await insertFileVersion(trx, evidenceId, row), name, sha256 };
}

/** Withdraws a piece of evidence, with the reason: it stays to be seen, and supports nothing from now on. False when it was withdrawn already. */
export async function withdrawEvidence(
  trx: Trx,
  evidence: Evidence,
  because: string,
  today: string,
  by: DoneBy,
): Promise<boolean> {
  await holdPlan(trx, evidence.plan_id);
  const { on } = await recordDate(trx, evidence.plan_id, today);
  const done = await updateWithdrawn(trx, evidence.id, { on, by: by.personId, at: by.at, because });
  if (!done) return false;
  await by.audit(trx, {
    what: 'evidence.withdraw',
    subject: `${evidence.item_kind}:${evidence.item_id}`,
    planId: evidence.plan_id,
    before: { evidence: evidence.id, title: evidence.title },
    after: { evidence: evidence.id, title: evidence.title, withdrawnBecause: because, from: on },
  });
  return true;
}
