import { z } from 'zod';
import { parseForm } from '../../platform/web/parse-form.ts';
import { invalid, notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';
import { NameAndEmail } from './add-person-page.tsx';
import { personIdByEmail, updatePerson } from './people-queries.ts';
import { personInPath, placeOf } from './person.ts';
import { emailTaken, personFields } from './person-form.ts';

const title = 'Change name or email address';

/** GET /people/:id/edit. */
export async function editPersonPage(request: WebRequest): Promise<Reply> {
  const person = await personInPath(request);
  if (!person) return notFound();
  return page(title, EditPersonPage({ csrf: request.visitor?.csrf ?? '', values: person }), placeOf(person));
}

/** POST /people/:id/edit. */
export async function editPerson(request: WebRequest): Promise<Reply> {
  const { services, form, visitor } = request;
  const person = await personInPath(request);
  if (!person) return notFound();
  const parsed = parseForm(z.object(personFields), form);
  const errors = parsed.ok ? [] : parsed.errors;
  if (parsed.ok) {
    const taken = await personIdByEmail(services.db, parsed.value.email);
    if (taken !== undefined && taken !== person.id) errors.push({ field: 'email', message: emailTaken });
  }
  if (!parsed.ok || errors.length > 0) {
    const values = { name: form.one('name'), email: form.one('email') };
    return invalid(title, EditPersonPage({ csrf: visitor?.csrf ?? '', values, errors }), errors, placeOf(person));
  }
  await services.db.transaction().execute(async (trx) => {
    await updatePerson(trx, person.id, parsed.value);
    const before = { name: person.name, email: person.email };
    await request.audit(trx, { subject: `person:${person.id}`, before, after: parsed.value });
  });
  return redirect(`/people/${person.id}`, 'The change is saved.');
}

type Props = Parameters<typeof NameAndEmail>[0] & { csrf: string };

function EditPersonPage({ csrf, values, errors }: Props) {
  return (
    <TwoThirds>
      <PageHeading text={title} />
      <PostForm csrfToken={csrf}>
        <NameAndEmail values={values} errors={errors} />
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}
