import { sharedWords, wordingOf } from '../../plan/index.ts';
import type { KeptRequirement } from '../../sources/index.ts';
import { tellingStems } from './telling-stems.ts';

/** A clause with the clauses of another notice nearest to it in wording, and the words both have. */
export type Beside = { clause: KeptRequirement; near: { clause: KeptRequirement; shared: string[] }[] };

/** Below this, two clauses only use the same common words. */
const enough = 0.24;
/** Less will do for long clauses that share many telling words. */
const enoughOfMany = 0.12;

/**
 * Lays two notices beside each other: for each clause of the first up to three of the second, the nearest first, and
 * the clauses of the second that stand beside none. The likeness is the weight of the words both have in the shorter
 * clause and in the longer, the mean of the two; words are weighed by how few clauses use them.
 */
export function layBeside(mine: readonly KeptRequirement[], theirs: readonly KeptRequirement[]) {
  const text = (one: KeptRequirement) => [one.heading ?? '', one.text].join('. ');
  const wording = wordingOf([...mine, ...theirs].map(text));
  const other = theirs.map((clause) => ({ clause, stems: wording.stems(text(clause)) }));
  const stood = new Set<number>();
  const rows = mine.map((clause): Beside => {
    const words = wording.stems(text(clause));
    const near = other
      .map((one) => {
        const there = wording.cover(words, one.stems);
        const back = wording.cover(one.stems, words);
        const likeness = 0.5 * Math.max(there.share, back.share) + 0.5 * Math.min(there.share, back.share);
        return { clause: one.clause, shared: there.shared, likeness };
      })
      .filter(({ likeness, shared }) => {
        const telling = tellingStems(shared).length;
        return telling >= 2 && likeness >= (telling > 3 ? enoughOfMany : enough);
      })
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 3);
    for (const one of near) stood.add(one.clause.id);
    return {
      clause,
      near: near.map(({ clause: one, shared }) => ({ clause: one, shared: sharedWords(clause.text, shared) })),
    };
  });
  return { rows, alone: theirs.filter((one) => !stood.has(one.id)) };
}
