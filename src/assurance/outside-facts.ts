import { mainPlan, type PlanView } from '../plan/index.ts';
import type { Trx } from '../platform/services.ts';
import type { Movement, Polarity, SourceKind } from '../sources/index.ts';
import { figuresThatDiffer, type DifferingFigures } from './side-by-side/figures.ts';
import { textsWithFigures } from './side-by-side/texts-with-figures.ts';
import type { ItemKind } from './likeness/suggest.ts';
import { outsideOf, isInspectors, type Outside, type Said } from './statement-links/outside.ts';
import { keptThreads } from './threads/kept-threads.ts';

/** A document as the rules know it. */
export type OutsideSource = {
  id: number;
  kind: SourceKind;
  title: string;
  on: string | null;
  /** Its words are not for everyone. */
  marked: boolean;
};

/** One thing somebody outside said, as the rules read it. */
export type OutsideSaid = {
  id: number;
  text: string;
  place: string;
  source: OutsideSource;
  polarity: Polarity;
  movement: Movement;
  links: { itemId: number; kind: ItemKind; state: 'confirmed' | 'suggested' }[];
};

/** One matter that a person confirmed was said in different years. */
export type ThreadFacts = {
  id: number;
  name: string;
  said: { text: string; place: string; source: OutsideSource; href: string | null; isWanting: boolean }[];
  findingIds: number[];
  /** Items its statements are confirmed to be about. */
  itemIds: number[];
};

/** What is known from outside: nothing of it where a plan is not the one the documents are about. */
export type OutsideFacts = {
  said: OutsideSaid[];
  threads: ThreadFacts[];
  figures: DifferingFigures[];
  /** Whether the plan is the one that answers the documents; for any other only confirmed links count. */
  answers: boolean;
};

export const nothingOutside: OutsideFacts = { said: [], threads: [], figures: [], answers: false };

/** What the rules are given of documents received, up to the plan's date. */
export async function loadOutsideFacts(trx: Trx, view: PlanView): Promise<OutsideFacts> {
  const [outside, main] = await Promise.all([outsideOf(trx, view), mainPlan(trx)]);
  const answers = main?.id === view.id;
  if (outside.sources.length === 0 && !answers) return nothingOutside;
  const said = outside.said.filter(({ source }) => isInspectors(source)).map(factOf);
  if (!answers) return { ...nothingOutside, said };
  const [threads, texts] = await Promise.all([keptThreads(trx, view, outside), textsWithFigures(trx, view)]);
  return {
    said,
    threads: threads.map((thread) => threadFacts(outside, thread)),
    figures: figuresThatDiffer(texts),
    answers,
  };
}

export function factOf({ statement, source, on, links }: Said): OutsideSaid {
  const { id, text, place, polarity, movement } = statement;
  return {
    id,
    text,
    place,
    source: sourceFact(source, on),
    polarity,
    movement,
    links: links.map(({ itemId, kind, state }) => ({ itemId, kind, state })),
  };
}

function sourceFact({ id, kind, title, handling }: Said['source'], on: string | null): OutsideSource {
  return { id, kind, title, on, marked: handling !== 'OFFICIAL' };
}

function threadFacts(outside: Outside, thread: Awaited<ReturnType<typeof keptThreads>>[number]): ThreadFacts {
  return {
    id: thread.id,
    name: thread.name,
    said: thread.members.flatMap(({ node }) =>
      node.source
        ? [
            {
              text: node.text,
              place: node.place,
              source: sourceFact(node.source, node.on),
              href: node.href,
              isWanting: node.isWanting,
            },
          ]
        : [],
    ),
    findingIds: thread.members.flatMap(({ node }) => (node.kind === 'finding' ? [node.id] : [])),
    itemIds: thread.members.flatMap(({ node }) =>
      node.kind === 'statement'
        ? (outside.said.find((one) => one.statement.id === node.id)?.links ?? [])
            .filter((link) => link.state === 'confirmed')
            .map((link) => link.itemId)
        : [],
    ),
  };
}
