import type { Route } from './route.ts';

/** Throws when a route does not say who may use it, names an ability nobody has, or changes something and names no audit. */
export function checkDeclared(route: Route, abilities: ReadonlySet<string>): void {
  const name = `${route.method} ${route.path}`;
  if (!route.access) throw new Error(`${name} does not say who may use it`);
  if (route.access !== 'anyone' && route.access !== 'signed-in' && !abilities.has(route.access)) {
    throw new Error(`${name} asks for the ability "${route.access}", which no role has`);
  }
  if (route.method === 'POST' && !route.audit) throw new Error(`${name} changes something and names no audit`);
}
