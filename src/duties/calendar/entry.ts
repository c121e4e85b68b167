/** What can stand on the calendar, in the order people choose. */
export const entryKinds = {
  duty: 'Duties',
  recurring: 'What recurs in the plan',
  often: 'What the plan does every week or oftener',
  meeting: 'Meetings',
  visit: 'Inspections and visits',
  period: 'Reporting months',
  milestone: 'Milestones of the plan',
  commitment: 'Commitments of committee reports',
  step: 'Due dates of the plan',
} as const;

export type EntryKind = keyof typeof entryKinds;

/** One kind's entry in words, for a tag. */
export const kindWords: Record<EntryKind, string> = {
  duty: 'Duty',
  recurring: 'Recurring',
  often: 'Recurring',
  meeting: 'Meeting',
  visit: 'Visit',
  period: 'Reporting',
  milestone: 'Milestone',
  commitment: 'Commitment',
  step: 'Plan date',
};

/** Due dates of single steps are many and have pages of their own, and weekly things hide the rest: shown when asked for. */
export const shownAtFirst: EntryKind[] = ['duty', 'recurring', 'meeting', 'visit', 'period', 'milestone', 'commitment'];

/** One thing on one day, or on several. */
export type Entry = {
  /** The same from day to day and from feed to feed: 'duty-12-2024-08-23'. */
  key: string;
  kind: EntryKind;
  /** ISO; `to` is the last day where it lasts longer than one. */
  on: string;
  to: string | null;
  title: string;
  /** Who does it, who receives it. */
  detail: string;
  /** How it stands, in words; null where nothing is to be done. */
  state: { word: string; tone: 'due' | 'done' | 'missed' | 'quiet' } | null;
  href: string | null;
  /** Posts it falls to; and the body it belongs to. */
  posts: number[];
  bodyId: number | null;
  /** The mark of the document its words come from; null for words anyone may read. */
  mark: string | null;
  /** Goes up whenever it is changed: for calendars that keep a copy. */
  sequence: number;
  /** When it was last changed, where that is known. */
  changedAt: Date | null;
};

/** An entry as someone sees it who may not read a marked document: that there is something, and when. */
export function withoutWords(entry: Entry): Entry {
  if (entry.mark === null) return entry;
  return {
    ...entry,
    title: `${kindWords[entry.kind]} under a marked document`,
    detail: 'Its words are not shown here.',
  };
}
