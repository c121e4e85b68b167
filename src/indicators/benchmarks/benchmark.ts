/** Some columns added up, over the rows in which other columns say this. */
export type Terms = { columns: readonly string[]; where?: Readonly<Record<string, string>> };

/** A figure that the Department for Education publishes and that is near one of our indicators, as data. */
export type Benchmark = {
  /** The indicator it stands beside. */
  indicator: string;
  /** The publication and the table, as a reader would look for them. */
  source: string;
  /** The columns by which its file is known, whatever the file is called. */
  knownBy: readonly string[];
  /** What rows must say to count at all. */
  where?: Readonly<Record<string, string>>;
  /** The column that has it (written as years and months it is given in days), or 100 times one sum over another. */
  value: { column: string; yearsAndMonths?: true } | { percent: Terms; of: Terms };
  /** Others of our indicators it stands beside too: they tell the same more fully. */
  alsoBeside?: readonly string[];
  /** In what it differs from ours, where it does. */
  caution?: string;
  examples: readonly BenchmarkExample[];
};

/** Rows of its file (of England in 2025 unless they say otherwise), and what they come to. */
export type BenchmarkExample = {
  says: string;
  rows: readonly Readonly<Record<string, string>>[];
  gives: number | Symbol;
};

/** What is published in place of a number: withheld, not available, not applicable, low reliability, not collected, small. */
export const symbols = {
  c: 'withheld to protect people',
  x: 'not available',
  z: 'not applicable',
  u: 'too unreliable to publish',
  k: 'less than half a percent',
  low: 'rounds to nought',
} as const;
export type Symbol = keyof typeof symbols;

export const isSymbol = (text: string): text is Symbol => Object.hasOwn(symbols, text);

export type Level = 'england' | 'region' | 'council';

/** One figure of an area and a period: a number, or the symbol in its place. */
export type BenchmarkFigure = {
  indicator: string;
  period: string;
  level: Level;
  area: string;
  name: string;
  region: string;
  figure: number | Symbol;
};
