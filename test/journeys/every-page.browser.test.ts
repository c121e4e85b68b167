/**
 * Every page of the product, looked at for what keeps people out: WCAG 2.2 AA by axe, and at 400% zoom (320 pixels wide)
 * nothing scrolls sideways; and for what looking leaves behind: nothing in the plan, and nobody's name in the log. A page to which nothing leads is named here with its reason, so that none is left out unseen.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoPeople } from '../../demo/index.ts';
import { logger } from '../../src/platform/logger.ts';
import { allRoutes } from '../../src/rooms.ts';
import { checkAccessible, checkFits, complaintsOf, openBrowser, type Page, type TestBrowser } from '../browser.ts';
import { crawl, type Found } from '../crawl.ts';
import { demoDay } from '../demo-server.ts';
import { everyPage, livedInDemo, type LivedInDemo } from '../lived-in-demo.ts';

/** 1280 pixels at 400%. */
const zoomed = 320;

/** Pages no crawl of a living council reaches, and where they are looked at instead. */
const elsewhere: Record<string, string> = {
  '/people/:id/second-factor': 'Only of someone who has an app: src/people/sign-in/second-factor',
  '/sign-in/code': 'In the middle of signing in: src/people/sign-in/second-factor',
  '/sign-in/second-factor': 'In the middle of signing in: src/people/sign-in/second-factor',
  '/sign-in/council': 'Leads to the council’s own service: src/people/sign-in/council',
  '/sign-in/council/return': 'Comes from the council’s own service: src/people/sign-in/council',
  '/sign-in/council/front-logout': 'Asked by the council’s own service: src/people/sign-in/council',
  '/first-administrator': 'Only an empty database has it: src/people/sign-in/first-administrator.test.ts',
};

let lived: LivedInDemo;
let browser: TestBrowser;
let baseURL: string;
let found: Found[];
/** What was logged meanwhile, at its most talkative. */
const logged: string[] = [];
/** Whether the whole plan is the same after every page was looked at. */
let unmoved: boolean;

before(async () => {
  lived = await livedInDemo();
  const { services } = lived.server;
  services.log = logger('debug', services.now, (line) => logged.push(line));
  const anyone = await crawl(lived.server.someone(), allRoutes, ['/sign-in', '/sign-in/new-password']);
  const before = (await lived.everyone.get('/plan/1/export.json')).text;
  found = [...anyone, ...(await everyPage(lived))];
  unmoved = (await lived.everyone.get('/plan/1/export.json')).text === before;
  baseURL = await lived.server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await lived?.server.close();
});

test('every page there is can be reached, or is named here', () => {
  const reached = new Set(found.filter(({ status }) => status < 400).map(({ route }) => route.path));
  const missed = allRoutes
    .filter(({ method, path }) => method === 'GET' && !reached.has(path) && !elsewhere[path])
    .map(({ path }) => path);
  assert.deepEqual(missed, [], 'Let a link lead there, or use it in test/lived-in-demo.ts');
});

test('no page that a link leads to is missing or broken', () => {
  const broken = found.filter(({ status }) => status >= 500 || status === 403);
  assert.deepEqual(
    broken.map(({ path, status }) => `${status} ${path}`),
    [],
  );
});

test('looking at every page changes nothing of the plan', () => {
  assert.ok(unmoved);
});

test('the log of it all names no person and no child, and nothing of what was asked', async () => {
  // What goes wrong is logged as well: an address that names somebody, a form that is refused.
  const stranger = lived.server.someone();
  await stranger.get('/people/Daniel-Ferrisby?child=TH12345');
  await stranger.post('/sign-in', { email: 'daniel.ferrisby@example.org', password: 'a wrong password' });
  await lived.everyone.get('/questions?q=Ferrisby');
  assert.ok(logged.length > 300, `only ${logged.length} lines were written: the test shows little`);
  const log = logged.join('');
  for (const line of logged) assert.ok(JSON.parse(line) as object);

  const children = await lived.server.asOwner((db) => db.selectFrom('child_row').select('child').distinct().execute());
  const ids = children.map(({ child }) => child).filter((child): child is string => (child ?? '').length > 3);
  assert.ok(ids.length > 100, 'the demo has too few children to look for');
  const named = ids.filter((id) => log.includes(`"${id}"`) || log.includes(`/${id}`) || log.includes(`${id} `));
  assert.deepEqual(named, [], 'children named in the log');
  const people = demoPeople(demoDay).flatMap(({ name, email }) => [name, email, name.split(' ').at(-1) as string]);
  const known = people.filter((name) => log.includes(name));
  assert.deepEqual(known, [], 'people named in the log');
  assert.doesNotMatch(log, /\?q=|a wrong password|TH12345/);
});

test('every page meets WCAG 2.2 AA, and reflows at 400% zoom', { timeout: 900_000 }, async () => {
  const pages = new Map<string, string>();
  for (const { path, route, status, html } of found)
    if (status === 200 && html && !pages.has(route.path)) pages.set(route.path, path);
  assert.ok(pages.size > 150, `only ${pages.size} pages were found`);
  const waiting = [...pages.values()];
  const faults: string[] = [];
  const look = async () => {
    const page = await browser.newPage({ baseURL });
    const cookies = [...lived.everyone.cookies].map(([name, value]) => ({ name, value, url: baseURL }));
    await page.context().addCookies(cookies);
    const complaints = complaintsOf(page);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      faults.push(...(await faultsOf(page, path)), ...complaints.splice(0).map((one) => `${path}: ${one}`));
    }
  };
  await Promise.all([look(), look()]);
  assert.deepEqual(faults, []);
});

async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  const note = (reason: unknown) => void faults.push(`${path}: ${(reason as Error).message}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  await checkAccessible(page).catch(note);
  await page.setViewportSize({ width: zoomed, height: 256 });
  await checkFits(page).catch(note);
  return faults;
}
