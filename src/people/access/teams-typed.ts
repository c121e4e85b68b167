/** Names of teams as people type them: tidied, once each whatever their capitals, at most 200. */
export function teamsTyped(given: readonly string[]): string[] {
  const tidy = given.map((team) => team.replace(/\s+/g, ' ').trim().slice(0, 200)).filter((team) => team !== '');
  return [...new Map(tidy.map((team) => [team.toLowerCase(), team])).values()].slice(0, 200);
}
