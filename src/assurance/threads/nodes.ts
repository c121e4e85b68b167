import { planIndex, type PlanView } from '../../plan/index.ts';
import type { Movement, Polarity, Source } from '../../sources/index.ts';
import type { Read } from '../likeness/likeness.ts';
import { isInspectors, type Outside } from '../statement-links/outside.ts';

export type NodeKind = 'statement' | 'requirement' | 'finding';

/** One thing that was said and can lie in a thread. */
export type ThreadNode = {
  /** "statement:12". */
  key: string;
  kind: NodeKind;
  id: number;
  text: string;
  /** Null for a finding: it stands in the plan. */
  source: Source | null;
  /** The day it was said; of a finding, the day the plan first had it; null where the document bears none. */
  on: string | null;
  place: string;
  href: string;
  /** What it asks to be better: a finding, a requirement, or a sentence that is not only praise. */
  isWanting: boolean;
  polarity: Polarity | null;
  movement: Movement | null;
  read: Read;
};

/** Everything said from outside and every finding of the plan, as threads look at it. */
export function nodesOf(view: PlanView, outside: Outside): Map<string, ThreadNode> {
  const { corpus, sentences } = outside.reading;
  const { areaName } = planIndex(view);
  const nodes = new Map<string, ThreadNode>();
  const add = (node: Omit<ThreadNode, 'key'>) =>
    nodes.set(`${node.kind}:${node.id}`, { ...node, key: `${node.kind}:${node.id}` });
  for (const { statement, source, on } of outside.said) {
    const { id, text, place, polarity, movement, kind } = statement;
    const isWanting =
      kind === 'improvement' ||
      polarity === 'negative' ||
      polarity === 'mixed' ||
      movement === 'not improved' ||
      movement === 'too early';
    const read = sentences.get(id) ?? corpus.read(text);
    const href = `/statement-links/${id}`;
    add({ kind: 'statement', id, text, source, on, place, href, isWanting, polarity, movement, read });
  }
  for (const { requirement, source, on } of outside.required) {
    const { id, text, heading, place, clause } = requirement;
    const read = corpus.read(text, heading ? [{ text: heading, counts: 0.4 }] : []);
    const where = `${clause}, ${place}`;
    const href = `/sources/${source.id}`;
    add({
      kind: 'requirement',
      id,
      text,
      source,
      on,
      place: where,
      href,
      isWanting: true,
      polarity: null,
      movement: null,
      read,
    });
  }
  for (const { id, text, areaId, from } of view.findings) {
    const read = corpus.read(text, [{ text: areaName(areaId), counts: 0.3 }]);
    const place = `finding in ${areaName(areaId)}`;
    const href = `/findings/${id}`;
    add({
      kind: 'finding',
      id,
      text,
      source: null,
      on: from.since,
      place,
      href,
      isWanting: true,
      polarity: null,
      movement: null,
      read,
    });
  }
  return nodes;
}

/** Whether a node says what others found: an inspector's sentence or a notice's clause. */
export function isOutsideWord({ source }: ThreadNode): boolean {
  return source !== null && (isInspectors(source) || source.kind === 'notice' || source.kind === 'other');
}

/** The document a node stands in, as threads tell documents apart. */
export function documentOf({ source }: ThreadNode): string {
  return source === null ? 'plan' : `source ${source.id}`;
}
