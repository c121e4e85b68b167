/** A chart as drawn, its description in words, and the same data as a table for those who prefer or need one. */
export type DrawnChart = {
  /** A whole `<svg>` element. */
  svg: string;
  description: string;
  columns: string[];
  /** One cell per column; `null` where there is no value. */
  rows: (string | number | null)[][];
};
