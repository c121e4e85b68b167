import { recordAudit } from '../../people/index.ts';
import { misused, type Command, type CommandOutput } from '../../platform/command.ts';
import { todayIn, type Services } from '../../platform/services.ts';
import { bringBackList, dayForList, planOfList, previewList, whyNotBroughtIn } from '../lists/bring-back.ts';
import type { ListChange } from '../lists/list-change.ts';
import { listChangeWords } from '../lists/list-kind.ts';
import type { ListFile } from '../lists/read-list.ts';
import { allPlans } from '../model/plan-queries.ts';
import { doneByCommand } from '../periods/done-by.ts';
import { countOf } from '../words.ts';

type Asked = {
  list: ListFile;
  document: { name: string; bytes: Buffer };
  asAt: string | undefined;
  plan: string | undefined;
  isNew: boolean;
  dryRun: boolean;
  json: boolean;
};

/**
 * `los plan import` of a list that was taken from a plan and changed: brings in what was changed, and says what. What
 * was changed in the plan too since the list was taken is left, and said.
 */
export async function importList(
  command: Command,
  services: Services,
  { list, document, asAt, plan, isNew, dryRun, json }: Asked,
  out: CommandOutput,
): Promise<number> {
  const refused = whyNotBroughtIn(list);
  if (refused) {
    out.complain(refused);
    return 1;
  }
  if (isNew) return misused(command, 'This is a list of part of a plan, so it cannot be a new one. Give --plan.', out);
  const today = todayIn(services);
  return services.db.transaction().execute(async (trx) => {
    const plans = await allPlans(trx);
    const wanted = plan === undefined ? await planOfList(trx, list) : Number(plan);
    const found = plans.find((one) => one.id === wanted);
    if (!found) {
      if (plan !== undefined) return misused(command, `There is no plan ${plan}.`, out);
      out.complain('This is a list of a plan that is not here. Import the plan first.');
      return 1;
    }
    const first = await dayForList(trx, found.id, today);
    const on = asAt ?? first;
    if (on > today && on !== first) return misused(command, `${on} is in the future. Give a day that has been.`, out);
    const bringing = { planId: found.id, file: list, fileName: document.name, on, today };
    const accepts = (change: ListChange) => change.since === null;
    const { done, preview } = dryRun
      ? { done: [], preview: await previewList(trx, found.id, list, on, today) }
      : await bringBackList(trx, { ...bringing, accepts }, doneByCommand(services, 'plan.bring-back'));
    if (preview.refusal !== null || preview.problems.length > 0) {
      if (preview.refusal !== null) out.complain(preview.refusal);
      if (preview.problems.length > 0) {
        out.complain(
          `${document.name} was not brought in. Put these right in it and try again. Nothing has been saved.`,
        );
        for (const { where, message } of preview.problems) out.complain(`  ${where}: ${message}`);
      }
      return 1;
    }
    const left = preview.changes.filter((change) => !accepts(change));
    if (done.length > 0) {
      const sha256 = await services.files.keep(trx, document.bytes);
      await recordAudit(trx, {
        what: 'plan.bring-back',
        subject: `plan:${found.id}`,
        planId: found.id,
        after: { file: document.name, sha256, from: on, accepted: done.length, left: left.length },
        visitor: null,
        who: 'Command line',
      });
    }
    if (json) {
      const { changes, notes, newPosts } = preview;
      const imported = {
        plan: found.id,
        title: found.title,
        new: false,
        saved: done.length > 0,
        changes,
        newPosts,
        notes,
      };
      out.print(JSON.stringify({ kind: 'list', list: list.list, asAt: on, imported }, null, 2));
      return 0;
    }
    const many = preview.changes.length - left.length;
    const verb = dryRun ? 'Would change' : 'Changed';
    out.print(
      preview.changes.length === 0
        ? `Nothing has changed: the list of ${list.list}s says what “${found.title}” says.`
        : `${verb} ${countOf(many, 'thing')} in “${found.title}” (plan ${found.id}) from the list of ${list.list}s, from ${on} on.`,
    );
    for (const change of preview.changes) out.print(lineOf(change));
    for (const title of preview.newPosts) out.print(`  New post: ${title}`);
    for (const note of preview.notes) out.print(`  Left out. ${note}`);
    return 0;
  });
}

function lineOf({ kind, what, name, column, before, now, since }: ListChange): string {
  const short = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
  const texts = [before, now].filter((text) => text !== null).map(short);
  const label = `${since === null ? '' : 'Left, as the plan was changed since. '}${listChangeWords[kind]}`;
  return `  ${label}: ${what} ${name}${column ? `, ${column}` : ''}: ${texts.join(' → ')}`;
}
