import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commitmentEntries } from './commitment-entries.ts';
import type { Entry } from './entry.ts';

const said = (sourceId: number, text: string, date = '2025-08-23') => ({
  sourceId,
  index: 1,
  text,
  date,
  document: `Report ${sourceId}`,
  handling: 'OFFICIAL',
});
const entry = (kind: Entry['kind'], title: string): Entry => ({
  key: title,
  kind,
  on: '2025-08-23',
  to: null,
  title,
  detail: '',
  state: null,
  href: null,
  posts: [],
  bodyId: null,
  mark: null,
  sequence: 0,
  changedAt: null,
});

test('what two committee reports commit to by one day stands there once, and another thing of that day beside it', () => {
  const entries = commitmentEntries(
    [
      said(1, 'The plan will be submitted to Ofsted by 23 August 2025.'),
      said(2, 'The plan is due to be submitted to Ofsted by 23 August 2025.'),
      said(2, 'A family hub will open by 23 August 2025.'),
      said(2, 'The plan will be submitted to Ofsted by 30 August 2025.', '2025-08-30'),
    ],
    [],
    '2025-08-25',
  );
  assert.deepEqual(
    entries.map(({ on, title, state }) => [on, title.slice(0, 12), state?.word]),
    [
      ['2025-08-23', 'The plan wil', 'date passed'],
      ['2025-08-23', 'A family hub', 'date passed'],
      ['2025-08-30', 'The plan wil', 'due'],
    ],
  );
});

test('what stands on its day as a duty or a milestone is not said again as a commitment', () => {
  const commitments = [said(1, 'The improvement plan will be submitted to Ofsted by 23 August 2025.')];
  const same = 'Submit the improvement plan to Ofsted';
  assert.deepEqual(commitmentEntries(commitments, [entry('milestone', same)], '2025-01-01'), []);
  assert.equal(commitmentEntries(commitments, [entry('meeting', same)], '2025-01-01').length, 1);
  assert.equal(commitmentEntries(commitments, [entry('duty', 'Tell the police')], '2025-01-01').length, 1);
});
