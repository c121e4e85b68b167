import type { Trx } from '../../platform/services.ts';
import type { DoneBy } from '../periods/done-by.ts';
import { recordFacts, retireFacts, stripBookkeeping } from '../facts/record.ts';
import { belonging, lastVersion, leftWith, type Version } from './edit-queries.ts';
import type { ItemForm } from './item-form.ts';
import { holdsOn } from './open-item.ts';

type Leaving = { form: ItemForm; planId: number; id: number; on: string; because: string };

/** Ends an item, and what belongs to it, from a day on. Nothing is deleted. */
export async function removeItem(trx: Trx, { form, planId, id, on, because }: Leaving, by: DoneBy): Promise<void> {
  const last = await lastVersion(trx, form.kind, id);
  if (!last || !holdsOn(last, on)) return;
  await retireFacts(trx, form.kind, on, [id]);
  for (const { table, column } of form.parts) {
    const parts = await belonging(trx, table, column, id, on);
    await retireFacts(
      trx,
      table,
      on,
      parts.map((part) => part.id),
    );
  }
  await by.audit(trx, {
    what: `${form.kind}.remove`,
    subject: `${form.kind}:${id}`,
    planId,
    before: { text: form.nameOf(last) },
    after: { removedBecause: because, from: on },
  });
}

/** Says again, from a day on, what was last said of an item and of what left with it. False when it is in the plan. */
export async function putItemBack(trx: Trx, { form, planId, id, on, because }: Leaving, by: DoneBy): Promise<boolean> {
  const last = await lastVersion(trx, form.kind, id);
  if (!last || holdsOn(last, on)) return false;
  const left = last.superseded_at === null ? last.valid_to : null;
  for (const { table, column } of form.parts) {
    for (const part of await leftWith(trx, table, column, id, left)) await sayAgain(trx, table, part, on, by);
  }
  await sayAgain(trx, form.kind, last, on, by);
  await by.audit(trx, {
    what: `${form.kind}.put-back`,
    subject: `${form.kind}:${id}`,
    planId,
    after: { text: form.nameOf(last), putBackBecause: because, from: on },
  });
  return true;
}

async function sayAgain(trx: Trx, table: ItemForm['kind'], version: Version, on: string, by: DoneBy): Promise<void> {
  const values = stripBookkeeping(version);
  const { source_id: sourceId, place } = version;
  await recordFacts(trx, table, on, [values], { personId: by.personId, sourceId, place });
}
