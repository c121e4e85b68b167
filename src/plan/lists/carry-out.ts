import type { Trx } from '../../platform/services.ts';
import { belonging } from '../editing/edit-queries.ts';
import type { EditContext } from '../editing/item-form.ts';
import { addItem, changeItem } from '../editing/record-item.ts';
import { removeItem } from '../editing/removal.ts';
import { recordFacts } from '../facts/record.ts';
import { knownLinks } from '../links/link-queries.ts';
import { linkables, type Linkable } from '../links/linkable.ts';
import { joinOn, unjoinOn } from '../links/record-links.ts';
import type { DoneBy } from '../periods/done-by.ts';
import { readingsOf } from '../readings/reading-queries.ts';
import { addReading, correctReading } from '../readings/save-reading.ts';
import { plainText } from '../import/save/match-texts.ts';
import type { Deed } from './list-change.ts';
import type { AnyList } from './list-kind.ts';
import { formOf, partsBeside, settleChanges, settleNew, settlePart } from './settle-deeds.ts';

type Carrying = { list: AnyList; planId: number; context: EditContext; fileName: string; by: DoneBy };

/**
 * Does what was accepted of a list, in the caller's transaction, which holds the plan: every change through the functions
 * that the pages use, from the day of the context on. Throws when something cannot be done that was checked before.
 */
export async function carryOut(trx: Trx, carrying: Carrying, deeds: Deed[]): Promise<void> {
  const { list, planId, context, fileName, by } = carrying;
  const { on } = context;
  const because = `It is no longer in the list “${fileName}”`;
  for (const deed of deeds) {
    if (deed.do === 'remove')
      await removeItem(trx, { form: formOf(list, deed.of), planId, id: deed.id, on, because }, by);
  }
  const { changes, problems } = await settleChanges(trx, list, context, deeds);
  if (problems.length > 0) throw new Error(`The list does not hold any more: ${problems[0]?.message}`);
  for (const { form, last, values } of changes)
    await changeItem(trx, { form, fields: form.fields(context, last), planId, on }, last, values, by);
  const items = linkables(context.view);
  for (const deed of deeds) {
    if (deed.do === 'add') await addNew(trx, carrying, items, deed);
    if (deed.do === 'add-part') await addPart(trx, carrying, deed.id, deed.part);
    if (deed.do === 'rate') await rate(trx, carrying, deed.step, deed.word);
    if (deed.do === 'read') await read(trx, carrying, deed);
    if (deed.do === 'link') await link(trx, carrying, items, deed);
  }
}

async function addNew(
  trx: Trx,
  carrying: Carrying,
  items: Map<number, Linkable>,
  deed: Deed & { do: 'add' },
): Promise<void> {
  const { list, planId, context, by } = carrying;
  const settled = settleNew(list, context, deed);
  if (!settled.ok) throw new Error(`The list does not hold any more: ${settled.messages[0]}`);
  const { form, values } = settled;
  const id = await addItem(trx, { form, fields: form.fields(context, null), planId, on: context.on }, values, by);
  const beside = partsBeside(form, context, deed);
  if (beside.length < deed.parts.length && list.part && deed.parts[0]?.rating) {
    const [made] = await belonging(trx, list.part, form.parts[0]?.column ?? '', id, context.on);
    if (made) await rate(trx, carrying, made.id, deed.parts[0].rating);
  }
  for (const part of beside) await addPart(trx, carrying, id, part);
  if (!deed.joined || deed.joined.add.length === 0) return;
  const known = new Map(items).set(id, { id, kind: list.kind, name: form.nameOf(values), areaId: null, under: '' });
  await link(trx, carrying, known, { ...deed.joined, id });
}

async function addPart(
  trx: Trx,
  carrying: Carrying,
  itemId: number,
  part: (Deed & { do: 'add-part' })['part'],
): Promise<void> {
  const { list, planId, context, by } = carrying;
  const settled = settlePart(list, context, itemId, part);
  if (!settled.ok) throw new Error(`The list does not hold any more: ${settled.messages[0]}`);
  const { form, values } = settled;
  const id = await addItem(trx, { form, fields: form.fields(context, null), planId, on: context.on }, values, by);
  if (part.rating) await rate(trx, carrying, id, part.rating);
}

async function rate(trx: Trx, { planId, context, by }: Carrying, stepId: number, word: string): Promise<void> {
  await recordFacts(trx, 'rating', context.on, [{ id: stepId, word }], { personId: by.personId });
  await by.audit(trx, {
    what: 'step.rate-in-list',
    subject: `step:${stepId}`,
    planId,
    after: { rating: word, from: context.on },
  });
}

async function read(trx: Trx, { planId, context, fileName, by }: Carrying, deed: Deed & { do: 'read' }): Promise<void> {
  const of = { itemId: deed.itemId, measureId: deed.measureId, planId };
  const known = await readingsOf(trx, [deed.itemId]);
  const wrong = known.find(
    (one) =>
      one.superseded_at === null &&
      one.as_at === deed.given.asAt &&
      plainText(one.source) === plainText(deed.given.source),
  );
  const reason = `Changed in the list “${fileName}”`;
  const done = wrong
    ? await correctReading(trx, of, wrong, { ...deed.given, note: wrong.note }, reason, context.on, by)
    : await addReading(trx, of, deed.given, context.on, by);
  if (!done.ok) throw new Error(done.reason);
}

async function link(
  trx: Trx,
  { planId, context, fileName, by }: Carrying,
  items: Map<number, Linkable>,
  deed: Deed & { do: 'link' },
): Promise<void> {
  const { on } = context;
  const origin = `joined in the list “${fileName}”`;
  const pairs = deed.add.map((other) => ({
    kind: deed.link,
    fromId: deed.isFrom ? deed.id : other,
    toId: deed.isFrom ? other : deed.id,
    origin,
  }));
  if (pairs.length > 0) await joinOn(trx, { planId, on, items }, pairs, by);
  if (deed.remove.length === 0) return;
  const apart = (await knownLinks(trx, planId, on, deed.id)).filter(
    (one) => one.holds && one.kind === deed.link && deed.remove.includes(deed.isFrom ? one.toId : one.fromId),
  );
  await unjoinOn(trx, { planId, on, items }, apart, by);
}
