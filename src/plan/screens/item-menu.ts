import type { Visitor } from '../../platform/web/route.ts';
import type { ItemKindShown } from './item-queries.ts';

/** What a person can do to an item, offered on its page to those who may: the edit pages add theirs here. */
export type ItemDoing = { text: string; ability: string; path: (id: number) => string };

const edit = (path: string): ItemDoing => ({
  text: 'Change',
  ability: 'plan.edit',
  path: (id) => `/${path}/${id}/edit`,
});
const join: ItemDoing = { text: 'Join to others', ability: 'plan.edit', path: (id) => `/links/${id}` };
const history: ItemDoing = { text: 'Full history', ability: 'plan.read', path: (id) => `/history/${id}` };

export const itemMenus: Record<ItemKindShown, ItemDoing[]> = {
  area: [edit('areas'), history],
  action: [edit('actions'), join, history],
  finding: [edit('findings'), join, history],
  measure: [edit('measures'), join, history],
  milestone: [edit('milestones'), join, history],
};

/** What can be done to a whole plan, from its overview. */
export function planMenuFor(planId: number, visitor: Visitor | null): { text: string; href: string }[] {
  return visitor?.abilities.has('plan.edit')
    ? [
        { text: 'Change the plan', href: `/plan/${planId}/edit` },
        { text: 'Join what belongs together', href: `/plan/${planId}/links` },
      ]
    : [];
}

/** The doings this person may, as links. They are of today: a page that looks back offers none. */
export function menuFor(kind: ItemKindShown, id: number, visitor: Visitor | null): { text: string; href: string }[] {
  return itemMenus[kind].flatMap(({ text, ability, path }) =>
    visitor?.abilities.has(ability) ? [{ text, href: path(id) }] : [],
  );
}
