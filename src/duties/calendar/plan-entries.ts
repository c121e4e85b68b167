import { planIndex, type Action, type PlanView, type Step } from '../../plan/index.ts';
import { inWords, lastDayOfMonth } from '../../methods/calendar.ts';
import { intervalsIn } from '../schedule/interval-in.ts';
import { readRecurrence, scheduleInWords } from '../schedule/read-recurrence.ts';
import { datesOf, later, type Schedule, type Span } from '../schedule/schedule.ts';
import type { Range } from './duty-entries.ts';
import type { Entry } from './entry.ts';

/** What of the plan stands on the calendar. `made` are steps that have become duties: their duty speaks for them. */
export type PlanEntries = {
  view: PlanView;
  made: ReadonlySet<number>;
  marks: ReadonlyMap<number, string>;
};

/** Recurring steps of the plan, each time; single due dates; and milestones. */
export function planEntries({ view, made, marks }: PlanEntries, range: Range): Entry[] {
  const { areaName } = planIndex(view);
  const entries: Entry[] = [];
  for (const action of view.actions) {
    entries.push(...saidInText(action, areaName(action.areaId), range, marks));
    for (const step of action.steps) {
      if (step.kind === 'recurring') {
        if (!made.has(step.id)) entries.push(...recurringEntries(action, step, areaName(action.areaId), range, marks));
      } else if (step.byOn && step.byOn >= range.from && step.byOn <= range.to)
        entries.push(stepEntry(action, step, step.byOn, areaName(action.areaId), range, marks));
    }
  }
  for (const one of view.milestones) {
    if (!one.byOn || one.byOn < range.from || one.byOn > range.to) continue;
    const state = one.state === 'missed' ? 'missed' : one.saidAchieved || one.state === 'achieved' ? 'done' : 'due';
    entries.push({
      key: `milestone-${one.id}`,
      kind: 'milestone',
      on: one.byOn,
      to: null,
      title: one.number === null ? one.text : `Milestone ${one.number}: ${one.text}`,
      detail: '',
      state: {
        word:
          one.state === 'achieved' || one.state === 'missed'
            ? one.state
            : one.byOn < range.today
              ? 'date passed'
              : 'due',
        tone: one.state === null && one.byOn < range.today ? 'quiet' : state,
      },
      href: `/plan/${view.id}/milestones#milestone-${one.id}`,
      posts: [],
      bodyId: null,
      mark: marks.get(one.id) ?? null,
      sequence: 0,
      changedAt: null,
    });
  }
  return entries;
}

/** When a recurring step falls due: as its words say, else as the plan read them. Without a start, from when the plan has it. */
export function scheduleOfStep(step: Step): StepSchedule {
  const known = schedules.get(step) ?? readStep(step);
  schedules.set(step, known);
  return known;
}

type StepSchedule = { schedule: Schedule; startsOn: string; startIsWritten: boolean };
const schedules = new WeakMap<Step, StepSchedule>();

function readStep(step: Step): StepSchedule {
  const read = readRecurrence(step.due).schedule;
  const schedule = read.kind === 'every' || read.kind === 'yearly' ? read : fromPlan(step);
  const startIsWritten = schedule.kind === 'yearly' || (schedule.kind === 'every' && schedule.first !== null);
  return { schedule, startsOn: step.from.since, startIsWritten };
}

const units: Record<string, 'day' | 'week' | 'month' | 'year'> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

function fromPlan(step: Step): Schedule {
  const [, count, letter] = /^P(\d+)([DWMY])$/.exec(step.every ?? '') ?? [];
  const unit = units[letter ?? ''];
  if (!count || !unit) return { kind: 'none' };
  const span = { count: Number(count), unit };
  return { kind: 'every', span, first: step.fromOn, until: step.byOn, monthEnds: false, rolling: false };
}

function recurringEntries(
  action: Action,
  step: Step,
  area: string,
  range: Range,
  marks: ReadonlyMap<number, string>,
): Entry[] {
  const { schedule, startsOn, startIsWritten } = scheduleOfStep(step);
  const known = { startsOn, endsOn: null, meetings: [], doneOn: new Map<string, string>() };
  const detail = [
    action.owners.map((post) => post.title).join(', '),
    area,
    `“${step.due}”${startIsWritten ? '' : ', counted from when the plan has it'}`,
  ];
  // Rated complete, it recurs all the same until the action is closed.
  const done = isDone(action, step);
  const to = action.closure && action.closure.on < range.to ? action.closure.on : range.to;
  return datesOf(schedule, known, range.from, to).map((on) => ({
    key: `step-${step.id}-${on}`,
    kind: 'recurring',
    on,
    to: null,
    title: `${action.ref}: ${action.text}`,
    detail: detail.filter(Boolean).join('. '),
    state: done
      ? { word: 'its step is rated complete', tone: 'quiet' }
      : on < range.today
        ? { word: 'passed', tone: 'quiet' }
        : { word: 'due', tone: 'due' },
    href: `/actions/${action.id}`,
    posts: action.owners.map((post) => post.id),
    bodyId: null,
    mark: marks.get(action.id) ?? null,
    sequence: 0,
    changedAt: null,
  }));
}

/** What was found in each action's text; an action of a read model never changes. */
const found = new WeakMap<Action, ReturnType<typeof intervalsIn>>();

function intervalsOf(action: Action): ReturnType<typeof intervalsIn> {
  const known = found.get(action) ?? intervalsIn(action.text);
  found.set(action, known);
  return known;
}

/** Days in a span, roughly: to tell what is done every week from what is not. */
const daysIn: Record<Span['unit'], number> = { day: 1, 'working-day': 1, week: 7, month: 30, year: 365 };

/**
 * What an action's own words say is done again and again ("plans will be reviewed every 12 weeks"), although its due date
 * is one day: counted from that day, when it is to be in place. Once a year is left out: it is nearly always said of
 * something about each child.
 */
function saidInText(action: Action, area: string, range: Range, marks: ReadonlyMap<number, string>): Entry[] {
  const step = action.steps[0];
  if (!step || action.steps.some((one) => one.kind === 'recurring')) return [];
  const start = step.fromOn ?? step.byOn ?? step.from.since;
  const to = action.closure && action.closure.on < range.to ? action.closure.on : range.to;
  const known = { startsOn: start, endsOn: null, meetings: [], doneOn: new Map<string, string>() };
  return intervalsOf(action)
    .filter(({ span }) => span.unit !== 'year')
    .flatMap(({ span, words }) => {
      const often = span.count * daysIn[span.unit] < 14;
      // A month means its last day: what is counted from one stays at the ends of months.
      const monthEnds = span.unit === 'month' && start === lastDayOfMonth(start);
      const first = monthEnds ? later(start, span, 1, true) : null;
      const schedule = { kind: 'every' as const, span, first, until: null, monthEnds, rolling: false };
      return datesOf(schedule, known, range.from, to).map((on): Entry => ({
        key: `action-${action.id}-${span.count}${span.unit}-${on}`,
        kind: often ? 'often' : 'recurring',
        on,
        to: null,
        title: `${action.ref}: ${action.text}`,
        detail: [
          action.owners.map((post) => post.title).join(', '),
          area,
          `The action says “${words}”, counted from ${inWords(start)}`,
        ]
          .filter(Boolean)
          .join('. '),
        state: on < range.today ? { word: 'passed', tone: 'quiet' } : { word: 'due', tone: 'due' },
        href: `/actions/${action.id}`,
        posts: action.owners.map((post) => post.id),
        bodyId: null,
        mark: marks.get(action.id) ?? null,
        sequence: 0,
        changedAt: null,
      }));
    });
}

function stepEntry(
  action: Action,
  step: Step,
  on: string,
  area: string,
  range: Range,
  marks: ReadonlyMap<number, string>,
): Entry {
  const done = isDone(action, step);
  return {
    key: `step-${step.id}`,
    kind: 'step',
    on,
    to: null,
    title: `${action.ref}: ${action.text}`,
    detail: [action.owners.map((post) => post.title).join(', '), area].filter(Boolean).join('. '),
    state: done
      ? { word: 'rated complete', tone: 'done' }
      : on < range.today
        ? { word: 'date passed', tone: 'missed' }
        : { word: 'due', tone: 'due' },
    href: `/actions/${action.id}`,
    posts: action.owners.map((post) => post.id),
    bodyId: null,
    mark: marks.get(action.id) ?? null,
    sequence: step.moves.length,
    changedAt: null,
  };
}

function isDone(action: Action, step: Step): boolean {
  return action.closure !== null || step.rating?.delivery === 'complete' || step.rating?.delivery === 'closed';
}

/** How a recurring step reads as a schedule: "every 3 months from 30 June 2024". */
export function stepScheduleInWords(step: Step): string {
  return scheduleInWords(scheduleOfStep(step).schedule);
}
