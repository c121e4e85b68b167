import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionsAt } from '../src/assurance/index.ts';
import { mainPlan } from '../src/plan/index.ts';
import { testServer } from '../test/server.ts';
import { demoHistory } from './index.ts';
import { loadDemo } from './load-demo.ts';

for (const today of ['2026-11-26', '2027-03-02'])
  test(`loaded on ${today}, every answer of the story was given to a question that was asked`, async () => {
    const server = await testServer({ today, routes: [] });
    try {
      const services = { ...server.services, config: { ...server.services.config, demo: true } };
      assert.equal(await loadDemo(services), true);
      const kept = await server.db
        .selectFrom('question_event')
        .select(['on_date', 'words'])
        .where('what', '=', 'answered')
        .orderBy('id')
        .execute();
      const told = demoHistory(today).flatMap((month) => month.answers.map((one) => one.answer));
      assert.deepEqual(kept.map((event) => event.words).sort(), told.sort());
      const plan = await mainPlan(server.db);
      const now = await questionsAt(server.db, plan?.id ?? 0, today);
      for (const rule of [
        'past-due',
        'milestone-achieved-action-open',
        'worse-while-complete',
        'override-standing',
        'figures-differ',
      ])
        assert.ok(
          now.some((question) => question.rule === rule),
          `the demo has something to show of ${rule}`,
        );
    } finally {
      await server.close();
    }
  });
