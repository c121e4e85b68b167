import { publishCounts } from '../published/publish-counts.ts';
import { publish, type Shown } from '../published/publish.ts';
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

/**
 * What of a flow may be shown. Each kind of move is a list with its total, and no move is of two kinds, so that no
 * total can be taken from another.
 */
export function publishFlow(flow: Flow): PublishedFlow {
  const byKind = Map.groupBy(flow.moves, ({ from, to }) => kindOf(from, to));
  const kinds = (Object.keys(moveKinds) as MoveKind[]).flatMap((kind): MovesOfKind[] => {
    const own = (byKind.get(kind) ?? []).toSorted(
      (a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to),
    );
    if (own.length === 0) return [];
    const { counts, total } = publishCounts(own.map(({ children }) => children));
    return [{ kind, moves: own.map((move, at) => ({ ...move, children: counts[at] ?? 'c' })), total }];
  });
  const { numerator, denominator, value, keptBack } = publish({
    unit: 'percent',
    numerator: flow.cameBack,
    denominator: flow.cameIn,
    value: flow.cameIn === 0 ? null : (100 * flow.cameBack) / flow.cameIn,
    missing: null,
    by: {},
  });
  return {
    from: flow.from,
    to: flow.to,
    kinds,
    back: { numerator, denominator, value, keptBack },
    missing: flow.missing,
  };
}
