/**
 * That the walk of every route as every role (test/access-matrix.test.ts) would see it if the table and the product did
 * not agree: on a handful of routes, one cell of the table is changed, or one route, and the walk says just that.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessOf, allAbilities, identify, recordAudit, type Ability, type Role } from '../../src/people/index.ts';
import type { Route } from '../../src/platform/web/route.ts';
import { createServer } from '../../src/platform/web/server.ts';
import { allRoutes } from '../../src/rooms.ts';
import { makeShell } from '../../src/shell.tsx';
import { someoneAt, testServer, type TestServer } from '../server.ts';
import { addressOf, nameOf, sampleIn, walk, type Wrong } from './walk.ts';
import type { Walker, World } from './world.ts';

let server: TestServer;
let walkers: Walker[];
/** Pages that name nothing in their address, of several rooms. */
const few = ['/people', '/audit', '/import', '/reports/new', '/returns/retention', '/outbox', '/clinics'];
const pages = allRoutes.filter(({ method, path }) => method === 'GET' && few.includes(path));

before(async () => {
  server = await testServer();
  const walker = async (role: Role): Promise<Walker> => ({
    name: role,
    access: accessOf([{ role, keys: [], readsWithin: false }]),
    someone: await server.signIn([role]),
    own: { calendarFeed: 0, figuresFeed: 0, grant: 0, look: 0, evidence: 0, advice: 0, search: 0 },
  });
  walkers = await Promise.all((['administrator', 'programme-office', 'board-member'] as const).map(walker));
});
after(() => server.close());

/** What the walk says of these pages as these people, asked of a server with these routes. */
async function walked(as: readonly Walker[], expected: readonly Route[] = pages, served = expected): Promise<Wrong[]> {
  const { services } = server;
  const parts = { services, routes: [...served], abilities: allAbilities, identify, recordAudit };
  const app = await createServer({ ...parts, shell: makeShell(services) });
  const wrong: Wrong[] = [];
  for (const route of expected)
    for (const walker of as)
      wrong.push(
        ...(await walk(route, walker, {
          // Addresses that name nothing need nothing of a world.
          sampleOf: (of, who, where) => sampleIn({} as World, of, who, where),
          send: (who, of, sample) => someoneAt(app, '192.0.2.1', who.someone?.cookies).get(addressOf(of, sample)),
        })),
      );
  await app.close();
  return wrong;
}

/** The table with one cell changed, as far as these people stand in it. */
function changed(role: Role, ability: Ability, to: 'given' | 'taken'): Walker[] {
  return walkers.map((walker) => {
    if (walker.name !== role) return walker;
    const abilities = new Set(walker.access.abilities);
    if (to === 'given') abilities.add(ability);
    else abilities.delete(ability);
    assert.notEqual(abilities.size, walker.access.abilities.size, 'the cell is another now');
    return { ...walker, access: { ...walker.access, abilities } };
  });
}

test('the table as it is and the product agree on these pages', async () => {
  assert.ok(pages.length === few.length, pages.map(nameOf).join(', '));
  assert.deepEqual(await walked(walkers), []);
});

test('an ability taken from a role in the table is seen: the product still lets the role in', async () => {
  assert.deepEqual(await walked(changed('programme-office', 'outbox.read', 'taken')), [
    'GET /outbox as programme-office: may not, and is answered 200',
  ]);
});

test('an ability given to a role in the table is seen: the product still refuses the role', async () => {
  assert.deepEqual(await walked(changed('board-member', 'people.manage', 'given')), [
    'GET /people as board-member: may, and is answered 403',
  ]);
});

test('a page that lets in whom the table does not is seen', async () => {
  const open = pages.map((route): Route => (route.path === '/audit' ? { ...route, access: 'signed-in' } : route));
  assert.deepEqual(await walked(walkers, pages, open), ['GET /audit as board-member: may not, and is answered 200']);
});

test('a page that is for the whole council is seen where it lets in a role for a part of it', async () => {
  const [, office] = walkers;
  const limits = new Map([['plan.import', new Set(['area:1'])]]);
  const part: Walker = { ...office!, access: { ...office!.access, limits } };
  assert.deepEqual(await walked([part]), ['GET /import as programme-office: may not, and is answered 200']);
});

test('a new address that names a thing fails until somebody says which thing stands for it', async () => {
  const unlisted: Route = { ...pages[0]!, path: '/new-things/:id' };
  await assert.rejects(walked(walkers, [unlisted]), /GET \/new-things\/:id: say in test\/access-matrix\/samples.ts/);
});

test('a route that names no ability there is stops the server from starting', async () => {
  for (const access of ['', 'people.invent'])
    await assert.rejects(
      walked(walkers, [{ ...pages[0]!, access }]),
      /does not say who may use it|which no role has/,
      access,
    );
});
