import { londonDate } from '../../platform/services.ts';
import { notFound, page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';
import { tellPerson } from '../sign-in/security-letter.ts';
import { storePassword } from '../sign-in/person-queries.ts';
import { revokeSessionsOf } from '../sign-in/session-queries.ts';
import { OneTimePasswordPage } from './add-person-page.tsx';
import { makeOneTimePassword } from './create-person.ts';
import { personInPath, placeOf } from './person.ts';

/** GET /people/:id/password. */
export async function resetPasswordPage(request: WebRequest): Promise<Reply> {
  const person = await personInPath(request);
  if (!person || person.deactivatedAt) return notFound();
  const main = (
    <TwoThirds>
      <PageHeading text="Give a new password" caption={person.name} />
      <p class="govuk-body">
        You will see a one-time password to tell {person.name}. The password they have now stops working, and they are
        signed out everywhere.
      </p>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <Button text="Make a one-time password" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
  return page('Give a new password', main, placeOf(person));
}

/** POST /people/:id/password. Answers with the one-time password, shown once. */
export async function resetPassword(request: WebRequest): Promise<Reply> {
  const { services } = request;
  const person = await personInPath(request);
  if (!person || person.deactivatedAt) return notFound();
  const now = services.now();
  const once = await makeOneTimePassword(now);
  await services.db.transaction().execute(async (trx) => {
    await storePassword(trx, person.id, once.hash, once.until, now);
    await revokeSessionsOf(trx, person.id, now, null);
    await tellPerson(request, trx, person, 'password-reset');
    await request.audit(trx, {
      subject: `person:${person.id}`,
      after: { passwordServesUntil: londonDate(once.until) },
    });
  });
  const { id, name, email } = person;
  const shown = { id, name, email, password: once.password, until: londonDate(once.until) };
  return page('One-time password', OneTimePasswordPage(shown), placeOf(person));
}
