import { planIndex } from '../model/plan-index.ts';
import type { Action, PlanView } from '../model/plan-view.ts';
import type { DownloadList } from './list-download.ts';

/**
 * Actions as a list for a spreadsheet, one row for each step, in the headings the plan reader knows, so that the file
 * can be imported again: documented in docs/downloads.md. Dates and ratings are as the plan writes them, owners are
 * separated by semicolons, and the plan's own further columns come last. A further step of the same action leaves all
 * other cells empty, as plans do.
 */
export function actionListFile(view: PlanView, actions: Action[]): DownloadList {
  const { areas } = planIndex(view);
  const extras = [...new Set(actions.flatMap((action) => Object.keys(action.extra)))];
  const hasChapters = view.areas.some((area) => area.chapter !== null);
  const rows = actions.flatMap((action) => {
    const area = areas.get(action.areaId);
    const parent = areas.get(area?.parentId ?? 0);
    const steps = action.steps.length > 0 ? action.steps : [null];
    const own = [
      ...(hasChapters ? [area?.chapter ?? parent?.chapter ?? ''] : []),
      area?.title ?? '',
      action.ref,
      action.text,
      action.owners.map((post) => post.title).join('; '),
    ];
    const further = extras.map((name) => action.extra[name] ?? '');
    return steps.map((step, index) => {
      const said = [step?.due ?? '', step?.rating?.word ?? ''];
      return index === 0 ? [...own, ...said, ...further] : [...own.map(empty), ...said, ...further.map(empty)];
    });
  });
  const columns = [
    ...(hasChapters ? ['Chapter'] : []),
    'Area',
    ...['Ref', 'Action', 'Owner', 'Due', 'Rating'],
    ...extras,
  ];
  return { name: 'Actions', columns, rows };
}

const empty = (): string => '';
