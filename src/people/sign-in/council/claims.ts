/** What the council's service says of a person, from its signed token and, where that is silent, its userinfo. */
export type Claims = Record<string, unknown>;

export type Account = {
  subject: string;
  name: string;
  /** In small letters. */
  email: string;
  /** Whether the service says that it has checked that the address is theirs. */
  emailChecked: boolean;
  groups: string[];
  /** The service's own session. */
  sid: string | null;
};

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null;
const address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Reads who it is; or says, in words for the person, what the service left out. */
export function readAccount(claims: Claims, groupsClaim: string): Account | string {
  const email = [claims['email'], claims['preferred_username'], claims['upn']]
    .map((value) => text(value)?.toLowerCase())
    .find((value) => value && address.test(value) && value.length <= 254);
  if (!email) return 'It did not say what your email address is.';
  if (tooManyGroups(claims, groupsClaim))
    return 'You are in so many groups that it sent none of them. Your IT service can have it send only the groups that matter here.';
  const said = claims[groupsClaim];
  const groups = (Array.isArray(said) ? said : said === undefined ? [] : [said]).filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  const parts = [text(claims['given_name']), text(claims['family_name'])].filter(Boolean).join(' ');
  return {
    subject: String(claims['sub']),
    name: text(claims['name']) ?? (parts || email),
    email,
    // Entra ID says it with a claim of its own ("email domain owner verified").
    emailChecked:
      (claims['email_verified'] === true && email === text(claims['email'])?.toLowerCase()) ||
      claims['xms_edov'] === true ||
      claims['xms_edov'] === '1',
    groups: [...new Set(groups)],
    sid: text(claims['sid']),
  };
}

/** Entra ID leaves the groups out when there are more than two hundred, and says where to ask for them instead. */
function tooManyGroups(claims: Claims, groupsClaim: string): boolean {
  const elsewhere = claims['_claim_names'];
  return (
    claims['hasgroups'] === true || (typeof elsewhere === 'object' && elsewhere !== null && groupsClaim in elsewhere)
  );
}
