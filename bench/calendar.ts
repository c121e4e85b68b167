import { addDays, addMonths } from '../src/methods/calendar.ts';
import { insertBody, insertMeetings, loadDuties, occurrencesOf, recordOccurrence } from '../src/duties/index.ts';
import { insertDuty, insertVersion } from '../src/duties/duty/duty-queries.ts';
import { readRecurrence } from '../src/duties/schedule/read-recurrence.ts';
import { testServer } from '../test/server.ts';
import { median, type Figure } from './figures.ts';
import { loadWithHistory } from './large-plan.ts';
import { planOfRealSize } from './real-plan.ts';

const today = '2025-05-15';
/** What notices and boards ask for; what is done every week is the plan's business. */
const often = [
  'quarterly',
  'monthly',
  'at least every six months',
  'every 4 weeks',
  '12-weekly',
  'six-weekly',
  'annually',
];

/** Three years of the calendar, as a list, with everything on it: a plan of the real size, 60 duties and three bodies. */
export async function calendarFigures(): Promise<Figure[]> {
  const server = await testServer({ today });
  try {
    const { plan, name } = await planOfRealSize();
    await loadWithHistory(server.services, plan, today, 24);
    await fill(server.db);
    const reader = await server.signIn(['board-member']);
    const kinds = ['duty', 'recurring', 'meeting', 'visit', 'period', 'milestone', 'step'];
    const query = `view=list&month=2024-01&months=36&${kinds.map((kind) => `kind=${kind}`).join('&')}`;
    const first = await reader.get(`/calendar?${query}`);
    if (first.status !== 200) throw new Error(`/calendar answered ${first.status}`);
    const entries = /([\d,]+) entries/.exec(first.text)?.[1];
    const years = await median(() => reader.get(`/calendar?${query}`), 30, 5);
    const month = await median(() => reader.get('/calendar'), 30, 5);
    const note = `${entries} entries, ${Math.round(first.bytes.length / 1024)} KB, ${name}`;
    return [
      { name: 'Calendar of three years', value: years, unit: 'ms', bound: 60, sense: 'under', note },
      { name: 'Calendar of a month', value: month, unit: 'ms', bound: 60, sense: 'under' },
    ];
  } finally {
    await server.close();
  }
}

async function fill(db: Parameters<typeof loadDuties>[0]): Promise<void> {
  const at = new Date('2024-01-01T10:00:00Z');
  const bodies: number[] = [];
  for (const body of ['Improvement Board', 'Committee', 'Council']) {
    const id = await insertBody(db, { name: body, kind: 'board', by: null, at });
    if (id === null) continue;
    const dates = Array.from({ length: 36 }, (_, index) => addMonths('2024-01-15', index));
    await insertMeetings(db, id, dates, { title: '', by: null, at });
    bodies.push(id);
  }
  for (let index = 0; index < 60; index += 1) {
    const id = await insertDuty(db, { origin: 'hand' }, null, at);
    const recurrence = often[index % often.length] ?? 'monthly';
    const version = {
      fromOn: null,
      title: `Duty number ${index + 1}: report on the figures to those who asked for them`,
      detail: 'The wording of the clause',
      postId: null,
      holder: 'The council',
      recipient: 'The Department',
      bodyId: bodies[index % bodies.length] ?? null,
      evidenceExpected: '',
      recurrence,
      schedule: readRecurrence(recurrence).schedule,
      startsOn: addDays('2024-01-01', index),
      endsOn: null,
      calendarVersion: null,
      remindDays: 14,
      endedOn: null,
      endedBecause: null,
      reason: '',
    };
    if (id !== null) await insertVersion(db, id, version, null, at);
  }
  for (const duty of await loadDuties(db)) {
    const times = occurrencesOf(duty, { from: '2024-01-01', to: '2025-04-30', today }, () => []);
    for (const { dueOn, version } of times.slice(0, 20)) {
      const said = { state: 'done' as const, doneOn: dueOn, words: 'Done', by: null, at };
      await recordOccurrence(db, { dutyId: duty.id, dueOn, versionId: version.id, ...said });
    }
  }
}
