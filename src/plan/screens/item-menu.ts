import type { Visitor } from '../../platform/web/route.ts';
import type { ItemKindShown } from './item-queries.ts';

/** What a person can do to an item, offered on its page to those who may: the edit pages add theirs here. */
export type ItemDoing = { text: string; ability: string; path: (id: number) => string };

export const itemMenus: Record<ItemKindShown, ItemDoing[]> = {
  area: [],
  action: [],
  finding: [],
  measure: [],
  milestone: [],
};

/** The doings this person may, as links. They are of today: a page that looks back offers none. */
export function menuFor(kind: ItemKindShown, id: number, visitor: Visitor | null): { text: string; href: string }[] {
  return itemMenus[kind].flatMap(({ text, ability, path }) =>
    visitor?.abilities.has(ability) ? [{ text, href: path(id) }] : [],
  );
}
