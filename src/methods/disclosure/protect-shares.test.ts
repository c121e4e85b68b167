import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attackShares } from './attack-shares.ts';
import { protectShares, totalState, type Share } from './protect-shares.ts';

const totalOf = (groups: readonly Share[]): Share => ({
  met: groups.reduce((sum, { met }) => sum + met, 0),
  of: groups.reduce((sum, { of }) => sum + of, 0),
});
const states = (...groups: [met: number, of: number][]) => {
  const shares = groups.map(([met, of]) => ({ met, of }));
  return protectShares(shares, totalState(totalOf(shares)));
};

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
  const shares = [
    { met: 2, of: 50 },
    { met: 1, of: 60 },
    { met: 0, of: 40 },
  ];
  const total = totalState(totalOf(shares));
  assert.equal(total, 'closed');
  assert.deepEqual(protectShares(shares, total).states, ['closed', 'closed', 'open']);
});

test('what nothing can protect is said', () => {
  // Three of fifty, beside a group in which all are met: nothing can be moved without changing a total.
  assert.deepEqual(states([3, 50], [60, 60]).unprotected, [0]);
  assert.deepEqual(states([3, 50], [30, 60]).unprotected, []);
});

const groups = fc.array(
  fc.tuple(fc.nat(40), fc.nat(40)).map(([met, not]) => ({ met, of: met + not })),
  { minLength: 1, maxLength: 7 },
);

test('a reader with a linear programme cannot work out a small count, of one breakdown or of two together', () => {
  let protectedCounts = 0;
  fc.assert(
    fc.property(groups, fc.array(fc.nat(6), { minLength: 40, maxLength: 40 }), (teams, draw) => {
      const sum = totalOf(teams);
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
      deal(sum.met, true);
      deal(sum.of - sum.met, false);
      const total = totalState(sum);
      const shown = [teams, ages]
        .map((own) => ({ groups: own, ...protectShares(own, total) }))
        .filter(({ unprotected }) => unprotected.length === 0);
      for (const { value, min, max, count, group } of attackShares(shown, { share: sum, state: total })) {
        if (value < 1 || value > 5) continue;
        protectedCounts += 1;
        assert.ok(max - min > 1e-6, `${count} of group ${group} is known to be ${value}`);
      }
    }),
    { numRuns: 400 },
  );
  assert.ok(protectedCounts > 200, `only ${protectedCounts} small counts were attacked`);
});

test('every small count is hidden', () => {
  fc.assert(
    fc.property(groups, (teams) => {
      const { states: found } = protectShares(teams, totalState(totalOf(teams)));
      for (const [index, { met, of }] of teams.entries()) {
        const small = (count: number) => count >= 1 && count <= 5;
        if (small(of)) assert.equal(found[index], 'hidden');
        else if (small(met) || small(of - met)) assert.notEqual(found[index], 'open');
      }
    }),
  );
});
