import type { Change, Described, Difference } from './change.ts';

/**
 * Compares the items of one kind at two dates, by id: new, reworded and otherwise different ones in today's order,
 * then those that are gone.
 */
export function compareItems<T>(
  before: Map<number, T>,
  after: Map<number, T>,
  describe: (item: T) => Described,
  differences: (before: T, after: T) => Difference[],
): Change[] {
  const found: Change[] = [];
  for (const [id, item] of after) {
    const now = describe(item);
    const old = before.get(id);
    if (old === undefined) {
      found.push(changeOf(now, { kind: 'new', old: null, now: now.text, sense: 'new' }));
      continue;
    }
    const was = describe(old);
    if (was.text !== now.text || was.ref !== now.ref) {
      const named = (one: Described) => (was.ref === now.ref ? one.text : `${one.ref} ${one.text}`.trim());
      found.push(changeOf(now, { kind: 'reworded', old: named(was), now: named(now) }));
    }
    for (const difference of differences(old, item)) found.push(changeOf(now, difference));
  }
  for (const [id, item] of before) {
    if (after.has(id)) continue;
    const was = describe(item);
    found.push(changeOf(was, { kind: 'gone', old: was.text, now: null, sense: 'gone' }));
  }
  return found;
}

function changeOf(item: Described, difference: Difference): Change {
  return { sense: 'unknown', because: null, agreedBy: null, ...difference, ...item };
}
