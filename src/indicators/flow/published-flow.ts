import { figureOf } from '../engine/evaluate.ts';
import type { Edition, ToPublish } from '../published/edition.ts';
import { publish, type Published, type Shown } from '../published/publish.ts';
import type { Flow } from './flow-of.ts';
import { kindOf, levels, moveKinds, rank, type MoveKind, type Place } from './level.ts';

export type ShownMove = { from: Place; to: Place; children: Shown };
export type MovesOfKind = { kind: MoveKind; moves: ShownMove[]; total: Shown };

/** A flow as anyone who may see the vital signs may see it. */
export type PublishedFlow = {
  from: string;
  to: string;
  kinds: MovesOfKind[];
  /** Of the children who came in, those who had been there within twelve months. */
  back: { numerator: Shown | null; denominator: Shown | null; value: number | null; keptBack: boolean };
  missing: Flow['missing'];
};

const placeOf = (place: Place) => (rank(place) === -1 ? levels.length : rank(place));

const nameOf = ({ from, to }: { from: Place; to: Place }): string => `${from} to ${to}`;
const idOf = (kind: MoveKind): string => `flow: ${kind}`;
const backId = 'flow: back';

function movesByKind(flow: Flow): [MoveKind, Flow['moves']][] {
  const byKind = Map.groupBy(flow.moves, ({ from, to }) => kindOf(from, to));
  return (Object.keys(moveKinds) as MoveKind[]).flatMap((kind): [MoveKind, Flow['moves']][] => {
    const own = byKind
      .get(kind)
      ?.toSorted((a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to));
    return own ? [[kind, own]] : [];
  });
}

/**
 * A flow as it is decided what of it may be shown, beside the flows of other months: each kind of move is broken down by
 * its moves, and no move is of two kinds, so that no total can be taken from another.
 */
export function flowToPublish(flow: Flow): ToPublish[] {
  const kinds = movesByKind(flow).map(([kind, own]): ToPublish => {
    const total = own.reduce((sum, { children }) => sum + children, 0);
    // Children are counted and nothing else of them: as where there is a number of days for each.
    const by = own.map((move) => [nameOf(move), figureOf(move.children, move.children, 'mean days')]);
    return {
      id: idOf(kind),
      unit: 'mean days',
      numerator: total,
      denominator: total,
      by: { moves: Object.fromEntries(by) },
    };
  });
  return [...kinds, { id: backId, unit: 'percent', numerator: flow.cameBack, denominator: flow.cameIn, by: {} }];
}

/** What of a flow may be shown, as it was decided when the return was loaded (`editions`); else as it may be alone. */
export function publishFlow(flow: Flow, editions: ReadonlyMap<string, Edition> = new Map()): PublishedFlow {
  const published = new Map(
    flowToPublish(flow).map((one): [string, Published] => [
      one.id,
      publish({ ...one, value: null, missing: null }, undefined, editions.get(one.id) ?? null),
    ]),
  );
  const kinds = movesByKind(flow).map(([kind, own]): MovesOfKind => {
    const shown = published.get(idOf(kind));
    const moves = own.map((move) => ({
      ...move,
      children: shown?.by['moves']?.groups[nameOf(move)]?.numerator ?? 'c',
    }));
    return { kind, moves, total: shown?.numerator ?? 'c' };
  });
  const { numerator = null, denominator = null, keptBack = true } = published.get(backId) ?? {};
  const isWhole = typeof numerator === 'number' && typeof denominator === 'number' && denominator > 0;
  return {
    from: flow.from,
    to: flow.to,
    kinds,
    back: { numerator, denominator, value: isWhole ? (100 * numerator) / denominator : null, keptBack },
    missing: flow.missing,
  };
}
