import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoHistory, demoLinks, demoPeople, demoPlan, demoPosts, demoRatingWords, type DemoMonth } from './index.ts';

const today = '2026-03-12';
const plan = demoPlan(today);
const history = demoHistory(today);
const open = history[6] as DemoMonth;

/** Every step there is in a month: the plan's, and those added up to then. */
function stepsBy(index: number): string[] {
  const planned = plan.areas.flatMap((area) => area.actions);
  const added = history.slice(0, index + 1).flatMap((month) => month.newActions);
  return [...planned, ...added].flatMap(({ ref, steps }) => steps.map((_, step) => `${ref}/${step + 1}`));
}
const refs = new Set(stepsBy(6).map((step) => step.split('/')[0]));
const textsOf = (part: 'findings' | 'measures') =>
  new Set(plan.areas.flatMap((area) => area[part].map(({ text }) => `${area.title}|${text}`)));
const delivery = new Map(demoRatingWords.map((word) => [word.word, word.delivery]));
const impact = new Map(demoRatingWords.map((word) => [word.word, word.impact]));

test('there are seven months in a row, six locked and the current one open', () => {
  assert.deepEqual(
    history.map(({ month }) => month),
    ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'],
  );
  assert.deepEqual(
    history.map(({ state }) => state),
    [...Array<string>(6).fill('locked'), 'open'],
  );
  assert.equal(history[5]?.asAt, '2026-02-28');
  assert.equal(open.asAt, today);
});

test('in every month each step is either rated, left silent by its owner, or closed before', () => {
  const closed = new Set<string>();
  history.forEach((month, index) => {
    const heard = [...month.ratings, ...month.noUpdate].map(({ ref, step }) => `${ref}/${step}`);
    assert.equal(new Set(heard).size, heard.length, `${month.month}: a step twice`);
    assert.deepEqual([...heard, ...closed].sort(), stepsBy(index).sort(), month.month);
    for (const { ref, step, word } of month.ratings) if (delivery.get(word) === 'closed') closed.add(`${ref}/${step}`);
  });
});

test('everything that happened happened to something in the plan', () => {
  for (const part of ['ratings', 'redated', 'reworded', 'overrides', 'closures', 'noUpdate'] as const)
    for (const { ref } of history.flatMap((month): { ref: string }[] => month[part])) assert.ok(refs.has(ref), ref);
  const measures = textsOf('measures');
  for (const month of history) {
    for (const { area, measure } of [...month.readings, ...month.otherFigures])
      assert.ok(measures.has(`${area}|${measure}`), measure);
    for (const { of, area, text } of month.impactRatings) assert.ok(textsOf(`${of}s`).has(`${area}|${text}`), text);
    for (const { area } of month.narrative)
      assert.ok(
        plan.areas.some(({ title }) => title === area),
        area,
      );
    for (const { about } of month.answers) for (const ref of about) assert.ok(refs.has(ref), ref);
    for (const { number } of month.milestones) assert.ok(plan.milestones.some((one) => one.number === number));
  }
});

test('whoever updates, agrees, overrides, closes or answers holds a post that exists', () => {
  const titles = new Set(demoPosts.map(({ title }) => title));
  const named = history.flatMap((month) => [
    ...month.redated.map(({ agreedBy }) => agreedBy),
    ...month.closures.map(({ approver }) => approver),
    ...[month.ratings, month.overrides, month.reworded, month.newActions, month.impactRatings, month.answers]
      .flat()
      .map(({ by }) => by),
  ]);
  assert.deepEqual(
    named.filter((title) => !titles.has(title)),
    [],
  );
  const owners = plan.areas.flatMap((area) => area.actions.flatMap((action) => action.owners));
  const known = new Set(demoPosts.flatMap(({ title, aliases }) => [title, ...aliases]));
  assert.deepEqual(
    owners.filter((owner) => !known.has(owner)),
    [],
  );
});

test('a moved date starts where the last move left it, and FR3 has moved three times', () => {
  const due = new Map(
    plan.areas.flatMap(({ actions }) =>
      actions.flatMap(({ ref, steps }) => steps.map((step, index) => [`${ref}/${index + 1}`, step.due] as const)),
    ),
  );
  const moves = history.flatMap((month) => month.redated);
  for (const { ref, step, from, to, reason } of moves) {
    assert.equal(from.due, due.get(`${ref}/${step}`), ref);
    assert.ok(to.by && from.by && to.by > from.by, `${ref} moved later`);
    assert.ok(reason.length > 20, ref);
    due.set(`${ref}/${step}`, to.due);
  }
  assert.equal(moves.filter(({ ref }) => ref === 'FR3').length, 3);
});

test('a first claim of impact comes with evidence or an override', () => {
  const claimed = new Set<string>();
  for (const month of history)
    for (const { ref, step, word, evidence } of month.ratings) {
      if (impact.get(word) !== 'evidenced' || claimed.has(`${ref}/${step}`)) continue;
      claimed.add(`${ref}/${step}`);
      assert.ok(evidence.length > 0 || month.overrides.some((one) => one.ref === ref && one.step === step), ref);
    }
  assert.ok(claimed.size >= 12, `${claimed.size} claims`);
});

test('nothing is dated after the month it belongs to, whatever day of the month it is', () => {
  for (const day of ['2026-03-01', '2026-03-12', '2026-03-31', '2024-02-29'])
    for (const { asAt, ratings, readings, closures } of demoHistory(day)) {
      const dates = [...ratings.flatMap(({ evidence }) => evidence), ...closures.map(({ evidence }) => evidence)];
      for (const { relatesOn, title } of dates) assert.ok(relatesOn <= asAt, title);
      for (const { asAt: on, measure } of readings) assert.ok(on <= asAt && on <= day, measure);
      for (const { watchUntil } of closures) assert.ok(watchUntil > asAt);
    }
});

test('a percentage is its numerator over its denominator', () => {
  const shares = history.flatMap((month) => month.readings).filter(({ denominator }) => denominator);
  assert.ok(shares.length > 100);
  for (const { value, numerator, denominator, measure } of shares) {
    assert.ok(Number(numerator) <= Number(denominator), measure);
    assert.ok(Math.abs(value - (100 * Number(numerator)) / Number(denominator)) <= 0.05001, measure);
  }
});

test('no reading is a count of children small enough to point to someone', () => {
  for (const { value, numerator, denominator, measure } of history.flatMap((month) => month.readings)) {
    const least = denominator === null ? value : Math.min(Number(numerator), Number(denominator));
    const counted = /children|young people|families/.test(measure);
    if (counted) assert.ok(least > 5 || least === 0, `${measure}: ${least}`);
  }
});

test('the open month is half done: two updates sent back, some still to come', () => {
  const back = open.ratings.filter(({ moderation }) => moderation.outcome === 'sent-back').map(({ ref }) => ref);
  assert.deepEqual(back.sort(), ['HM4', 'RO1']);
  assert.ok(open.noUpdate.length > 20 && open.ratings.length > 20);
});

test('a post is held by nobody now, and another changed hands part way', () => {
  const held = (post: string) => demoPeople(today).flatMap(({ holds }) => holds.filter((one) => one.post === post));
  const placements = held('Placements and Commissioning Manager');
  assert.ok(placements.length === 1 && placements[0]?.until && placements[0].until < today);
  const [before, after] = held('Leaving Care Service Manager');
  assert.ok(before?.until && after && before.until < after.from && after.until === null);
});

test('children are seen less often while the action meant to see to it is said to make a difference', () => {
  const seen = history.flatMap((month) =>
    month.readings.filter(({ measure }) => measure.includes('seen every 10 working days')),
  );
  const first = seen[0]?.value ?? 0;
  const last = seen.at(-1)?.value ?? 100;
  assert.ok(last < first - 10, `${first} to ${last}`);
  const said = history[5]?.ratings.find(({ ref }) => ref === 'PL3');
  assert.equal(impact.get(said?.word ?? ''), 'evidenced');
});

test('a second document gives another figure for the same measure on the same date', () => {
  const [other] = history.flatMap((month) => month.otherFigures);
  const own = history
    .flatMap((month) => month.readings)
    .find(({ measure, asAt }) => measure === other?.measure && asAt === other.asAt);
  assert.ok(own && other && own.value !== other.value && other.quote.includes(`${other.value}%`));
});

test('links join things that exist and leave some ends loose for the product to ask about', () => {
  const links = demoLinks(today);
  const findings = textsOf('findings');
  const measures = textsOf('measures');
  for (const { area, finding, action } of links.findingActions)
    assert.ok(findings.has(`${area}|${finding}`) && refs.has(action), action);
  for (const { area, measure, action } of links.actionMeasures)
    assert.ok(measures.has(`${area}|${measure}`) && refs.has(action), action);
  for (const { area, measure } of links.measureSources) assert.ok(measures.has(`${area}|${measure}`), measure);
  for (const { area, commitment, action } of links.commitmentActions) {
    const page = plan.onAPage.find((one) => one.area === area);
    assert.ok(page?.commitments.includes(commitment) && refs.has(action), commitment);
  }
  const answered = new Set(links.findingActions.map(({ area, finding }) => `${area}|${finding}`));
  assert.equal(findings.size - answered.size, 1, 'findings with no action');
  const answering = new Set(links.findingActions.map(({ action }) => action));
  assert.ok([...refs].filter((ref) => !answering.has(ref ?? '')).length >= 3, 'actions with no finding');
  const promised = new Set(links.commitmentActions.map(({ commitment }) => commitment));
  assert.equal(plan.onAPage.flatMap(({ commitments }) => commitments).filter((one) => !promised.has(one)).length, 1);
});

test('a milestone said to be reached belongs to an action that is still open', () => {
  const links = demoLinks(today).milestoneActions;
  const said = new Set(history.flatMap((month) => month.milestones.map(({ number }) => number)));
  const last = new Map(
    history.flatMap((month) => month.ratings).map(({ ref, step, word }) => [`${ref}/${step}`, word]),
  );
  const isOpen = (ref: string) =>
    [...last].some(
      ([step, word]) => step.startsWith(`${ref}/`) && !['complete', 'closed'].includes(delivery.get(word) ?? ''),
    );
  const disagree = links.filter(({ milestone, action }) => said.has(milestone) && isOpen(action));
  assert.deepEqual(
    disagree.map(({ action }) => action),
    ['HM2'],
  );
});

test('the same day gives the same history', () => {
  assert.deepEqual(demoHistory(today), history);
});
