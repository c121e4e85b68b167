import type { PageContent, Run } from './page-content.ts';
import type { Rule } from './rules.ts';
import { joinRules } from './rules.ts';
import type { Gap, Piece } from './text-columns.ts';
import { crosses, edgeIn, gapsIn, gapsThrough, linesOfPieces } from './text-columns.ts';

/** What lies between two rules across the page that have the same ends. */
type Band = { top: number; bottom: number; lines: Piece[][]; pieces: Piece[] };

/** Rules whose ends are this near bound the same table. */
const SAME_END = 6;
const SAME_EDGE = 4;
/** Shorter rules underline words. */
const NARROWEST_TABLE = 90;
/** White space above and below the words of a row, in the size of its type; more than this parts two tables. */
const PADDING = 1.6;
/** Lines of one cell are nearer to each other than this, in the size of their type. */
const LEADING = 1.45;

/**
 * Tables that have rules, or shaded rows, across but none down: rows are seen from the rules and columns from the
 * white gaps that run through all rows.
 * @param known where the columns of the table that ended the page before have their edges, should it go on here
 * @returns for each table a full set of rules, as if its columns were ruled as well
 */
export function bandedTables({ rules, shades, runs }: PageContent, known: number[] | undefined): Rule[][] {
  const shaded = shades.flatMap(({ left, right, top, bottom }) =>
    [top, bottom].map((at): Rule => ({ across: true, at, from: left, to: right })),
  );
  const across = joinRules([...rules.filter((rule) => rule.across), ...shaded]);
  return groupsByEnds(across.filter((rule) => rule.to - rule.from >= NARROWEST_TABLE)).flatMap((group) => {
    const from = Math.min(...group.map((rule) => rule.from));
    const to = Math.max(...group.map((rule) => rule.to));
    const inside = runs.filter((run) => run.x >= from - 3 && run.x < to);
    return tablesIn(bandsOf(group, inside)).flatMap((bands): Rule[][] => {
      const whole = withOpenEnds(bands, inside, group);
      const edges = edgesOf(whole, known, from, to);
      // A shaded head alone does not show the rows; they are then told by the white between them.
      const columnar = whole.filter((band) => isColumnar(band) && band.top < bands.at(-1)!.bottom).length;
      return edges.length && columnar > 1 ? [ruleTable(whole, edges, from, to, across)] : [];
    });
  });
}

function groupsByEnds(rules: Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const group = groups.find(
      ([first]) => Math.abs(first!.from - rule.from) <= SAME_END && Math.abs(first!.to - rule.to) <= SAME_END,
    );
    if (!group) groups.push([rule]);
    else if (rule.at - group.at(-1)!.at > SAME_EDGE) group.push(rule);
  }
  return groups;
}

function bandsOf(group: Rule[], runs: Run[]): Band[] {
  if (group.length === 1) return [bandOf(group[0]!.at, group[0]!.at, [])];
  return group.slice(1).map((rule, index) => {
    const top = group[index]!.at;
    const some = runs.filter((run) => run.y - run.size * 0.3 > top && run.y - run.size * 0.3 <= rule.at);
    return bandOf(top, rule.at, linesOfPieces(some));
  });
}

function bandOf(top: number, bottom: number, lines: Piece[][]): Band {
  return { top, bottom, lines, pieces: lines.flat() };
}

function isColumnar({ pieces }: Band): boolean {
  return gapsIn(pieces).length > 0;
}

/** Runs of bands that are rows of one table. What stands between two tables is no row: it is prose, or too loose. */
function tablesIn(bands: Band[]): Band[][] {
  const tables: Band[][] = [];
  let rows: Band[] = [];
  let gaps: Gap[] = [];
  const end = () => {
    while (rows[0] && gaps.length && !couldBeRow(rows[0], gaps)) rows.shift();
    if (rows.length) tables.push(rows);
    rows = [];
    gaps = [];
  };
  for (const band of bands) {
    if (!couldBeRow(band, gaps) || isHeading(band, rows)) end();
    else if (!isColumnar(band)) rows.push(band);
    else {
      const together = gapsThrough([...rows.filter(isColumnar), band].map((each) => each.pieces));
      const fewest = Math.min(gaps.length || Infinity, gapsIn(band.pieces).length);
      if (gaps.length && together.length < fewest * 0.6) end();
      rows.push(band);
      gaps = gaps.length && rows.length > 1 ? together : gapsIn(band.pieces);
    }
  }
  end();
  return tables;
}

/** Whether a band can be a row of a table whose columns are parted by these gaps, so far as they are known. */
function couldBeRow(band: Band, gaps: Gap[]): boolean {
  const [first, last] = [band.lines[0]?.[0], band.lines.at(-1)?.[0]];
  if (!first || !last) return band.bottom - band.top < 60;
  if (fallsApart(band.lines)) return false;
  if (isColumnar(band)) return true;
  const fits = gaps.length > 0 && !band.pieces.some((piece) => gaps.some((gap) => crosses(piece, edgeIn(gap))));
  const tight = first.top - band.top < first.size * PADDING && band.bottom - last.bottom < last.size * PADDING;
  return fits || (tight && band.lines.length <= 4);
}

/**
 * A line on its own in much larger type, or in larger type with more white about it than the rows have above their
 * words: a heading between two tables.
 */
function isHeading(band: Band, rows: Band[]): boolean {
  const first = band.lines[0]?.[0];
  const some = rows.filter(isColumnar);
  if (!first || isColumnar(band) || !some.length) return false;
  const usual = median(some.flatMap((row) => row.pieces.map((piece) => piece.size)))!;
  const white = median(some.map((row) => row.lines[0]![0]!.top - row.top))!;
  return first.size > usual * 1.25 || (first.size > usual * 0.98 && first.top - band.top > white + first.size * 0.6);
}

function median(numbers: number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Words with much white between them, or a heading's larger type: the end of one table and the next one's head. */
function fallsApart(lines: Piece[][]): boolean {
  const usual = median(lines.flat().map((piece) => piece.size))!;
  let bottom = Infinity;
  for (const line of lines) {
    const { top, size } = line[0]!;
    if (top - bottom > size * PADDING) return true;
    if (lines.length > 1 && line.length === 1 && size > usual * 1.12) return true;
    bottom = Math.max(...line.map((piece) => piece.bottom));
  }
  return false;
}

/**
 * The head above the first rule and the row below the last, where a table has no rule at its outside. Both are
 * lines near the rule that have the columns of the table.
 */
function withOpenEnds(bands: Band[], runs: Run[], group: Rule[]): Band[] {
  const [top, bottom] = [bands[0]!.top, bands.at(-1)!.bottom];
  const gaps = gapsThrough(bands.filter(isColumnar).map((band) => band.pieces));
  const usual = median(bands.filter(isColumnar).flatMap((band) => band.pieces.map((piece) => piece.size)));
  // Neither goes past another rule, nor takes in a heading.
  const highest = group.findLast((rule) => rule.at < top - SAME_EDGE)?.at ?? -Infinity;
  const lowest = group.find((rule) => rule.at > bottom + SAME_EDGE)?.at ?? Infinity;
  const middle = (line: Piece[]) => line[0]!.y - line[0]!.size * 0.3;
  const lines = linesOfPieces(runs.filter((run) => run.size <= (usual ?? run.size) * 1.12));
  const between = (from: number, to: number) => lines.filter((line) => middle(line) > from && middle(line) < to);
  const above = nextTo(between(highest, top).reverse(), top, gaps).reverse();
  const below = nextTo(between(bottom, lowest), bottom, gaps);
  const result = [...bands];
  const head = bandOf(Math.min(...above.flat().map((piece) => piece.top)) - 1, top, above);
  if (above.length && isColumnar(head)) result.unshift(head);
  const foot = bandOf(bottom, Math.max(...below.flat().map((piece) => piece.bottom)) + 1, below);
  if (below.length && isColumnar(foot)) result.push(foot);
  return result.filter((band) => band.bottom > band.top);
}

/**
 * Lines from the nearest outward, while each is close to the one before and none runs across the columns. A line with
 * words in the first column alone ends them: it is a caption or the text that follows.
 */
function nextTo(lines: Piece[][], rule: number, gaps: Gap[]): Piece[][] {
  const taken: Piece[][] = [];
  let from = rule;
  for (const line of lines) {
    const [{ top, bottom, size }] = line as [Piece];
    const distance = Math.min(Math.abs(top - from), Math.abs(bottom - from));
    if (distance > size * (taken.length ? LEADING - 1.05 : 1)) break;
    if (line.some((piece) => gaps.some((gap) => crosses(piece, edgeIn(gap))))) break;
    taken.push(line);
    from = top < rule ? top : bottom;
  }
  const inFirst = (line: Piece[]) => line.length === 1 && gaps.length > 0 && line[0]!.left < edgeIn(gaps[0]!);
  while (taken.length > 1 && inFirst(taken.at(-1)!)) taken.pop();
  return taken;
}

function edgesOf(bands: Band[], known: number[] | undefined, from: number, to: number): number[] {
  const rows = bands.filter(isColumnar).map((band) => band.pieces);
  const inner = known?.slice(1, -1) ?? [];
  const sameTable = known && Math.abs(known[0]! - from) <= SAME_END && Math.abs(known.at(-1)! - to) <= SAME_END;
  const white = Math.min(...rows.flat().map((piece) => piece.left)) - from;
  const edges = gapsThrough(rows).map((gap) => edgeIn(gap, white));
  const respected = inner.every((edge) => !rows.flat().some((piece) => crosses(piece, edge)));
  // On its later pages a table may leave a column empty, which then shows no gap of its own.
  return sameTable && respected && inner.length >= edges.length ? inner : edges;
}

function ruleTable(bands: Band[], edges: number[], from: number, to: number, across: Rule[]): Rule[] {
  const [top, bottom] = [bands[0]!.top, bands.at(-1)!.bottom];
  const down = (at: number, band: Band): Rule => ({ across: false, at, from: band.top, to: band.bottom });
  // Rules that go only part of the way part the steps of one action, whose other cells cover several rows.
  const partial = across.filter(
    (rule) =>
      rule.at > top + SAME_EDGE &&
      rule.at < bottom - SAME_EDGE &&
      rule.from >= from - SAME_END &&
      rule.to <= to + SAME_END,
  );
  return [
    ...[top, ...bands.map((band) => band.bottom)].map((at): Rule => ({ across: true, at, from, to })),
    ...partial,
    ...bands.flatMap((band) => [down(from, band), down(to, band)]),
    ...bands.flatMap((band) => innerEdges(band, edges, from, to).map((at) => down(at, band))),
  ];
}

/**
 * The edges that hold in a row. A line that runs across them, or stands in the middle of the table rather than of its
 * column, and has nothing beside it is a row of one cell.
 */
function innerEdges({ lines, pieces }: Band, edges: number[], from: number, to: number): number[] {
  const held = edges.filter((edge) => !pieces.some((piece) => crosses(piece, edge)));
  if (lines.some((line) => line.length > 1) || !pieces[0]) return held;
  const { left, right } = pieces[0];
  const inColumn = (left + right - columnEdge(edges, left, from) - (edges.find((edge) => edge > left) ?? to)) / 2;
  const inTable = (left + right - from - to) / 2;
  const central = Math.abs(inTable) < 3 && Math.abs(inColumn) > 3;
  return central || held[0] !== edges[0] ? [] : held;
}

function columnEdge(edges: number[], at: number, first: number): number {
  return edges.findLast((edge) => edge <= at) ?? first;
}
