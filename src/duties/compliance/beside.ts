import { sharedWords, wordingOf } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { requirementsOf, sourceById, type KeptRequirement } from '../../sources/index.ts';
import { BesidePage } from './beside-page.tsx';
import { noticeIn, noticeLayout } from './open-notice.ts';

/** A clause with the clauses of another notice nearest to it in wording, and the words both have. */
export type Beside = { clause: KeptRequirement; near: { clause: KeptRequirement; shared: string[] }[] };

/** GET /notice/:source/beside/:other: each clause of one notice next to the clauses of another that are worded like it. */
export const besideRoute: Route = {
  method: 'GET',
  path: '/notice/:source/beside/:other',
  access: 'notice.read',
  audit: null,
  handle: async (request) => {
    const { db } = request.services;
    const notice = await noticeIn(request);
    const id = idIn(request.params['other']);
    const other = id === null ? null : await sourceById(db, id);
    if (!notice || other?.kind !== 'notice' || other.id === notice.id) return notFound();
    const [mine, theirs] = await Promise.all([requirementsOf(db, [notice.id]), requirementsOf(db, [other.id])]);
    const { rows, alone } = layBeside(mine, theirs);
    const title = 'Two notices beside each other';
    return page(title, BesidePage({ notice, other, rows, alone }), noticeLayout({ notice }));
  },
};

/** Below this, two clauses only use the same common words. */
const enough = 0.24;

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
      .filter(({ likeness, shared }) => likeness >= enough && shared.length >= 3)
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
