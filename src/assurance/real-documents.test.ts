import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { loadPlan, readPlanFile, savePlan, type PlanView } from '../plan/index.ts';
import { isUnreadable } from '../platform/reading/index.ts';
import { saveSource, suggestedHandling, suggestedPublication } from '../sources/index.ts';
import { readSourceFile } from '../sources/readers/read-source-file.ts';
import { evaluatePlan } from './evaluate.ts';
import { loadFacts } from './load-facts.ts';
import { questionsAt } from './questions-at.ts';
import type { About } from './rule.ts';
import { wouldAsk } from './side-by-side/would-ask.ts';
import { addDecisions } from './statement-links/link-queries.ts';
import { loadOutside, type Outside } from './statement-links/outside.ts';
import { threadsBeside, type Threads } from './threads/kept-threads.ts';

const asAt = '2025-05-08';
const shared = new URL('../../../shared/', import.meta.url);
const documents = [
  'seeds/000_0b53645c56c616a4.txt',
  'seeds/001_fe2a54cb5b319342.txt',
  'seeds/002_cea93df154d8ee51.txt',
  'seeds/004_9782cf4973f4a19b.txt',
  'inputs/ofsted/cheshire-east-children-s-services-inspection-16-may-2024.pdf',
  'inputs/ofsted/cheshire-east-children-s-services-inspection-09-january-2020.pdf',
  'inputs/ofsted/cheshire-east-children-s-services-inspection-15-september-2015.pdf',
];
const read = (path: string) => readFile(new URL(path, shared)).catch(() => null);
const [plan, ...papers] = await Promise.all(['seeds/003_0717ddd5fbaa9096.txt', ...documents].map(read));
/** Real documents of a council, kept beside the project and not in it. */
const skip =
  plan && papers.every(Boolean) ? false : 'The real documents are kept beside the project (../shared) and are not here';

describe('what comes out of a council’s real plan, reports, notices and letter', { skip }, () => {
  let database: TestDatabase;
  let view: PlanView;
  let outside: Outside;
  let threads: Threads;

  before(async () => {
    database = await testDatabase();
    const { db } = database;
    const file = await readPlanFile(plan!, 'plan.txt');
    assert.ok(!isUnreadable(file));
    const planId = await db.transaction().execute(async (trx) => {
      const source = { name: 'plan.txt', format: file.format, fileSha256: null };
      const request = { planId: null, title: 'A real plan', file: file.plan, asAt, places: file.places, source };
      return (await savePlan(trx, { ...request, personId: null })).planId;
    });
    for (const [index, path] of documents.entries()) {
      const name = path.split('/').at(-1) ?? path;
      const found = await readSourceFile(papers[index]!, name);
      assert.ok(!isUnreadable(found), name);
      const { facts, blocks, format } = found;
      const saved = await db.transaction().execute((trx) =>
        saveSource(trx, {
          facts,
          asRead: facts,
          blocks,
          name,
          format,
          sha256: null,
          handling: suggestedHandling(facts),
          receivedOn: null,
          publishedOn: suggestedPublication(facts),
          personId: null,
          now: new Date(`${asAt}T10:00:00Z`),
        }),
      );
      assert.ok(saved.ok, name);
    }
    const loaded = await loadPlan(db, planId, asAt);
    assert.ok(loaded);
    view = loaded;
    outside = await loadOutside(db, view);
    threads = await threadsBeside(db, view, outside);
  });
  after(() => database?.drop());

  const said = (words: string) => {
    const found = outside.said.find(({ statement }) => statement.text.includes(words));
    assert.ok(found, `no sentence with “${words}”`);
    return found;
  };
  const textOf = (itemId: number) =>
    [...view.findings, ...view.actions, ...view.measures].find(({ id }) => id === itemId)?.text ??
    view.areas.find(({ id }) => id === itemId)?.title ??
    '';
  /** The suggested thread that has a sentence with these words of a document of that year. */
  const threadWith = (year: string, words: string) => {
    const found = threads.suggested.find(({ nodes }) =>
      nodes.some((node) => node.source !== null && (node.on ?? '').startsWith(year) && node.text.includes(words)),
    );
    assert.ok(found, `no thread with “${words}” of ${year}`);
    return found;
  };
  const years = (nodes: { on: string | null; source: unknown }[]) =>
    new Set(nodes.flatMap(({ on, source }) => (on && source ? [on.slice(0, 4)] : [])));
  const confirm = async (words: string, kind: string, about: RegExp) => {
    const { statement, links } = said(words);
    const link = links.find((one) => one.kind === kind && about.test(textOf(one.itemId)));
    assert.ok(link, `“${words}” is not suggested for a ${kind} like ${about}`);
    const doing = { on: asAt, at: new Date(`${asAt}T10:00:00Z`), by: null };
    const decision = {
      statementId: statement.id,
      itemId: link.itemId,
      what: 'confirmed' as const,
      because: link.because,
    };
    await addDecisions(database.db, [decision], doing);
    return link;
  };
  /** What the rules find now, with words a paper would leave out. */
  const asked = async () => {
    const now = await loadPlan(database.db, view.id, asAt);
    return evaluatePlan(database.db, now!);
  };
  const about = <T extends { rule: string; about: About[] }>(list: T[], rule: string, words: RegExp) =>
    list.filter((question) => question.rule === rule && question.about.some(({ title }) => words.test(title)));

  test('the step-up from early help is one matter of 2024 and 2025, and says why', () => {
    const { nodes, name } = threadWith('2025', 'the step-up process is not as streamlined');
    assert.ok(years(nodes).has('2024') && years(nodes).has('2025'));
    assert.match(name, /step-up/i);
    const link = said('the step-up process is not as streamlined').links.find(({ kind }) => kind === 'finding');
    assert.match(textOf(link?.itemId ?? 0), /delay in the step-up/);
    assert.match(link?.because ?? '', /both speak of step-up from early help/);
  });

  test('partners in decision-making, “also the case at the last inspection”, comes round from 2024 to 2025', () => {
    const { nodes } = threadWith('2025', 'This was also the case at the last inspection');
    assert.ok(
      nodes.some(
        ({ text, on }) => on?.startsWith('2024') && text.includes('not routinely included in social care decisions'),
      ),
    );
    assert.ok(years(nodes).has('2025'));
  });

  test('the recording of strategy meetings is one matter of 2024 and 2025', () => {
    const { nodes } = threadWith('2025', 'minutes of these meetings do not consistently capture the discussion');
    assert.ok(
      nodes.some(
        ({ text, on }) => on?.startsWith('2024') && text.includes('do not consistently capture the discussion'),
      ),
    );
  });

  test('management oversight, and supervision, are matters of 2020 and of 2024', () => {
    for (const words of [
      'management oversight and challenge are not fully embedded',
      'sufficiently analytical or reflective',
    ]) {
      const found = threads.suggested.find(({ nodes }) =>
        nodes.some((node) => node.on?.startsWith('2024') && node.text.toLowerCase().includes(words)),
      );
      assert.ok(found, words);
      // The inspection of the report published in January 2020 was made in November 2019.
      assert.ok(years(found.nodes).has('2019') || years(found.nodes).has('2020'), words);
    }
  });

  test('the gaps between visits that were seen are in a thread with the visits of 2024', () => {
    const { nodes } = threadWith('2025', 'lengthy gaps between visits');
    assert.ok(nodes.some(({ text, on, source }) => source && on?.startsWith('2024') && /visits/i.test(text)));
  });

  test('before anybody confirms anything, no rating is contradicted; what would be asked is known all the same', async () => {
    const questions = await questionsAt(database.db, view.id, asAt);
    assert.deepEqual(
      questions.filter(({ rule }) => rule === 'complete-not-improved' || rule === 'impact-too-early'),
      [],
    );
    const supposed = wouldAsk(view, await loadFacts(database.db, view));
    assert.ok(about(supposed, 'complete-not-improved', /frequency of visits/i).length > 0);
  });

  test('with all actions on visits complete, confirming what was seen asks what they changed', async () => {
    await confirm('lengthy gaps between visits', 'area', /frequency of visits/i);
    const [question] = about(await asked(), 'complete-not-improved', /frequency of visits/i);
    assert.ok(question?.says.some(({ quote }) => quote.includes('lengthy gaps between visits')));
    const [shown] = about(
      await questionsAt(database.db, view.id, asAt),
      'complete-not-improved',
      /frequency of visits/i,
    );
    assert.ok(
      shown?.says.every(({ quote }) => !quote.includes('lengthy gaps')),
      'the letter is not for sharing',
    );
  });

  test('the actions on recording strategy meetings are closed and the finding is repeated', async () => {
    const link = await confirm(
      'minutes of these meetings do not consistently capture',
      'action',
      /minute taking|strategy meetings/i,
    );
    const action = view.actions.find(({ id }) => id === link.itemId);
    const questions = await asked();
    const found = questions.filter(
      ({ rule, about: list }) => rule === 'complete-not-improved' && list.some(({ id }) => id === action?.id),
    );
    assert.equal(found.length, 1, `${action?.ref} is ${action?.steps.map((step) => step.rating?.word).join()}`);
  });

  test('the cost that differs between the committee report and the plan is asked about', async () => {
    const found = (await questionsAt(database.db, view.id, asAt)).filter(
      ({ rule }) => rule === 'figures-differ-between-documents',
    );
    const quoted = found.map(({ says }) => says.map(({ quote }) => quote).join(' '));
    assert.ok(quoted.some((text) => text.includes('£1.987m') && text.includes('£1.986m')));
    assert.ok(found.length <= 3, `${found.length} pairs of figures: most would be chance`);
  });

  test('what the visit saw and no action answers is asked about, sentence by sentence', async () => {
    const found = (await asked()).filter(({ rule }) => rule === 'visit-finding-no-action');
    assert.ok(found.length > 0 && found.length < 40, String(found.length));
    assert.ok(found.every(({ says }) => says.length > 1));
  });

  test('an undated notice of long ago raises nothing as if it were live', async () => {
    const undated = outside.sources.find(({ kind, dated }) => kind === 'notice' && dated === null);
    assert.ok(undated);
    const questions = await asked();
    assert.ok(questions.every(({ says }) => says.every(({ href }) => href !== `/sources/${undated.id}`)));
  });
});
