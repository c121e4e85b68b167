import {
  numberInWords,
  plainWord,
  planIndex,
  suggestMappings,
  type Action,
  type Finding,
  type PlanView,
} from '../../plan/index.ts';
import type { Trx } from '../../platform/services.ts';
import type { Outside } from '../statement-links/outside.ts';
import { ratingsOfSteps, readingsOfItems } from './done-queries.ts';
import type { ThreadNode } from './nodes.ts';

/** One thing in the story of a thread: what was said, or what was done about it. */
export type StoryEvent = {
  /** Null for what bears no date. */
  on: string | null;
  kind: 'said' | 'rated' | 'closed' | 'reading';
  text: string;
  where: string;
  href: string;
  /** The node, for what was said. */
  node: ThreadNode | null;
};

export type Story = {
  events: StoryEvent[];
  /** The first and last day outside words were said. */
  first: string | null;
  last: string | null;
  /** Actions on it: of its findings, and those its sentences are confirmed to be about. */
  actions: Action[];
};

/** Everything said in a thread and done about it, oldest first; what bears no date stands in front. */
export async function storyOf(
  trx: Trx,
  view: PlanView,
  outside: Outside,
  nodes: readonly ThreadNode[],
): Promise<Story> {
  const actions = actionsOf(view, outside, nodes);
  const said = nodes.map((node): StoryEvent => ({
    on: node.on,
    kind: 'said',
    text: node.text,
    where: node.source ? `${node.place} of ${node.source.title}` : node.place,
    href: node.href,
    node,
  }));
  const done = [...(await rated(trx, view, actions)), ...closed(actions), ...(await readings(trx, view, actions))];
  const days = nodes
    .filter((node) => node.source !== null)
    .flatMap((node) => node.on ?? [])
    .sort();
  return {
    events: [...said, ...done].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '')),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    actions,
  };
}

function actionsOf(view: PlanView, outside: Outside, nodes: readonly ThreadNode[]): Action[] {
  const { actions, findings } = planIndex(view);
  const inThread = new Set(nodes.flatMap((node) => (node.kind === 'statement' ? [node.id] : [])));
  const linked = outside.said
    .filter(({ statement }) => inThread.has(statement.id))
    .flatMap(({ links }) => links.filter((link) => link.state === 'confirmed'));
  const findingIds = [
    ...nodes.flatMap((node) => (node.kind === 'finding' ? [node.id] : [])),
    ...linked.flatMap((link) => (link.kind === 'finding' ? [link.itemId] : [])),
  ];
  const ids = new Set([
    ...findingIds.flatMap((id) => answering(view, findings.get(id))),
    ...linked.flatMap((link) => (link.kind === 'action' ? [link.itemId] : [])),
  ]);
  return [...ids].flatMap((id) => actions.get(id) ?? []);
}

/** A finding's actions; where nobody linked any finding of its area, the area's actions together. */
function answering(view: PlanView, finding: Finding | undefined): number[] {
  if (!finding || finding.actionIds.length > 0) return finding?.actionIds ?? [];
  const { areas, findings } = planIndex(view);
  const area = areas.get(finding.areaId);
  const usesLinks = area?.findingIds.some((id) => (findings.get(id)?.actionIds.length ?? 0) > 0);
  return usesLinks ? [] : (area?.actionIds ?? []);
}

/** Days on which an action's rating came to mean something else; the same word month after month is told once. */
async function rated(trx: Trx, view: PlanView, actions: Action[]): Promise<StoryEvent[]> {
  const meaning = new Map(view.scale.map((one) => [plainWord(one.word), one]));
  const delivery = (word: string) => {
    const known = meaning.get(plainWord(word));
    return known?.delivery ?? suggestMappings(word, known?.definition ?? '').delivery ?? plainWord(word);
  };
  const ofStep = new Map(actions.flatMap((action) => action.steps.map((step) => [step.id, action] as const)));
  const events: StoryEvent[] = [];
  const before = new Map<number, string>();
  for (const { stepId, word, on } of await ratingsOfSteps(trx, [...ofStep.keys()], view.asAt)) {
    const action = ofStep.get(stepId);
    if (!action || before.get(stepId) === delivery(word)) continue;
    before.set(stepId, delivery(word));
    events.push({
      on,
      kind: 'rated',
      text: `${action.ref || 'An action'} rated “${word}”`,
      where: action.text,
      href: `/actions/${action.id}`,
      node: null,
    });
  }
  return events;
}

function closed(actions: Action[]): StoryEvent[] {
  return actions.flatMap((action) =>
    action.closure
      ? [
          {
            on: action.closure.on,
            kind: 'closed' as const,
            text: `${action.ref || 'An action'} closed: ${action.closure.reason}`,
            where: action.text,
            href: `/actions/${action.id}`,
            node: null,
          },
        ]
      : [],
  );
}

async function readings(trx: Trx, view: PlanView, actions: Action[]): Promise<StoryEvent[]> {
  const { measures } = planIndex(view);
  const linked = [...new Set(actions.flatMap((action) => action.measureIds))].flatMap((id) => measures.get(id) ?? []);
  const ofItem = new Map(
    linked.flatMap((measure) =>
      [measure.id, ...measure.targets.map((target) => target.id)].map((id) => [id, measure] as const),
    ),
  );
  const unit = new Map(linked.flatMap((measure) => measure.targets.map((target) => [target.id, target.unit] as const)));
  return (await readingsOfItems(trx, [...ofItem.keys()], view.asAt)).flatMap(({ itemId, on, value, source }) => {
    const measure = ofItem.get(itemId);
    if (!measure) return [];
    const text = `${numberInWords(value)}${unit.get(itemId) === '%' ? '%' : ''} measured (${source})`;
    return [{ on, kind: 'reading' as const, text, where: measure.text, href: `/measures/${measure.id}`, node: null }];
  });
}
