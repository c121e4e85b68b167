import { addDays, addMonths } from '../../src/methods/calendar.ts';
import type { Chance } from './chance.ts';
import type { Child } from './child.ts';
import { makeCare } from './make-care.ts';
import { newChild } from './make-child.ts';
import { makeLeaver } from './make-leaver.ts';
import { making } from './making.ts';
import { begins, type Service } from './made-up-service.ts';

/** Children who were in care already, or had left it, before anyone looks: a service does not begin on a day. */
export function makeStock(service: Service, number: number, seed: Chance): Child {
  const made = making(service, seed.apart(`stock ${number}`));
  const { chance } = made;
  const start = addDays(begins(service), -chance.between(0, 1500));
  const years = chance.weighted([
    [chance.between(0, 4), 20],
    [chance.between(5, 11), 34],
    [chance.between(12, 16), 46],
  ]);
  const child = newChild(
    `${100_000 + number * 3}`,
    addDays(addMonths(start, -12 * years), -chance.between(0, 364)),
    chance,
  );
  child.asylumSeeking = years >= 15 && chance.happens(0.4);
  const care = makeCare(child, start, made, { long: true });
  child.care.push(care);
  child.inNeed.push({
    start: addDays(start, -chance.between(1, 200)),
    end: care.end === null ? null : addDays(care.end, 5),
    hands: [made.hands('care', start)],
    reason: care.end === null ? '' : 'RC7',
  });
  makeLeaver(child, care, made);
  return child;
}
