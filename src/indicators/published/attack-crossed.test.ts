/**
 * Two breakdowns crossed, every pair of them, of every indicator of the same children, month after month, laid before a
 * reader with a linear programme together with the breakdowns and the totals: no small count can be worked out.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { annexARows, csvOfList, makeCouncil, monthEnds, usualStory, writeLists } from '../../../demo/children/index.ts';
import { layOpen, toBeAsked, type LaidOpen } from '../../../test/lay-open.ts';
import { givenAway } from '../../methods/disclosure/attack-linked.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import type { CountedChildren } from '../crossed/counted-children.ts';
import { readReturn } from '../returns/read-return.ts';
import { decideCrosses, type CrossedEdition } from './crossed-edition.ts';
import { decideEditions, type Edition, type ToPublish } from './edition.ts';
import { toPublish } from './keep-editions.ts';

type Published = { editions: Map<string, Edition>; crosses: Map<string, CrossedEdition> };
/** Decides a month beside those before it, of which a breakdown or crossing that is withheld hands on the last. */
type Decide = (results: readonly ToPublish[], counted: readonly CountedChildren[], last: Published | null) => Published;

const asPublished: Decide = (results, counted, last) => {
  const earlier = <T>(of: ReadonlyMap<string, T> | undefined) =>
    new Map([...(of ?? [])].map(([id, one]) => [id, [one]]));
  const editions = decideEditions(results, earlier(last?.editions));
  const crosses = new Map(counted.flatMap((own) => [...decideCrosses(own, editions, earlier(last?.crosses))]));
  return { editions, crosses };
};

/** The small counts that are given away, and how many were tried. */
function attack(
  months: readonly LaidOpen[],
  how: Parameters<typeof layOpen>[1] = {},
): { tried: number; found: string[] } {
  const { cells, sums } = layOpen(months, how);
  const asked = toBeAsked(cells);
  return { tried: asked.length, found: givenAway(cells, sums, asked) };
}

/** Children of a random council: by team, age and gender, and whether they meet each of two indicators. */
type Child = { groups: number[]; meets: number };
const breakdowns: CountedChildren['breakdowns'] = [
  { name: 'team', groups: ['North', 'South', 'East'] },
  { name: 'ageBand', groups: ['0-4', '5-9', '10-15'] },
  { name: 'gender', groups: ['Male', 'Female'] },
];
const child = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(5), fc.nat(6), fc.nat(3))
  .map(([team, age, gender, one, other]): Child => ({
    // Some groups are large and some small.
    groups: [team < 6 ? 0 : team < 9 ? 1 : 2, age < 5 ? 0 : age < 9 ? 1 : 2, gender < 3 ? 0 : 1],
    meets: (one < 4 ? 1 : 0) + (other < 2 ? 2 : 0),
  }));

function countedOf(children: readonly Child[], shares: number): CountedChildren {
  const kinds = [
    ...Map.groupBy(children, ({ groups, meets }) => `${groups.join()} ${meets & (2 ** shares - 1)}`).values(),
  ];
  return {
    shares: ['one', 'other'].slice(0, shares),
    means: [],
    breakdowns,
    kinds: kinds.map((own) => ({
      groups: own[0]?.groups ?? [],
      meets: (own[0]?.meets ?? 0) & (2 ** shares - 1),
      count: own.length,
      adds: [],
    })),
  };
}

/** What the indicators of these children came to. */
function resultsOf({ shares, breakdowns: by, kinds }: CountedChildren): ToPublish[] {
  return shares.map((id, bit) => {
    const figure = (fits: (groups: readonly number[]) => boolean) => {
      const own = kinds.filter(({ groups }) => fits(groups));
      const denominator = own.reduce((sum, { count }) => sum + count, 0);
      const numerator = own.reduce((sum, { meets, count }) => sum + (meets & (1 << bit) ? count : 0), 0);
      return { numerator, denominator, value: denominator === 0 ? null : (100 * numerator) / denominator };
    };
    const groupsOf = (at: number, groups: readonly string[]) =>
      groups
        .map((group, place) => [group, figure((one) => one[at] === place)] as const)
        .filter(([, { denominator }]) => denominator > 0);
    return {
      id,
      unit: 'percent',
      ...figure(() => true),
      population: 'these children',
      by: Object.fromEntries(by.map(({ name, groups }, at) => [name, Object.fromEntries(groupsOf(at, groups))])),
    };
  });
}

function publishedMonths(months: readonly (readonly Child[])[], shares: number, decide: Decide): LaidOpen[] {
  const laid: LaidOpen[] = [];
  for (const children of months) {
    const counted = countedOf(children, shares);
    const last = laid.at(-1);
    laid.push({ counted, ...decide(resultsOf(counted), [counted], (last as Published | undefined) ?? null) });
  }
  return laid;
}

const isCrossed = ({ crosses }: LaidOpen) =>
  [...crosses.values()].some((one) => Object.values(one).some(({ withheld }) => !withheld));

test('three crossings of three breakdowns, of two indicators of the same children, give no small count away', (t) => {
  const count = { councils: 0, crossed: 0, tried: 0 };
  fc.assert(
    fc.property(fc.array(child, { minLength: 40, maxLength: 160 }), (children) => {
      const months = publishedMonths([children], 2, asPublished);
      count.councils += 1;
      if (!months.some(isCrossed)) return;
      count.crossed += 1;
      const { tried, found } = attack(months, { deep: true });
      count.tried += tried;
      assert.deepEqual(found, []);
    }),
    { numRuns: 60, endOnFailure: true },
  );
  t.diagnostic(JSON.stringify(count));
  assert.ok(count.crossed > 20 && count.tried > 500, JSON.stringify(count));
});

/** The months after the first: some children have gone, some have come, and some meet what they did not. */
const change = fc.record({
  gone: fc.array(fc.nat(400), { maxLength: 6 }),
  come: fc.array(child, { maxLength: 6 }),
  turned: fc.array(fc.nat(400), { maxLength: 6 }),
});
const threeMonths = fc
  .tuple(fc.array(child, { minLength: 50, maxLength: 140 }), change, change)
  .map(([first, ...changes]) => {
    const months = [first];
    for (const { gone, come, turned } of changes) {
      const now = (months.at(-1) ?? []).filter((_, at) => !gone.includes(at));
      months.push([...now.map((one, at) => (turned.includes(at) ? { ...one, meets: one.meets ^ 1 } : one)), ...come]);
    }
    return months;
  });

test('nor do they beside the crossings of the two months before', (t) => {
  const count = { councils: 0, crossed: 0, tried: 0 };
  fc.assert(
    fc.property(threeMonths, (children) => {
      const months = publishedMonths(children, 1, asPublished);
      count.councils += 1;
      if (months.filter(isCrossed).length < 2) return;
      count.crossed += 1;
      const { tried, found } = attack(months);
      count.tried += tried;
      assert.deepEqual(found, []);
    }),
    { numRuns: 60, endOnFailure: true },
  );
  t.diagnostic(JSON.stringify(count));
  assert.ok(count.crossed > 20 && count.tried > 800, JSON.stringify(count));
});

/** How many of so many councils give a small count away. */
function givingAway(councils: readonly (readonly (readonly Child[])[])[], decide: Decide): number {
  return councils.filter((months) => attack(publishedMonths(months, 1, decide)).found.length > 0).length;
}

test('they would, were each month crossed on its own: the attack finds what it looks for', (t) => {
  const alone: Decide = (results, counted, last) => {
    const { editions } = asPublished(results, counted, last);
    return { editions, crosses: new Map(counted.flatMap((own) => [...decideCrosses(own, editions)])) };
  };
  const councils = fc.sample(threeMonths, { numRuns: 100, seed: 7 });
  const found = givingAway(councils, alone);
  assert.ok(found > 0);
  t.diagnostic(`${found} of ${councils.length} councils gave a small count away`);
  assert.equal(givingAway(councils, asPublished), 0);
});

test('and they would, were small counts alone kept back', () => {
  const careless: Decide = (results, counted, last) => {
    const { editions, crosses } = asPublished(results, counted, last);
    const opened = [...crosses].map(([id, edition]) => {
      const tables = Object.entries(edition).map(([pair, table]) => {
        const cells = table.cells.map(([met, of]) => {
          const isSmall = (count: number) => count >= 1 && count <= 5;
          return [met, of, isSmall(of) ? 'hidden' : isSmall(met) || isSmall(of - met) ? 'closed' : 'open'] as const;
        });
        return [
          pair,
          { ...table, cells: cells.map(([met, of, state]): (typeof table.cells)[number] => [met, of, state]) },
        ] as const;
      });
      return [id, Object.fromEntries(tables)] as const;
    });
    return { editions, crosses: new Map(opened) };
  };
  assert.ok(givingAway(fc.sample(threeMonths, { numRuns: 40, seed: 7 }), careless) > 10);
});

const service = { seed: 'attacked', contactsAMonth: 200, from: '2025-04-30', to: '2025-06-30', story: usualStory };
const council: (Published & { counted: CountedChildren[] })[] = [];

before(async () => {
  const made = makeCouncil(service);
  for (const asAt of monthEnds(service)) {
    const files = writeLists(annexARows(made, asAt)).map((list) => ({
      name: `list_${list.list}.csv`,
      bytes: () => Promise.resolve(Buffer.from(csvOfList(list))),
    }));
    const read = await readReturn(files, asAt);
    assert.ok(!isUnreadable(read));
    council.push({
      counted: read.counted,
      ...asPublished(read.results.map(toPublish), read.counted, council.at(-1) ?? null),
    });
  }
});

test('of a made-up council no small count can be worked out from every crossing of three months', (t) => {
  const count = { indicators: 0, tables: 0, tried: 0 };
  for (const { shares, means } of council[0]?.counted ?? []) {
    const ids = [...shares, ...means];
    const months = council.flatMap(({ counted, ...rest }) => {
      const own = counted.find((one) => [...one.shares, ...one.means].join() === ids.join());
      return own ? [{ counted: own, ...rest }] : [];
    });
    count.indicators += ids.length;
    for (const { crosses } of months)
      for (const id of ids)
        count.tables += Object.values(crosses.get(id) ?? {}).filter(({ withheld }) => !withheld).length;
    const { tried, found } = attack(months);
    count.tried += tried;
    assert.deepEqual(found, [], ids.join());
  }
  t.diagnostic(JSON.stringify(count));
  assert.ok(count.tables > 50 && count.tried > 3000, JSON.stringify(count));
});
