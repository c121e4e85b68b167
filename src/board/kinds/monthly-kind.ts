import { previousDate } from '../../plan/index.ts';
import { missingParts } from '../monthly/five-parts.ts';
import { monthlyReport } from '../monthly/monthly-report.ts';
import { wordsFrom, writtenPartNames, writtenParts } from '../monthly/report-words.ts';
import { lastIssuedBefore } from '../packs/pack-queries.ts';
import type { PackKind } from './pack-kind.ts';

/** The monthly report to the improvement board. */
export const monthlyKind: PackKind = {
  label: 'Monthly report',
  about: 'The plan as at a date: what changed, what is slow, what is measured, and what the board is asked to decide.',
  fileStem: 'improvement-report',
  partsAre: 'parts a board report must have',
  parts: async () => writtenPartNames.map((name) => ({ name, ...writtenParts[name] })),
  comparedWith: async (services, view) =>
    (await lastIssuedBefore(services.db, view.id, view.asAt, 'monthly')) ?? previousDate(view),
  make: async ({ services: _services, words, ...matter }) => {
    const written = wordsFrom(words);
    return { paper: monthlyReport({ ...matter, words: written }), missing: missingParts(matter.now, written) };
  },
};
