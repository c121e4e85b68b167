import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { loadPlan } from '../model/load-plan.ts';

const planText = `Improvement plan

Ratings are as at 28 February 2025.

1. Visits to children

What needs to improve
Visits are not always on time.

What inspectors found
- Some children are not visited often enough.

Ref\tAction\tOwner\tDue by\tRating
V1\tAgree a visiting standard for every team\tHead of Safeguarding\tMarch 2025\tOn track
V2\tReport late visits to managers each week\tPerformance Manager\tJanuary 2025\tComplete

What we will see
- Over 90% of visits are on time.
`;

let server: TestServer;
let office: SignedIn;
before(async () => {
  server = await testServer({ today: '2025-05-15' });
  office = await server.signIn(['programme-office']);
});
after(() => server.close());

const upload = (text: string, more: Record<string, string> = {}, name = 'plan.txt') =>
  office.post('/import', { file: { name, bytes: Buffer.from(text) }, plan: 'find', ...more });

async function saved(location: string | undefined, more: Record<string, string | string[]> = {}): Promise<number> {
  assert.ok(location);
  const page = await office.get(location);
  const keys = [...page.text.matchAll(/name="accept" value="([^"]+)"/g)].map(([, key]) => key as string);
  const words = [...page.text.matchAll(/name="delivery-(\d+)"/g)].map(([, n]) => n);
  const mapping = Object.fromEntries(
    words.flatMap((n) => [
      [`delivery-${n}`, 'on-track'],
      [`impact-${n}`, 'not-claimed'],
    ]),
  );
  const answer = await office.post(location, { do: 'save', accept: keys, ...mapping, ...more });
  assert.equal(answer.status, 303, answer.text.slice(0, 3000));
  return Number(answer.location?.match(/plan\/(\d+)/)?.[1]);
}

test('a plan is uploaded, checked and saved, and is there as at its own date', async () => {
  const read = await upload(planText, { title: 'Visits plan' });
  assert.equal(read.status, 303);
  const check = await office.get(read.location as string);
  assert.match(check.text, /Agree a visiting standard/);
  assert.match(check.text, /28 February 2025|2025-02-28/);
  const planId = await saved(read.location);
  const view = await loadPlan(server.db, planId, '2025-02-28');
  assert.deepEqual(
    view?.actions.map((action) => [
      action.ref,
      action.owners[0]?.title,
      action.steps[0]?.byOn,
      action.steps[0]?.rating?.word,
    ]),
    [
      ['V1', 'Head of Safeguarding', '2025-03-31', 'On track'],
      ['V2', 'Performance Manager', '2025-01-31', 'Complete'],
    ],
  );
  assert.match(view?.actions[0]?.from.place ?? '', /^line \d+$/);
  assert.equal((await loadPlan(server.db, planId, '2025-02-27'))?.actions.length, 0);
});

test('a plan that is not there is refused, and no new plan is made in its place', async () => {
  const plans = async () => Number((await server.db.selectFrom('plan').select('id').execute()).length);
  const before = await plans();
  const read = await upload(planText, { plan: 'new', title: 'Another plan' });
  for (const plan of ['9999', 'x', '-1']) {
    const uploaded = await upload(planText, { plan });
    assert.equal(uploaded.status, 422, plan);
    assert.match(uploaded.text, /That plan is not here/);
    const answer = await office.post(read.location as string, { do: 'save', plan, 'delivery-0': '', 'delivery-1': '' });
    assert.equal(answer.status, 422, plan);
    assert.match(answer.text, /That plan is not here/);
  }
  assert.equal(await plans(), before);
  await office.post(read.location as string, { do: 'discard' });
});

test('next month’s version is recognised, and only what was accepted changes', async () => {
  const next = planText
    .replace('28 February 2025', '31 March 2025')
    .replace('March 2025\tOn track', 'May 2025\tDelayed')
    .replace('Report late visits to managers each week', 'Report late visits to all managers every week')
    .replace(
      'What we will see',
      'V3\tVisit children where they ask to be seen\tHead of Safeguarding\tJune 2025\tOn track\n\nWhat we will see',
    );
  const read = await upload(next);
  const check = await office.get(read.location as string);
  for (const words of ['Date changed', 'Rating changed', 'Reworded', 'New'])
    assert.match(check.text, new RegExp(words));
  const reworded = /value="(action\/\d+\/reworded)"/.exec(check.text)?.[1];
  const accept = [...check.text.matchAll(/name="accept" value="([^"]+)"/g)]
    .map(([, key]) => key as string)
    .filter((key) => key !== reworded);
  const planId = await saved(read.location, { accept });
  const now = await loadPlan(server.db, planId, '2025-03-31');
  assert.deepEqual(
    now?.actions.map((action) => action.text),
    [
      'Agree a visiting standard for every team',
      'Report late visits to managers each week',
      'Visit children where they ask to be seen',
    ],
  );
  assert.equal(now?.actions[0]?.steps[0]?.rating?.word, 'Delayed');
  assert.equal(now?.actions[0]?.steps[0]?.rating?.previous?.word, 'On track');
  assert.deepEqual(
    now?.actions[0]?.steps[0]?.moves.map((move) => [move.from, move.to]),
    [['March 2025', 'May 2025']],
  );
  const then = await loadPlan(server.db, planId, '2025-02-28');
  assert.equal(then?.actions[0]?.steps[0]?.due, 'March 2025');
});

test('an older version loaded afterwards fills the past and leaves the present as it was', async () => {
  const older = planText
    .replace('28 February 2025', '31 January 2025')
    .replace('January 2025\tComplete', 'January 2025\tOn track')
    .replace('Some children are not visited', 'Too many children are not visited');
  const read = await upload(older);
  const planId = await saved(read.location);
  const january = await loadPlan(server.db, planId, '2025-01-31');
  assert.equal(january?.actions.length, 2);
  assert.equal(january?.actions[1]?.steps[0]?.rating?.word, 'On track');
  assert.match(january?.findings[0]?.text ?? '', /^Too many/);
  const february = await loadPlan(server.db, planId, '2025-02-28');
  assert.match(february?.findings[0]?.text ?? '', /^Some children/);
  assert.equal(february?.actions[1]?.steps[0]?.rating?.word, 'Complete');
  assert.equal((await loadPlan(server.db, planId, '2025-05-15'))?.actions.length, 3);
});

test('a list of actions brought back changes the actions, and takes nothing else of the plan away', async () => {
  const list = [
    'Area,Ref,Action,Owner,Due by,Rating',
    '1. Visits to children,V1,Agree a visiting standard for every team,Head of Safeguarding,July 2025,Delayed',
    '1. Visits to children,V2,Report late visits to managers each week,Performance Manager,January 2025,Complete',
    '1. Visits to children,V3,Visit children where they ask to be seen,Head of Safeguarding,June 2025,On track',
  ].join('\n');
  const read = await upload(list, { asAt: '2025-04-30' }, 'actions.csv');
  const check = await office.get(read.location as string);
  assert.doesNotMatch(check.text, /name="accept" value="(finding|measure|rating-word)/);
  const planId = await saved(read.location);
  const before = await loadPlan(server.db, planId, '2025-03-31');
  const now = await loadPlan(server.db, planId, '2025-04-30');
  assert.equal(now?.actions[0]?.steps[0]?.due, 'July 2025');
  assert.equal(now?.actions.length, 3);
  const rest = (view: Awaited<ReturnType<typeof loadPlan>>) => [
    view?.findings.map(({ text }) => text),
    view?.measures.map(({ text, targets }) => [text, targets.length]),
    view?.areas.map(({ number, title, needsToImprove }) => [number, title, needsToImprove]),
  ];
  assert.equal(now?.findings.length, 1);
  assert.deepEqual(rest(now), rest(before));
});

test('an owner under another name of the same post is no change', async () => {
  const post = await server.db
    .selectFrom('post')
    .select('id')
    .where('title', '=', 'Performance Manager')
    .executeTakeFirstOrThrow();
  await server.db.insertInto('post_alias').values({ alias: 'Manager of Performance', post_id: post.id }).execute();
  const read = await upload(planText.replace('Performance Manager', 'Manager of Performance'));
  const check = await office.get(read.location as string);
  assert.match(check.text, /A version of/);
  assert.doesNotMatch(check.text, /Owner changed/);
});

test('a list brought back with no date of its own claims only what was changed in it', async () => {
  const list = planText
    .replace('Ratings are as at 28 February 2025.', '')
    .replace('March 2025\tOn track', 'May 2025\tComplete')
    .replace('January 2025\tComplete', 'January 2025\tComplete');
  const planId = await saved((await upload(list)).location);
  const view = await loadPlan(server.db, planId, '2025-05-15');
  const ratings = view?.actions.map((action) => [
    action.ref,
    action.steps[0]?.rating?.word,
    action.steps[0]?.rating?.on,
  ]);
  assert.deepEqual(ratings?.slice(0, 2), [
    ['V1', 'Complete', '2025-05-15'],
    ['V2', 'Complete', '2025-04-30'],
  ]);
});

test('a version for a locked day is brought in from the first day that is not, even where that is tomorrow', async () => {
  const first = await upload(planText, { plan: 'new', title: 'A locked plan' });
  const planId = await saved(first.location, { plan: 'new' });
  await server.db
    .insertInto('period')
    .values({
      plan_id: planId,
      month: '2025-05-01',
      as_at: '2025-05-15',
      updates_due_on: '2025-06-05',
      state: 'locked',
    })
    .execute();
  const next = planText.replace('28 February 2025', '10 May 2025').replace('March 2025\t', 'July 2025\t');
  const read = await upload(next, { plan: String(planId) });
  assert.match(
    (await office.get(read.location as string)).text,
    /May 2025 is locked.* Choose 16 May 2025 or a later date/,
  );
  const later = { do: 'save', plan: String(planId), accept: 'all' };
  const refused = await office.post(read.location as string, { ...later, asAt: '2025-05-17' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /must be 15 May 2025 or earlier/);
  assert.equal((await office.post(read.location as string, { ...later, asAt: '2025-05-16' })).status, 303);
});

test('a file that cannot be read says why, and nothing is kept', async () => {
  const before = await server.db.selectFrom('source_document').select('id').execute();
  for (const [name, bytes, words] of [
    ['plan.pdf', Buffer.from('<!DOCTYPE html><html><body>Not found</body></html>'), /web page/i],
    ['plan.docx', Buffer.from('PK\u0003\u0004 and then nothing of a Word file'), /damaged/i],
    ['plan.txt', Buffer.alloc(0), /empty/i],
    ['minutes.txt', Buffer.from('Minutes of a meeting.\n\nNothing was decided.\n'), /No actions were found/],
  ] as const) {
    const answer = await office.post('/import', { file: { name, bytes }, plan: 'find' });
    assert.equal(answer.status, 422, name);
    assert.match(answer.text, words);
  }
  assert.equal((await office.post('/import', { plan: 'find' })).status, 422);
  assert.deepEqual(await server.db.selectFrom('source_document').select('id').execute(), before);
});

test('only those who may import see the page', async () => {
  const reader = await server.signIn(['board-member']);
  assert.equal((await reader.get('/import')).status, 403);
});

test(
  'the real plan comes in whole',
  { skip: existsSync('../shared/seeds') ? false : 'the real documents are not at hand' },
  async () => {
    const read = await upload(await readFile('../shared/seeds/003_0717ddd5fbaa9096.txt', 'utf8'), {
      plan: 'new',
      title: 'A real plan',
    });
    const planId = await saved(read.location);
    const view = await loadPlan(server.db, planId, '2025-05-08');
    assert.ok(view);
    assert.equal(view.actions.length, 143);
    assert.equal(
      view.actions.reduce((total, action) => total + action.steps.length, 0),
      145,
    );
    assert.equal(view.findings.length, 82);
    assert.equal(view.measures.length, 72);
    assert.equal(
      view.measures.reduce((total, measure) => total + measure.targets.length, 0),
      50,
    );
    assert.equal(view.milestones.length, 32);
    assert.equal(
      view.areas.reduce((total, area) => total + area.narrative.length, 0),
      41,
    );
    assert.equal(view.glossary.length, 17);
    assert.equal(
      view.onAPage.reduce((total, page) => total + page.commitments.length, 0),
      56,
    );
    const placed = view.actions.filter((action) => action.from.place);
    assert.equal(placed.length, 143);
  },
);
