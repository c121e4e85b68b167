import type { FormValues } from '../../platform/web/route.ts';
import { pairKey } from './join-items.ts';
import { linkKinds, type Linkable } from './linkable.ts';
import type { Pair } from './link-queries.ts';
import type { LinkKind } from './suggest-links.ts';

/** The pairs ticked in a form. What names no link of items of this plan is left out: nobody's page offers it. */
export function pairsInForm(form: FormValues, items: Map<number, Linkable>): Pair[] {
  return form.all('join').flatMap((value): Pair[] => {
    const [kind = '', from, to] = value.split(' ');
    const ends = linkKinds[kind as LinkKind];
    const pair = { kind: kind as LinkKind, fromId: Number(from), toId: Number(to) };
    if (!ends || items.get(pair.fromId)?.kind !== ends.from || items.get(pair.toId)?.kind !== ends.to) return [];
    return pairKey(pair) === value ? [pair] : [];
  });
}
