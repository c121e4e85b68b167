import { isIsoDate } from '../../methods/calendar.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { idIn } from '../../platform/id-in.ts';
import { todayIn } from '../../platform/services.ts';
import { loadCompliance, noticesOf, standingOf } from './load-compliance.ts';
import { endsOfNotices } from './notice-known-queries.ts';
import { dueText } from './due-text.ts';
import { noticeKnown } from './notice-known.ts';
import { positions } from './positions.ts';

/** `los notice`: whether each clause of the notice is met at a date, and what it lacks. */
export const noticeCommand: Command = {
  name: 'notice',
  about: 'Prints where each clause of the improvement notice stands, what answers it, and what it lacks.',
  usage: '[--as-at DATE] [--notice NUMBER] [--json]',
  run: async (args, services, out) => {
    const options = readOptions(args, {
      'as-at': { type: 'string' },
      notice: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (!options.ok) return misused(noticeCommand, options.message, out);
    const asAt = options.values['as-at'] ?? todayIn(services);
    if (!isIsoDate(asAt)) return misused(noticeCommand, '--as-at needs a date like 2025-05-08.', out);
    const [all, ends] = await Promise.all([noticesOf(services), endsOfNotices(services.db)]);
    const wanted = options.values.notice;
    const notice =
      wanted === undefined
        ? (all.find((one) => standingOf(one, ends.get(one.id) ?? null, asAt) === 'live') ?? all[0])
        : all.find((one) => one.id === idIn(wanted));
    if (!notice) {
      const listed = all.map((one) => `${one.id} (${one.title})`).join(', ');
      out.complain(listed ? `There is no notice ${wanted}. There are: ${listed}.` : 'No notice has been added yet.');
      return 1;
    }
    const compliance = await loadCompliance(services, notice, asAt, await noticeKnown(services, notice, asAt));
    const { live, why } = compliance;
    const clauses = compliance.clauses.map((one) => ({
      clause: one.requirement.clause,
      text: one.requirement.text,
      who: one.requirement.who,
      to: one.requirement.recipient,
      due: dueText(one.requirement, live),
      actions: one.items.flatMap(({ item }) => (item?.kind === 'action' ? [item.name] : [])),
      bodies: one.bodies.map(({ body }) => body),
      shownBy: one.shown,
      position: one.judgement ? positions[one.judgement.position].text : null,
      judged: one.judgement && { on: one.judgement.on, by: one.judgement.who, reason: one.judgement.reason },
      gaps: one.gaps.map(({ words }) => words),
    }));
    if (options.values.json) {
      out.print(JSON.stringify({ notice: notice.id, title: notice.title, asAt, live, why, clauses }, null, 2));
      return 0;
    }
    out.print(`${notice.title}, as at ${asAt}${live ? '' : ` (not live: ${why})`}`);
    for (const one of clauses) {
      out.print(`${one.clause}  ${one.position ?? 'Not judged'}  ${one.due}  ${one.text.slice(0, 80)}`);
      for (const words of one.gaps) out.print(`    ${words}`);
    }
    return 0;
  },
};
