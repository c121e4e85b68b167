import { idIn } from '../../platform/id-in.ts';
import type { Place, Route, WebRequest, Within } from '../../platform/web/route.ts';
import { itemOfEvidence, itemOfReading, placesOfItems, stepsOfClaims } from './place-queries.ts';

type Find = (request: WebRequest) => Promise<(number | null)[] | null>;

/** The item whose number is in the address, and the area that is chosen for it in the form. */
const item =
  (param: string): Find =>
  async ({ params, form }) => {
    const id = idIn(params[param]);
    return id === null ? null : [id, ...chosen(form.one('area')), ...chosen(form.one('parentId'))];
  };

/** What a new item is to be part of: named in the address, and chosen in the form. */
const parent: Find = async ({ query, form }) => [...chosen(query.one('of')), ...chosen(form.one('area'))];

const evidence: Find = async ({ params, services }) => {
  const id = idIn(params['id']);
  const of = id === null ? null : await itemOfEvidence(services.db, id);
  return of === null ? null : [of];
};

const reading: Find = async ({ params, services }) => {
  const id = idIn(params['id']);
  const of = id === null ? null : await itemOfReading(services.db, id);
  return of === null ? null : [of];
};

/** The updates a decision names, accepted, sent back or let stand. */
const claims: Find = async ({ form, services }) => {
  const named = Object.keys(form.values).flatMap((name) => /^version-(\d+)$/.exec(name)?.[1] ?? []);
  const ids = [
    ...(form.has('accept-all') ? named : []),
    ...form.all('accept'),
    form.one('send-back'),
    form.one('claim'),
  ];
  const numbers = ids.flatMap((id) => idIn(id) ?? []);
  return numbers.length === 0 ? null : stepsOfClaims(services.db, numbers);
};

const chosen = (text: string): number[] => {
  const id = idIn(text);
  return id === null ? [] : [id];
};

const ownPart = 'own' as const;

/**
 * Where each address of this room lies, for people whose role is for some areas only. An address that is not here is about
 * the whole plan: nobody limited to areas reaches it with a limited ability. The first that fits counts.
 */
const whereabouts: readonly [method: 'GET' | 'POST' | 'both', path: RegExp, where: Find | typeof ownPart][] = [
  ['both', /^\/(areas|actions|findings|measures|steps|targets|assessments|see-also)\/:id(\/|$)/, item('id')],
  ['both', /^\/steps\/:step\//, item('step')],
  ['both', /^\/updates\/:period\/:step$/, item('step')],
  ['both', /^\/(evidence\/add|history|links)\/:item$/, item('item')],
  ['both', /^\/evidence\/:id(\/|$)/, evidence],
  ['both', /^\/readings\/:id\//, reading],
  ['both', /^\/plan\/:plan\/(findings|actions|steps|measures|targets|assessments|see-also)\/new$/, parent],
  ['both', /\/month\/narrative\/:area$/, item('area')],
  ['POST', /\/month\/(moderation|overrides)$/, claims],
  // These show what is in the visitor's part, and nothing else (openMonth, openAt).
  ['GET', /\/month(\/(moderation|overrides|narrative))?$/, ownPart],
  ['GET', /^\/plan(\/:plan(\/(actions|findings|measures|compare|search|rating-key|glossary))?)?$/, ownPart],
  // Actions of one's own posts, and how a date is read.
  ['GET', /^\/(your-actions|updates\/read-due|plans)$/, ownPart],
  ['GET', /^\/posts(\/:id)?$/, ownPart],
];

/** The room's routes, each saying where it lies. */
export function withPlaces(list: readonly Route[]): Route[] {
  return list.map((route) => {
    const found = whereabouts.find(
      ([method, path]) => (method === 'both' || method === route.method) && path.test(route.path),
    );
    if (!found) return route;
    const [, , where] = found;
    return { ...route, within: where === ownPart ? ownPart : lies(where) };
  });
}

/** Where a route lies whose address or form names items of a plan; null where there is nothing there. */
export function lies(find: Find): Within {
  return async (request): Promise<readonly Place[] | null> => {
    const ids = await find(request);
    return (
      ids &&
      placesOfItems(
        request.services.db,
        ids.filter((id): id is number => id !== null),
      )
    );
  };
}
