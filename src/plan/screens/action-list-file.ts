import { planIndex } from '../model/plan-index.ts';
import type { Action, PlanView } from '../model/plan-view.ts';
import type { DownloadList } from './list-download.ts';

/**
 * Actions as a list for a spreadsheet, one row for each step, in the headings the plan reader knows, so that the file
 * can be imported again: documented in docs/plan-format.md. Dates and ratings are as the plan writes them, owners are
 * separated by semicolons, and the plan's own further columns come last.
 */
export function actionListFile(view: PlanView, actions: Action[]): DownloadList {
  const { areas } = planIndex(view);
  const extras = [...new Set(actions.flatMap((action) => Object.keys(action.extra)))];
  const hasParts = view.areas.some((area) => area.parentId !== null);
  const hasChapters = view.areas.some((area) => area.chapter !== null);
  const rows = actions.flatMap((action) => {
    const area = areas.get(action.areaId);
    const parent = areas.get(area?.parentId ?? 0);
    const steps = action.steps.length > 0 ? action.steps : [null];
    return steps.map((step) => [
      ...(hasChapters ? [area?.chapter ?? parent?.chapter ?? ''] : []),
      parent?.title ?? area?.title ?? '',
      ...(hasParts ? [parent ? (area?.title ?? '') : ''] : []),
      action.ref,
      action.text,
      action.owners.map((post) => post.title).join('; '),
      step?.due ?? '',
      step?.rating?.word ?? '',
      ...extras.map((name) => action.extra[name] ?? ''),
    ]);
  });
  const columns = [
    ...(hasChapters ? ['Chapter'] : []),
    'Area',
    ...(hasParts ? ['Sub-area'] : []),
    ...['Ref', 'Action', 'Owner', 'Due', 'Rating'],
    ...extras,
  ];
  return { name: 'Actions', columns, rows };
}
