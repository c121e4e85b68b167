import type { Trx } from '../../platform/services.ts';
import { changeDate } from '../editing/change-date.ts';
import type { DoneBy } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { joinItems, unjoinItems } from './join-items.ts';
import { knownLinks, type KnownLink, type Pair } from './link-queries.ts';
import { linkKinds, type Linkable } from './linkable.ts';

type Change = { planId: number; today: string; items: Map<number, Linkable> };

/** Joins pairs a person chose, from today or the first day that is not locked, and answers how many were new. */
export async function joinByPerson(
  trx: Trx,
  { planId, today, items }: Change,
  pairs: (Pair & { origin: string })[],
  by: DoneBy,
): Promise<number> {
  await holdPlan(trx, planId);
  return joinOn(trx, { planId, on: await changeDate(trx, planId, today), items }, pairs, by);
}

/** The same from a day that is known; the plan is held already. */
export async function joinOn(
  trx: Trx,
  { planId, on, items }: { planId: number; on: string; items: Change['items'] },
  pairs: (Pair & { origin: string })[],
  by: DoneBy,
): Promise<number> {
  const joined = await joinItems(trx, planId, pairs, on, { personId: by.personId });
  for (const { kind, fromId, toId, origin } of joined) {
    const [from, to] = [items.get(fromId)?.name ?? '', items.get(toId)?.name ?? ''];
    for (const [subject, other] of subjectsOf({ kind, fromId, toId }))
      await by.audit(trx, {
        what: 'link.join',
        subject,
        planId,
        after: { joinedTo: other === fromId ? from : to, origin, from: on },
      });
  }
  return joined.length;
}

/** Takes a link apart from today, or the first day that is not locked. False when it was apart already. */
export async function unjoinByPerson(
  trx: Trx,
  { planId, today, items }: Change,
  linkId: number,
  itemId: number,
  by: DoneBy,
): Promise<boolean> {
  await holdPlan(trx, planId);
  const on = await changeDate(trx, planId, today);
  const link = (await knownLinks(trx, planId, on, itemId)).find((one) => one.id === linkId && one.holds);
  if (!link) return false;
  await unjoinOn(trx, { planId, on, items }, [link], by);
  return true;
}

/** Takes links apart from a day that is known; the plan is held already. */
export async function unjoinOn(
  trx: Trx,
  { planId, on, items }: { planId: number; on: string; items: Change['items'] },
  links: KnownLink[],
  by: DoneBy,
): Promise<void> {
  await unjoinItems(trx, links, on);
  for (const link of links)
    for (const [subject, other] of subjectsOf(link)) await auditApart(trx, planId, link, subject, items.get(other), by);
}

async function auditApart(
  trx: Trx,
  planId: number,
  link: KnownLink,
  subject: string,
  other: Linkable | undefined,
  by: DoneBy,
): Promise<void> {
  const before = { joinedTo: other?.name, origin: link.origin };
  await by.audit(trx, { what: 'link.unjoin', subject, planId, before });
}

/** Both ends of a link, each with the other's number: a link is part of the history of both. */
function subjectsOf({ kind, fromId, toId }: Pair): [subject: string, other: number][] {
  const { from, to } = linkKinds[kind];
  return [
    [`${from}:${fromId}`, toId],
    [`${to}:${toId}`, fromId],
  ];
}
