import {
  changeDuty,
  daysOfMeetings,
  fieldsOf,
  insertBody,
  insertMeetings,
  latest,
  loadDuties,
  loadMeetings,
  occurrencesOf,
  recordOccurrence,
  type Duty,
  type DutyVersion,
} from '../src/duties/index.ts';
import { addDays, addMonths } from '../src/methods/calendar.ts';
import { workingDayOnOrBefore } from '../src/methods/working-days.ts';
import { recordAudit } from '../src/people/index.ts';
import type { Trx } from '../src/platform/services.ts';
import type { DemoIds } from './load-people.ts';

/** The demo's bodies: how often each meets in weeks, and how many days before today a meeting was. */
const bodies = [
  { name: 'Improvement Board', kind: 'board', weeks: 6, ago: 15 },
  { name: 'Children and Families Committee', kind: 'committee', weeks: 8, ago: 29 },
  { name: 'Full Council', kind: 'council', weeks: 12, ago: 50 },
] as const;

/** Adds the bodies and when they met and will meet: before the documents, so that their duties find their body. */
export async function loadBodiesOfDemo(trx: Trx, today: string, officeId: number): Promise<void> {
  const at = new Date(`${addMonths(today, -10)}T10:00:00Z`);
  for (const { name, kind, weeks, ago } of bodies) {
    const id = await insertBody(trx, { name, kind, by: officeId, at });
    if (id === null) continue;
    const dates: string[] = [];
    for (let day = addDays(today, -ago - 7 * weeks * 5); day < addMonths(today, 12); day = addDays(day, 7 * weeks))
      dates.push(workingDayOnOrBefore(day));
    await insertMeetings(trx, id, dates, { title: '', by: officeId, at });
  }
}

/** Who does which clause of the notice, by how the duty begins. */
const holders: [start: string, post: string][] = [
  ['6:', 'Head of Child Protection and Court Work'],
  ['7:', 'Head of Front Door and Assessment'],
  ['5', 'Director of Children’s Services'],
  ['8:', 'Head of Corporate Parenting'],
];

/** Gives the duties of the notice to posts, and says of each time that has passed how it went: one was missed. */
export async function loadDutiesOfDemo(trx: Trx, today: string, ids: DemoIds): Promise<void> {
  const meetingsOf = daysOfMeetings(await loadMeetings(trx));
  for (const duty of await loadDuties(trx)) {
    const post = holders.find(([start]) => latest(duty).title.startsWith(start))?.[1];
    if (post && duty.origin === 'requirement') await give(trx, duty, ids.postOf(post), ids, today);
    const times = occurrencesOf(duty, { from: addMonths(today, -14), to: addDays(today, -1), today }, meetingsOf);
    for (const [index, one] of times.entries()) {
      const last = index === times.length - 1;
      // The newest of each waits for its holder to say; one before it was missed, and says why.
      if (last && times.length > 3) continue;
      const missed = times.length > 5 && index === times.length - 3;
      await recordOccurrence(trx, {
        dutyId: duty.id,
        dueOn: one.dueOn,
        versionId: one.version.id,
        state: missed ? 'missed' : 'done',
        // What is counted from when it was last done falls due on other days when that was early.
        doneOn: missed ? null : addDays(one.dueOn, index % 3 === 1 && !rolls(one.version.schedule) ? -1 : 0),
        words: missed
          ? 'The figures were not ready in time. They were sent with those of the following month.'
          : 'Sent by the programme office; the receipt is kept in its mailbox.',
        by: ids.office,
        at: new Date(`${addDays(one.dueOn, 1)}T09:00:00Z`),
      });
    }
  }
}

const rolls = (schedule: DutyVersion['schedule']) => schedule.kind === 'every' && schedule.rolling;

async function give(trx: Trx, duty: Duty, postId: number, ids: DemoIds, today: string): Promise<void> {
  const at = new Date(`${addMonths(today, -8)}T10:00:00Z`);
  const version = { ...fieldsOf(duty), postId, reason: 'Agreed at the Improvement Board' };
  await changeDuty(trx, duty.id, latest(duty).id, version, {
    personId: ids.office,
    at,
    audit: (within, entry) =>
      recordAudit(within, {
        what: 'duty.change',
        ...entry,
        visitor: null,
        personId: ids.office,
        who: ids.officeName,
        at,
      }),
  });
}
