import { addDays, isIsoDate } from '../../methods/calendar.ts';
import { recordAudit } from '../../people/index.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { todayIn } from '../../platform/services.ts';
import { allPlans } from '../model/plan-queries.ts';
import { importList } from './import-list.ts';
import { likelyPlan } from './likely-plan.ts';
import { readFromDisk } from './read-command.ts';
import type { PlanChange } from './save/plan-changes.ts';
import { previewImport, savePlan, type WordMapping } from './save/save-plan.ts';

const handlingMarks = ['OFFICIAL', 'OFFICIAL-SENSITIVE'];

const options = {
  'as-at': { type: 'string' },
  plan: { type: 'string' },
  new: { type: 'boolean' },
  title: { type: 'string' },
  handling: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * `los plan import FILE --as-at DATE`: brings a plan in, as a version of the plan it resembles or as a new one.
 * Rating words nobody has mapped take the suggested meaning, which is printed; people can change it on screen.
 */
export const importCommand: Command = {
  name: 'plan import',
  usage: 'FILE --as-at DATE [--plan N | --new] [--title TITLE] [--handling MARK] [--dry-run] [--json]',
  about:
    'Brings a plan in: a new one, the next version of one that is there, or a list of it that was changed. --dry-run only says what would change.',
  run: async (args, services, out) => {
    const read = readOptions(args, options, ['FILE']);
    if (!read.ok) return misused(importCommand, read.message, out);
    const { values } = read;
    const today = todayIn(services);
    const asked = values['as-at'];
    if (asked !== undefined && !isIsoDate(asked))
      return misused(importCommand, `“${asked}” is not a date. Write it as YYYY-MM-DD.`, out);
    const future = () =>
      misused(importCommand, `${asked} is in the future. A plan is imported as at a day that has been.`, out);
    // Where today is locked, tomorrow is the first day on which anything can be said.
    if (asked !== undefined && asked > addDays(today, 1)) return future();
    if (values.plan !== undefined && values.new) return misused(importCommand, 'Give --plan or --new, not both.', out);
    if (values.handling !== undefined && !handlingMarks.includes(values.handling))
      return misused(
        importCommand,
        `“${values.handling}” is no handling mark. Give ${handlingMarks.join(' or ')}.`,
        out,
      );
    const document = await readFromDisk(read.words[0] as string, out);
    if (!document) return 1;
    if (document.list) {
      const { list } = document;
      const { plan, new: isNew = false, 'dry-run': dryRun = false, json = false } = values;
      return importList(importCommand, services, { list, document, asAt: asked, plan, isNew, dryRun, json }, out);
    }
    const file = document.plan;
    const asAt = asked ?? file.asAt;
    if (!asAt)
      return misused(importCommand, 'The document does not say when its ratings were made. Give --as-at DATE.', out);
    if (file.areas.every((area) => area.actions.length === 0)) {
      out.complain(
        'No actions were found in this document, so nothing was imported. A report, notice or letter is added with “los source add”.',
      );
      return 1;
    }
    return services.db.transaction().execute(async (trx) => {
      const plans = await allPlans(trx);
      const planId = values.new ? null : values.plan !== undefined ? Number(values.plan) : await likelyPlan(trx, file);
      const plan = plans.find((one) => one.id === planId);
      if (planId !== null && !plan) return misused(importCommand, `There is no plan ${values.plan}.`, out);
      const preview = await previewImport(trx, planId, file, asAt);
      if (asAt > today && asAt !== preview.firstOpen) return future();
      if (preview.refusal) {
        out.complain(preview.refusal);
        return 1;
      }
      const title = values.title ?? plan?.title ?? document.title;
      const mappings = new Map(
        preview.unmapped.map(({ word, suggestion }): [string, WordMapping] => [
          word,
          { delivery: suggestion.delivery, impact: suggestion.impact },
        ]),
      );
      let saved: number | null = null;
      if (!values['dry-run']) {
        const sha256 = await services.files.keep(trx, document.bytes);
        const source = { name: document.name, format: document.format, fileSha256: sha256, handling: values.handling };
        const imported = await savePlan(trx, {
          planId,
          title,
          file,
          asAt,
          places: document.places,
          mappings,
          source,
          personId: null,
          dated: asked !== undefined || file.asAt !== null,
        });
        saved = imported.planId;
        const after = { file: document.name, sha256, asAt, changes: imported.changes.length };
        await recordAudit(trx, {
          what: 'plan.import',
          subject: `plan:${saved}`,
          planId: saved,
          after,
          visitor: null,
          who: 'Command line',
        });
      }
      const counts = countsOf(file);
      if (values.json) {
        // The document as it was read, in the open format, with what came of importing it beside.
        const imported = {
          plan: saved ?? planId,
          title,
          new: planId === null,
          saved: saved !== null,
          counts,
          changes: preview.changes,
          mapped: Object.fromEntries(mappings),
        };
        out.print(JSON.stringify({ ...file, asAt, imported }, null, 2));
        return 0;
      }
      const verb = saved === null ? 'Would import' : 'Imported';
      out.print(
        planId === null
          ? `${verb} “${title}” as a new plan${saved ? ` (plan ${saved})` : ''}, as at ${asAt}.`
          : `${verb} a new version of “${title}” (plan ${planId}), as at ${asAt}.`,
      );
      out.print(
        `${counts.areas} areas, ${counts.actions} actions in ${counts.steps} steps, ${counts.findings} findings, ${counts.measures} measures, ${file.milestones.length} milestones; ${file.unplaced.length} texts not placed, ${file.warnings.length} warnings.`,
      );
      for (const [word, { delivery, impact }] of mappings)
        out.print(
          `Rating “${word}”: ${delivery ? `${delivery}, impact ${impact ?? 'not decided'}` : 'meaning not decided'}`,
        );
      for (const change of preview.changes) out.print(changeLine(change));
      return 0;
    });
  },
};

function countsOf(file: Parameters<typeof likelyPlan>[1]) {
  const actions = file.areas.flatMap((area) => area.actions);
  return {
    areas: file.areas.length,
    actions: actions.length,
    steps: actions.reduce((total, action) => total + action.steps.length, 0),
    findings: file.areas.reduce((total, area) => total + area.findings.length, 0),
    measures: file.areas.reduce((total, area) => total + area.measures.length, 0),
  };
}

function changeLine(change: PlanChange): string {
  const texts = [change.before, change.now]
    .filter((text) => text !== null)
    .map((text) => (text.length > 80 ? `${text.slice(0, 77)}…` : text));
  return `  ${change.kind} ${change.what} ${change.name}: ${texts.join(' → ')}`;
}
