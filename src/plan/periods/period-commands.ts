import { isIsoDate, monthInWords } from '../../methods/calendar.ts';
import { misused, readOptions, type Command, type CommandOutput } from '../../platform/command.ts';
import { idIn } from '../../platform/id-in.ts';
import { todayIn, type Services } from '../../platform/services.ts';
import { mainPlan, planRow } from '../model/plan-queries.ts';
import { readPlan } from '../model/read-plan.ts';
import { claimsOf } from '../updates/claim-queries.ts';
import { chaseLate } from './chase.ts';
import { doneByCommand, type Outcome } from './done-by.ts';
import { lockPeriod, markModerated } from './lock-period.ts';
import { openPeriod } from './open-period.ts';
import { periodsOf, type Period } from './period-queries.ts';
import { countUpdates, stepUpdates, viewDay, owedIn } from './progress.ts';

const planOption = { plan: { type: 'string' } } as const;

type PlanFound = { ok: true; id: number; title: string } | { ok: false; message: string };

async function planNamed(services: Services, named: string | undefined): Promise<PlanFound> {
  const id = idIn(named);
  const plan = id !== null ? await planRow(services.db, id) : named === undefined ? await mainPlan(services.db) : null;
  if (plan) return { ok: true, id: plan.id, title: plan.title };
  return { ok: false, message: named === undefined ? 'There is no plan yet.' : `There is no plan ${named}.` };
}

/** The first day of a month written 2026-11; null when it is none. */
function monthNamed(text: string | undefined): string | null {
  const first = `${text}-01`;
  return text && isIsoDate(first) ? first : null;
}

function finish(done: Outcome, said: string, out: CommandOutput): number {
  if (done.ok) out.print(said);
  else out.complain(done.reason);
  return done.ok ? 0 : 1;
}

export const openPeriodCommand: Command = {
  name: 'period open',
  about: 'Opens a month of the plan, so that owners are asked for their updates.',
  usage: '--month YYYY-MM [--due YYYY-MM-DD] [--plan N]',
  async run(args, services, out) {
    const read = readOptions(args, { ...planOption, month: { type: 'string' }, due: { type: 'string' } });
    if (!read.ok) return misused(this, read.message, out);
    const { values } = read;
    const month = monthNamed(values.month);
    if (!month) return misused(this, 'Say which month, like --month 2026-11.', out);
    if (values.due !== undefined && !isIsoDate(values.due)) return misused(this, `“${values.due}” is not a date.`, out);
    const plan = await planNamed(services, values.plan);
    if (!plan.ok) return misused(this, plan.message, out);
    const wanted = { planId: plan.id, month, updatesDueOn: values.due ?? null, today: todayIn(services) };
    const by = doneByCommand(services, 'period.open');
    const done = await services.db.transaction().execute((trx) => openPeriod(trx, wanted, by));
    return finish(done, `${monthInWords(month)} is open.`, out);
  },
};

export const lockPeriodCommand: Command = {
  name: 'period lock',
  about: 'Marks the open month as moderated and locks it. Refused while an update waits to be accepted or sent back.',
  usage: '[--month YYYY-MM] [--plan N]',
  async run(args, services, out) {
    const read = readOptions(args, { ...planOption, month: { type: 'string' } });
    if (!read.ok) return misused(this, read.message, out);
    const plan = await planNamed(services, read.values.plan);
    if (!plan.ok) return misused(this, plan.message, out);
    const period = (await periodsOf(services.db, plan.id)).find((one) => one.state !== 'locked');
    const named = read.values.month;
    if (!period || (named !== undefined && monthNamed(named) !== period.month)) {
      out.complain(named ? `${named} is not open.` : 'No month is open.');
      return 1;
    }
    const by = doneByCommand(services, 'period.lock');
    const done = await services.db.transaction().execute(async (trx): Promise<Outcome> => {
      const moderated = period.state === 'open' ? await markModerated(trx, period.id, by) : { ok: true as const };
      return moderated.ok ? lockPeriod(trx, period.id, todayIn(services), by) : moderated;
    });
    return finish(done, `${monthInWords(period.month)} is locked.`, out);
  },
};

/** Counts of one month for `los period status`; null for a month whose plan cannot be read. */
async function statusOf(services: Services, period: Period) {
  const today = todayIn(services);
  const view = await readPlan(services, period.plan_id, viewDay(period, today));
  if (!view) throw new Error(`Plan ${period.plan_id} has a month and cannot be read`);
  const counts = countUpdates(stepUpdates(view, await claimsOf(services.db, period.id), period, today));
  return {
    month: period.month.slice(0, 7),
    state: period.state,
    asAt: period.as_at,
    updatesDueOn: period.updates_due_on,
    steps: counts.all,
    accepted: counts.accepted,
    waiting: counts.waiting,
    sentBack: counts['sent-back'],
    stillToCome: owedIn(counts),
    late: counts.late,
  };
}

export const periodStatusCommand: Command = {
  name: 'period status',
  about: 'Shows the months of the plan and how far the updates of the open one are.',
  usage: '[--plan N] [--json]',
  async run(args, services, out) {
    const read = readOptions(args, { ...planOption, json: { type: 'boolean' } });
    if (!read.ok) return misused(this, read.message, out);
    const plan = await planNamed(services, read.values.plan);
    if (!plan.ok) return misused(this, plan.message, out);
    const periods = await periodsOf(services.db, plan.id);
    const statuses = [];
    for (const period of periods) statuses.push(await statusOf(services, period));
    if (read.values.json) {
      out.print(JSON.stringify(statuses, null, 2));
      return 0;
    }
    if (statuses.length === 0) out.print('No month has been opened.');
    for (const one of statuses) {
      const given = one.accepted + one.waiting;
      const detail =
        one.state === 'locked'
          ? `as at ${one.asAt}`
          : `due ${one.updatesDueOn}, ${one.waiting} waiting, ${one.sentBack} sent back, ${one.late} late`;
      out.print(`${one.month}  ${one.state.padEnd(9)}  ${given} of ${one.steps} updates given, ${detail}`);
    }
    return 0;
  },
};

export const chaseCommand: Command = {
  name: 'chase',
  about: 'Writes to everyone whose updates are late or due within three days; with --all, to everyone who owes one.',
  usage: '[--plan N] [--all]',
  async run(args, services, out) {
    const read = readOptions(args, { ...planOption, all: { type: 'boolean' } });
    if (!read.ok) return misused(this, read.message, out);
    const named = read.values.plan;
    const plan = named === undefined ? null : await planNamed(services, named);
    if (plan && !plan.ok) return misused(this, plan.message, out);
    const chase = { everyone: read.values.all ?? false, ...(plan ? { planId: plan.id } : {}) };
    const chased = await chaseLate(services, todayIn(services), chase);
    if (chased.length === 0) out.print('No update is late or due within three days.');
    for (const one of chased) out.print(one.says);
    await services.mailer.sendWaiting(services.db, services.now());
    return 0;
  },
};

export const cycleCommands: Command[] = [openPeriodCommand, lockPeriodCommand, periodStatusCommand, chaseCommand];
