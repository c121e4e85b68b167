import { randomInt } from 'node:crypto';
import type { Trx } from '../../../platform/services.ts';
import { hashPassword, isPassword } from '../password.ts';
import { codeBySelector, replaceRecoveryCodes, spendRecoveryCode } from './factor-queries.ts';

const howMany = 10;
/** No letter or figure that is easily mistaken for another on paper. */
const clearLetters = 'abcdefghjkmnpqrstuvwxyz23456789';

const four = () => Array.from({ length: 4 }, () => clearLetters[randomInt(clearLetters.length)]).join('');

/** Ten codes, each of three groups of four. The first group finds a code, and is not secret. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; kept: { selector: string; hash: string }[] }> {
  const selectors = new Set<string>();
  while (selectors.size < howMany) selectors.add(four());
  const codes = [...selectors].map((selector) => `${selector}-${four()}-${four()}`);
  const kept = await Promise.all(
    codes.map(async (code) => ({ selector: code.slice(0, 4), hash: await hashPassword(plain(code)) })),
  );
  return { codes, kept };
}

/** Puts a person's new codes in place of the old ones. */
export async function storeRecoveryCodes(
  trx: Trx,
  personId: number,
  kept: { selector: string; hash: string }[],
): Promise<void> {
  await replaceRecoveryCodes(trx, personId, kept);
}

/** Whether what was typed is one of a person's unused codes; if so it is used from here on. */
export async function useRecoveryCode(db: Trx, personId: number, typed: string, now: Date): Promise<boolean> {
  const code = plain(typed);
  const found = await codeBySelector(db, personId, code.slice(0, 4));
  if (!(await isPassword(code, found))) return false;
  // Spent by one only, when two arrive together.
  return spendRecoveryCode(db, personId, code.slice(0, 4), now);
}

const plain = (typed: string) => typed.toLowerCase().replace(/[^a-z0-9]/g, '');
