/** Asks the questions of one plan in a thread of its own; see asked-behind.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadPlan } from '../plan/index.ts';
import { join } from '../platform/db/connect.ts';
import { askAndKeep, type AskAside } from './asked-behind.ts';
import { evaluatePlan } from './evaluate.ts';
import { lockQuestions } from './question-queries.ts';

const { databaseUrl, planId, today, now } = workerData as AskAside;
const services = { log: () => undefined, now: () => now };
/** Those who write in the plan wait while it is held, so its rules are gone through before, unless somebody always writes meanwhile. */
const triesUnheld = 3;

const { db, close } = join(databaseUrl);
try {
  for (let tries = 1; ; tries += 1) {
    const view = tries <= triesUnheld ? await loadPlan(db, planId, today) : null;
    const known = view ? { view, found: await evaluatePlan(db, view) } : undefined;
    const done = await db.transaction().execute(async (trx) => {
      const revision = await lockQuestions(trx, planId);
      if (known && known.view.revision !== revision) return null;
      const { opened, reopened, gone } = await askAndKeep(trx, services, planId, today, known);
      return { opened, reopened, gone };
    });
    if (!done) continue;
    parentPort?.postMessage(done);
    break;
  }
} finally {
  await close();
}
