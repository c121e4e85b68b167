import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abilitiesOf, roles, type Role } from '../abilities.ts';
import { accessOf, rolesByTeam } from './access-of.ts';

const whole = (role: Role) => ({ role, keys: [], readsWithin: false });

test('a role for the whole council gives what the table says, and no limits', () => {
  for (const role of Object.keys(roles) as Role[]) {
    if (rolesByTeam.has(role)) continue;
    const { abilities, limits } = accessOf([whole(role)]);
    assert.deepEqual(abilities, abilitiesOf([role]), role);
    assert.equal(limits.size, 0, role);
  }
});

test('an office for one area changes, moderates, answers and judges there, reads everything, and does nothing to the plan as a whole', () => {
  const { abilities, limits } = accessOf([{ ...whole('programme-office'), keys: ['area:12'] }]);
  assert.deepEqual([...(limits.get('plan.edit') ?? [])], ['area:12']);
  for (const there of ['plan.moderate', 'questions.answer', 'duties.edit', 'notice.judge'])
    assert.deepEqual([...(limits.get(there) ?? [])], ['area:12'], there);
  assert.ok(abilities.has('plan.read') && !limits.has('plan.read'));
  assert.ok(abilities.has('sources.read') && !limits.has('sources.read'));
  for (const none of ['plan.import', 'plan.period', 'report.edit', 'sources.add', 'reviews.edit'])
    assert.ok(!abilities.has(none), none);
  assert.ok(abilities.has('posts.manage'), 'who holds which post is not a matter of areas');
});

test('a reader for one area, who reads only there, reads nothing of the whole', () => {
  const { abilities, limits } = accessOf([{ role: 'read-only', keys: ['chapter:Leaving care'], readsWithin: true }]);
  assert.deepEqual([...(limits.get('plan.read') ?? [])], ['chapter:Leaving care']);
  for (const there of ['questions.read', 'duties.read', 'notice.read', 'assurance.read'])
    assert.deepEqual([...(limits.get(there) ?? [])], ['chapter:Leaving care'], there);
  for (const none of ['sources.read', 'sources.read-marked', 'report.read', 'supply.manage'])
    assert.ok(!abilities.has(none), none);
});

test('a manager without a team named sees no child; a leader sees every team, unless limited to some', () => {
  const manager = accessOf([whole('team-manager')]);
  assert.deepEqual([...(manager.limits.get('children.look') ?? ['?'])], []);
  const leader = accessOf([whole('senior-leader')]);
  assert.ok(leader.abilities.has('children.look-everywhere') && !leader.limits.has('children.look'));
  const limited = accessOf([{ ...whole('senior-leader'), keys: ['team:North'] }]);
  assert.ok(!limited.abilities.has('children.look-everywhere'));
  assert.deepEqual([...(limited.limits.get('children.look') ?? [])], ['team:North']);
  assert.ok(!limited.limits.has('plan.override'), 'teams do not limit the plan');
  const analyst = accessOf([{ ...whole('performance-analyst'), keys: ['team:North'] }]);
  assert.ok(!analyst.abilities.has('returns.load'), 'a return holds the children of every team');
});

test('two roles together give what either gives: one for the whole council lifts the other’s limit', () => {
  const both = accessOf([{ ...whole('programme-office'), keys: ['area:1'] }, whole('senior-leader')]);
  assert.ok(!both.limits.has('plan.override') && both.limits.has('plan.edit'));
  const areas = accessOf([
    { ...whole('programme-office'), keys: ['area:1'] },
    { ...whole('programme-office'), keys: ['area:2'] },
  ]);
  assert.deepEqual([...(areas.limits.get('plan.edit') ?? [])].sort(), ['area:1', 'area:2']);
});

test('a role that no longer exists gives nothing', () => {
  assert.equal(accessOf([{ role: 'retired', keys: ['area:1'], readsWithin: false }]).abilities.size, 0);
});
