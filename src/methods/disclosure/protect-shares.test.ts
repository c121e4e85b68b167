import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attackLinked, givenAway } from './attack-linked.ts';
import { earlierOf, linkedShares, type PublishedShares } from './linked-shares.ts';
import { earlierNumbers, protectShares, totalState } from './protect-shares.ts';
import { hiddenGroups } from './hidden-groups.ts';
import { isSmall, type Share } from './share.ts';
import { shareBounds } from './share-bounds.ts';

const totalOf = (groups: readonly Share[]): Share => ({
  met: groups.reduce((sum, { met }) => sum + met, 0),
  of: groups.reduce((sum, { of }) => sum + of, 0),
});
const shares = (...groups: [met: number, of: number][]) => groups.map(([met, of]) => ({ met, of }));
const states = (...groups: [met: number, of: number][]) =>
  protectShares(shares(...groups), totalState(totalOf(shares(...groups))));

test('large counts are all shown', () => {
  assert.deepEqual(states([40, 50], [30, 60], [25, 40]).states, ['open', 'open', 'open']);
});

test('a team where few missed it is closed, and another with it', () => {
  assert.deepEqual(states([47, 50], [30, 60], [25, 40]).states, ['closed', 'open', 'closed']);
});

test('a team with few children is hidden, and another with it', () => {
  assert.deepEqual(states([2, 3], [30, 60], [25, 40]).states, ['hidden', 'open', 'hidden']);
});

test('all or none is shown as what it is', () => {
  assert.deepEqual(states([50, 50], [0, 60], [25, 40]).states, ['open', 'open', 'open']);
});

test('where few meet it in all, no group shows how many, nor does the total', () => {
  assert.equal(totalState(totalOf(shares([2, 50], [1, 60], [0, 40]))), 'closed');
  assert.deepEqual(states([2, 50], [1, 60], [0, 40]).states, ['closed', 'closed', 'open']);
});

test('what nothing can protect is said', () => {
  // Three of fifty, beside a group in which all are met: nothing can be moved without changing a total.
  assert.deepEqual(states([3, 50], [60, 60]).unprotected, [0]);
  assert.deepEqual(states([3, 50], [30, 60]).unprotected, []);
});

test('five groups of which each has one, of a total that is small, give themselves away, and are not published', () => {
  const one = [1, 40] as [number, number];
  assert.deepEqual(states(one, one, one, one).unprotected, []);
  assert.deepEqual(states(one, one, one, one, one).unprotected, [0, 1, 2, 3, 4]);
});

test('what is hidden together is not small either', () => {
  // The two small teams are four children together, which the total gives away: a third is hidden with them.
  assert.deepEqual(states([1, 1], [2, 3], [30, 60], [25, 40]).states, ['hidden', 'hidden', 'open', 'hidden']);
  // Of the children of the two hidden teams, two did not meet it: another team is closed, or that would be known.
  const { states: found } = states([1, 3], [40, 40], [30, 60], [25, 80]);
  assert.deepEqual(found, ['hidden', 'hidden', 'closed', 'open']);
});

test('a partner of last month is the partner of this month while neither has changed', () => {
  const before = { groups: shares([47, 50], [30, 60], [25, 40]), states: states([47, 50], [30, 60], [25, 40]).states };
  // A team has joined that would now be the better partner.
  const now = shares([47, 50], [30, 60], [25, 40], [12, 30]);
  assert.deepEqual(protectShares(now, 'open').states, ['closed', 'open', 'open', 'closed']);
  const names = ['A', 'B', 'C', 'D'];
  const earlier = [earlierOf({ names: names.slice(0, 3), ...before }, { names, groups: now })];
  assert.deepEqual(protectShares(now, 'open', { earlier }).states, ['closed', 'open', 'closed', 'open']);
});

test('a small count of last month is not given away by what is shown this month', () => {
  const names = ['A', 'B', 'C'];
  const before = { names, groups: shares([47, 50], [30, 60], [25, 40]), states: ['closed', 'open', 'closed'] as const };
  // The three have become six, and C has not changed: were C shown now, last month's three could be worked out.
  const now = shares([44, 50], [35, 60], [25, 40]);
  assert.deepEqual(protectShares(now, 'open').states, ['open', 'open', 'open']);
  const earlier = [earlierOf(before, { names, groups: now })];
  assert.deepEqual(protectShares(now, 'open', { earlier }).states, ['closed', 'open', 'closed']);
});

const groups = fc
  .array(
    fc.tuple(fc.oneof(fc.nat(7), fc.nat(40)), fc.oneof(fc.nat(7), fc.nat(40))).map(([met, not]) => ({
      met,
      of: met + not,
    })),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.filter(({ of }) => of > 0));

const published = (own: readonly Share[]): PublishedShares => {
  const total = totalState(totalOf(own));
  const { states: found, unprotected } = protectShares(own, total);
  return { groups: own, states: unprotected.length > 0 ? own.map(() => 'hidden') : found, total };
};

/** What the attacker proves that must not be known: small counts that come out as one number. */
function known(editions: Parameters<typeof linkedShares>[0]): { seen: number; known: string[] } {
  const { cells, sums } = linkedShares(editions);
  const asked = [...cells].filter(([name, { value, shown }]) => !shown && isSmall(value, 5) && !/slack/.test(name));
  const names = asked.map(([name]) => name);
  return { seen: names.length, known: givenAway(cells, sums, names) };
}

test('a reader with a linear programme cannot work out a small count, of one breakdown or of two together', () => {
  let attacked = 0;
  fc.assert(
    fc.property(groups, fc.array(fc.nat(6), { minLength: 40, maxLength: 40 }), (teams, draw) => {
      // A second breakdown of the same children: each is dealt to another group.
      const ages: Share[] = [0, 1, 2].map(() => ({ met: 0, of: 0 }));
      let turn = 0;
      const deal = (count: number, met: boolean) => {
        for (let child = 0; child < count; child += 1) {
          const age = ages[(draw[turn++ % draw.length] as number) % 3] as Share;
          age.of += 1;
          if (met) age.met += 1;
        }
      };
      const sum = totalOf(teams);
      deal(sum.met, true);
      deal(sum.of - sum.met, false);
      const own = [published(teams), published(ages.filter(({ of }) => of > 0))].map((one, at) => ({
        ...one,
        names: one.groups.map((_, group) => `${at} ${group}`),
      }));
      const { seen, known: found } = known([own]);
      attacked += seen;
      assert.deepEqual(found, []);
    }),
    { numRuns: 400 },
  );
  assert.ok(attacked > 1000, `only ${attacked} small counts were attacked`);
});

test('nor from two indicators of the same children', () => {
  fc.assert(
    fc.property(
      groups,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
      (own, parts) => {
        const other = own.map(({ of }, at) => ({ met: Math.round(of * (parts[at] as number)), of }));
        const { hidden, unprotected } = hiddenGroups(own.map(({ of }) => of));
        const names = own.map((_, group) => String(group));
        const shown = [own, other].map((one, at) => {
          const total = totalState(totalOf(one));
          const found = protectShares(one, total, { hidden });
          const withheld = unprotected.length + found.unprotected.length > 0;
          return {
            names,
            groups: one,
            total,
            states: withheld ? one.map(() => 'hidden' as const) : found.states,
            of: 'same',
            indicator: String(at),
          };
        });
        assert.deepEqual(known([shown]).known, []);
      },
    ),
    { numRuns: 300 },
  );
});

test('nor from this month’s edition beside those of the months before', () => {
  let attacked = 0;
  const change = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: -4, max: 6 }) },
  );
  const month = fc.array(fc.tuple(change, change), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(groups, fc.array(month, { minLength: 1, maxLength: 3 }), (first, months) => {
      const editions: (PublishedShares & { names: string[] })[] = [];
      let own = first.map((share, at) => ({ name: String(at), ...share }));
      for (const changes of [null, ...months]) {
        if (changes)
          own = own.map(({ name, met, of }, at) => {
            const [more, fewer] = changes[at] as [number, number];
            const [now, not] = [Math.max(0, met + more), Math.max(0, of - met + fewer)];
            return { name, met: now, of: now + not };
          });
        const there = own.filter(({ of }) => of > 0);
        const names = there.map(({ name }) => name);
        // A breakdown that is withheld tells nothing: the last one published is what readers have.
        const last = editions.findLast(({ states: found }) => found.some((state) => state !== 'hidden'));
        const earlier = last ? [earlierOf(last, { names, groups: there })] : [];
        const total = totalState(totalOf(there));
        const found = protectShares(there, total, { earlier });
        const withheld = found.unprotected.length > 0;
        editions.push({ names, groups: there, total, states: withheld ? there.map(() => 'hidden') : found.states });
      }
      const { seen, known: found } = known(editions.map((one) => [one]));
      attacked += seen;
      assert.deepEqual(found, []);
    }),
    { numRuns: 500 },
  );
  assert.ok(attacked > 1000, `only ${attacked} small counts were attacked`);
});

test('the bounds of one breakdown are those that the linear programme finds', () => {
  fc.assert(
    fc.property(groups, (own) => {
      const one = published(own);
      const names = own.map((_, group) => String(group));
      const { cells, sums } = linkedShares([[{ ...one, names }]]);
      const bounds = one.states.every((state) => state === 'hidden') ? [] : shareBounds(own, one.states, one.total);
      for (const { group, of, min, max } of bounds) {
        const [name] = [...cells.keys()].filter((cell) => cell.startsWith(`${of} ${group}@`));
        const [found] = attackLinked(cells, sums, [name as string]);
        assert.ok(
          found && Math.abs(found.min - min) < 1e-6 && Math.abs(found.max - max) < 1e-6,
          `${name}: ${JSON.stringify({ found, min, max })}`,
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('every small count is hidden', () => {
  fc.assert(
    fc.property(groups, (teams) => {
      const { states: found } = protectShares(teams, totalState(totalOf(teams)));
      for (const [index, { met, of }] of teams.entries()) {
        if (isSmall(of, 5)) assert.equal(found[index], 'hidden');
        else if (isSmall(met, 5) || isSmall(of - met, 5)) assert.notEqual(found[index], 'open');
      }
    }),
  );
});

test('a number that has changed is not held to what was hidden before, except with something new', () => {
  const known = {
    groups: [
      { state: 'hidden', sameOf: false, sameShare: false },
      { state: 'hidden', sameOf: true, sameShare: true },
    ],
    gone: false,
  } as const;
  assert.deepEqual(earlierNumbers(known), { of: [null, 'hidden'], freed: true });
  assert.deepEqual(hiddenGroups([9, 40, 50], { earlier: [{ of: [null, 'hidden', 'shown'], freed: true }] }).hidden, [
    true,
    true,
    false,
  ]);
});
