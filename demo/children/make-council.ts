import { addDays } from '../../src/methods/calendar.ts';
import { chance } from './chance.ts';
import type { Child } from './child.ts';
import { makeChild } from './make-child.ts';
import { makeStock } from './make-stock.ts';
import { begins, type Service } from './made-up-service.ts';

/**
 * Makes the children of a council up, from its seed: everyone whom somebody contacted the service about from three and
 * a half years before the first month to the last day. The same service is the same children, always.
 */
export function makeCouncil(service: Service): Child[] {
  const seed = chance(service.seed);
  const arrivals = seed.apart('arrivals');
  const children: Child[] = [];
  for (let number = 1; number <= service.contactsAMonth * 1.1; number += 1)
    children.push(makeStock(service, number, seed));
  let number = 0;
  for (let day = begins(service); day <= service.to; day = addDays(day, 1)) {
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    // Fewer in the summer holidays, when schools do not see children.
    const season = day.slice(5, 7) === '08' ? 0.7 : 1;
    const mean = (service.contactsAMonth / 30.4) * 0.72 * (weekend ? 0.4 : 1.24) * season;
    for (let left = arrivals.between(Math.floor(mean * 0.6), Math.ceil(mean * 1.4)); left > 0; left -= 1)
      children.push(makeChild(service, ++number, day, seed));
  }
  return children;
}
