import { errorFor, parseForm } from '../../platform/web/parse-form.ts';
import { invalid, page, redirect, type FieldError, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Button, Input, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { storeSetting } from '../sign-in/person-queries.ts';
import { contactsForm, contactsOf, type Contacts } from './contacts.ts';

const title = 'Whom people can ask';
const crumbs = { section: 'authority', breadcrumbs: [{ text: 'The council', href: '/authority' }] };

type Field = { name: keyof Contacts; label: string; hint: string; type?: string; width?: string };

const fields: Field[] = [
  {
    name: 'accessibilityEmail',
    label: 'E-mail address for accessibility',
    hint: 'The accessibility statement has to say how to ask for another format and how to complain. Give a shared mailbox rather than a person.',
    type: 'email',
  },
  {
    name: 'accessibilityPhone',
    label: 'Telephone number for accessibility',
    hint: 'For people who cannot write.',
    type: 'tel',
    width: 'govuk-input--width-20',
  },
  {
    name: 'answerWithin',
    label: 'Working days within which they are answered',
    hint: 'For example 10.',
    width: 'govuk-input--width-2',
  },
  {
    name: 'dataProtection',
    label: 'Data protection officer',
    hint: 'The post, not the name of whoever holds it today.',
  },
  { name: 'dataProtectionEmail', label: 'Their e-mail address', hint: 'Shown on the privacy page.', type: 'email' },
  {
    name: 'privacyNotice',
    label: 'The council’s own privacy notice',
    hint: 'The web address of the notice for children’s social care.',
    type: 'url',
  },
  {
    name: 'securityEmail',
    label: 'E-mail address for reporting a weakness',
    hint: 'Shown on the security page and in security.txt.',
    type: 'email',
  },
];

/** GET /authority/contacts: whom the public pages name. */
export async function contactsPage(request: WebRequest): Promise<Reply> {
  const typed = await contactsOf(request.services);
  return page(title, <ContactsPage request={request} typed={typed} errors={[]} />, crumbs);
}

/** POST /authority/contacts: keeps whom the public pages name. */
export async function saveContacts(request: WebRequest): Promise<Reply> {
  const read = parseForm(contactsForm, request.form);
  if (!read.ok) {
    const typed = Object.fromEntries(fields.map(({ name }) => [name, request.form.one(name)])) as Contacts;
    return invalid(title, <ContactsPage request={request} typed={typed} errors={read.errors} />, read.errors, crumbs);
  }
  const { services } = request;
  const before = await contactsOf(services);
  await services.db.transaction().execute(async (trx) => {
    await storeSetting(trx, 'contacts', read.value);
    await request.audit(trx, { subject: 'authority', before, after: read.value });
  });
  return redirect('/authority/contacts', 'Saved. The pages for anyone name these contacts now.');
}

function ContactsPage({ request, typed, errors }: { request: WebRequest; typed: Contacts; errors: FieldError[] }) {
  return (
    <>
      <PageHeading text={title} />
      <p class="govuk-body">
        Anyone can read these on the{' '}
        <a class="govuk-link" href="/accessibility">
          accessibility
        </a>
        ,{' '}
        <a class="govuk-link" href="/privacy">
          privacy
        </a>{' '}
        and{' '}
        <a class="govuk-link" href="/security">
          security
        </a>{' '}
        pages.
      </p>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        {fields.map(({ name, label, hint, type, width }) => (
          <Input
            key={name}
            id={name}
            name={name}
            type={type}
            label={{ text: label, classes: 'govuk-label--s' }}
            hint={{ text: hint }}
            value={typed[name]}
            errorMessage={errorFor(errors, name)}
            classes={width ?? 'govuk-!-width-two-thirds'}
          />
        ))}
        <Button text="Save" />
      </PostForm>
    </>
  );
}
