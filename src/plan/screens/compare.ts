import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { page } from '../../platform/web/route.ts';
import { changeWords, type Change, type ChangeKind } from '../model/change.ts';
import { changesBetween } from '../model/changes-between.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { previousDate } from '../model/previous-date.ts';
import { seenBy } from '../model/in-part.ts';
import { readPlan } from '../model/read-plan.ts';
import { ComparePage } from './compare-page.tsx';
import { planCrumbs } from './crumbs.ts';
import { listDownload, listFormat, type DownloadList } from './list-download.ts';
import { planPage } from './open-plan.ts';
import { typedDate } from './standpoint.ts';

/** The plan at two dates: everything that differs, old struck through above new; or as a file. */
export const compareRoute = planPage('/plan/:plan/compare', async ({ request, services, view, at }) => {
  const asked = (name: 'from' | 'to') => typedDate(request.query.one(name));
  const to = asked('to') ?? at.asAt;
  const seenAt = async (date: string) => {
    const then = await readPlan(services, view.id, date);
    return then && seenBy(request.visitor, then);
  };
  const after = to === view.asAt ? view : ((await seenAt(to)) ?? view);
  const from = asked('from') ?? previousDate(after);
  const before = from === null ? null : await seenAt(from);
  const kind = (Object.keys(changeWords) as ChangeKind[]).find((one) => one === request.query.one('kind')) ?? null;
  const all = before ? changesBetween(before, after) : [];
  const changes = kind ? all.filter((change) => change.kind === kind) : all;
  const format = listFormat(request.query.one('format'));
  if (format) return listDownload(changeListFile(after, changes), format, to);
  const problems = (['from', 'to'] as const).filter((name) => {
    const text = request.query.one(name);
    return text !== '' && !isIsoDate(typedDate(text) ?? '');
  });
  const main = ComparePage({ view: after, at, from, to, kind, all, changes, problems });
  const title = from ? `What changed from ${inWords(from)} to ${inWords(to)}` : 'What changed';
  return page(title, main, { width: 'wide', section: 'plan', breadcrumbs: planCrumbs(view, at) });
});

/** Changes as a list for a spreadsheet. */
function changeListFile(view: PlanView, changes: Change[]): DownloadList {
  const { areaName } = planIndex(view);
  return {
    name: 'Changes',
    columns: ['Area', 'What', 'Ref', 'Text', 'Change', 'Before', 'After', 'Reason', 'Agreed by'],
    rows: changes.map((change) => [
      change.areaId === null ? '' : areaName(change.areaId),
      change.item,
      change.ref,
      change.text,
      changeWords[change.kind],
      change.old ?? '',
      change.now ?? '',
      change.because ?? '',
      change.agreedBy ?? '',
    ]),
  };
}
