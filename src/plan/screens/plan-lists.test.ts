import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkTo, planServer, wordsOf, type PlanServer } from '../../../test/plan-server.ts';

let plan: PlanServer;
let html: (page: string) => Promise<string>;
let words: (page: string) => Promise<string>;
before(async () => {
  plan = await planServer();
  html = async (page) => (await plan.reader.get(`/plan/${plan.planId}/${page}`)).text;
  words = async (page) => wordsOf(await html(page));
});
after(() => plan.server.close());

test('findings are listed by area, and those with no action stand out', async () => {
  const said = await words('findings?as-at=2025-04-30');
  assert.match(said, /2 findings 2 with no action/);
  assert.match(said, /Leaving care .*Young people sleep on sofas No action Impact not rated/);
  assert.match(said, /Health .*Checks are late/);
});

test('the register of measures says what each does not have', async () => {
  const said = await words('measures?as-at=2025-04-30');
  assert.match(said, /2 measures/);
  assert.match(said, /Over 90% .*by 28 February 2025, which has passed No reading No reading No source No action/);
  assert.match(said, /Young people tell us that they feel at home Leaving care No number No reading/);
  const past = await words('measures?as-at=2025-04-30&show=past');
  assert.match(past, /settled home/);
  assert.doesNotMatch(past, /feel at home/);
});

test('the register comes as CSV with numbers and dates of their own', async () => {
  const [head, first] = (await html('measures?format=csv&as-at=2025-04-30')).replace('\ufeff', '').split('\r\n');
  assert.match(head!, /^Area,Success measure,Target,Comparator,Value,Unit,Subject,By,Reading,/);
  assert.match(
    first!,
    /,over 90%,>,90,%,care leavers in settled homes,2025-02-28,,,,,No reading,,No reading,No source,,"measure \d+, target \d+"$/,
  );
});

test('milestones past and to come are told apart by the date the page looks from', async () => {
  const said = await words('milestones?as-at=2025-04-30');
  assert.match(said, /Up to 30 April 2025 1 .*The housing offer is signed .*To come 1 .*Ten homes are open/);
  const early = await words('milestones?as-at=2025-03-31&x=1');
  assert.match(early, /Up to 31 March 2025 1/);
});

test('the plan on a page shows each promise and whether an action stands behind it', async () => {
  const said = await words('on-a-page?as-at=2025-04-30');
  assert.match(said, /Leaving care What was found: Too few homes What we will do: Open ten homes near family/);
});

test('the rating key shows what each word was taken to mean, and words that are not in it', async () => {
  const said = await words('rating-key?as-at=2025-04-30');
  assert.match(said, /Slow.*Slow, as we use it At risk Not claimed/);
  assert.match(said, /Purple Not in the plan’s key No definition Not said yet Not said yet 1/);
  const { text } = await plan.reader.get(linkTo(await html('rating-key?as-at=2025-04-30'), '1'));
  assert.match(wordsOf(text), /1 action of 5/);
});

test('the glossary spells out short forms', async () => {
  assert.match(await words('glossary'), /PA Personal adviser/);
});

test('documents keep what could not be placed, and what reading them warned of', async () => {
  const said = await words('source');
  assert.match(said, /Plan of 2025-04-30\.docx .*Plan of 2025-03-31\.docx/);
  assert.match(said, /1 warning from reading it LC10 stands before LC1 line 20/);
  assert.match(said, /1 passage kept without a place in the plan With thanks to the young people .* line 2/);
});
