import { likeness, plainText, tellingWords } from '../../plan/index.ts';
import type { DatedCommitment } from './calendar-queries.ts';
import type { Entry } from './entry.ts';

/** From how alike two texts of one day are taken for the same thing. */
const same = 0.5;

const ofDates = new RegExp(
  `^(?:\\d+(?:st|nd|rd|th)?|${'january february march april may june july august september october november december'.split(' ').join('|')})$`,
);

/** The telling words of a text apart from its date, which all that falls due on one day shares. */
function said(text: string): Set<string> {
  return new Set([...tellingWords(text)].filter((word) => !ofDates.test(word)));
}

/**
 * What committee reports promise by a day. A promise that two reports make, or that stands on its day already as a duty,
 * a milestone or a due date of the plan, stands there once.
 */
export function commitmentEntries(
  commitments: readonly DatedCommitment[],
  there: readonly Entry[],
  today: string,
): Entry[] {
  const onDay = Map.groupBy(there, (entry) => entry.on);
  const kept: Entry[] = [];
  const seen = new Map<string, Set<string>[]>();
  for (const { sourceId, index, text, date, document, handling } of commitments) {
    const words = said(text);
    const before = [
      ...(seen.get(date) ?? []),
      ...(onDay.get(date) ?? []).filter((entry) => entry.kind !== 'meeting').map((entry) => said(entry.title)),
    ];
    if (before.some((one) => likeness(one, words) >= same)) continue;
    seen.set(date, [...(seen.get(date) ?? []), words]);
    kept.push({
      key: `commitment-${sourceId}-${index}`,
      kind: 'commitment',
      on: date,
      to: null,
      title: plainText(text) === '' ? document : text,
      detail: document,
      state: date < today ? { word: 'date passed', tone: 'quiet' } : { word: 'due', tone: 'due' },
      href: `/sources/${sourceId}`,
      posts: [],
      bodyId: null,
      mark: handling === 'OFFICIAL' ? null : handling,
      sequence: 0,
      changedAt: null,
    });
  }
  return kept;
}
