import { z } from 'zod';
import type { Services } from '../../platform/services.ts';
import { settingOf } from '../sign-in/person-queries.ts';

const email = (whose: string) =>
  z.union([z.literal(''), z.email(`Enter ${whose} in the form name@example.gov.uk, or leave it empty`).max(200)]);
const words = (label: string) => z.string().max(200, `${label} must be 200 characters or fewer`);

/** Whom people outside ask about the service; an empty text is "not said yet". Shown to anyone, so posts, not people. */
export const contactsForm = z.object({
  accessibilityEmail: email('the address for accessibility'),
  accessibilityPhone: words('The telephone number'),
  answerWithin: z.string().regex(/^(\d{1,2})?$/, 'Enter a whole number of working days up to 99, or leave it empty'),
  dataProtection: words('The data protection officer’s post'),
  dataProtectionEmail: email('the data protection officer’s address'),
  privacyNotice: z.union([
    z.literal(''),
    z
      .url({ protocol: /^https?$/, error: 'Enter the whole address, beginning with https://, or leave it empty' })
      .max(400),
  ]),
  securityEmail: email('the address for security'),
});

/** The contacts an administrator gave; `answerWithin` is in working days. */
export type Contacts = z.infer<typeof contactsForm>;

export const noContacts: Contacts = {
  accessibilityEmail: '',
  accessibilityPhone: '',
  answerWithin: '',
  dataProtection: '',
  dataProtectionEmail: '',
  privacyNotice: '',
  securityEmail: '',
};

/** Whom the public pages name. What was never given, or cannot be read any more, is empty. */
export async function contactsOf(services: Pick<Services, 'db'>): Promise<Contacts> {
  const stored = await settingOf(services.db, 'contacts');
  const read = contactsForm.partial().safeParse(stored ?? {});
  return { ...noContacts, ...(read.success ? read.data : {}) };
}
