import type { FormValues } from '../../platform/web/route.ts';

/** Names of teams as people type them: tidied, once each whatever their capitals, at most 200. */
function teamsTyped(given: readonly string[]): string[] {
  const tidy = given.map((team) => team.replace(/\s+/g, ' ').trim().slice(0, 200)).filter((team) => team !== '');
  return [...new Map(tidy.map((team) => [team.toLowerCase(), team])).values()].slice(0, 200);
}

/** The teams that a form with team fields names: ticked, and written one on each line. */
export function teamsGiven(form: Pick<FormValues, 'one' | 'all'>): string[] {
  return teamsTyped([...form.all('team'), ...form.one('others').split(/[\n;]+/)]);
}
