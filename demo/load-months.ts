import { addDays, lastDayOfMonth } from '../src/methods/calendar.ts';
import { recordAudit } from '../src/people/index.ts';
import { lockPeriod, markModerated, newItems, openPeriod, recordFacts, type DoneBy } from '../src/plan/index.ts';
import type { Trx } from '../src/platform/services.ts';
import { demoItemIds, type DemoItems } from './demo-item-ids.ts';
import type { DemoIds } from './load-people.ts';
import type { DemoMonth } from './index.ts';

/** Runs the demo's months, oldest first, as the monthly cycle would have recorded them. */
export async function loadMonths(trx: Trx, planId: number, months: DemoMonth[], ids: DemoIds): Promise<void> {
  let items = await demoItemIds(trx, planId);
  for (const month of months) {
    const period = await openMonth(trx, planId, month, ids);
    if (month.newActions.length > 0) {
      await addActions(trx, planId, month, ids, items);
      items = await demoItemIds(trx, planId);
    }
    await rewordAndRedate(trx, month, ids, items);
    await claimAndRate(trx, period, month, ids, items);
    await tellStories(trx, planId, month, ids, items);
    await measureAndJudge(trx, period, month, ids, items);
    if (month.state === 'locked') await lockMonth(trx, period, month, ids);
  }
}

async function openMonth(trx: Trx, planId: number, month: DemoMonth, ids: DemoIds): Promise<number> {
  const first = `${month.month}-01`;
  const updatesDueOn = addDays(lastDayOfMonth(first), 5);
  const opened = await openPeriod(
    trx,
    { planId, month: first, updatesDueOn, today: first },
    byOffice(ids, `${first}T09:00:00Z`),
  );
  if (!opened.ok) throw new Error(`The demo cannot open ${month.month}: ${opened.reason}`);
  return opened.id;
}

async function lockMonth(trx: Trx, period: number, month: DemoMonth, ids: DemoIds): Promise<void> {
  const day = addDays(month.asAt, 12);
  const by = byOffice(ids, `${day}T15:00:00Z`);
  for (const done of [await markModerated(trx, period, by), await lockPeriod(trx, period, day, by)]) {
    if (!done.ok) throw new Error(`The demo cannot lock ${month.month}: ${done.reason}`);
  }
}

/** The programme office at a moment of the demo's past. */
function byOffice(ids: DemoIds, at: string): DoneBy {
  const when = new Date(at);
  return {
    personId: ids.office,
    at: when,
    audit: (trx, entry) =>
      recordAudit(trx, { ...entry, visitor: null, personId: ids.office, who: ids.officeName, at: when }),
  };
}

async function addActions(trx: Trx, planId: number, month: DemoMonth, ids: DemoIds, items: DemoItems): Promise<void> {
  const on = `${month.month}-10`;
  const made = await newItems(trx, planId, 'action', month.newActions.length);
  for (const [index, action] of month.newActions.entries()) {
    const by = ids.holderOf(action.by, on) ?? ids.office;
    const id = made[index] as number;
    const values = {
      position: 900 + index,
      area_id: items.area(action.area),
      ref: action.ref,
      text: action.text,
      owners: action.owners.map(ids.postOf),
      extra: action.extra,
      origin: action.origin,
    };
    await recordFacts(trx, 'action', on, [{ id, ...values }], { personId: by });
    const steps = await newItems(trx, planId, 'step', action.steps.length);
    const facts = action.steps.map((step, position) => ({
      id: steps[position] as number,
      position,
      action_id: id,
      ...dueOf(step),
    }));
    await recordFacts(trx, 'step', on, facts, { personId: by });
    const rated = action.steps.flatMap((step, position) =>
      step.rating ? [{ id: steps[position] as number, word: step.rating }] : [],
    );
    await recordFacts(trx, 'rating', on, rated, { personId: by });
  }
}

function dueOf(step: { due: string; kind: string; from: string | null; by: string | null; every: string | null }) {
  return { due: step.due, due_kind: step.kind, from_on: step.from, by_on: step.by, every: step.every };
}

async function rewordAndRedate(trx: Trx, month: DemoMonth, ids: DemoIds, items: DemoItems): Promise<void> {
  for (const { ref, to, by } of month.reworded) {
    const row = await currentRow(trx, 'action', items.action(ref));
    await recordFacts(trx, 'action', month.asAt, [{ ...row, text: to }], {
      personId: ids.holderOf(by, month.asAt) ?? ids.office,
    });
  }
  for (const { ref, step, to, reason, agreedBy } of month.redated) {
    const row = await currentRow(trx, 'step', items.step(ref, step));
    const moved = { ...row, ...dueOf(to), moved_because: reason, agreed_by: agreedBy };
    await recordFacts(trx, 'step', month.asAt, [moved], { personId: ids.office });
  }
}

/** What an item says now, ready to be said again with a change. */
async function currentRow(
  trx: Trx,
  table: 'action' | 'step' | 'milestone',
  id: number,
): Promise<{ id: number } & Record<string, unknown>> {
  const found = await trx
    .selectFrom(table)
    .selectAll()
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirstOrThrow();
  return found;
}

async function claimAndRate(trx: Trx, period: number, month: DemoMonth, ids: DemoIds, items: DemoItems): Promise<void> {
  const overrides = new Map(month.overrides.map((one) => [`${one.ref} ${one.step}`, one]));
  // In the open month, yesterday: nothing was sent in the future.
  const submitted = new Date(`${addDays(month.asAt, month.state === 'locked' ? 3 : -1)}T11:00:00Z`);
  const said = month.ratings.map((rating) => {
    const override = overrides.get(`${rating.ref} ${rating.step}`);
    return {
      rating,
      step: items.step(rating.ref, rating.step),
      by: ids.holderOf(rating.by, month.asAt) ?? ids.office,
      overridden: override
        ? { override_reason: override.reason, override_by: ids.holderOf(override.by, month.asAt) ?? ids.office }
        : {},
    };
  });
  if (said.length === 0) return;
  await trx
    .insertInto('claim')
    .values(
      said.map(({ rating: { moderation, word, done, difference }, step, by, overridden }) => ({
        period_id: period,
        step_id: step,
        ...{ word, done, difference },
        state: { accepted: 'accepted', 'sent-back': 'returned', waiting: 'submitted' }[moderation.outcome],
        saved_by: by,
        saved_at: submitted,
        submitted_by: by,
        submitted_at: submitted,
        comment: moderation.outcome === 'sent-back' ? moderation.comment : '',
        ...(moderation.outcome === 'waiting' ? {} : { moderated_by: ids.office, moderated_at: submitted }),
        ...overridden,
      })),
    )
    .execute();
  const accepted = said.filter(({ rating }) => rating.moderation.outcome === 'accepted');
  const facts = accepted.map(({ rating: { word, done, difference }, step, overridden }) => ({
    ...{ id: step, period_id: period, word, done, difference },
    ...overridden,
  }));
  const people = new Map(accepted.map(({ step, by }) => [step, by]));
  await recordFacts(trx, 'rating', month.asAt, facts, { people });
  const evidence = said.flatMap(({ rating, by }) =>
    rating.evidence.map((one) => ({
      item_id: items.action(rating.ref),
      kind: one.kind,
      title: one.title,
      url: one.kind === 'link' ? one.content : null,
      note: one.kind === 'note' ? one.content : null,
      relates_on: one.relatesOn,
      added_at: submitted,
      added_by: by,
    })),
  );
  if (evidence.length > 0) await trx.insertInto('evidence').values(evidence).execute();
}

async function tellStories(trx: Trx, planId: number, month: DemoMonth, ids: DemoIds, items: DemoItems): Promise<void> {
  const areas = new Set(month.narrative.map((one) => items.area(one.area)));
  const before = await trx
    .selectFrom('narrative')
    .select(['id', 'area_id'])
    .where('valid_to', 'is', null)
    .where('superseded_at', 'is', null)
    .where('area_id', 'in', [...areas, 0])
    .execute();
  if (before.length > 0) {
    await trx
      .updateTable('narrative')
      .set({ valid_to: month.asAt })
      .where(
        'id',
        'in',
        before.map((row) => row.id),
      )
      .where('valid_to', 'is', null)
      .where('valid_from', '<', month.asAt)
      .execute();
  }
  const paragraphs = month.narrative.flatMap((one) =>
    one.paragraphs.map((text, position) => ({ area_id: items.area(one.area), text, position })),
  );
  const made = await newItems(trx, planId, 'narrative', paragraphs.length);
  await recordFacts(
    trx,
    'narrative',
    month.asAt,
    paragraphs.map((one, index) => ({ id: made[index] as number, ...one })),
    { personId: ids.office },
  );
  for (const milestone of month.milestones) {
    const row = await currentRow(trx, 'milestone', items.milestone(milestone.number));
    await recordFacts(trx, 'milestone', month.asAt, [{ ...row, state: 'achieved' }], {
      personId: ids.holderOf(milestone.by, month.asAt) ?? ids.office,
    });
  }
}

async function measureAndJudge(
  trx: Trx,
  period: number,
  month: DemoMonth,
  ids: DemoIds,
  items: DemoItems,
): Promise<void> {
  const ofMeasure = (area: string, measure: string) =>
    month.readings.find((one) => one.area === area && one.measure === measure)?.target ?? null;
  // Another document's figure for the same day was there first: the measure's own source has the last word.
  const others = month.otherFigures.map((figure) => ({
    item_id: items.target(figure.area, figure.measure, ofMeasure(figure.area, figure.measure)),
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    as_at: figure.asAt,
    source: `${figure.document}, ${figure.where}`,
    is_sample: false,
    note: figure.quote,
    recorded_by: ids.office,
  }));
  const own = month.readings.map((reading) => ({
    item_id: items.target(reading.area, reading.measure, reading.target),
    value: reading.value,
    numerator: reading.numerator,
    denominator: reading.denominator,
    as_at: reading.asAt,
    source: reading.source,
    is_sample: reading.sample,
    note: '',
    recorded_by: ids.office,
  }));
  const readings = [...others, ...own];
  if (readings.length > 0) await trx.insertInto('reading').values(readings).execute();
  const judged = month.impactRatings.map((one) => ({
    id: one.of === 'finding' ? items.finding(one.area, one.text) : items.measure(one.area, one.text),
    word: one.word,
    impact: one.impact,
    reason: one.reason,
    period_id: period,
  }));
  await recordFacts(trx, 'rating', month.asAt, judged, { personId: ids.office });
  for (const closure of month.closures) {
    await trx
      .insertInto('closure')
      .values({
        action_id: items.action(closure.ref),
        closed_on: month.asAt,
        reason: closure.reason,
        evidence: `${closure.evidence.title}: ${closure.evidence.content}`,
        approver: closure.approver,
        approved_by: ids.holderOf(closure.approver, month.asAt),
        watch_until: closure.watchUntil,
        recorded_by: ids.office,
      })
      .execute();
  }
}
