import { planIndex, wholeOf, type PlanView } from '../../plan/index.ts';
import type { Trx } from '../../platform/services.ts';
import {
  requirementsOf,
  sourcesAt,
  statementsOf,
  type KeptRequirement,
  type Source,
  type SourceKind,
  type Statement,
} from '../../sources/index.ts';
import type { ItemKind, Reading, Sentence, Suggestion } from '../likeness/suggest.ts';
import { compared } from './compared.ts';
import { councilName, decisionsAbout, type Decision } from './link-queries.ts';
import { isSameCouncil } from './our-council.ts';

/** A statement and an item of the plan: confirmed by a person, or suggested by what their words share. */
export type Link = {
  itemId: number;
  kind: ItemKind;
  state: 'confirmed' | 'suggested';
  /** Why: what both texts speak of; or that somebody chose it by hand. */
  because: string;
  /** 0 to 1; null for what is confirmed and no longer alike. */
  likeness: number | null;
  decision: Decision | null;
};

/** One thing somebody outside said, and what of the plan it is about. */
export type Said = {
  statement: Statement;
  source: Source;
  /** The day it was said: the visit's last day, else the day the document bears; null for an undated one. */
  on: string | null;
  links: Link[];
  /** Suggestions somebody said are wrong. */
  refused: { itemId: number; kind: ItemKind; decision: Decision }[];
};

export type Required = { requirement: KeptRequirement; source: Source; on: string | null };

/** What was said from outside up to a date, beside a plan at that date. */
export type Outside = {
  sources: Source[];
  /** Documents about other councils: nothing of them is used. */
  others: Source[];
  said: Said[];
  required: Required[];
  byItem: Map<number, { said: Said; link: Link }[]>;
  reading: Reading;
};

/** Kinds of documents in which others say how the council is doing. A committee report is the council's own word. */
const outsideKinds: ReadonlySet<SourceKind> = new Set(['inspection-report', 'monitoring-visit', 'notice', 'other']);

/** Documents whose judgements are an inspector's. */
export function isInspectors(source: Pick<Source, 'kind'>): boolean {
  return source.kind === 'inspection-report' || source.kind === 'monitoring-visit';
}

/** The day a document's words were said on. */
export function saidOn(source: Source): string | null {
  return source.visit.end ?? source.visit.start ?? source.dated ?? source.publishedOn;
}

const kept = new WeakMap<PlanView, Promise<Outside>>();

/** What was said from outside beside a plan; read and compared once for each read model, which ends with any change. */
export function outsideOf(trx: Trx, view: PlanView): Promise<Outside> {
  const known = kept.get(view);
  if (known) return known;
  const whole = wholeOf(view);
  const made = whole === view ? loadOutside(trx, view) : outsideOf(trx, whole).then((all) => outsideIn(view, all));
  kept.set(view, made);
  made.catch(() => kept.delete(view));
  return made;
}

/** Of what was said what somebody joined, or the words join, to a part of a plan: for whoever sees no more. */
function outsideIn(view: PlanView, all: Outside): Outside {
  const kinds = kindsOf(view);
  const inPart = <T extends { itemId: number }>(list: T[]): T[] => list.filter(({ itemId }) => kinds.has(itemId));
  const said = all.said
    .map((one) => ({ ...one, links: inPart(one.links), refused: inPart(one.refused) }))
    .filter(({ links, refused }) => links.length + refused.length > 0);
  const sources = all.sources.filter(({ id }) => said.some(({ source }) => source.id === id));
  return { ...all, sources, others: [], said, required: [], byItem: byItemOf(said) };
}

function byItemOf(list: Said[]): Outside['byItem'] {
  const byItem: Outside['byItem'] = new Map();
  for (const said of list)
    for (const link of said.links) {
      const known = byItem.get(link.itemId);
      if (known) known.push({ said, link });
      else byItem.set(link.itemId, [{ said, link }]);
    }
  return byItem;
}

/** Reads what was said up to the plan's date, what people have decided about it since, and suggests the rest. */
export async function loadOutside(trx: Trx, view: PlanView): Promise<Outside> {
  const [known, council] = await Promise.all([sourcesAt(trx, { until: view.asAt }), councilName(trx)]);
  const all = known.filter((source) => outsideKinds.has(source.kind) && (saidOn(source) ?? '') <= view.asAt);
  // A notice names whom it is addressed to in many ways; nobody adds another council's.
  const isOurs = (source: Source) => !isInspectors(source) || isSameCouncil(source.authority, council);
  const sources = all.filter(isOurs);
  const ids = sources.map((source) => source.id);
  const [statements, requirements, decisions] = await Promise.all([
    statementsOf(trx, ids),
    requirementsOf(trx, ids),
    decisionsAbout(trx, view.id),
  ]);
  const { reading, suggestions } = compared(
    view,
    statements.map(sentenceOf),
    requirements.map(({ heading, text }) => `${heading ?? ''} ${text}`),
  );
  const byId = new Map(sources.map((source) => [source.id, source]));
  const said = join(view, statements, byId, suggestions, decisions);
  const required = requirements.flatMap((requirement): Required[] => {
    const source = byId.get(requirement.sourceId);
    return source ? [{ requirement, source, on: saidOn(source) }] : [];
  });
  return { sources, others: all.filter((source) => !isOurs(source)), said, required, byItem: byItemOf(said), reading };
}

export function sentenceOf(statement: Statement): Sentence {
  const { id, text, section, sourceId, position, paragraph, place, kind, polarity, movement } = statement;
  const judges = polarity !== 'neutral' || movement !== 'not said' || kind !== 'sentence';
  return { id, text, section, sourceId, position, paragraph, place, kind, judges };
}

function join(
  view: PlanView,
  statements: Statement[],
  sources: Map<number, Source>,
  suggestions: Suggestion[],
  decisions: Decision[],
): Said[] {
  const suggested = Map.groupBy(suggestions, (one) => one.statementId);
  const decided = Map.groupBy(decisions, (one) => one.statementId);
  const kinds = kindsOf(view);
  return statements.flatMap((statement): Said[] => {
    const source = sources.get(statement.sourceId);
    if (!source) return [];
    const own = new Map((decided.get(statement.id) ?? []).map((one) => [one.itemId, one]));
    const offers = suggested.get(statement.id) ?? [];
    const links: Link[] = [];
    const refused: Said['refused'] = [];
    for (const [itemId, decision] of own) {
      const kind = kinds.get(itemId);
      if (!kind) continue;
      const likeness = offers.find((one) => one.itemId === itemId)?.likeness ?? null;
      if (decision.what === 'confirmed')
        links.push({ itemId, kind, state: 'confirmed', because: decision.because, likeness, decision });
      if (decision.what === 'refused') refused.push({ itemId, kind, decision });
    }
    for (const { itemId, kind, because, likeness } of offers) {
      const decision = own.get(itemId) ?? null;
      if (decision === null || decision.what === 'undone')
        links.push({ itemId, kind, state: 'suggested', because, likeness, decision });
    }
    return [{ statement, source, on: saidOn(source), links, refused }];
  });
}

/** Of what kind each linkable item of the plan is. */
export function kindsOf(view: PlanView): Map<number, ItemKind> {
  const { findings, actions, measures, areas } = planIndex(view);
  const kinds = new Map<number, ItemKind>();
  for (const id of findings.keys()) kinds.set(id, 'finding');
  for (const id of actions.keys()) kinds.set(id, 'action');
  for (const id of measures.keys()) kinds.set(id, 'measure');
  for (const id of areas.keys()) kinds.set(id, 'area');
  return kinds;
}

/** The areas a link leads to: the item's own and those it is part of. */
export function areasOfLink(view: PlanView, { itemId, kind }: Pick<Link, 'itemId' | 'kind'>): number[] {
  const { findings, actions, measures, areas } = planIndex(view);
  const of = { finding: findings, action: actions, measure: measures };
  let id: number | null = kind === 'area' ? itemId : (of[kind].get(itemId)?.areaId ?? null);
  const found: number[] = [];
  for (; id !== null && !found.includes(id); id = areas.get(id)?.parentId ?? null) found.push(id);
  return found;
}
