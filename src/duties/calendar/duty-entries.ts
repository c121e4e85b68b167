import { inWords } from '../../methods/calendar.ts';
import { workingDayOnOrBefore } from '../../methods/working-days.ts';
import { latest, type Duty, type Occurrence } from '../duty/duty.ts';
import { occurrencesOf } from '../duty/occurrences.ts';
import { punctuality } from '../duty/record-occurrence.ts';
import type { Entry } from './entry.ts';

export type Range = { from: string; to: string; today: string };

/** Each time a duty falls due in the range. `postTitle` names a post. */
export function dutyEntries(
  duties: readonly Duty[],
  range: Range,
  meetingsOf: (bodyId: number | null) => string[],
  postTitle: (id: number) => string,
): Entry[] {
  return duties.flatMap((duty) =>
    occurrencesOf(duty, range, meetingsOf).map((one): Entry => {
      const { version } = one;
      const who = version.postId === null ? version.holder : postTitle(version.postId);
      const mark = duty.source?.handling ?? 'OFFICIAL';
      return {
        key: `duty-${duty.id}-${one.dueOn}`,
        kind: 'duty',
        on: one.dueOn,
        to: null,
        title: version.title,
        detail: [who, version.recipient ? `to ${version.recipient}` : '', planBy(one)].filter(Boolean).join(', '),
        state: stateOf(one),
        href: `/duties/${duty.id}/on/${one.dueOn}`,
        posts: version.postId === null ? [] : [version.postId],
        bodyId: version.bodyId,
        mark: mark === 'OFFICIAL' ? null : mark,
        sequence: duty.versions.length - 1 + (one.record?.revision ?? 0),
        changedAt: one.record && one.record.at > version.recordedAt ? one.record.at : version.recordedAt,
      };
    }),
  );
}

/** Work cannot be done on a day that is none: what is due then is planned for the last working day before. */
function planBy({ state, dueOn }: Occurrence): string {
  const day = workingDayOnOrBefore(dueOn);
  return state === 'due' && day !== dueOn ? `plan it by ${inWords(day)}` : '';
}

function stateOf({ state, record, dueOn }: Occurrence): Entry['state'] {
  switch (state) {
    case 'done': {
      const done = record?.doneOn ? punctuality(dueOn, record.doneOn) : 'done';
      return { word: record && record.evidence === 0 ? `${done}, without evidence` : done, tone: 'done' };
    }
    case 'missed':
      return { word: record ? 'missed' : 'missed: nobody said it was done', tone: 'missed' };
    case 'unrecorded':
      return { word: 'passed before records began here', tone: 'quiet' };
    case 'due':
      return { word: 'due', tone: 'due' };
  }
}

/** Bodies and posts that any duty names now; for the calendar's filters. */
export function namedIn(duties: readonly Duty[]): { bodies: Set<number>; posts: Set<number> } {
  const now = duties.map(latest);
  return {
    bodies: new Set(now.flatMap((one) => one.bodyId ?? [])),
    posts: new Set(now.flatMap((one) => one.postId ?? [])),
  };
}
