import type { Limit } from './paragraphs.ts';
import type { TextLine } from './text-lines.ts';

/** Lines that begin at one place are text of their own width only if they are this many… */
const FEWEST_LINES = 4;
/** …and take up this share of the width there is: a column of short lines has no edge to run up to. */
const SHARE = 0.7;

/**
 * The edge that the words of each line of a page run up to. A heading may be wider than the text below it, and an
 * indented part narrower: the lines of the same type that begin at the same place show how far they go.
 */
export function limitsOn(lines: TextLine[]): (line: TextLine) => Limit {
  const widest = Math.max(0, ...lines.map((line) => line.right));
  const known = new Map<string, Limit>();
  return (line) => {
    const key = `${Math.round(line.x)}/${line.size}`;
    let limit = known.get(key);
    if (!limit) known.set(key, (limit = { right: edgeOf(lines, line, widest) }));
    return limit;
  };
}

function edgeOf(lines: TextLine[], line: TextLine, widest: number): number {
  if (line.bold) return widest;
  const sameType = lines.filter((each) => Math.abs(each.size - line.size) < 0.6);
  for (const some of [sameType.filter((each) => Math.abs(each.x - line.x) < 2), sameType]) {
    const right = Math.max(...some.map((each) => each.right));
    if (some.length >= FEWEST_LINES && right - line.x > (widest - line.x) * SHARE) return right;
  }
  return widest;
}
