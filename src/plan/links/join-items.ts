import type { Trx } from '../../platform/services.ts';
import { newItems, recordFacts, retireFacts, type Origin } from '../facts/record.ts';
import { knownLinks, type KnownLink, type Pair } from './link-queries.ts';

/** A pair as one text, to look it up by. */
export const pairKey = ({ kind, fromId, toId }: Pair): string => `${kind} ${fromId} ${toId}`;

/**
 * Joins items from a day on, each pair with where it comes from. Pairs that are joined already stay as they are; one
 * that was taken apart is joined again under its old number, so that its history is one. Answers those newly joined.
 */
export async function joinItems(
  trx: Trx,
  planId: number,
  pairs: (Pair & { origin: string })[],
  on: string,
  by: Origin = {},
): Promise<(Pair & { id: number; origin: string })[]> {
  const known = new Map((await knownLinks(trx, planId, on)).map((link) => [pairKey(link), link]));
  const wanted = [...new Map(pairs.map((pair) => [pairKey(pair), pair])).values()];
  const absent = wanted.filter((pair) => !known.get(pairKey(pair))?.holds);
  const fresh = absent.filter((pair) => !known.has(pairKey(pair)));
  const made = await newItems(trx, planId, 'link', fresh.length);
  const idOf = new Map(fresh.map((pair, index) => [pairKey(pair), made[index] as number]));
  const joined = absent.map((pair) => {
    const id = idOf.get(pairKey(pair)) ?? known.get(pairKey(pair))?.id;
    if (id === undefined) throw new Error(`No link was made for ${pairKey(pair)}`);
    return { ...pair, id };
  });
  const facts = joined.map(({ id, kind, fromId, toId, origin }) => ({
    id,
    kind,
    from_id: fromId,
    to_id: toId,
    origin,
  }));
  await recordFacts(trx, 'link', on, facts, by);
  return joined;
}

/** Takes items apart from a day on. What they were joined to until then stays in the plan's history. */
export async function unjoinItems(trx: Trx, links: Pick<KnownLink, 'id'>[], on: string): Promise<void> {
  await retireFacts(
    trx,
    'link',
    on,
    links.map((link) => link.id),
  );
}
