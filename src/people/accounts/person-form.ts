import { z } from 'zod';

/** Name and e-mail address as a form asks for them. */
export const personFields = {
  name: z.string('Enter a name').min(1, 'Enter a name').max(200, 'The name must be 200 characters or fewer'),
  email: z
    .string('Enter an email address')
    .min(1, 'Enter an email address')
    .max(254, 'The email address must be 254 characters or fewer')
    .toLowerCase()
    .pipe(z.email('Enter an email address in the right form, like name@council.gov.uk')),
};

export const emailTaken = 'There is already a person with this email address';
