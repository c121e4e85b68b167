/**
 * Disclosure control of two breakdowns crossed, beside every other pair of breakdowns of the same children, the
 * breakdowns themselves, all indicators that counted these children, and what was published before (decision 180).
 */
import { cellsAcross, cornersOf, roomIn, type Corners, type Kind } from './cross-moves.ts';
import { isSmall, type Share, type ShareState } from './share.ts';

/** How all may have been otherwise: by how many the number of a raised cell rises, and how many of those who meet it. */
export type Move = { corners: Corners; of: 0 | 1; met: 0 | 1 };

/** An earlier crossing of the same two breakdowns. */
export type EarlierCross = {
  /** The indicator's place; null where only numbers of children were shown. */
  share: number | null;
  /** What stood in the cells that both tables name. */
  known: ReadonlyMap<number, Share>;
  /** The moves that protect it; of corners that this table does not name there is nothing in them. */
  moves: readonly Move[];
};

export type CrossTable = {
  /** How many, the last row and column counted in: those of no group that is shown, which are never shown. */
  rows: number;
  columns: number;
  /** Each kind once. */
  kinds: readonly Kind[];
  /** Of each indicator with a share, by place: whether this crossing of it is to be shown. */
  shown: readonly boolean[];
  earlier: readonly EarlierCross[];
};

export type ProtectedCross = {
  /** Cells that nothing protects: they must be taken together with others, or nothing may be shown. */
  unprotected: number[];
  /** By indicator: by cell, what of its share may be shown. */
  shares: { states: ShareState[]; moves: KeptMove[] }[];
  /** The same for an indicator without a share: numbers of children alone. */
  numbers: { states: ShareState[]; moves: KeptMove[] };
};

/** A move as it is kept: the two raised corners, and what rises there: numbers, with or without those who meet it, or these alone. */
export type KeptMove = [cell: number, across: number, rises: 'number' | 'number and met' | 'met'];

type OwnMove = {
  cell: number;
  across: number;
  corners: Corners;
  /** Of a move of children: what they meet. Of one in which only shares move: whose. */
  meets: number | null;
  share: number | null;
};

/**
 * What of each cell may be shown. For every small count a move is sought by which it might be more, and the four cells
 * of it are hidden (numbers) or closed (shares): the widest move first, then the fewest new cells, then the fewest
 * children, then the first. No move may touch what an earlier table showed and has not changed; and for every move that
 * protects an earlier table there must be one that does the same here to what has not changed since. What has no such
 * move is withheld. Deterministic.
 */
export function protectCross(table: CrossTable, threshold = 5): ProtectedCross {
  const { rows, columns, kinds, shown, earlier } = table;
  const cells = rows * columns;
  const room = roomIn(kinds, rows, columns);
  const number = new Int32Array(cells);
  const met = shown.map(() => new Int32Array(cells));
  for (const { cell, meets, count } of kinds) {
    number[cell] = (number[cell] as number) + count;
    for (const [share, own] of met.entries()) if (meets & (1 << share)) own[cell] = (own[cell] as number) + count;
  }
  const of = (cell: number) => number[cell] as number;
  const isNamed = (cell: number) => cell < cells - columns && cell % columns !== columns - 1;
  const hidden = Uint8Array.from({ length: cells }, (_, cell) => Number(!isNamed(cell)));
  const closed = shown.map(() => new Uint8Array(cells));
  const moves: OwnMove[] = [];
  const unprotected = new Set<number>();

  const known = earlier.map((one) => {
    const sameOf = (cell: number) => one.known.get(cell)?.of === of(cell);
    const { share } = one;
    const sameMet = (cell: number) =>
      share !== null && shown[share] === true && sameOf(cell) && one.known.get(cell)?.met === met[share]?.[cell];
    /** What a move does to counts that have not changed since; empty where it touches none. */
    const done = (move: Move): string =>
      move.corners
        .flatMap(([cell, by]) => {
          const [up, more] = [sameOf(cell) ? move.of * by : 0, sameMet(cell) ? move.met * by : 0];
          return up === 0 && more === 0 ? [] : [`${cell} ${up} ${more}`];
        })
        .toSorted()
        .join();
    return { share, done, keys: new Set(one.moves.map(done)), moves: one.moves };
  });
  const seenBy = ({ corners, meets, share: own }: OwnMove, share: number | null): Move => {
    const isMet = share !== null && (meets === null ? own === share : (meets & (1 << share)) !== 0);
    return { corners, of: meets === null ? 0 : 1, met: isMet ? 1 : 0 };
  };
  const isAllowed = (move: OwnMove) =>
    known.every(({ share, done, keys }) => {
      const key = done(seenBy(move, share));
      return key === '' || keys.has(key);
    });

  /** Children change places so that a cell and the one across have more: by those who meet what is asked for. */
  function moveOfChildren(cell: number, across: number, fits: (meets: number) => boolean = () => true): Found | null {
    const corners = cornersOf(cell, across, columns);
    if (corners.some(([at, by]) => by === 1 && isNamed(at) && of(at) === 0)) return null;
    let [width, best, most] = [0, null as OwnMove | null, 0];
    for (const meets of room.meets) {
      const own = fits(meets) ? room.of(cell, across, meets) : 0;
      const move = { cell, across, corners, meets, share: null };
      if (own === 0 || !isAllowed(move)) continue;
      width += own;
      if (own > most) [best, most] = [move, own];
    }
    // A hidden cell is known to have a child.
    for (const [at, by] of corners) if (by === -1) width = Math.min(width, of(at) - Number(isNamed(at)));
    return best && width > 0 ? found(best, width, hidden, []) : null;
  }

  /** No number changes: of a cell and the one across more meet it, of the two others fewer. */
  function moveOfShares(cell: number, across: number, share: number): Found | null {
    const corners = cornersOf(cell, across, columns);
    const [one, other] = corners.flatMap(([at, by]) => (by === -1 ? [at] : [])) as [number, number];
    const move = { cell, across, corners, meets: null, share };
    if (!isAllowed(move)) return null;
    let width = 0;
    for (const meets of room.meets)
      if (meets & (1 << share))
        width += Math.min(room.of(cell, across, meets), room.of(one, other, meets & ~(1 << share)));
    return width > 0 ? found(move, width, closed[share] as Uint8Array, [hidden]) : null;
  }

  function found(move: OwnMove, width: number, own: Uint8Array, besides: Uint8Array[]): Found {
    const fresh = move.corners.filter(([cell]) => !own[cell] && besides.every((other) => !other[cell]));
    const size = fresh.reduce((sum, [cell]) => sum + of(cell), 0);
    return { move, width: Math.min(width, threshold), fresh: fresh.length, size };
  }

  function take({ move }: Found): void {
    for (const [cell] of move.corners)
      if (move.share === null) hidden[cell] = 1;
      else (closed[move.share] as Uint8Array)[cell] = 1;
    moves.push(move);
  }

  function best(cell: number, made: (across: number) => Found | null): Found | null {
    let chosen: Found | null = null;
    for (const across of cellsAcross(cell, rows, columns)) {
      const one = made(across);
      if (one && (chosen === null || isBetter(one, chosen))) chosen = one;
    }
    return chosen;
  }

  // What protects an earlier table goes on doing so.
  for (const { share, done, moves: before } of known)
    for (const move of before) {
      const key = done(move);
      if (key === '' || moves.some((own) => done(seenBy(own, share)) === key)) continue;
      const same = (one: Found | null) => (one && done(seenBy(one.move, share)) === key ? one : null);
      const made = (cell: number, across: number) =>
        move.of === 1 || share === null
          ? (same(
              moveOfChildren(
                cell,
                across,
                (meets) => share === null || Boolean(meets & (1 << share)) === (move.met === 1),
              ),
            ) ?? same(moveOfChildren(cell, across)))
          : same(moveOfShares(cell, across, share));
      const raised = move.corners.filter(([, by]) => by === 1).map(([cell]) => cell);
      const [cell, across] = raised;
      const whole = move.corners.length === 4 && cell !== undefined && across !== undefined ? made(cell, across) : null;
      const other = whole ?? anyThrough(move, made);
      if (other) take(other);
      else for (const [at] of move.corners) unprotected.add(at);
    }
  function anyThrough({ corners }: Move, made: (cell: number, across: number) => Found | null): Found | null {
    let chosen: Found | null = null;
    for (const [cell, by] of corners)
      for (const across of cellsAcross(cell, rows, columns)) {
        // A corner that is lowered is one of the two others of a rectangle.
        const [, , [one], [other]] = cornersOf(cell, across, columns) as [unknown, unknown, [number], [number]];
        const tried = by === 1 ? made(cell, across) : made(one, other);
        if (tried && (chosen === null || isBetter(tried, chosen))) chosen = tried;
      }
    return chosen;
  }

  const inOrder = (count: (cell: number) => number) =>
    [...hidden.keys()]
      .filter((cell) => isSmall(count(cell), threshold))
      .toSorted((a, b) => count(a) - count(b) || a - b);
  for (const cell of inOrder(of)) {
    const chosen = best(cell, (across) => moveOfChildren(cell, across));
    hidden[cell] = 1;
    if (chosen) take(chosen);
    else unprotected.add(cell);
  }
  for (const share of shown.keys()) {
    if (!shown[share]) continue;
    const own = (cell: number) => met[share]?.[cell] as number;
    for (const side of [1, 0] as const) {
      const count = side === 1 ? own : (cell: number) => of(cell) - own(cell);
      for (const cell of inOrder(count)) {
        const rising = (across: number) =>
          moveOfChildren(cell, across, (meets) => Number((meets & (1 << share)) !== 0) === side);
        const shifting = (across: number) => {
          const [, , [one], [other]] = cornersOf(cell, across, columns) as [unknown, unknown, [number], [number]];
          return side === 1 ? moveOfShares(cell, across, share) : moveOfShares(one, other, share);
        };
        const free = best(cell, (across) => unlessFresh(rising(across)) ?? unlessFresh(shifting(across)));
        const chosen = free ?? best(cell, shifting) ?? best(cell, rising);
        if (chosen) take(chosen);
        else unprotected.add(cell);
      }
    }
  }

  const kept = (share: number | null): KeptMove[] =>
    moves.flatMap((move): KeptMove[] => {
      const { of: up, met: more } = seenBy(move, share);
      const { cell, across } = move;
      return up === 1 ? [[cell, across, more ? 'number and met' : 'number']] : more ? [[cell, across, 'met']] : [];
    });
  const states = (own: Uint8Array | null) =>
    Array.from(hidden, (is, cell): ShareState => (is ? 'hidden' : own?.[cell] ? 'closed' : 'open'));
  return {
    unprotected: [...unprotected],
    shares: closed.map((own, share) => ({ states: states(own), moves: kept(share) })),
    numbers: { states: states(null), moves: kept(null) },
  };
}

type Found = { move: OwnMove; width: number; fresh: number; size: number };

const unlessFresh = (one: Found | null): Found | null => (one && one.fresh === 0 ? one : null);

function isBetter(a: Found, b: Found): boolean {
  if (a.width !== b.width) return a.width > b.width;
  return a.fresh === b.fresh ? a.size < b.size : a.fresh < b.fresh;
}
