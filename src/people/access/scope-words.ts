import type { Trx } from '../../platform/services.ts';
import { knownAreas } from './known-scopes.ts';
import { allServices, type Scope, type ScopeKind } from './scope-queries.ts';

const order: ScopeKind[] = ['chapter', 'area', 'service', 'team'];

/** What each of these limits is called, as a person reads it: "area 2A Housing". Gone ones are named as such. */
export async function scopeNamer(db: Trx, today: string): Promise<(scopes: readonly Scope[]) => string[]> {
  const [areas, services] = await Promise.all([knownAreas(db, today), allServices(db)]);
  const area = new Map(areas.map((one) => [String(one.id), one.title]));
  const service = new Map(services.map((one) => [String(one.id), one.name]));
  const nameOf = ({ kind, value }: Scope): string => {
    if (kind === 'area') return `area ${area.get(value) ?? `${value}, no longer in a plan`}`;
    if (kind === 'service') return `service ${service.get(value) ?? 'that has ended'}`;
    return `${kind} ${value}`;
  };
  return (scopes) =>
    [...scopes].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map((one) => nameOf(one));
}
