import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { madeNotice } from '../../../test/made-notice.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { reviewRoutes } from './review-routes.ts';
import { themeExamples, themesAt, themesListed, usualThemes } from './themes.ts';

let server: TestServer;
let office: SignedIn;
let reader: SignedIn;
let plan: SamplePlan;

before(async () => {
  server = await testServer({ today: '2025-06-10', routes: [...peopleRoutes, ...reviewRoutes] });
  plan = await samplePlan(server.db);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  reader = await server.signIn(['board-member']);
});
after(() => server.close());

test('themes are read from the clause that lists them, else the usual ones', async () => {
  for (const [text, themes] of themeExamples) assert.deepEqual(themesListed(text), themes, text);
  assert.deepEqual(await themesAt(server.services, '2025-06-10'), usualThemes);
  await madeNotice(server.db);
  assert.deepEqual(await themesAt(server.services, '2025-06-10'), [
    'Culture',
    'Performance',
    'Front door',
    'Early help',
  ]);
  // Before the notice was issued it named nothing.
  assert.deepEqual(await themesAt(server.services, '2025-02-01'), usualThemes);
});

const on = (day: number, name = 'on') => ({
  [`${name}-day`]: String(day),
  [`${name}-month`]: '6',
  [`${name}-year`]: '2025',
});

test('advice is recorded, joined to the plan by its words, and answered; every answer stays', async () => {
  const advice = {
    kind: 'recommendation',
    'given-by': 'The adviser',
    said: 'Open the two small homes sooner',
    occasion: 'Board',
    theme: 'Early help',
    ...on(2),
  };
  assert.equal((await reader.post('/adviser/new', advice)).status, 403);
  const empty = await office.post('/adviser/new', {});
  for (const words of [
    'Choose whether it was advice',
    'Enter who gave it',
    'Enter what was advised',
    'Enter the date it was given',
  ])
    assert.ok(empty.text.includes(words), words);
  const made = await office.post('/adviser/new', advice);
  assert.equal(made.status, 303);
  const place = made.location!;
  assert.ok(wordsOf((await reader.get('/adviser')).text).includes('1 record has no answer yet'));
  const page = wordsOf((await office.get(place)).text);
  assert.ok(page.includes('Action H1: Open two small homes Both speak of open, two, small and homes'), page);
  assert.equal((await office.post(`${place}/join`, { item: String(plan.action) })).status, 303);
  assert.match(
    (await office.post(`${place}/respond`, { position: 'accepted', answer: 'Yes', ...on(1) })).text,
    /cannot be before the advice/,
  );
  assert.equal(
    (await office.post(`${place}/respond`, { position: 'accepted', answer: 'We will in July', ...on(3) })).status,
    303,
  );
  assert.equal(
    (await office.post(`${place}/respond`, { position: 'done', answer: 'The first is open', ...on(9) })).status,
    303,
  );
  const words = wordsOf((await reader.get(place)).text);
  assert.ok(
    words.includes('Done , 9 June 2025') && words.includes('We will in July') && words.includes('Action H1'),
    words,
  );
  assert.equal((await office.post(`${place}/withdraw`, { because: 'Said twice' })).status, 303);
  assert.ok((await reader.get('/adviser')).text.includes('Withdrawn: Said twice'));
});

test('a review has findings, each followed up, and two people who edit it at once see both texts', async () => {
  const review = {
    kind: 'diagnostic',
    title: 'Look at the front door',
    reviewers: 'Two heads of service',
    'asked-by': 'The adviser',
    summary: 'Mixed',
    theme: ['Front door'],
    version: '0',
    ...on(4, 'from'),
    ...on(5, 'to'),
  };
  assert.match(
    (await office.post('/reviews/new', { ...review, ...on(1, 'to') })).text,
    /must be the same as or after the first day/,
  );
  const place = (await office.post('/reviews/new', review)).location!;
  assert.match(
    (await office.post(`${place}/findings`, { 'finding-kind': 'concern', found: '' })).text,
    /Enter what was found/,
  );
  assert.equal(
    (
      await office.post(`${place}/findings`, {
        'finding-kind': 'concern',
        found: 'Calls wait',
        'finding-theme': 'Front door',
      })
    ).status,
    303,
  );
  assert.ok(wordsOf((await reader.get('/reviews')).text).includes('1 finding, 1 not followed up'));
  const { text } = await office.get(place);
  const follow = /action="([^"]+\/follow-up)"/.exec(text)![1]!;
  assert.match((await office.post(follow, { state: '', did: '' })).text, /Choose where it stands/);
  assert.equal((await office.post(follow, { state: 'planned', did: 'A second line', ...on(9, 'due') })).status, 303);
  const words = wordsOf((await reader.get(place)).text);
  assert.ok(words.includes('A second line Due by 9 June 2025. That date has passed.'), words);
  const version = /name="version" value="(\d+)"/.exec((await office.get(`${place}/edit`)).text)![1]!;
  assert.equal((await office.post(`${place}/edit`, { ...review, version, summary: 'Better than it was' })).status, 303);
  const second = await office.post(`${place}/edit`, { ...review, version, summary: 'Worse than it was' });
  assert.equal(second.status, 409);
  assert.ok(second.text.includes('Better than it was') && second.text.includes('Worse than it was'));
  assert.equal((await reader.post(`${place}/withdraw`, { because: 'x' })).status, 403);
  assert.equal((await office.post(`${place}/withdraw`, { because: 'It never took place' })).status, 303);
  assert.equal((await office.post(follow, { state: 'done', did: 'x' })).status, 404);
});
