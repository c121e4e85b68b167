import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkTo, planServer, wordsOf, type PlanServer } from '../../../test/plan-server.ts';
import { readPlan } from '../model/read-plan.ts';
import type { Action, PlanView } from '../model/plan-view.ts';
import { newItems, recordFacts } from '../facts/record.ts';

let plan: PlanServer;
let view: PlanView;
const at = '?as-at=2025-04-30';
const action = (ref: string): Action => view.actions.find((one) => one.ref === ref)!;
const words = async (path: string) => wordsOf((await plan.reader.get(path)).text);

before(async () => {
  plan = await planServer();
  const { db, services } = plan.server;
  const found = (await readPlan(services, plan.planId, '2025-04-30'))!;
  const lc2 = found.actions.find((one) => one.ref === 'LC2')!;
  const target = found.measures[0]!.targets[0]!;
  await db.transaction().execute(async (trx) => {
    const [one, two] = await newItems(trx, plan.planId, 'link', 2);
    await recordFacts(trx, 'link', '2025-03-31', [
      { id: one!, kind: 'finding-action', from_id: found.findings[0]!.id, to_id: lc2.id },
      { id: two!, kind: 'action-measure', from_id: lc2.id, to_id: found.measures[0]!.id },
    ]);
    await trx
      .insertInto('reading')
      .values([
        {
          item_id: target.id,
          value: 80,
          numerator: 40,
          denominator: 50,
          as_at: '2025-03-31',
          source: 'Housing register',
        },
        {
          item_id: target.id,
          value: 92,
          numerator: 46,
          denominator: 50,
          as_at: '2025-04-30',
          source: 'Dip sample',
          is_sample: true,
        },
      ])
      .execute();
    await trx
      .insertInto('evidence')
      .values([
        {
          item_id: lc2.id,
          kind: 'note',
          title: 'Signed offer',
          note: 'Three of five districts',
          relates_on: '2025-04-02',
        },
        {
          item_id: lc2.id,
          kind: 'link',
          title: 'Old minutes',
          url: 'https://example.org/a',
          relates_on: '2024-04-02',
          expires_on: '2025-01-01',
        },
      ])
      .execute();
    await trx
      .insertInto('closure')
      .values({
        action_id: found.actions.find((one) => one.ref === 'KT1')!.id,
        closed_on: '2025-04-15',
        reason: 'Everyone is rung each week',
        evidence: 'Call log',
        approver: 'Director',
        watch_until: '2025-10-15',
      })
      .execute();
  });
  view = (await readPlan(services, plan.planId, '2025-04-30'))!;
});
after(() => plan.server.close());

test('an action shows what it answers, what shows it, and what was claimed when', async () => {
  const { text } = await plan.reader.get(`/actions/${action('LC2').id}${at}`);
  const said = wordsOf(text);
  assert.match(said, /LC2: Agree a housing offer with the districts/);
  assert.match(said, /Head of Housing .* Director of Place/);
  assert.match(said, /What it answers Young people sleep on sofas/);
  assert.match(said, /Was: February 2025.*July 2025.*no agreement recorded/);
  assert.match(said, /Signed offer Three of five districts About 2 April 2025/);
  assert.match(said, /Old minutes .* Expired/);
  assert.match(said, /Over 90% .* 92% \(46 of 50\), a sample: between 81% and 97%/);
  assert.match(said, /Claims, newest first .*30 April 2025 .*Missed.* 31 March 2025 .*Slow/);
  assert.match(said, /Workstream Homes/);
  assert.match(said, /Read from Plan of 2025-04-30\.docx|Read from Plan of 2025-03-31\.docx/);
});

test('the chain can be walked from finding to action to measure and back', async () => {
  const home = `/actions/${action('LC2').id}${at}`;
  const finding = linkTo((await plan.reader.get(home)).text, 'Young people sleep on sofas');
  const findingPage = await plan.reader.get(finding);
  assert.match(wordsOf(findingPage.text), /What is done about it.*LC2.*What will be seen.*settled home/);
  const measure = linkTo(findingPage.text, 'Over 90% of care leavers have a settled home');
  const measurePage = await plan.reader.get(measure);
  assert.equal(linkTo(measurePage.text, 'LC2'), home);
});

test('a measure shows every reading against its target, and that a sample cannot tell', async () => {
  const said = await words(`/measures/${view.measures[0]!.id}${at}`);
  assert.match(said, /Readings come from No source/);
  assert.match(said, /Cannot tell/);
  assert.match(said, /30 April 2025 92% \(46 of 50\).*31 March 2025 80% \(40 of 50\)/);
});

test('what a measure does not have is in plain sight', async () => {
  const said = await words(`/measures/${view.measures[1]!.id}${at}`);
  assert.match(said, /No source .*No number No reading Cannot tell/);
  assert.match(said, /No action is linked to this measure/);
});

test('a closed action says why, on what evidence, who agreed and when it is looked at again', async () => {
  const said = await words(`/actions/${action('KT1').id}${at}`);
  assert.match(
    said,
    /Closed on 15 April 2025 Reason Everyone is rung each week Evidence Call log Approved by Director/,
  );
  assert.match(said, /looked at again by 15 October 2025/);
  const before = await words(`/actions/${action('KT1').id}?as-at=2025-04-01`);
  assert.doesNotMatch(before, /Closed on/);
});

test('an area shows its findings, its actions with those of its parts, its measures and what was said', async () => {
  const { text } = await plan.reader.get(`/areas/${action('LC2').areaId}${at}`);
  const said = wordsOf(text);
  assert.match(said, /Chapter 1, Area 1 Leaving care, as at 30 April 2025/);
  assert.match(said, /Young people wait too long for a home/);
  assert.match(said, /Homes .*Young people sleep on sofas/);
  assert.match(said, /Keeping in touch/);
  assert.match(said, /KT1/);
  assert.match(said, /Three districts have signed/);
  assert.match(said, /A survey each term/);
  assert.match(linkTo(text, 'Health'), /^\/areas\/\d+\?as-at=2025-04-30$/, 'a title in "see also" leads to its area');
});

test('looking back, an action shows what was said then and nothing later', async () => {
  const said = await words(`/actions/${action('LC2').id}?as-at=2025-03-31`);
  assert.match(said, /Action, as at 31 March 2025/);
  assert.doesNotMatch(said, /Missed|July 2025|Signed offer/);
});

test('an item that was not in the plan at a date says when it was, and leads there', async () => {
  const early = await plan.reader.get(`/actions/${action('H2').id}?as-at=2025-04-01`);
  assert.equal(early.status, 404);
  assert.match(
    wordsOf(early.text),
    /This action was not in the plan on 1 April 2025 .*came into the plan on 30 April 2025/,
  );
  const seen = await plan.reader.get(linkTo(early.text, 'See it as at 30 April 2025'));
  assert.equal(seen.status, 200);
});

test('an address of another kind of item, or of none, is not found', async () => {
  assert.equal((await plan.reader.get(`/actions/${view.findings[0]!.id}`)).status, 404);
  assert.equal((await plan.reader.get('/measures/0')).status, 404);
  assert.equal((await plan.reader.get('/areas/one')).status, 404);
});

test('a post’s page lists all it owns, jointly too', async () => {
  const post = action('LC2').owners[0]!;
  const said = await words(`/posts/${post.id}/actions${at}`);
  assert.match(said, /Owner Head of Housing/);
  assert.match(said, /2 actions 2 as the lead/);
  const joint = await words(`/posts/${action('LC2').owners[1]!.id}/actions${at}`);
  assert.match(joint, /1 actions 0 as the lead/);
  assert.equal((await plan.reader.get('/posts/99999/actions')).status, 404);
});

test('a milestone’s own address leads to its place in the timeline', async () => {
  const answer = await plan.reader.get(`/milestones/${view.milestones[0]!.id}${at}`);
  assert.equal(answer.location, `/plan/${plan.planId}/milestones?as-at=2025-04-30#milestone-${view.milestones[0]!.id}`);
});
