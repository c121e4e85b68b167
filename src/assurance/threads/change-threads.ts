import type { Trx } from '../../platform/services.ts';
import type { NodeKind } from './nodes.ts';
import {
  addEvent,
  eventsOfThread,
  insertMembers,
  insertThread,
  lockThreads,
  membersAt,
  removeMembers,
  setThread,
  threadById,
  threadsUntil,
  type Doing,
  type EventRow,
  type ThreadRow,
} from './thread-queries.ts';

export type Member = { kind: NodeKind; id: number };

/** "statement:12" as a member; null for anything else. */
export function memberIn(key: string): Member | null {
  const match = /^(statement|requirement|finding):(\d{1,9})$/.exec(key);
  return match ? { kind: match[1] as NodeKind, id: Number(match[2]) } : null;
}

/** Those of a form's fields that are members. */
export function membersIn(keys: readonly string[]): Member[] {
  return keys.map(memberIn).filter((member) => member !== null);
}

export const keyOf = ({ kind, id }: Member): string => `${kind}:${id}`;

/** What stands in the way: a sentence that lies in another thread, or a thread that changed since the form was shown. */
export type Refusal =
  | { ok: false; taken: { key: string; thread: ThreadRow }[] }
  | { ok: false; changed: { thread: ThreadRow; events: EventRow[] } }
  | { ok: false; gone: true };
export type Change<T = object> = ({ ok: true } & T) | Refusal;

/** A new thread of these members, kept; or, refused, so that they are not suggested again. Holds all threads meanwhile. */
export async function newThread(
  trx: Trx,
  { name, members, state }: { name: string; members: readonly Member[]; state: 'kept' | 'refused' },
  doing: Doing,
): Promise<Change<{ id: number }>> {
  await lockThreads(trx);
  const taken = state === 'kept' ? await takenBy(trx, members, null, doing.on) : [];
  if (taken.length > 0) return { ok: false, taken };
  const id = await insertThread(trx, name, state, doing);
  await insertMembers(trx, id, members, doing);
  await addEvent(trx, id, state, `${name} (${members.length})`, doing);
  return { ok: true, id };
}

/** Members that lie in a kept thread other than this one. */
async function takenBy(trx: Trx, members: readonly Member[], own: number | null, on: string) {
  const keys = new Set(members.map(keyOf));
  const kept = new Map(
    (await threadsUntil(trx, on)).filter(({ state }) => state === 'kept').map((row) => [row.id, row]),
  );
  return (await membersAt(trx, on)).flatMap((member) => {
    const thread = member.threadId === own ? undefined : kept.get(member.threadId);
    return thread && keys.has(keyOf(member)) ? [{ key: keyOf(member), thread }] : [];
  });
}

/** One change to a thread, refused where the thread is not as the form showed it. Holds all threads meanwhile. */
async function change<T extends object>(
  trx: Trx,
  id: number,
  seen: number,
  act: (thread: ThreadRow) => Promise<Change<T>>,
): Promise<Change<T>> {
  await lockThreads(trx);
  const thread = await threadById(trx, id);
  if (!thread || thread.state === 'ended') return { ok: false, gone: true };
  if (thread.version !== seen) {
    const events = (await eventsOfThread(trx, id)).filter((event) => event.id > seen);
    return { ok: false, changed: { thread, events } };
  }
  return act(thread);
}

export function renameThread(trx: Trx, id: number, seen: number, name: string, doing: Doing): Promise<Change> {
  return change(trx, id, seen, async (thread) => {
    if (thread.name === name) return { ok: true };
    await setThread(trx, id, { name });
    await addEvent(trx, id, 'named', `${thread.name} → ${name}`, doing);
    return { ok: true };
  });
}

export function addToThread(
  trx: Trx,
  id: number,
  seen: number,
  members: readonly Member[],
  doing: Doing,
): Promise<Change> {
  return change(trx, id, seen, async () => {
    const taken = await takenBy(trx, members, id, doing.on);
    if (taken.length > 0) return { ok: false, taken };
    const own = new Set((await membersAt(trx, doing.on)).filter(({ threadId }) => threadId === id).map(keyOf));
    const fresh = members.filter((member) => !own.has(keyOf(member)));
    await insertMembers(trx, id, fresh, doing);
    if (fresh.length > 0) await addEvent(trx, id, 'added', fresh.map(keyOf).join(', '), doing);
    return { ok: true };
  });
}

export function removeFromThread(
  trx: Trx,
  id: number,
  seen: number,
  members: readonly Member[],
  doing: Doing,
): Promise<Change> {
  return change(trx, id, seen, async () => {
    await removeMembers(trx, id, members, doing);
    await addEvent(trx, id, 'removed', members.map(keyOf).join(', '), doing);
    return { ok: true };
  });
}

/** The members become a thread of their own. */
export function splitThread(
  trx: Trx,
  id: number,
  seen: number,
  { name, members }: { name: string; members: readonly Member[] },
  doing: Doing,
): Promise<Change<{ id: number }>> {
  return change(trx, id, seen, async (thread): Promise<Change<{ id: number }>> => {
    await removeMembers(trx, id, members, doing);
    const made = await insertThread(trx, name, 'kept', doing);
    await insertMembers(trx, made, members, doing);
    await addEvent(trx, id, 'split', `${members.length} to ${name}`, doing);
    await addEvent(trx, made, 'kept', `split from ${thread.name}`, doing);
    return { ok: true, id: made };
  });
}

/** Everything of a thread goes into another, and it ends. */
export function mergeThreads(trx: Trx, id: number, seen: number, into: number, doing: Doing): Promise<Change> {
  return change(trx, id, seen, async (thread): Promise<Change> => {
    const other = await threadById(trx, into);
    if (!other || other.state !== 'kept' || into === id) return { ok: false, gone: true };
    const all = await membersAt(trx, doing.on);
    const own = new Set(all.filter(({ threadId }) => threadId === into).map(keyOf));
    const moved = all.filter(({ threadId }) => threadId === id);
    await removeMembers(trx, id, moved, doing);
    await insertMembers(
      trx,
      into,
      moved.filter((member) => !own.has(keyOf(member))),
      doing,
    );
    await setThread(trx, id, { state: 'ended', mergedInto: into });
    await addEvent(trx, id, 'merged', `into ${other.name}`, doing);
    await addEvent(trx, into, 'merged', `took in ${thread.name}`, doing);
    return { ok: true };
  });
}

/** The thread is no more: what was in it can be suggested again. Its history stays. */
export function endThread(trx: Trx, id: number, seen: number, doing: Doing): Promise<Change> {
  return change(trx, id, seen, async (thread) => {
    await setThread(trx, id, { state: 'ended' });
    await addEvent(trx, id, thread.state === 'refused' ? 'put-back' : 'ended', thread.name, doing);
    return { ok: true };
  });
}
