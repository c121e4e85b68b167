import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkTo, planServer, wordsOf, type PlanServer } from '../../../test/plan-server.ts';
import { readPlanFile } from '../import/read-plan-file.ts';

let plan: PlanServer;
let actions: (query?: string) => Promise<string>;
before(async () => {
  plan = await planServer();
  actions = async (query = '') => (await plan.reader.get(`/plan/${plan.planId}/actions?as-at=2025-04-30${query}`)).text;
});
after(() => plan.server.close());

const refsIn = (html: string): string[] =>
  [...html.matchAll(/href="\/actions\/\d+[^"]*">([A-Z]+\d+)</g)].map((match) => match[1]!);

test('actions are listed area by area, refs in the order people count, one row for each step', async () => {
  assert.deepEqual(refsIn(await actions()), ['LC1', 'LC2', 'LC10', 'LC10', 'KT1', 'H2']);
});

test('a link in a heading sorts the other way', async () => {
  const html = await actions('&sort=ref');
  assert.deepEqual(refsIn(html), ['H2', 'KT1', 'LC1', 'LC2', 'LC10', 'LC10']);
  const other = await plan.reader.get(linkTo(html, 'Ref'));
  assert.deepEqual(refsIn(other.text), ['LC10', 'LC10', 'LC2', 'LC1', 'KT1', 'H2']);
});

test('the soonest date comes first and no date comes last', async () => {
  const refs = refsIn(await actions('&sort=due'));
  assert.equal(refs[0], 'LC10');
  assert.deepEqual(refs.slice(-2), ['LC1', 'KT1']);
});

test('each filter leaves what it says', async () => {
  const left = async (query: string) => [...new Set(refsIn(await actions(query)))];
  assert.deepEqual(await left('&rating=purple'), ['LC1']);
  assert.deepEqual(await left('&delivery=late'), ['LC2']);
  assert.deepEqual(await left('&delivery=behind'), ['LC2']);
  assert.deepEqual(await left('&due=undated'), ['LC1']);
  assert.deepEqual(await left('&due=recurring'), ['KT1']);
  assert.deepEqual(await left('&due=next-90'), ['LC10']);
  assert.deepEqual(await left('&flag=not-in-key'), ['LC1']);
  assert.deepEqual(await left('&words=clinic'), ['H2']);
  assert.deepEqual(await left('&words=place+housing'), ['LC2'], 'words of any owner count');
});

test('an area’s filter takes in its parts, and an owner’s all they share', async () => {
  const html = await actions();
  const area = /href="\/areas\/(\d+)[^"]*">Leaving care</.exec(html)?.[1];
  const owner = /href="\/posts\/(\d+)\/actions[^"]*">Head of Housing</.exec(html)?.[1];
  assert.deepEqual([...new Set(refsIn(await actions(`&area=${area}`)))], ['LC1', 'LC2', 'LC10', 'KT1']);
  assert.deepEqual([...new Set(refsIn(await actions(`&owner=${owner}`)))], ['LC2', 'LC10']);
});

test('a moved date stands struck through above the new one', async () => {
  assert.match(await actions('&words=districts'), /<del[^>]*>.*?February 2025<\/del><ins[^>]*>.*?July 2025<\/ins>/s);
});

test('a filter that leaves nothing says so and can be cleared', async () => {
  const html = await actions('&words=submarine');
  assert.match(wordsOf(html), /No actions match these filters/);
  assert.equal(linkTo(html, 'Clear filters'), `/plan/${plan.planId}/actions?as-at=2025-04-30`);
});

test('nonsense in the address is no filter', async () => {
  assert.equal(refsIn(await actions('&area=x&due=soon&flag=odd&sort=shoe&page=-3')).length, 6);
});

test('the list as CSV has the headings the plan reader knows, and one row for each step', async () => {
  const answer = await plan.reader.get(`/plan/${plan.planId}/actions?as-at=2025-04-30&format=csv&delivery=late`);
  assert.match(String(answer.headers['content-disposition']), /actions-2025-04-30\.csv/);
  const [head, row] = answer.text.replace('\ufeff', '').trim().split('\r\n');
  assert.equal(
    head,
    'Chapter,Area,Ref,Action,Owner,Due,Rating,Workstream,"Item as at 2025-04-30, part of the list"',
    'a list of some of the actions says so, so that the others are not taken for gone',
  );
  assert.match(
    row ?? '',
    /^Chapter 1,Leaving care,LC2,Agree a housing offer with the districts,Head of Housing; Director of Place,July 2025,Missed,Homes,"action \d+, step \d+"$/,
  );
});

for (const format of ['csv', 'xlsx']) {
  test(`the list as ${format} is read again as the same actions`, async () => {
    const answer = await plan.server.app.inject({
      url: `/plan/${plan.planId}/actions?as-at=2025-04-30&format=${format}`,
      headers: { cookie: [...plan.reader.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const read = await readPlanFile(answer.rawPayload, `actions.${format}`);
    assert.ok('plan' in read, 'it can be read');
    const found = read.plan.areas.flatMap((area) =>
      area.actions.map((action) => [
        action.ref,
        area.title,
        action.owners.join('; '),
        action.steps.map((step) => `${step.due}: ${step.rating}`).join(' / '),
      ]),
    );
    assert.deepEqual(found.sort(), [
      ['H2', 'Health', 'Named Nurse', 'August 2025: Not begun'],
      ['KT1', 'Keeping in touch', 'Advice Lead', 'Every 3 months: Going well'],
      ['LC1', 'Leaving care', 'Advice Lead', 'TBC: Purple'],
      ['LC10', 'Leaving care', 'Head of Housing', 'June 2025: Not begun / September 2025: Not begun'],
      ['LC2', 'Leaving care', 'Head of Housing; Director of Place', 'July 2025: Missed'],
    ]);
  });
}
