import { placesOfItems } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import type { Within, WebRequest } from '../../platform/web/route.ts';
import { clauseLinks } from './compliance-queries.ts';

/** A clause lies in every area of the plan that it is joined to; one joined to nothing is about the whole. */
export const whereClauseLies = async (request: WebRequest) => {
  const id = idIn(request.params['id']);
  if (id === null) return null;
  const links = await clauseLinks(request.services.db, [id], request.today);
  const items = links.flatMap(({ itemId, joined }) => (joined && itemId !== null ? [itemId] : []));
  return placesOfItems(request.services.db, items);
};

/** Whoever answers for one of the areas that a clause is joined to adds what shows it. */
export const whereClauseIsShown: Within = async (request) => {
  const places = await whereClauseLies(request);
  return places && [places.flat()];
};

/** The same with what the form joins it to besides. */
export const whereClauseIsJoined: Within = async (request) => {
  const places = await whereClauseLies(request);
  const chosen = request.form.all('item').flatMap((text) => idIn(text) ?? []);
  return places && [...places, ...(await placesOfItems(request.services.db, chosen))];
};
