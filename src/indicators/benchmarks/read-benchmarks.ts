import Papa from 'papaparse';
import { isSymbol, type Benchmark, type BenchmarkFigure, type Level, type Symbol, type Terms } from './benchmark.ts';
import { benchmarks } from './definitions/index.ts';

/** A council's statistical neighbours, nearest first, by the councils' three-digit numbers. */
export type Neighbours = { council: string; of: { neighbour: string; closeness: string }[] };

export type ReadBenchmarks = {
  rows: number;
  /** The indicators it has figures for. */
  found: string[];
  figures: BenchmarkFigure[];
  neighbours: Neighbours[];
};
export type NotRead = { refused: string };

type Row = Readonly<Record<string, string>>;
/** A published table has some tens of thousands of rows. */
const mostRows = 400_000;

/**
 * Reads a CSV file of published statistics, known by its columns and not by its name: every definition that fits gives
 * its figures. Symbols in place of numbers are kept. Answers in plain English why a file is of no use.
 */
export function readBenchmarks(text: string, definitions: readonly Benchmark[] = benchmarks): ReadBenchmarks | NotRead {
  const parsed = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    preview: mostRows + 1,
    transformHeader: (name) => name.trim(),
  });
  const columns = new Set(parsed.meta.fields ?? []);
  if (parsed.data.length > mostRows)
    return { refused: `It has more than ${mostRows.toLocaleString('en-GB')} rows, which no published table has` };
  if (parsed.data.length === 0) return { refused: 'There are no rows in it' };
  if (columns.has('SN_1') && columns.has('old_la_code')) return neighboursIn(parsed.data, columns);
  const fitting = definitions.filter(({ knownBy }) => knownBy.every((column) => columns.has(column)));
  if (fitting.length === 0 || !['time_period', 'geographic_level', 'country_code'].every((one) => columns.has(one)))
    return { refused: 'Its columns are those of no published table that is known here' };
  const places = placesOf(parsed.data);
  const figures: BenchmarkFigure[] = [];
  for (const definition of fitting) {
    for (const { rows, ...place } of places) {
      const figure = figureOf(definition, rows);
      if (typeof figure === 'object' && figure !== null) return figure;
      if (figure !== null) figures.push({ indicator: definition.indicator, ...place, figure });
    }
  }
  if (figures.length === 0) return { refused: 'None of its rows is about what is compared here' };
  const found = [...new Set(figures.map(({ indicator }) => indicator))];
  return { rows: parsed.data.length, found, figures, neighbours: [] };
}

type Place = { period: string; level: Level; area: string; name: string; region: string; rows: Row[] };
const levels: Record<string, Level> = { National: 'england', Regional: 'region', 'Local authority': 'council' };

/** The rows of each area and period. Rows of other geographies, and councils without a number, are passed over. */
function placesOf(rows: readonly Row[]): Place[] {
  const places = new Map<string, Place>();
  for (const row of rows) {
    const level = levels[cell(row, 'geographic_level')];
    const period = cell(row, 'time_period');
    if (!level || !/^\d{4}(\d{2})?$/.test(period)) continue;
    const region = cell(row, 'region_code');
    const number = cell(row, 'old_la_code');
    const [area, name] =
      level === 'england'
        ? [cell(row, 'country_code'), cell(row, 'country_name')]
        : level === 'region'
          ? [region, cell(row, 'region_name')]
          : [number, cell(row, 'la_name')];
    if (area === '' || (level === 'council' && !/^\d{3}$/.test(area))) continue;
    const key = `${period} ${level} ${area}`;
    const known = places.get(key);
    if (known) known.rows.push(row);
    else places.set(key, { period, level, area, name, region: level === 'council' ? region : '', rows: [row] });
  }
  return [...places.values()];
}

const cell = (row: Row, column: string) => (row[column] ?? '').trim();

/** What the rows of an area come to; null where none of them is about it or nothing stands in it. */
export function figureOf({ where, value }: Benchmark, rows: readonly Row[]): number | Symbol | NotRead | null {
  const own = rows.filter((row) => says(row, where));
  if (own.length === 0) return null;
  if ('column' in value) return (value.yearsAndMonths ? daysIn : numberIn)(own[0] as Row, value.column);
  const percent = sum(own, value.percent);
  const of = sum(own, value.of);
  if (percent === null || of === null || percent.rows !== of.rows) return null;
  for (const { total } of [percent, of]) if (typeof total !== 'number') return total;
  return of.total === 0 ? 'z' : (100 * (percent.total as number)) / (of.total as number);
}

const says = (row: Row, where: Readonly<Record<string, string>> | undefined) =>
  Object.entries(where ?? {}).every(([column, word]) => cell(row, column) === word);

function sum(
  rows: readonly Row[],
  { columns, where }: Terms,
): { total: number | Symbol | NotRead; rows: number } | null {
  const own = rows.filter((row) => says(row, where));
  let total = 0;
  for (const row of own) {
    for (const column of columns) {
      const found = numberIn(row, column);
      if (found === null) return null;
      if (typeof found !== 'number') return { total: found, rows: own.length };
      total += found;
    }
  }
  return own.length === 0 ? null : { total, rows: own.length };
}

function numberIn(row: Row, column: string): number | Symbol | NotRead | null {
  const text = cell(row, column);
  if (text === '') return null;
  if (isSymbol(text)) return text;
  const plain = text.replace(/,/g, '');
  if (/^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return {
    refused: `“${text.slice(0, 40)}” in the column ${column} is neither a number nor one of the symbols c, x, z, u, k and low`,
  };
}

/** "01:07" is one year and seven months, in days; a month is a twelfth of 365.25 days. */
function daysIn(row: Row, column: string): number | Symbol | NotRead | null {
  const [, years, months] = /^(\d{1,2}):(\d{2})$/.exec(cell(row, column)) ?? [];
  if (years === undefined || months === undefined) return numberIn(row, column);
  return (Number(years) * 12 + Number(months)) * (365.25 / 12);
}

function neighboursIn(rows: readonly Row[], columns: ReadonlySet<string>): ReadBenchmarks | NotRead {
  const places = [...columns].flatMap((column) => /^SN_(\d+)$/.exec(column)?.[1] ?? []).map(Number);
  const neighbours = rows.flatMap((row): Neighbours[] => {
    const council = cell(row, 'old_la_code');
    if (!/^\d{3}$/.test(council)) return [];
    const of = places
      .toSorted((a, b) => a - b)
      .map((place) => ({ neighbour: cell(row, `SN_${place}`), closeness: cell(row, `SN_${place}P`) }))
      .filter(({ neighbour }) => /^\d{3}$/.test(neighbour));
    return of.length > 0 ? [{ council, of }] : [];
  });
  if (neighbours.length === 0) return { refused: 'It names no council’s statistical neighbours by their numbers' };
  return { rows: rows.length, found: ['statistical neighbours'], figures: [], neighbours };
}
