import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abilitiesOf, allAbilities, roles } from './abilities.ts';

const writes = [...allAbilities].filter((ability) => !/\.(read|review)(-|$)/.test(ability));

test('board members and readers can see the plan and change nothing', () => {
  for (const role of [
    ...['board-member', 'partner-member', 'independent-chair', 'read-only', 'elected-member', 'practitioner'],
    ...['auditor', 'audit-moderator', 'department-official'],
  ]) {
    const abilities = abilitiesOf([role]);
    assert.ok(abilities.has('plan.read'), role);
    assert.deepEqual(
      writes.filter((ability) => abilities.has(ability)),
      [],
      role,
    );
  }
});

test('an administrator manages people, posts and how long rows are kept, and claims nothing about the plan', () => {
  const abilities = abilitiesOf(['administrator']);
  assert.deepEqual(
    writes.filter((ability) => abilities.has(ability)),
    ['returns.forget', 'people.manage', 'posts.manage', 'protection.manage'],
  );
});

test('only an administrator manages people', () => {
  const managers = Object.keys(roles).filter((role) => abilitiesOf([role]).has('people.manage'));
  assert.deepEqual(managers, ['administrator']);
});

test('the office that moderates updates does not write them', () => {
  const abilities = abilitiesOf(['programme-office']);
  assert.ok(abilities.has('plan.moderate'));
  assert.ok(!abilities.has('plan.update'));
});

test('two roles together give what either gives', () => {
  const both = abilitiesOf(['action-owner', 'administrator']);
  assert.ok(both.has('plan.update') && both.has('people.manage'));
  assert.deepEqual(abilitiesOf(['administrator', 'action-owner']), both);
});

test('every ability is held by some role, and a role that no longer exists gives none', () => {
  assert.deepEqual(abilitiesOf(Object.keys(roles)), allAbilities);
  assert.equal(abilitiesOf(['retired-role']).size, 0);
});
