import type { PlanView } from '../../plan/index.ts';
import type { Trx } from '../../platform/services.ts';
import type { Outside } from '../statement-links/outside.ts';
import { findThreads, type FoundThread } from './find-threads.ts';
import { nodesOf, type ThreadNode } from './nodes.ts';
import { membersAt, threadsUntil, type ThreadRow } from './thread-queries.ts';

export type KeptThread = ThreadRow & { members: { node: ThreadNode; addedOn: string; by: string | null }[] };

/** The threads people keep at the plan's date; what no longer stands (a document taken back, a finding removed) is left out of them. */
export async function keptThreads(trx: Trx, view: PlanView, outside: Outside): Promise<KeptThread[]> {
  if (!(await threadsUntil(trx, view.asAt)).some((row) => row.state === 'kept')) return [];
  return (await decidedThreads(trx, view.asAt, nodesOf(view, outside))).filter((thread) => thread.state === 'kept');
}

export type Threads = {
  kept: KeptThread[];
  refused: KeptThread[];
  /** What seems to be one matter and nobody has decided about. */
  suggested: FoundThread[];
  nodes: Map<string, ThreadNode>;
};

const kept = new WeakMap<PlanView, Promise<Threads>>();

/** All threads beside a plan; laid together once for each read model, which ends with any change. */
export function threadsOf(trx: Trx, view: PlanView, outside: Outside): Promise<Threads> {
  const known = kept.get(view);
  if (known) return known;
  const made = threadsBeside(trx, view, outside);
  kept.set(view, made);
  made.catch(() => kept.delete(view));
  return made;
}

/** All threads: kept, refused and suggested. Nothing that is in a kept thread is suggested for another. */
export async function threadsBeside(trx: Trx, view: PlanView, outside: Outside): Promise<Threads> {
  const nodes = nodesOf(view, outside);
  const decided = await decidedThreads(trx, view.asAt, nodes);
  const kept = decided.filter((thread) => thread.state === 'kept');
  const refused = decided.filter((thread) => thread.state === 'refused');
  const taken = new Set(kept.flatMap((thread) => thread.members.map(({ node }) => node.key)));
  const refusals = refused.map((thread) => new Set(thread.members.map(({ node }) => node.key)));
  const suggested = findThreads([...nodes.values()].filter((node) => !taken.has(node.key))).filter(
    (found) => !refusals.some((keys) => isMostlyIn(found.nodes, keys)),
  );
  return { kept, refused, suggested, nodes };
}

async function decidedThreads(trx: Trx, asAt: string, nodes: Map<string, ThreadNode>): Promise<KeptThread[]> {
  const [rows, members] = await Promise.all([threadsUntil(trx, asAt), membersAt(trx, asAt)]);
  const byThread = Map.groupBy(members, (member) => member.threadId);
  return rows.map((row) => ({
    ...row,
    members: (byThread.get(row.id) ?? [])
      .flatMap(({ kind, id, addedOn, by }) => {
        const node = nodes.get(`${kind}:${id}`);
        return node ? [{ node, addedOn, by }] : [];
      })
      .sort((a, b) => (a.node.on ?? '').localeCompare(b.node.on ?? '') || a.node.key.localeCompare(b.node.key)),
  }));
}

/** A suggestion that grew by a sentence or two is still the one that was refused. */
function isMostlyIn(nodes: readonly ThreadNode[], keys: ReadonlySet<string>): boolean {
  return nodes.filter((node) => keys.has(node.key)).length >= nodes.length * 0.7;
}
