import { inWords, isIsoDate } from '../methods/calendar.ts';
import { mainPlan, readPlan, type PlanView } from '../plan/index.ts';
import { misused, readOptions, type Command, type CommandOutput } from '../platform/command.ts';
import { todayIn, type Services } from '../platform/services.ts';
import { documentName, wordsFor } from './outside-quotations.ts';
import { itemName } from './statement-links/item-names.ts';
import { outsideOf, type Said } from './statement-links/outside.ts';
import { toneInWords } from './statement-links/tone-words.ts';
import { threadsOf } from './threads/kept-threads.ts';
import { spanInWords } from './threads/node-words.tsx';
import type { ThreadNode } from './threads/nodes.ts';

const options = { 'as-at': { type: 'string' }, json: { type: 'boolean' }, marked: { type: 'boolean' } } as const;
const usage = '[--as-at DATE] [--marked] [--json]';
/** How commands say that words of marked documents are printed only when asked for. */
export const withMarked = 'Words of documents that are not for sharing are left out unless --marked is given.';

type Asked = { view: PlanView; services: Services; marked: boolean; json: boolean; print: CommandOutput['print'] };

/** What both commands begin with: the main plan as at the date asked for. */
function command(name: string, about: string, show: (asked: Asked) => Promise<void>): Command {
  const made: Command = {
    name,
    usage,
    about: `${about} ${withMarked}`,
    run: async (args, services, out) => {
      const read = readOptions(args, options);
      if (!read.ok) return misused(made, read.message, out);
      const asAt = read.values['as-at'] ?? todayIn(services);
      if (!isIsoDate(asAt)) return misused(made, `“${asAt}” is not a date. Write it as YYYY-MM-DD.`, out);
      const plan = await mainPlan(services.db);
      const view = plan && (await readPlan(services, plan.id, asAt));
      if (!view) {
        out.complain('There is no plan yet. Import one with: los plan import FILE --as-at DATE');
        return 1;
      }
      const { marked = false, json = false } = read.values;
      await show({ view, services, marked, json, print: out.print });
      return 0;
    },
  };
  return made;
}

/** `los links`: each sentence from outside with what it is confirmed or suggested to be about. */
const linksCommand = command(
  'links',
  'What inspectors’ sentences are confirmed or suggested to be about in the plan.',
  async ({ view, services, marked, json, print }) => {
    const { said } = await outsideOf(services.db, view);
    const linked = said.filter(({ links }) => links.length > 0);
    const wordsOf = ({ statement, source }: Said) => wordsFor(statement.text, source.handling !== 'OFFICIAL', marked);
    if (json) {
      const rows = linked.map((one) => ({
        sentence: wordsOf(one),
        where: one.statement.place,
        document: one.source.title,
        saidOn: one.on,
        polarity: one.statement.polarity,
        movement: one.statement.movement,
        links: one.links.map((link) => ({
          kind: link.kind,
          about: itemName(view, link.kind, link.itemId)?.name ?? '',
          state: link.state,
          because: link.because,
          likeness: link.likeness === null ? null : Math.round(link.likeness * 100) / 100,
        })),
      }));
      return print(JSON.stringify(rows, null, 2));
    }
    print(`${linked.length} of ${said.length} sentences are linked, or suggested to be.`);
    for (const one of linked) {
      print('');
      print(`${wordsOf(one)}`);
      print(
        `  ${one.statement.place} of ${documentName({ title: one.source.title, on: one.on })}. ${toneInWords(one.statement)}`,
      );
      for (const link of one.links)
        print(`  ${link.state} ${link.kind}: ${itemName(view, link.kind, link.itemId)?.name ?? ''} (${link.because})`);
    }
  },
);

/** `los threads`: what has come round again, kept and suggested. */
const threadsCommand = command(
  'threads',
  'What was said in different years and is one matter: threads people keep, and those suggested.',
  async ({ view, services, marked, json, print }) => {
    const { kept, suggested } = await threadsOf(services.db, view, await outsideOf(services.db, view));
    const all = [
      ...kept.map(({ name, members }) => ({ state: 'kept', name, nodes: members.map(({ node }) => node) })),
      ...suggested.map(({ name, nodes }) => ({ state: 'suggested', name, nodes })),
    ];
    const wordsOf = ({ text, source }: ThreadNode) =>
      wordsFor(text, source !== null && source.handling !== 'OFFICIAL', marked);
    if (json) {
      const rows = all.map(({ state, name, nodes }) => ({
        state,
        name,
        said: nodes.map((node) => ({
          on: node.on,
          kind: node.kind,
          text: wordsOf(node),
          where: node.place,
          document: node.source?.title ?? view.title,
        })),
      }));
      return print(JSON.stringify(rows, null, 2));
    }
    print(`${kept.length} kept, ${suggested.length} suggested.`);
    for (const { state, name, nodes } of all) {
      print('');
      print(`${name} (${state}): ${spanInWords(nodes)}`);
      for (const node of nodes)
        print(
          `  ${node.on ? inWords(node.on) : 'Undated'}: ${wordsOf(node)} (${node.place} of ${node.source?.title ?? view.title})`,
        );
    }
  },
);

export const outsideCommands: Command[] = [linksCommand, threadsCommand];
