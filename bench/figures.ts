/** One figure: what was measured, against what it must keep, and whether it did. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  bound: number;
  sense: 'under' | 'at least';
  note?: string;
};

/** Median, in milliseconds, of `runs` calls after `warm` that are not counted. */
export async function median(run: () => unknown, runs = 20, warm = 3): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < runs + warm; index += 1) {
    const start = performance.now();
    await run();
    if (index >= warm) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] as number;
}

/** The time of one call, in milliseconds. */
export async function once(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Whether a figure keeps its bound. */
export function kept(figure: Figure): boolean {
  return figure.sense === 'under' ? figure.value <= figure.bound : figure.value >= figure.bound;
}

/** A figure as one line. */
export function line(figure: Figure): string {
  const digits = figure.value < 10 ? 2 : figure.value < 100 ? 1 : 0;
  const value = `${figure.value.toFixed(digits)} ${figure.unit}`;
  const note = figure.note ? `  (${figure.note})` : '';
  return `${kept(figure) ? 'kept  ' : 'MISSED'}  ${figure.name}: ${value}, ${figure.sense} ${figure.bound} ${figure.unit}${note}`;
}
