import { cellChecks, everyCheck } from '../../children/index.ts';

/** What a check says is wrong, and what to do about it. */
export function checkWords(check: string): { says: string; todo: string } {
  const words = check in cellChecks ? cellChecks[check as keyof typeof cellChecks] : everyCheck.get(check);
  return { says: words?.says ?? check, todo: words?.todo ?? '' };
}
