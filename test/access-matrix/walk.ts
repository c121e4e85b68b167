/** One route as one person: what they are answered, beside what the table of abilities says. */
import type { Route } from '../../src/platform/web/route.ts';
import { absent, closed, samples, type Other, type Sample, type Where } from './samples.ts';
import type { Walker, World } from './world.ts';

export type Answered = { status: number; location: string | undefined };
/** What is not as the table says, in words. */
export type Wrong = string;

/** What a walk needs of its world: which thing stands for a route, and who asks for it. */
export type Ways = {
  sampleOf: (route: Route, walker: Walker, where: Where) => Sample;
  send: (walker: Walker, route: Route, sample: Sample, isOther: boolean) => Promise<Answered>;
};

export const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** The thing that stands for a route's address; a route without numbers needs none. Throws for one that nobody listed. */
export function sampleIn(world: World, route: Route, walker: Walker, where: Where): Sample {
  const found = samples.find(([path]) => path.test(route.path));
  if (!found && !route.path.includes(':')) return { params: {} };
  if (!found) throw new Error(`${nameOf(route)}: say in test/access-matrix/samples.ts which thing stands for it`);
  return found[1](world, walker, where);
}

export function addressOf(route: Route, { params, query }: Pick<Sample, 'params' | 'query'>): string {
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = params[name];
    if (value === undefined || value === '' || value === 0)
      throw new Error(`${nameOf(route)}: nothing stands for :${name}`);
    return encodeURIComponent(String(value));
  });
  const asked = params['?'] ? `?${params['?']}` : (query ?? '');
  return `${path}${asked}`;
}

/** What the table says: whether this person may use the route at all, and at a thing in this part of the council. */
export function mayUse(route: Route, { access, someone }: Walker, where: Where): boolean {
  if (closed.has(nameOf(route))) return false;
  if (route.access === 'anyone') return true;
  if (!someone) return false;
  if (route.access === 'signed-in') return true;
  if (!access.abilities.has(route.access)) return false;
  if (!access.limits.has(route.access) || route.within === 'own') return true;
  return route.within !== undefined && where === 'here';
}

function mayStill({ may, lies }: Other, { access }: Walker): boolean {
  if (may === 'nobody') return false;
  if (typeof may === 'function') return may(access);
  return access.abilities.has(may) && (!access.limits.has(may) || lies === 'here');
}

/** Whether an answer lets someone in. A page that is not there refuses, unless nobody at all finds anything there. */
function isLetIn(route: Route, { status, location }: Answered): boolean {
  if (status >= 500) throw new Error(`${nameOf(route)} answers ${status}`);
  if (location?.startsWith('/sign-in?next=')) return false;
  return ![401, 403].includes(status) && (status !== 404 || absent.has(nameOf(route)));
}

/** What is not as the table says of one route for one person: at their own thing, at another, and at one elsewhere. */
export async function walk(route: Route, walker: Walker, { sampleOf, send }: Ways): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  const compare = async (what: string, sample: Sample, expected: boolean) => {
    let answer: Answered;
    try {
      answer = await send(walker, route, sample, what !== '');
      if (isLetIn(route, answer) === expected) return;
    } catch (reason) {
      wrong.push(`${nameOf(route)} as ${walker.name}${what}: ${(reason as Error).message}`);
      return;
    }
    wrong.push(
      `${nameOf(route)} as ${walker.name}${what}: ${expected ? 'may' : 'may not'}, and is answered ${answer.status}`,
    );
  };
  const here = sampleOf(route, walker, 'here');
  const may = mayUse(route, walker, here.lies ?? 'here');
  await compare('', here, may);
  if (may && here.other && (here.other.method ?? route.method) === route.method) {
    const other = { ...here, params: here.other.params ?? here.params, form: here.other.form ?? here.form };
    await compare(`, ${here.other.what}`, other, mayStill(here.other, walker));
  }
  // Only for a role that is for part of the council is there an elsewhere.
  const isLimited = walker.access.limits.has(route.access) && typeof route.within === 'function';
  if (isLimited) await compare(', elsewhere', sampleOf(route, walker, 'elsewhere'), false);
  return wrong;
}
