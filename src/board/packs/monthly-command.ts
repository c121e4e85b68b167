import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { allPlans, mainPlan, readPlan } from '../../plan/index.ts';
import { misused, readOptions, type Command, type CommandOutput } from '../../platform/command.ts';
import { makeFolder } from '../../platform/files/make-folder.ts';
import { idIn } from '../../platform/id-in.ts';
import type { Services } from '../../platform/services.ts';
import type { Handling } from '../monthly/report-matter.ts';
import { noWords } from '../monthly/report-words.ts';
import { draftFor, packById } from './pack-queries.ts';
import { dateToCompareWith, handlingToBegin, makeReport, type PackWish } from './pack-paper.ts';
import { renderPack } from './render-pack.ts';
import { templateInUse } from './template-queries.ts';

const usage = '--as-at DATE --out FOLDER [--plan NUMBER] [--handling OFFICIAL|OFFICIAL-SENSITIVE]';

/** `los report monthly`: the report of a plan at a date, in every format, with its manifest, into a folder. */
export const monthlyCommand: Command = {
  name: 'report monthly',
  about: 'Writes the monthly report as Word, PDF, web page and Excel, with a manifest of every number. Issues nothing.',
  usage,
  run,
};

async function run(args: string[], services: Services, out: CommandOutput): Promise<number> {
  const options = readOptions(args, {
    'as-at': { type: 'string' },
    out: { type: 'string' },
    plan: { type: 'string' },
    handling: { type: 'string' },
  });
  if (!options.ok) return misused(monthlyCommand, options.message, out);
  const { 'as-at': asAt, out: folder, plan, handling } = options.values;
  if (!asAt || !isIsoDate(asAt)) return misused(monthlyCommand, '--as-at needs a date like 2025-05-08.', out);
  if (!folder) return misused(monthlyCommand, '--out needs a folder to write to.', out);
  if (plan !== undefined && idIn(plan) === null) return misused(monthlyCommand, '--plan needs a plan’s number.', out);
  if (handling !== undefined && handling !== 'OFFICIAL' && handling !== 'OFFICIAL-SENSITIVE')
    return misused(monthlyCommand, '--handling is OFFICIAL or OFFICIAL-SENSITIVE.', out);
  const wish = await wishFor(services, idIn(plan), asAt, handling ?? null);
  if (typeof wish === 'string') {
    out.complain(wish);
    return 1;
  }
  return write(services, wish, resolve(folder), out);
}

/** The draft's words and choices where there is a draft for the date; else those a new draft would begin with. */
async function wishFor(
  services: Services,
  planId: number | null,
  asAt: string,
  handling: Handling | null,
): Promise<PackWish | string> {
  const id = planId ?? (await mainPlan(services.db))?.id ?? null;
  const view = id === null ? null : await readPlan(services, id, asAt);
  if (!view) {
    const plans = (await allPlans(services.db)).map((one) => `${one.id} (${one.title})`).join(', ');
    return plans
      ? `There is no plan ${planId}. There are: ${plans}.`
      : 'There is no plan to report on yet. Import one first.';
  }
  if (view.areas.length === 0) {
    const first = view.dates[0];
    return `There is nothing in the plan on ${inWords(asAt)}.${first ? ` It begins on ${inWords(first)}.` : ''}`;
  }
  const draftId = await draftFor(services.db, view.id, asAt, 'monthly');
  const draft = draftId === null ? null : await packById(services.db, draftId);
  if (draft) return { ...draft, handling: handling ?? draft.handling };
  return {
    kind: 'monthly',
    planId: view.id,
    asAt,
    comparedWith: await dateToCompareWith(services, view, 'monthly'),
    handling: handling ?? (await handlingToBegin(services, view.id, asAt)),
    words: noWords,
    supersedesId: null,
    correctionReason: null,
  };
}

async function write(services: Services, wish: PackWish, folder: string, out: CommandOutput): Promise<number> {
  const made = await makeReport(services, wish);
  if (!made) return 1;
  const template = await templateInUse(services.db);
  const rendered = await renderPack(made.paper, template && (await services.files.read(template.sha256)), {
    comparedWith: wish.comparedWith,
    pack: null,
    supersedes: wish.supersedesId,
    missingParts: made.missing.map(({ name }) => name),
  });
  if ('unreadable' in rendered) {
    out.complain(rendered.unreadable);
    return 1;
  }
  try {
    makeFolder(folder);
    for (const { name, bytes } of rendered.files) await writeFile(join(folder, name), bytes);
  } catch (reason) {
    out.complain(`The report could not be written to ${folder}: ${(reason as Error).message}`);
    return 1;
  }
  for (const { name } of rendered.files) out.print(join(folder, name));
  if (made.missing.length > 0) out.complain(`The report has no ${made.missing.map(({ name }) => name).join('; no ')}.`);
  return 0;
}
