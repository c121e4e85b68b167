import type { Trx } from '../../platform/services.ts';
import type { WebRequest } from '../../platform/web/route.ts';

/** What happened to an account that its owner is told by letter, whoever did it. */
const letters = {
  'password-changed': { subject: 'Your password was changed', what: 'your password was changed' },
  'password-reset': {
    subject: 'You were given a new password',
    what: 'an administrator gave you a one-time password, and the one you had stopped working',
  },
  'factor-added': {
    subject: 'Signing in now needs a code',
    what: 'an app for codes was set up, so that signing in with your password needs a code too',
  },
  'factor-removed': { subject: 'Signing in no longer needs a code', what: 'your app for codes was taken away' },
  'factor-reset': {
    subject: 'Your app for codes was taken away',
    what: 'an administrator took your app for codes and your recovery codes away',
  },
  'codes-renewed': {
    subject: 'Your recovery codes were replaced',
    what: 'your recovery codes were replaced by new ones',
  },
} as const;

/** Writes to the owner of an account that something which protects it has changed. Never with a secret in it. */
export async function tellPerson(
  { services }: Pick<WebRequest, 'services'>,
  trx: Trx,
  person: { name: string; email: string },
  event: keyof typeof letters,
): Promise<void> {
  const { subject, what } = letters[event];
  await services.mailer.post(trx, {
    toName: person.name,
    toEmail: person.email,
    subject,
    body: `Dear ${person.name},\n\nIn Line of Sight, ${what}.\n\nIf you did this or asked for it, there is nothing to do. If not, tell an administrator straight away.\n`,
  });
}
