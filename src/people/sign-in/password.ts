import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { isCommonPassword } from './common-passwords.ts';
import { inTurn } from './hashing-queue.ts';

/** argon2id with the memory, passes and lanes of OWASP's password storage guidance (19 MiB, 2, 1). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 12;
const longestPassword = 200;

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost));
}

let dummy: Promise<string> | undefined;

/**
 * Whether this is the password behind the hash. With no hash (nobody has that e-mail address, or no password was
 * ever set) the same work is done and the answer is no, so that the time taken tells nothing.
 */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const against = stored ?? (await (dummy ??= hashPassword(oneTimePassword())));
  const right = await inTurn(() => verify(against, password.slice(0, longestPassword).normalize('NFC')));
  return right && Boolean(stored);
}

/**
 * What is wrong with a password someone chose, in a sentence, or null. Long rather than complicated: no rule asks for
 * capitals or figures. Not the person's own name, and not one of the commonest that were ever stolen.
 */
export async function passwordTrouble(
  password: string,
  person: { name: string; email: string },
): Promise<string | null> {
  if (password === '') return 'Enter a new password';
  if (password.length < shortestPassword) return `Your new password must be ${shortestPassword} characters or more`;
  if (password.length > longestPassword) return `Your new password must be ${longestPassword} characters or fewer`;
  if (new Set(password.toLowerCase()).size < 5) return 'Your new password must not repeat the same few characters';
  const plain = lettersOf(password);
  const guessable = [person.name, person.email, person.email.split('@')[0] ?? '', 'Line of Sight', 'password'];
  if (guessable.map(lettersOf).some((word) => word.length >= 5 && plain.replaceAll(word, '').length < 8))
    return 'Your new password must not be mostly your name, your email address or the word “password”';
  return (await isCommonPassword(password))
    ? 'Your new password is too close to one that many people use. Choose three words that have nothing to do with each other'
    : null;
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a password is the one behind any of these hashes. */
export async function isAmong(password: string, hashes: string[]): Promise<boolean> {
  for (const stored of hashes) if (await isPassword(password, stored)) return true;
  return false;
}

/** No letter or figure that is easily mistaken for another when read out over the telephone. */
const clearLetters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for one use, to be told to someone: sixteen letters and figures in fours (79 bits). */
export function oneTimePassword(): string {
  const four = () => Array.from({ length: 4 }, () => clearLetters[randomInt(clearLetters.length)]).join('');
  return [four(), four(), four(), four()].join('-');
}
