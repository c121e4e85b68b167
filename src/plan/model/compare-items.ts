import type { Change, Described, Difference } from './change.ts';

/** What differs between an item and what it was: kept as long as both are in a read model. */
type KeptDifferences = WeakMap<object, { old: object; changes: Change[] }>;
const kept = new WeakMap<object, KeptDifferences>();
/** The same for all items of a kind. */
const wholes = new WeakMap<object, { before: object; changes: Change[] }>();

/**
 * Compares the items of one kind at two dates, by id: new, reworded and otherwise different ones in today's order,
 * then those that are gone. What one pair differs in is worked out once; `differences` may look at nothing else, except
 * for an item that moved.
 */
export function compareItems<T extends object>(
  before: Map<number, T>,
  after: Map<number, T>,
  describe: (item: T) => Described,
  differences: (before: T, after: T) => Difference[],
): Change[] {
  const whole = wholes.get(after);
  if (whole?.before === before) return whole.changes;
  const known: KeptDifferences = kept.get(describe) ?? new WeakMap();
  kept.set(describe, known);
  const found: Change[] = [];
  for (const [id, item] of after) {
    const old = before.get(id);
    if (old === undefined) {
      const now = describe(item);
      found.push(changeOf(now, { kind: 'new', old: null, now: now.text, sense: 'new' }));
      continue;
    }
    const compared = known.get(item);
    if (compared?.old === old) {
      if (compared.changes.length > 0) found.push(...compared.changes);
      continue;
    }
    const changes = changesOf(old, item, describe, differences);
    // Where it moved to is told by the name of another item.
    if (!changes.some((change) => change.kind === 'moved')) known.set(item, { old, changes });
    found.push(...changes);
  }
  for (const [id, item] of before) {
    if (after.has(id)) continue;
    const was = describe(item);
    found.push(changeOf(was, { kind: 'gone', old: was.text, now: null, sense: 'gone' }));
  }
  if (!found.some((change) => change.kind === 'moved')) wholes.set(after, { before, changes: found });
  return found;
}

function changesOf<T>(
  old: T,
  item: T,
  describe: (item: T) => Described,
  differences: (before: T, after: T) => Difference[],
): Change[] {
  const [was, now] = [describe(old), describe(item)];
  const found = differences(old, item).map((difference) => changeOf(now, difference));
  if (was.text === now.text && was.ref === now.ref) return found;
  const named = (one: Described) => (was.ref === now.ref ? one.text : `${one.ref} ${one.text}`.trim());
  return [changeOf(now, { kind: 'reworded', old: named(was), now: named(now) }), ...found];
}

function changeOf(item: Described, difference: Difference): Change {
  return { sense: 'unknown', because: null, agreedBy: null, ...difference, ...item };
}
