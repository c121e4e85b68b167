/**
 * What nobody may know changes nothing that anybody sees: two councils whose returns differ only in counts that are kept
 * back are looked at page by page, download by download, by everyone who may not see children, and nothing differs.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadDemo } from '../demo/load-demo.ts';
import { annexAIndicators } from '../src/indicators/index.ts';
import { abilitiesOf, roles, rolesWith, type Role } from '../src/people/index.ts';
import { allRoutes } from '../src/rooms.ts';
import { crawl } from './crawl.ts';
import { demoDay } from './demo-server.ts';
import { testServer, type TestServer } from './server.ts';
import { loadLists, twinReturns, type TwinReturns } from './twin-returns.ts';

const days = ['2026-08-31', '2026-09-30', '2026-10-31'];
let servers: TestServer[] = [];
let differs: TwinReturns['differs'];

before(async () => {
  const twins = await twinReturns(days);
  differs = twins.differs;
  for (const last of [twins.months.at(-1)?.lists ?? [], twins.twin]) {
    const server = await testServer({ today: demoDay });
    servers.push(server);
    server.services.config.demo = true;
    await loadDemo(server.services);
    for (const { asAt, lists } of twins.months)
      await loadLists(server.services, asAt, asAt === days.at(-1) ? last : lists);
    await attachIndicators(server);
    await startReport(server);
  }
});
after(() => Promise.all(servers.map((server) => server.close())));

/** Gives every measure of the plan an indicator, one after another, so that reports and questions speak of them all. */
async function attachIndicators(server: TestServer): Promise<void> {
  const analyst = await server.signIn(['performance-analyst'], { name: 'An Analyst' });
  const { text } = await analyst.get('/vital-signs/measures');
  const items = [...new Set([...text.matchAll(/name="(item-\d+)"/g)].map(([, name]) => name as string))];
  assert.ok(items.length > 20);
  const form = items.map((name, at) => [name, annexAIndicators[at % annexAIndicators.length]?.id ?? ''] as const);
  const answer = await analyst.post('/vital-signs/measures', Object.fromEntries(form));
  assert.equal(answer.status, 303, answer.text);
}

async function startReport(server: TestServer): Promise<void> {
  const office = await server.signIn(['programme-office'], { name: 'An Officer' });
  const form = await office.get('/reports/new');
  const plan = /name="plan"[^>]* value="(\d+)"/.exec(form.text)?.[1] ?? '';
  const [year = '', month = '', day = ''] = demoDay.split('-');
  const date = { 'as-at-day': day, 'as-at-month': month, 'as-at-year': year };
  const made = await office.post('/reports/new', { plan, ...date });
  assert.equal(made.status, 303, made.text.slice(-3000));
}

/** What anybody could tell apart in an answer: not the token of its form, nor the time of day at which something was done. */
const seen = (status: number, body: string | Buffer): string =>
  `${status} ${typeof body === 'string' ? body.replace(passing, '') : body.toString('latin1')}`;

const passing = /name="(_csrf|version[-0-9]*)" value="[^"]+"|\d{1,2}:\d{2}[ap]m/g;

/** Addresses whose answers are one person’s own and made anew each time, what these visits did, and how the server is. */
const ownAffairs = /^\/(account|sign-in|calendar\/feeds|vital-signs\/feeds|audit|status|access-review)([./?]|$)/;

test('the two councils differ in what is kept back', (t) => {
  t.diagnostic(JSON.stringify(differs));
  assert.ok(differs.headline.length >= 1, 'no headline figure behind what is published differs');
  assert.ok(differs.groups.length >= 5, `only ${differs.groups.length} breakdowns behind what is published differ`);
});

/** Two breakdowns crossed: of each indicator three that share their margins. */
const crossings = ['by=team&and=ageBand', 'by=team&and=gender', 'by=ageBand&and=gender'];

/** One of each kind of person who may not see children: those who may read the same see the same. */
const kinds = new Map(
  (Object.keys(roles) as Role[])
    .filter((role) => !rolesWith('children.look').includes(role))
    .map((role) => [[...abilitiesOf([role])].filter((can) => can.endsWith('.read')).join(), role] as const),
);

for (const role of kinds.values())
  test(`${roles[role].label}: no page, export, feed or paper tells the two apart`, async () => {
    const [one, other] = await Promise.all(servers.map((server) => server.signIn([role], { name: `A ${role}` })));
    assert.ok(one && other);
    const places = ['/', '/vital-signs', '/reports', '/questions', '/public'];
    if (rolesWith('indicators.read').includes(role))
      places.push(
        ...annexAIndicators.flatMap(({ id }) => [
          `/vital-signs/${id}`,
          ...crossings.map((pair) => `/vital-signs/${id}/crossed?${pair}`),
        ]),
        ...days.map((day) => `/vital-signs/flow?as-at=${day}`),
      );
    const found = new Map((await crawl(one, allRoutes, places)).map((page) => [page.path, page]));
    for (const path of new Set([...found.keys(), ...places])) {
      if (ownAffairs.test(path)) continue;
      const there = await other.get(path);
      const isPage = String(there.headers['content-type'] ?? '').startsWith('text/html');
      const page = found.get(path);
      // What is no page is asked for again, since a crawl keeps pages alone.
      const here =
        isPage && page?.html ? { status: page.status, text: page.html, bytes: there.bytes } : await one.get(path);
      const a: string = seen(here.status, isPage ? here.text : here.bytes);
      const b: string = seen(there.status, isPage ? there.text : there.bytes);
      if (a === b) continue;
      const at = [...a].findIndex((letter, place) => letter !== b[place]);
      assert.fail(`${path} differs: …${a.slice(Math.max(0, at - 120), at + 60)}… / …${b.slice(at - 20, at + 60)}…`);
    }
  });
