import { inWords, monthInWords } from '../../methods/calendar.ts';
import { loadPosts, type Post } from '../../people/index.ts';
import type { Services, Trx } from '../../platform/services.ts';
import { isOverdue } from '../model/standing.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { readPlan } from '../model/read-plan.ts';
import { claimsOf } from '../updates/claim-queries.ts';
import { countOf, dueInWords, listInWords } from '../words.ts';
import { addressIn } from './address.ts';
import { writtenTo } from './chase-queries.ts';
import { doneByCommand, type DoneBy } from './done-by.ts';
import { holdPlan, unlockedPeriods, type Period } from './period-queries.ts';
import { isChasingTime, isOwed, stepUpdates, viewDay, type StepUpdate } from './progress.ts';

export type Chased = {
  planId: number;
  /** Names of those written to. */
  written: string[];
  /** How many owe an update and were written to earlier today. */
  already: number;
  /** Posts that owe an update and that nobody holds: a letter reaches nobody. */
  unheld: string[];
  /** All of it in words. */
  says: string;
};

type Chase = {
  /** Only this plan; every plan with an open month where left out. */
  planId?: number;
  /** Everyone who owes an update; otherwise only when it is late or due within three days. */
  everyone?: boolean;
  by?: DoneBy;
};

/**
 * Writes one letter to each person who owes an update, listing their actions: at most one a day to each for each plan.
 * Posts nobody holds are answered instead. Plans with no month open for updates are left out.
 */
export async function chaseLate(services: Services, today: string, chase: Chase = {}): Promise<Chased[]> {
  const by = chase.by ?? doneByCommand(services, 'period.chase');
  const results: Chased[] = [];
  for (const period of await unlockedPeriods(services.db)) {
    if (period.state !== 'open' || (chase.planId !== undefined && period.plan_id !== chase.planId)) continue;
    if (!chase.everyone && !isChasingTime(period, today)) continue;
    const view = await readPlan(services, period.plan_id, viewDay(period, today));
    if (view) results.push(await chaseMonth(services, period, view, today, by));
  }
  return results;
}

async function chaseMonth(
  services: Services,
  period: Period,
  view: PlanView,
  today: string,
  by: DoneBy,
): Promise<Chased> {
  const updates = stepUpdates(view, await claimsOf(services.db, period.id), period, today).filter(isOwed);
  const posts = await loadPosts(services.db, today);
  const { owedBy, unheld } = byHolder(updates, posts);
  const about = chaseAbout(period.plan_id, today);
  return services.db.transaction().execute(async (trx) => {
    await holdPlan(trx, period.plan_id);
    const before = await writtenTo(trx, about);
    const written: string[] = [];
    for (const { name, email, owed } of owedBy.values()) {
      if (before.has(email)) continue;
      await services.mailer.post(trx, {
        toName: name,
        toEmail: email,
        ...letter(services, period, view, name, owed, today),
        about,
      });
      written.push(name);
    }
    const says = inShort(written.length, before.size, unheld);
    // Begun again on the same day it writes to nobody, and has nothing to record.
    if (written.length > 0)
      await by.audit(trx, {
        what: 'period.chase',
        subject: `period:${period.id}`,
        planId: period.plan_id,
        after: { writtenTo: written, postsNobodyHolds: unheld },
      });
    return { planId: period.plan_id, written, already: before.size, unheld, says };
  });
}

type Owing = { name: string; email: string; owed: StepUpdate[] };

function byHolder(updates: StepUpdate[], posts: Post[]): { owedBy: Map<string, Owing>; unheld: string[] } {
  const postOf = new Map(posts.flatMap((post) => [post.id, ...post.mergedIds].map((id) => [id, post] as const)));
  const owedBy = new Map<string, Owing>();
  const unheld = new Set<string>();
  for (const update of updates) {
    for (const owner of update.action.owners) {
      const holders = postOf.get(owner.id)?.holders ?? [];
      if (holders.length === 0) unheld.add(owner.title);
      for (const { name, email } of holders) {
        const owing = owedBy.get(email) ?? { name, email, owed: [] };
        if (!owing.owed.includes(update)) owing.owed.push(update);
        owedBy.set(email, owing);
      }
    }
  }
  return { owedBy, unheld: [...unheld] };
}

function letter(services: Services, period: Period, view: PlanView, name: string, owed: StepUpdate[], today: string) {
  const month = monthInWords(period.month);
  const late = today > period.updates_due_on;
  const { areaName } = planIndex(view);
  const lines = owed.map(({ action, step, status }) => {
    const notes = [
      status === 'sent-back' ? 'sent back to you' : null,
      isOverdue(step, view.asAt) ? `overdue: ${dueInWords(step)}` : null,
    ].filter(Boolean);
    const address = addressIn(services.config, `/updates/${period.id}/${step.id}`);
    return `${action.ref}: ${action.text}\n${areaName(action.areaId)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}\n${address}`;
  });
  const asked = late
    ? `Updates for ${month} were due on ${inWords(period.updates_due_on)}.`
    : `Updates for ${month} are due by ${inWords(period.updates_due_on)}.`;
  const body = [
    `Dear ${name},`,
    `${asked} ${countOf(owed.length, 'update')} of ${view.title} ${owed.length === 1 ? 'is' : 'are'} still yours to give:`,
    ...lines,
    `All of them: ${addressIn(services.config, '/your-actions')}`,
  ].join('\n\n');
  return { subject: `${late ? 'Late' : 'Due'}: ${countOf(owed.length, 'update')} for ${month}`, body };
}

function inShort(written: number, already: number, unheld: string[]): string {
  const parts = [
    written > 0
      ? `Reminders are written to ${countOf(written, 'person', 'people')}.`
      : 'There is nobody new to remind.',
    already > 0 ? `${countOf(already, 'person', 'people')} had a reminder earlier today.` : null,
    unheld.length > 0 ? `${nobodyHolds(unheld)}, so nobody was written to there.` : null,
  ].filter(Boolean);
  return parts.join(' ');
}

/** "Nobody holds Head of Homes or Head of Plans"; more than five are counted. */
export function nobodyHolds(posts: string[]): string {
  return posts.length > 5
    ? `Nobody holds ${countOf(posts.length, 'of the posts', 'of the posts')}`
    : `Nobody holds ${listInWords(posts, 'or')}`;
}

function chaseAbout(planId: number, today: string): string {
  return `plan:${planId} chase ${today}`;
}

/** How many people were reminded of a plan's month on a day. */
export async function chasedToday(trx: Trx, planId: number, today: string): Promise<number> {
  return (await writtenTo(trx, chaseAbout(planId, today))).size;
}
