import { decideLinks, newThread } from '../src/assurance/index.ts';
import { addDays } from '../src/methods/calendar.ts';
import { recordAudit } from '../src/people/index.ts';
import { loadPlan } from '../src/plan/index.ts';
import type { Trx } from '../src/platform/services.ts';
import { sourcesAt, statementsOf } from '../src/sources/index.ts';
import type { DemoIds } from './load-people.ts';

/** What the programme office has said the letter's sentences are about, by how they begin; the rest are suggestions. */
const links: [start: string, about: string, what: 'confirmed' | 'refused'][] = [
  ['Contacts are now looked at twice a day', 'FR1', 'confirmed'],
  ['Notices from the police about domestic abuse still', 'FR3', 'confirmed'],
  ['In more than a third of the cases that inspectors', 'PL3', 'confirmed'],
  ['Managers receive a weekly list of visits', 'PL3', 'confirmed'],
  ['It is too early to see the impact of the new plan', 'PL1', 'confirmed'],
  ['In the other two, it is still cancelled', 'SV1', 'confirmed'],
  ['It is too soon to see the impact of this on practice', 'SV2', 'confirmed'],
  ['Fathers are still missing from most of them', 'PL5', 'confirmed'],
  ['Staff in the team say that they feel well supported', 'FR1', 'refused'],
];

/** Matters that have come round again, by how their sentences begin, whatever document they stand in, with the plan's finding. */
const threads: { name: string; starts: string[]; finding: string }[] = [
  {
    name: 'How risk is weighed in strategy discussions',
    starts: [
      'Health practitioners do not attend many of them',
      'Health practitioners are missing from many of them',
      'The minutes of these meetings do not consistently record',
    ],
    finding: 'Health staff were missing from many strategy discussions',
  },
  {
    name: 'Supervision that is regular and thinks of the child',
    starts: [
      'Supervision of social workers is irregular in some teams',
      'In the other two, it is still cancelled',
      'Notes remain focused on tasks',
    ],
    finding: 'Supervision notes recorded tasks',
  },
];

/** Some days after the letter came somebody sat down with it. */
const daysLater = 3;

/** Links what the letter says with the plan, and keeps two threads, as the programme office would have. */
export async function loadOutside(trx: Trx, planId: number, today: string, ids: DemoIds): Promise<void> {
  const letter = (await sourcesAt(trx)).find((source) => source.kind === 'monitoring-visit');
  const view = await loadPlan(trx, planId, today);
  if (!letter?.receivedOn || !view) throw new Error('The demo has no letter, or no plan');
  const later = addDays(letter.receivedOn, daysLater);
  const on = later < today ? later : today;
  const doing = { on, at: new Date(`${on}T11:00:00Z`), by: ids.office };
  const all = await statementsOf(trx);
  const find = (start: string, within: typeof all) => {
    const statement = within.find((one) => one.text.startsWith(start));
    if (!statement) throw new Error(`No document of the demo has a sentence that begins “${start}”`);
    return statement;
  };
  const log = (what: string, subject: string, after: unknown) =>
    recordAudit(trx, {
      what,
      subject,
      after,
      planId,
      visitor: null,
      personId: ids.office,
      who: ids.officeName,
      at: doing.at,
    });

  const own = all.filter(({ sourceId }) => sourceId === letter.id);
  const choices = links.map(([start, ref, what]) => {
    const action = view.actions.find((one) => one.ref === ref);
    if (!action) throw new Error(`The demo has no action ${ref}`);
    return { statementId: find(start, own).id, itemId: action.id, seen: 0, what };
  });
  await decideLinks(trx, choices, () => 'chosen by hand', doing);
  await log(
    'assurance.link',
    'statements',
    choices.map(({ statementId, itemId, what }) => ({ statement: statementId, about: itemId, decided: what })),
  );
  for (const { name, starts, finding } of threads) {
    const answered = view.findings.find(({ text }) => text.startsWith(finding));
    if (!answered) throw new Error(`The demo has no finding that begins “${finding}”`);
    const members = [
      ...starts.map((start) => ({ kind: 'statement' as const, id: find(start, all).id })),
      { kind: 'finding' as const, id: answered.id },
    ];
    const made = await newThread(trx, { name, members, state: 'kept' }, doing);
    if (!made.ok) throw new Error(`The demo’s thread “${name}” takes a sentence of another`);
    await log('assurance.thread', `thread:${made.id}`, {
      name,
      members: members.map(({ kind, id }) => `${kind}:${id}`),
    });
  }
}
