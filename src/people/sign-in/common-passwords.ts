/**
 * The passwords found most often among those stolen from other services: about 49,000, in small letters (from
 * @zxcvbn-ts/language-common, MIT licence). Read when somebody first chooses a password.
 */
let known: Promise<ReadonlySet<string>> | undefined;
const commonPasswords = () =>
  (known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((word) => word.toLowerCase())),
  ));

/** What people write for letters, thinking that it makes a word hard to guess. */
const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Whether a password is one of the commonest, or one of them with figures and signs around it ("Liverpool2024!"), with
 * spaces or signs in it, written twice, or with figures for letters ("p4ssw0rd").
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const common = await commonPasswords();
  const small = password.toLowerCase();
  const undisguised = small.replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign);
  return [small, undisguised].some((word) => shapesOf(word).some((shape) => shape.length >= 4 && common.has(shape)));
}

function shapesOf(word: string): string[] {
  const joined = word.replace(/[^\p{L}\p{N}]/gu, '');
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const bareJoined = joined.replace(/^\d+|\d+$/g, '');
  const once = /^(.+?)\1+$/u.exec(joined)?.[1] ?? joined;
  return [word, joined, bare, bareJoined, once];
}
