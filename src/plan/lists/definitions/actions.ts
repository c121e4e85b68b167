import { planIndex } from '../../model/plan-index.ts';
import type { Action, Step } from '../../model/plan-view.ts';
import { listKind, sameText, type ListColumn } from '../list-kind.ts';
import { areaColumn } from './shared-columns.ts';

/** One row for each step, in the headings the plan reader knows, so that other programs' lists and ours are alike. */
export const actionList = listKind<Action, Step>({
  kind: 'action',
  part: 'step',
  name: 'Actions',
  signature: [],
  furtherPartsAreBare: true,
  words: 'Action',
  ref: 'Ref',
  area: 'Area',
  items: (view) => view.actions,
  parts: (action) => action.steps,
  columns: (view) => {
    const chapters: ListColumn<Action, Step>[] = view.areas.some((area) => area.chapter !== null)
      ? [
          {
            heading: 'Chapter',
            of: 'shown',
            as: 'text',
            why: 'A chapter is changed on the page of its area.',
            show: ({ areaId }) => {
              const { areas } = planIndex(view);
              const area = areas.get(areaId);
              return area?.chapter ?? areas.get(area?.parentId ?? 0)?.chapter ?? '';
            },
          },
        ]
      : [];
    const extras = [...new Set(view.actions.flatMap((action) => Object.keys(action.extra)))];
    return [
      ...chapters,
      areaColumn((areaId) => planIndex(view).areas.get(areaId)?.title ?? ''),
      {
        heading: 'Ref',
        of: 'item',
        as: 'text',
        change: 'changed',
        show: (action) => action.ref,
        typed: sameText('ref'),
      },
      {
        heading: 'Action',
        of: 'item',
        as: 'text',
        change: 'reworded',
        show: (action) => action.text,
        typed: sameText('text'),
      },
      {
        heading: 'Owner',
        of: 'item',
        as: 'names',
        change: 'reowned',
        show: (action) => action.owners.map((post) => post.title).join('; '),
        typed: (cell) => ({
          owners: cell
            .split(/[;\n]/)
            .map((name) => name.trim())
            .filter(Boolean)
            .join('\n'),
        }),
      },
      {
        heading: 'Due',
        of: 'part',
        as: 'due',
        change: 'redated',
        show: (_action, step) => step?.due ?? '',
        typed: sameText('due'),
      },
      { heading: 'Rating', of: 'rating', as: 'text', show: (_action, step) => step?.rating?.word ?? '' },
      ...extras.map((name): ListColumn<Action, Step> => ({
        heading: name,
        of: 'item',
        as: 'text',
        change: 'changed',
        show: (action) => action.extra[name] ?? '',
        typed: sameText(`extra-${encodeURIComponent(name)}`),
      })),
    ];
  },
});
