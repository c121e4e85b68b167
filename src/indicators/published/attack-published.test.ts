/**
 * Everything that is published of a made-up council’s returns, laid before a reader with a linear programme: of each
 * indicator all its breakdowns of six months together (of the flow every kind of move), and of each month all indicators that counted the same children.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { annexARows, csvOfList, makeCouncil, monthEnds, usualStory, writeLists } from '../../../demo/children/index.ts';
import { givenAway } from '../../methods/disclosure/attack-linked.ts';
import { linkedShares } from '../../methods/disclosure/linked-shares.ts';
import { isSmall } from '../../methods/disclosure/share.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { flowToPublish } from '../flow/published-flow.ts';
import { readReturn } from '../returns/read-return.ts';
import { decideEditions, everyoneElse, shareOf, type Edition, type ToPublish } from './edition.ts';
import { toPublish } from './keep-editions.ts';

const service = { seed: 'attacked', contactsAMonth: 90, from: '2025-04-30', to: '2025-09-30', story: usualStory };
type Month = { results: ToPublish[]; editions: ReadonlyMap<string, Edition> };
const months: Month[] = [];

before(async () => {
  const council = makeCouncil(service);
  for (const asAt of monthEnds(service)) {
    const files = writeLists(annexARows(council, asAt)).map((list) => ({
      name: `list_${list.list}.csv`,
      bytes: () => Promise.resolve(Buffer.from(csvOfList(list))),
    }));
    const read = await readReturn(files, asAt);
    assert.ok(!isUnreadable(read));
    const { flow } = read.pictures;
    assert.ok(flow);
    const results = [...read.results.map(toPublish), ...flowToPublish(flow)];
    const earlier = new Map([...(months.at(-1)?.editions ?? [])].map(([id, edition]) => [id, [edition]]));
    months.push({ results, editions: decideEditions(results, earlier) });
  }
});

type Laid = Parameters<typeof linkedShares>[0][number][number];

/** The breakdowns of a result as they are published; what is withheld has every group hidden. */
function laid(result: ToPublish, edition: Edition, indicator = ''): Laid[] {
  const { numerator, denominator, unit } = result;
  const total = shareOf(unit, { numerator: numerator ?? 0, denominator: denominator ?? 0 });
  return Object.entries(result.by).flatMap(([name, breakdown]): Laid[] => {
    const part = edition.by[name];
    const groups = Object.entries(breakdown).map(([group, figure]) => ({ group, share: shareOf(unit, figure) }));
    const left = groups.reduce((rest, { share }) => ({ met: rest.met - share.met, of: rest.of - share.of }), total);
    if (groups.length > 0 && left.of > 0) groups.push({ group: everyoneElse, share: left });
    if (!part || groups.length === 0) return [];
    return [
      {
        names: groups.map(({ group }) => `${name} ${group}`),
        groups: groups.map(({ share }) => share),
        states: groups.map(({ group }) => (part.withheld ? 'hidden' : (part.groups[group]?.[2] ?? 'hidden'))),
        total: edition.total,
        indicator,
      },
    ];
  });
}

/** The small counts that a reader can prove, and how many were tried. */
function attack(editions: Laid[][]): { tried: number; found: string[] } {
  const { cells, sums } = linkedShares(editions);
  const small = [...cells].filter(
    ([name, { value, shown }]) => !shown && isSmall(value, 5) && !name.startsWith('slack'),
  );
  const asked = small.map(([name]) => name);
  return { tried: asked.length, found: givenAway(cells, sums, asked) };
}

test('of no indicator can a small count be worked out from all its breakdowns of six months', (t) => {
  let tried = 0;
  for (const { id } of months[0]?.results ?? []) {
    const editions = months.flatMap(({ results, editions: decided }) => {
      const [result, edition] = [results.find((one) => one.id === id), decided.get(id)];
      return result && edition ? [laid(result, edition)] : [];
    });
    const { tried: own, found } = attack(editions);
    tried += own;
    assert.deepEqual(found, [], id);
  }
  t.diagnostic(`${tried} small counts were attacked`);
  assert.ok(tried > 1000);
});

test('they could be, were each return published on its own: the attack finds what it looks for', () => {
  const alone = months.map(({ results }) => ({ results, editions: decideEditions(results) }));
  const given = (months[0]?.results ?? []).filter(({ id }) => {
    const editions = alone.map(({ results, editions: decided }) => {
      const [result, edition] = [results.find((one) => one.id === id), decided.get(id)];
      return result && edition ? laid(result, edition) : [];
    });
    return attack(editions).found.length > 0;
  });
  assert.ok(given.length > 0, 'nothing was found');
});

test('nor from all the indicators that counted the same children', (t) => {
  let [tried, shared] = [0, 0];
  for (const { results, editions } of months)
    for (const [, own] of Map.groupBy(results, ({ population, id }) => population ?? id)) {
      if (own.length < 2) continue;
      shared += own.length;
      const all = own.flatMap((result) => {
        const edition = editions.get(result.id);
        return edition ? laid(result, edition, result.id) : [];
      });
      const { tried: seen, found } = attack([all]);
      tried += seen;
      assert.deepEqual(found, [], own.map(({ id }) => id).join());
    }
  t.diagnostic(`${tried} small counts of ${shared} indicators were attacked`);
  assert.ok(shared > 6 && tried > 100);
});
