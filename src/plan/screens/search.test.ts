import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeAction, makeFinding, makePlanView } from '../../../test/make.ts';
import { planServer, wordsOf, type PlanServer } from '../../../test/plan-server.ts';
import { nearest, searchEntries, searchPlan } from './search-plan.ts';

let plan: PlanServer;
before(async () => {
  plan = await planServer();
});
after(() => plan.server.close());

const search = async (q: string, more = '') =>
  (await plan.reader.get(`/plan/${plan.planId}/search?as-at=2025-04-30&q=${encodeURIComponent(q)}${more}`)).text;

test('everything in a plan can be found: actions, owners, milestones, promises, narrative, glossary', async () => {
  const finds = async (q: string, where: RegExp) => assert.match(wordsOf(await search(q)), where, q);
  await finds('clinic', /H2 Action in Health/);
  await finds('named nurse', /Named Nurse Owner/);
  await finds('offer signed', /The housing offer is signed Milestone/);
  await finds('near family', /Leaving care Promise on a page/);
  await finds('three districts', /Narrative in Leaving care/);
  await finds('adviser', /PA Glossary entry/);
  await finds('sofas', /Homes Finding in Leaving care/);
  await finds('settled', /Measure in Leaving care/);
});

test('a ref comes first, and the words found are marked', async () => {
  assert.match(await search('lc1'), /<ol class="los-results"><li><a [^>]*><mark[^>]*>LC1<\/mark>/);
});

test('a slip of the pen is read as the nearest word of the plan, and said so', async () => {
  assert.match(wordsOf(await search('clnic')), /Nothing in the plan says “clnic”. Shown: results for “clinic”/);
});

test('one kind can be looked at alone', async () => {
  const words = wordsOf(await search('homes', '&kind=milestone'));
  assert.match(words, /Ten homes are open/);
  assert.doesNotMatch(words, /LC10/);
});

test('words that are markup are shown as words', async () => {
  const html = await search('<b>"&');
  assert.doesNotMatch(html, /<b>/);
  assert.match(html, /&lt;b>/);
});

test('words with a hyphen, a full stop or an apostrophe are looked for like any others', () => {
  const action = makeAction({
    id: 1,
    ref: 'C1',
    text: 'Hold well-planned reviews, as in section 2.1 of the child’s plan',
  });
  const entries = searchEntries(makePlanView({ actions: [action] }), []);
  for (const words of ['well-planned', '2.1', 'child’s', "child's plan"]) {
    assert.equal(searchPlan(entries, words).entries.length, 1, words);
  }
  assert.equal(searchPlan(entries, '2025-02-30').entries.length, 0);
});

test('nothing asked and nothing found both say what to do', async () => {
  assert.match(wordsOf(await search('zzzzzzzz')), /No results .*Try fewer words/);
  assert.doesNotMatch(wordsOf(await search('')), /results/);
});

test('all words must be there, accents and capitals aside', () => {
  const view = makePlanView({
    actions: [
      makeAction({ ref: 'X1', text: 'Open the Café for carers' }),
      makeAction({ ref: 'X2', text: 'Carers meet' }),
    ],
    findings: [makeFinding({ text: 'No place to meet' })],
  });
  const entries = searchEntries(view, []);
  const found = (question: string) => searchPlan(entries, question).entries.map((entry) => entry.name || entry.text);
  assert.deepEqual(found('cafe CARERS'), ['X1']);
  assert.deepEqual(found('meet'), ['X2', 'No place to meet']);
  assert.deepEqual(found('...'), []);
});

test('the nearest word is one slip away, two in a long word, and never for short ones', () => {
  assert.equal(nearest('housign', ['housing', 'house']), 'housing');
  assert.equal(nearest('safegarding', ['safeguarding']), 'safeguarding');
  assert.equal(nearest('acomodation', ['accommodation']), 'accommodation');
  assert.equal(nearest('hose', ['horses']), null);
  assert.equal(nearest('nhs', ['nas']), null);
});
