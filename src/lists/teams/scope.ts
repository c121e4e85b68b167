import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Visitor } from '../../platform/web/route.ts';

/** The teams whose children someone may see; null for every team's. */
export type Scope = readonly string[] | null;

/** What a visitor may see: every team, or those named for them and those of their service, which may be none. */
export async function scopeOf(_db: Db | Trx, visitor: Visitor | null): Promise<Scope> {
  if (!visitor || !visitor.abilities.has('children.look')) return [];
  if (visitor.abilities.has('children.look-everywhere')) return null;
  const part = visitor.limits?.get('children.look') ?? new Set<string>();
  return [...part].flatMap((key) => (key.startsWith('team:') ? [key.slice('team:'.length)] : [])).sort();
}

/** Whether any child of a meeting may be seen: everyone's, or one of whose teams is in scope. */
export function isTheirs(scope: Scope, teams: readonly string[] | null): boolean {
  return teams === null || teams.some((team) => inScope(scope, team));
}

/** Whether every team of a meeting is in scope; everyone's only for those who see everyone. */
export function withinScope(scope: Scope, teams: readonly string[] | null): boolean {
  return teams === null ? scope === null : teams.every((team) => inScope(scope, team));
}

/** Whose meeting it is, in words. */
export function whoseMeeting(teams: readonly string[] | null): string {
  return teams === null ? 'Every team' : teams.join('; ');
}

/** Whether a team is in a scope. Capitals make no difference. */
export function inScope(scope: Scope, team: string): boolean {
  return scope === null || scope.some((one) => one.toLowerCase() === team.toLowerCase());
}
