import { planIndex } from '../../model/plan-index.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { plainText } from '../../import/save/match-texts.ts';
import type { LinkKind } from '../../links/suggest-links.ts';
import type { ListColumn, Typed } from '../list-kind.ts';

/** The area an item is in, under the name the list gives it. */
export function areaColumn<Part>(
  nameOf: (areaId: number, view: PlanView) => string = (areaId, view) => planIndex(view).areaName(areaId),
): ListColumn<{ areaId: number }, Part> {
  return {
    heading: 'Area',
    of: 'item',
    as: 'text',
    change: 'moved',
    show: ({ areaId }, _part, view) => nameOf(areaId, view),
    typed: areaTyped,
  };
}

/** The area a cell names: by its title, by its title after those it is part of, or with its number before it. */
function areaTyped(cell: string, view: PlanView): Typed {
  const { areaName } = planIndex(view);
  const names = (area: PlanView['areas'][number]) => [
    areaName(area.id),
    area.title,
    `${area.code} ${area.title}`,
    `${area.code} ${areaName(area.id)}`,
  ];
  const found = view.areas.filter((area) => names(area).some((name) => plainText(name) === plainText(cell)));
  const whole = found.filter((area) => plainText(areaName(area.id)) === plainText(cell));
  const area = found.length === 1 ? found[0] : whole.length === 1 ? whole[0] : undefined;
  if (area) return { area: String(area.id) };
  if (cell === '') return { problem: 'it names no area' };
  return found.length > 1
    ? {
        problem: `there are ${found.length} areas called “${cell}”. Write the area it is part of before it, as in “Care leavers: Health”`,
      }
    : { problem: `there is no area “${cell}”. Use the name of an area of the plan, or add the area first` };
}

/** Refs of the actions an item is joined to. */
export function refsColumn<Item extends { actionIds: number[] }, Part>(
  link: LinkKind,
  isFrom: boolean,
): ListColumn<Item, Part> {
  return {
    heading: 'Action refs',
    of: 'links',
    as: 'refs',
    link,
    isFrom,
    ids: (item) => item.actionIds,
    show: (item, _part, view) => item.actionIds.flatMap((id) => planIndex(view).actions.get(id)?.ref || []).join('; '),
  };
}
