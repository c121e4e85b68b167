import type { Place, Route, Visitor, WebRequest } from './route.ts';

/**
 * Whether someone may do something at some places, all of them: by a role for the whole council, or by one for a part of
 * it that holds each place. With no place given, only by a role for the whole.
 */
export function mayAt(visitor: Visitor | null, ability: string, places: readonly Place[] | null): boolean {
  if (!visitor?.abilities.has(ability)) return false;
  const limit = visitor.limits?.get(ability);
  if (!limit) return true;
  return places !== null && places.length > 0 && places.every((place) => isInPart(limit, place));
}

/** Said to someone whose role is for some areas or teams, at a page of others. */
export const notTheirPart =
  'Your role is for another part of the council. Ask an administrator if you think it should reach here.';

/** Whether a place lies in a part of the council. Capitals make no difference. */
export function isInPart(part: ReadonlySet<string>, place: Place): boolean {
  const names = new Set([...part].map((name) => name.toLowerCase()));
  return place.some((name) => names.has(name.toLowerCase()));
}

/**
 * Where the route's object lies, for a visitor whose role is for part of the council; 'refused' where that is not in it.
 * Nothing is looked up for anyone else.
 */
export async function placesOf(route: Route, request: WebRequest): Promise<readonly Place[] | null | 'refused'> {
  const { visitor } = request;
  if (!visitor?.limits?.size) return null;
  const isLimited = visitor.limits.has(route.access);
  if (route.within === undefined) return isLimited ? 'refused' : null;
  if (route.within === 'own') return null;
  const places = await route.within(request);
  // Where there is nothing, the page says so itself.
  if (places === null || places === 'theirs') return null;
  return isLimited && !mayAt(visitor, route.access, places) ? 'refused' : places;
}
