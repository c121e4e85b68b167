import { daysBetween } from '../../methods/calendar.ts';
import { finderOf, sharedBy } from '../likeness/likeness.ts';
import { heapOf } from './heap.ts';
import { documentOf, isOutsideWord, type ThreadNode } from './nodes.ts';

export type FoundThread = {
  /** What most of them speak of, for a name to start from. */
  name: string;
  /** Oldest first. */
  nodes: ThreadNode[];
  /** The mean likeness of what is in it, 0 to 1. */
  likeness: number;
};

/** Pairs less alike than this are as good as unlike. */
const leastPair = 0.16;
/** A group takes in another while their members are this alike on average (average linkage, Sokal and Michener 1958). */
const leastAverage = 0.2;
/** Two or three that share a word are chance; a larger group holds itself together. */
const leastOf = (size: number): number => (size === 2 ? 0.35 : size === 3 ? 0.28 : leastAverage);
/** Two documents nearer than this tell of one occasion. */
const daysApart = 60;
/** More than this is not laid together at once; the newest is. */
const mostNodes = 2000;

/**
 * Things said in different years that seem to be one matter, most alike first: what is wanting is grouped by how alike
 * it is, and groups stand that outside documents of different dates speak of, or that one speaks of again after the plan
 * had it as a finding. A finding of the plan never makes a thread with the report it was written from.
 */
export function findThreads(all: readonly ThreadNode[]): FoundThread[] {
  const nodes = all
    .filter((node) => node.isWanting && (node.kind === 'finding' || isOutsideWord(node)))
    .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? '') || a.key.localeCompare(b.key))
    .slice(0, mostNodes);
  return grouped(nodes)
    .filter(({ nodes: list, likeness }) => likeness >= leastOf(list.length) && comesRoundAgain(list))
    .map(({ nodes: list, likeness }) => ({
      name: nameOf(list),
      likeness,
      nodes: list.toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? '') || a.key.localeCompare(b.key)),
    }))
    .sort((a, b) => documentsIn(b.nodes) - documentsIn(a.nodes) || b.likeness - a.likeness);
}

/** How many outside documents a thread has words of. */
export function documentsIn(nodes: readonly ThreadNode[]): number {
  return new Set(nodes.filter(isOutsideWord).map(documentOf)).size;
}

/** Said by two documents of different occasions; or by one, some time after the plan had it as a finding. */
export function comesRoundAgain(nodes: readonly ThreadNode[]): boolean {
  const outside = nodes.filter(isOutsideWord);
  if (outside.length === 0) return false;
  const undated = new Set(outside.filter((node) => node.on === null).map(documentOf)).size;
  const dates = outside.flatMap((node) => node.on ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (undated > 0 && (undated > 1 || last !== undefined)) return true;
  if (first === undefined || last === undefined) return false;
  if (daysBetween(first, last) >= daysApart) return true;
  return nodes.some((node) => node.kind === 'finding' && node.on !== null && daysBetween(node.on, last) >= daysApart);
}

type Group = { nodes: ThreadNode[]; within: number; beside: Map<number, number> };

/** Average linkage over the pairs that share something; what shares nothing counts as 0. */
function grouped(nodes: readonly ThreadNode[]): { nodes: ThreadNode[]; likeness: number }[] {
  const finder = finderOf(nodes.map((node, place) => ({ one: place, read: node.read })));
  const groups = new Map<number, Group>(
    nodes.map((node, place) => [place, { nodes: [node], within: 0, beside: new Map() }]),
  );
  const waiting = heapOf(comesFirst);
  nodes.forEach((node, place) => {
    for (const { one, likeness } of finder.alike(node.read, leastPair)) {
      if (one === place) continue;
      groups.get(place)?.beside.set(one, likeness);
      if (one > place) waiting.add({ average: likeness, a: place, b: one });
    }
  });
  let next = nodes.length;
  for (let best = waiting.take(); best; best = waiting.take()) {
    const [a, b] = [groups.get(best.a), groups.get(best.b)];
    if (!a || !b) continue;
    const between = a.beside.get(best.b) ?? 0;
    const merged: Group = {
      nodes: [...a.nodes, ...b.nodes],
      within: a.within + b.within + between,
      beside: new Map(a.beside),
    };
    for (const [other, sum] of b.beside) merged.beside.set(other, (merged.beside.get(other) ?? 0) + sum);
    merged.beside.delete(best.a);
    merged.beside.delete(best.b);
    groups.delete(best.a);
    groups.delete(best.b);
    groups.set(next, merged);
    for (const [other, sum] of merged.beside) {
      const group = groups.get(other);
      if (!group) continue;
      group.beside.delete(best.a);
      group.beside.delete(best.b);
      group.beside.set(next, sum);
      const average = sum / (group.nodes.length * merged.nodes.length);
      if (average >= leastAverage) waiting.add({ average, a: other, b: next });
    }
    next += 1;
  }
  return [...groups.values()]
    .filter((group) => group.nodes.length > 1)
    .map((group) => ({
      nodes: group.nodes,
      likeness: group.within / ((group.nodes.length * (group.nodes.length - 1)) / 2),
    }));
}

type Joint = { average: number; a: number; b: number };

/** The most alike pair first; of equals the one with the lower numbers, so that the same documents make the same threads. */
const comesFirst = (x: Joint, y: Joint): boolean =>
  x.average !== y.average ? x.average > y.average : x.a !== y.a ? x.a < y.a : x.b < y.b;

/**
 * A name to start from: what most of the nodes speak of and, where that is a thing of the thesaurus that many speak of,
 * the words that are most theirs beside it.
 */
function nameOf(nodes: readonly ThreadNode[]): string {
  const told = new Map<string, { written: string; kind: string; weight: number }>();
  for (let i = 0; i < nodes.length; i += 1)
    for (let j = i + 1; j < Math.min(nodes.length, i + 12); j += 1)
      for (const { written, kind, weight } of sharedBy(nodes[i]!.read, nodes[j]!.read)) {
        const key = `${kind} ${written}`;
        const before = told.get(key);
        told.set(key, { written, kind, weight: (before?.weight ?? 0) + weight });
      }
  const ranked = [...told.values()].sort((x, y) => y.weight - x.weight);
  const concepts = ranked.filter(({ kind }) => kind === 'concept');
  const [first, second] = concepts;
  const name =
    first && second && second.weight > first.weight * 0.6
      ? `${first.written} and ${second.written}`
      : (first?.written ??
        ranked
          .slice(0, 3)
          .map(({ written }) => written)
          .join(', '));
  return name.charAt(0).toUpperCase() + name.slice(1);
}
