import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnreadable } from '../../platform/reading/index.ts';
import { readPlanAside } from './read-plan-aside.ts';
import { readPlanFile } from './read-plan-file.ts';

const plan = Buffer.from('Ref,Action,Owner,Due,RAG\n1.1,Hold a weekly clinic,Head of Service,June 2025,Green\n');
const long = Buffer.from(
  `Ref,Action,Owner,Due,RAG\n${'1.1,Hold a weekly clinic for all,Head of Service,June 2025,Green\n'.repeat(60_000)}`,
);

test('a plan read aside is the plan read here', async () => {
  assert.deepEqual(await readPlanAside(plan, 'plan.csv'), await readPlanFile(plan, 'plan.csv'));
});

test('a file that cannot be read is refused in the same words', async () => {
  const html = Buffer.from('<!DOCTYPE html><html><body>404</body></html>');
  const refused = await readPlanAside(html, 'plan.pdf');
  assert.deepEqual(refused, await readPlanFile(html, 'plan.pdf'));
  assert.ok(isUnreadable(refused));
});

test('a file that takes too long is given up, with what to do, and others are answered meanwhile', async () => {
  let answered = 0;
  const others = setInterval(() => (answered += 1), 20);
  const started = performance.now();
  const refused = await readPlanAside(long, 'plan.csv', { seconds: 1, megabytes: 1024 });
  clearInterval(others);
  assert.ok(isUnreadable(refused) && refused.code === 'too-much-work');
  assert.match(refused.next, /Save only the part with the plan/);
  assert.ok(performance.now() - started < 10_000);
  assert.ok(answered >= 10, `answered ${answered} times in a second`);
});

test('a file that takes too much memory ends its own reading and nothing else', async () => {
  const refused = await readPlanAside(long, 'plan.csv', { seconds: 60, megabytes: 24 });
  assert.ok(isUnreadable(refused) && refused.code === 'too-much-work');
});

test('several files read at once each get their own answer', async () => {
  const all = await Promise.all([1, 2, 3, 4, 5].map((n) => readPlanAside(plan, `plan ${n}.csv`)));
  assert.deepEqual(
    all.map((read) => ('title' in read ? read.title : read.what)),
    ['plan 1', 'plan 2', 'plan 3', 'plan 4', 'plan 5'],
  );
});
