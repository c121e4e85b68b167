/**
 * Every route as every role, on a real database with one of everything: what the table of abilities says
 * (src/people/abilities.ts) is what the server does. Also for roles that are for part of the council, for things that are
 * somebody else's, and for nobody signed in. What a form changes is undone before the next.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allRoutes } from '../src/rooms.ts';
import type { Route } from '../src/platform/web/route.ts';
import { identify, recordAudit, allAbilities } from '../src/people/index.ts';
import { createServer } from '../src/platform/web/server.ts';
import { makeShell } from '../src/shell.tsx';
import { rolledBack, type RolledBack } from './access-matrix/rolled-back.ts';
import { closed, heavy, type Sample } from './access-matrix/samples.ts';
import {
  addressOf,
  mayUse,
  nameOf,
  sampleIn,
  walk,
  type Answered,
  type Ways,
  type Wrong,
} from './access-matrix/walk.ts';
import { makeWorld, type Walker, type World } from './access-matrix/world.ts';
import { someoneAt, type Fields, type Someone } from './server.ts';

let world: World;
let undone: RolledBack;
/** Asks a server that makes no heavy file, only lets in or refuses. */
let lookIn: (walker: Walker, path: string) => Promise<Answered>;
/** Heavy files that were made once. */
const made = new Set<string>();
/** Sends a form; what it changes is undone. */
let sendUndone: (walker: Walker, path: string, form: Fields) => Promise<Answered>;

before(async () => {
  world = await makeWorld();
  undone = await rolledBack(await world.server.services.databaseUrl!());
  const services = { ...world.server.services, db: undone.fresh() };
  const parts = { abilities: allAbilities, identify, recordAudit };
  const app = await createServer({ ...parts, services, routes: allRoutes, shell: makeShell(services) });
  const browsers = new Map<Walker, Someone>(
    world.walkers.map((walker) => [walker, someoneAt(app, '192.0.2.1', walker.someone?.cookies)]),
  );
  for (const [walker, browser] of browsers) if (walker.someone) await browser.get('/account');
  const light = allRoutes.map((route): Route => (heavy.has(nameOf(route)) ? { ...route, handle: letIn } : route));
  const { services: real } = world.server;
  const lightApp = await createServer({ ...parts, services: real, shell: makeShell(real), routes: light });
  lookIn = (walker, path) => someoneAt(lightApp, '192.0.2.1', walker.someone?.cookies).get(path);
  sendUndone = async (walker, path, form) => {
    const browser = browsers.get(walker)!;
    for (const [name, value] of walker.someone?.cookies ?? []) browser.cookies.set(name, value);
    // What is remembered of the database belongs to what is undone.
    services.db = undone.fresh();
    try {
      return await browser.post(path, form);
    } finally {
      await undone.undo();
    }
  };
});
after(async () => {
  await undone.close();
  await world.server.close();
});

const letIn: Route['handle'] = async () => ({ kind: 'json', body: 'let in' });

const strangers = () => world.server.someone();

async function send(walker: Walker, route: Route, sample: Sample, isOther: boolean): Promise<Answered> {
  const path = addressOf(route, sample);
  const someone = walker.someone ?? strangers();
  if (route.method === 'GET') {
    if (!isOther && made.has(nameOf(route))) return lookIn(walker, path);
    const answer = await someone.get(path);
    if (heavy.has(nameOf(route)) && answer.status === 200) made.add(nameOf(route));
    return answer;
  }
  return sample.stays ? someone.post(path, sample.form) : sendUndone(walker, path, sample.form ?? {});
}

const ways: Ways = { sampleOf: (...of) => sampleIn(world, ...of), send };

async function walkAll(routes: readonly Route[]): Promise<void> {
  const wrong: Wrong[] = [];
  let walked = 0;
  for (const route of routes)
    for (const walker of world.walkers) {
      wrong.push(...(await walk(route, walker, ways)));
      walked += 1;
    }
  assert.ok(walked === routes.length * world.walkers.length && walked > 400, `only ${walked} were walked`);
  assert.deepEqual(wrong, [], `${wrong.length} of ${walked} are not as the table says:\n${wrong.join('\n')}`);
}

/** Walked in parts, so that a slow machine ends each within the time a test has. */
const parts = 8;
const pages = allRoutes.filter(({ method }) => method === 'GET');
const sent = allRoutes.filter(({ method }) => method === 'POST');
for (let part = 0; part < parts; part += 1) {
  const inPart = (list: readonly Route[]) => list.filter((_route, index) => index % parts === part);
  test(`every page is shown to whom the table says and to nobody else (${part + 1} of ${parts})`, () =>
    walkAll(inPart(pages)));
  test(`every form is taken from whom the table says and from nobody else (${part + 1} of ${parts})`, () =>
    walkAll(inPart(sent)));
}

test('no form is taken from anybody signed in without the token of their session', async () => {
  const wrong: Wrong[] = [];
  for (const route of allRoutes.filter((one) => one.method === 'POST' && !closed.has(nameOf(one)))) {
    const walker = world.walkers.find((one) => one.someone && mayUse(route, one, 'here'))!;
    const sample = ways.sampleOf(route, walker, 'here');
    const { status } = await sendUndone(walker, addressOf(route, sample), { ...sample.form, _csrf: 'guessed' });
    if (status !== 403) wrong.push(`${nameOf(route)} without its token is answered ${status}`);
  }
  assert.deepEqual(wrong, []);
});
