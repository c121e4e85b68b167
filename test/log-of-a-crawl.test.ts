import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoPeople } from '../demo/index.ts';
import { logger } from '../src/platform/logger.ts';
import { allRoutes } from '../src/rooms.ts';
import { crawl } from './crawl.ts';
import { demoDay, demoServer } from './demo-server.ts';
import type { TestServer } from './server.ts';

let server: TestServer;
const lines: string[] = [];

before(async () => {
  server = await demoServer();
  server.services.log = logger(
    'debug',
    () => server.services.now(),
    (line) => lines.push(line),
  );
});
after(() => server.close());

test('after every page was opened by those who see most, the log names no person and no child, and nothing of what was asked', async () => {
  for (const roles of [['programme-office', 'administrator'], ['performance-analyst'], ['senior-leader']] as const) {
    const someone = await server.signIn([...roles]);
    await crawl(someone, allRoutes, ['/', '/plan', '/lists', '/people', '/audit', '/returns', '/questions?q=Ferrisby']);
  }
  // What goes wrong is logged as well: an address that names somebody, a form that is refused.
  const stranger = server.someone();
  await stranger.get('/people/Daniel-Ferrisby?child=TH12345');
  await stranger.post('/sign-in', { email: 'daniel.ferrisby@example.org', password: 'a wrong password' });
  const log = lines.join('');
  assert.ok(lines.length > 300, `only ${lines.length} lines were written: the test shows little`);
  for (const line of lines) assert.ok(JSON.parse(line) as object);

  const children = await server.asOwner((db) => db.selectFrom('child_row').select('child').distinct().execute());
  const ids = children.map(({ child }) => child).filter((child): child is string => (child ?? '').length > 3);
  assert.ok(ids.length > 100, 'the demo has too few children to look for');
  const named = ids.filter((id) => log.includes(`"${id}"`) || log.includes(`/${id}`) || log.includes(`${id} `));
  assert.deepEqual(named, [], 'children named in the log');
  const people = demoPeople(demoDay).flatMap(({ name, email }) => [name, email, name.split(' ').at(-1) as string]);
  assert.deepEqual(
    people.filter((name) => log.includes(name)),
    [],
    'people named in the log',
  );
  assert.doesNotMatch(log, /\?q=|a wrong password|TH12345/);
});
