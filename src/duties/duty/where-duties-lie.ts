import { placesByItem, placesOfItems } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import type { Services } from '../../platform/services.ts';
import { isInPart } from '../../platform/web/may.ts';
import type { Place, Visitor, WebRequest, Within } from '../../platform/web/route.ts';
import { latest, type Duty } from './duty.ts';
import { loadDuty } from './duty-queries.ts';
import { itemsOfDuties } from './duty-place-queries.ts';
import { occurrenceEvidenceById } from './occurrence-queries.ts';

/** Who looks at duties: all that decides which of them are theirs. */
export type Looker = Pick<Visitor, 'limits' | 'posts'> | null;

/**
 * A duty lies in every area of a plan it is about. One about none (it comes from a notice, or was put in by hand) belongs,
 * for people whose role is for some areas, to whoever holds its post.
 */
export const whereDutyLies: Within = async (request) => {
  const id = idIn(request.params['id']);
  return id === null ? null : placesOfDuty(request, id);
};

/** Whoever answers for one of the areas that a duty is about says when it was done. */
export const whereDutyIsDone: Within = async (request) => {
  const places = await whereDutyLies(request);
  return places === null || places === 'theirs' ? places : [places.flat()];
};

/** Evidence lies where the duty does that it shows was done. */
export const whereDutyEvidenceLies: Within = async (request) => {
  const id = idIn(request.params['id']);
  const evidence = id === null ? null : await occurrenceEvidenceById(request.services.db, id);
  return evidence && placesOfDuty(request, evidence.dutyId);
};

/** Where a step lies, in the address of a form that makes a duty of it. */
export const whereStepLies: Within = async ({ params, services }) => {
  const id = idIn(params['step']);
  return id === null ? null : placesOfItems(services.db, [id]);
};

async function placesOfDuty({ services, today, visitor }: WebRequest, id: number) {
  const items = (await itemsOfDuties(services.db, today, [id])).get(id);
  if (!items) return null;
  const places = await placesOfItems(services.db, items);
  if (places.some((place) => place.length > 0)) return places;
  const duty = await loadDuty(services.db, id);
  return duty && fallsTo(duty, visitor) ? 'theirs' : places;
}

const fallsTo = (duty: Duty, who: Looker) => who?.posts.includes(latest(duty).postId ?? 0) ?? false;

/** Of these duties those that somebody sees: all, unless their role shows duties of some areas only. */
export async function dutiesSeenBy(
  who: Looker,
  { db }: Pick<Services, 'db'>,
  duties: Duty[],
  today: string,
): Promise<Duty[]> {
  const part = who?.limits?.get('duties.read');
  if (!part) return duties;
  const items = await itemsOfDuties(db, today);
  const places = await placesByItem(db, [...new Set([...items.values()].flat())]);
  return duties.filter((duty) => {
    const own = (items.get(duty.id) ?? []).flatMap((id): Place[] => {
      const place = places.get(id);
      return place ? [place] : [];
    });
    return own.some((place) => place.length > 0) ? own.every((place) => isInPart(part, place)) : fallsTo(duty, who);
  });
}
