import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { saveVisited } from '../../test/outside-words.ts';
import { savePlanOf } from '../../test/questioned-plan.ts';
import { testServer, type TestServer } from '../../test/server.ts';
import { questionsCommands } from './questions-command.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ today: '2026-05-31', routes: [] });
});
after(() => server.close());

async function los(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const out = {
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complaints.push(line),
    readInput: async () => '',
  };
  const command = questionsCommands.find((one) => one.name === 'questions');
  assert.ok(command);
  return {
    code: await command.run(args, server.services, out),
    printed: printed.join('\n'),
    complaints: complaints.join('\n'),
  };
}

test('without a plan it says what to do', async () => {
  const { code, complaints } = await los();
  assert.equal(code, 1);
  assert.match(complaints, /los plan import/);
});

test('--json prints each question with its two quotations, whom it is for, since when and how it stands', async () => {
  await savePlanOf(server.db, '2026-05-31', [{ ref: 'V1', due: 'March 2026', rating: 'On track' }]);
  const { code, printed } = await los('--as-at', '2026-05-31', '--json');
  assert.equal(code, 0);
  const list = JSON.parse(printed) as Record<string, unknown>[];
  assert.deepEqual(
    list.find((question) => question['rule'] === 'past-due'),
    {
      rule: 'past-due',
      about: ['V1'],
      says: [
        { quote: 'On track', where: 'rating of V1 on 31 May 2026' },
        { quote: 'March 2026', where: 'due date of V1, visits 2026-05-31.txt' },
      ],
      to: 'Head of visits',
      since: '2026-04-01',
      status: 'open',
    },
  );
});

test('before the plan was there, nothing is asked of it; and nothing is ever stored', async () => {
  assert.equal((await los('--as-at', '2026-05-30', '--json')).printed, '[]');
  const stored = await server.db.selectFrom('question').selectAll().execute();
  assert.deepEqual(stored, []);
});

test('without --json it is a list for people', async () => {
  const { printed } = await los('--as-at', '2026-05-31');
  assert.match(printed, /^As at 31 May 2026: \d+ open, 0 answered\.$/m);
  assert.match(printed, /“March 2026” \(due date of V1/);
});

test('a date or a plan that is none is refused in plain words', async () => {
  assert.deepEqual((await los('--as-at', 'May')).code, 2);
  assert.match((await los('--plan', '99')).complaints, /There is no plan 99/);
});

test('before the plan begins it says so, and where there are several plans it says which one it read', async () => {
  assert.match((await los('--as-at', '2001-01-01')).printed, /nothing in the plan on 1 January 2001\. It begins on/);
  const other = await savePlanOf(server.db, '2026-05-31', [{ ref: 'Z1', due: 'March 2026', rating: 'On track' }]);
  const { printed } = await los();
  assert.match(printed, /plan \d+\. Add --plan \d+ for “/);
  assert.ok(printed.includes(`--plan ${other} for`));
  assert.doesNotMatch((await los('--plan', String(other))).printed, /Add --plan/);
});

test('words of a letter that is not for sharing are printed only when asked for', async () => {
  const { planId } = await saveVisited(server.db, '2026-05-31');
  await server.db.updateTable('plan').set({ is_main: false }).where('id', '!=', planId).execute();
  await server.db.updateTable('plan').set({ is_main: true }).where('id', '=', planId).execute();
  const { printed } = await los('--plan', String(planId));
  assert.match(printed, /A visit saw this and no action answers it/);
  assert.doesNotMatch(printed, /Grandparents are seldom asked/);
  assert.match((await los('--plan', String(planId), '--marked')).printed, /Grandparents are seldom asked/);
});
