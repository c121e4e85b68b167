import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOwners } from './owners.ts';

function owners(cell: string, alone: string[] = []): string[] {
  return readOwners([...alone, cell]).at(-1)!;
}

const apart: [string, string[], string[]?][] = [
  ['Head of Fostering; Quality Lead', ['Head of Fostering', 'Quality Lead']],
  ['Head of Fostering\nQuality Lead', ['Head of Fostering', 'Quality Lead']],
  ['J Smith, A Jones', ['J Smith', 'A Jones']],
  ['Jane Smith and Ali Khan', ['Jane Smith', 'Ali Khan']],
  ['DCS/AD', ['DCS', 'AD']],
  ['Team Managers and IROs', ['Team Managers', 'IROs'], ['IROs', 'Team Managers']],
  ['Head of Learning and Director of Education', ['Head of Learning', 'Director of Education']],
  [
    'Principal Social Worker Service Manager Fostering',
    ['Principal Social Worker', 'Service Manager Fostering'],
    ['Principal Social Worker'],
  ],
  [
    'Training Manager Service Manager Hubs Lead Nurses',
    ['Training Manager', 'Service Manager Hubs', 'Lead Nurses'],
    ['Lead Nurses'],
  ],
  ['Head of Homes Youth Team', ['Head of Homes', 'Youth Team'], ['Head of Homes Head of Commissioning']],
  ['Partnership Business Manager Head of Early Help', ['Partnership Business Manager', 'Head of Early Help']],
];
for (const [cell, expected, alone] of apart) {
  test(`"${cell.replace('\n', ' / ')}" names ${expected.length} owners`, () =>
    assert.deepEqual(owners(cell, alone), expected));
}

for (const cell of [
  'Head of Service Safeguarding and Quality Assurance',
  'Service Manager, Fostering',
  'Head of Commissioning Children, Families and Adults',
  'Chair of the Partnership and statutory partners within it',
  'All Team Managers and IROs',
  'Deputy Head of Service',
  'Executive Director of Children’s Services',
]) {
  test(`"${cell}" is one owner`, () => assert.deepEqual(owners(cell, ['Business Manager', 'Service Manager']), [cell]));
}
