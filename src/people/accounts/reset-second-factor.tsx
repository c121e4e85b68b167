import { notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';
import { deleteFactor, factorOf } from '../sign-in/second-factor/factor-queries.ts';
import { tellPerson } from '../sign-in/security-letter.ts';
import { revokeSessionsOf } from '../sign-in/session-queries.ts';
import { personInPath, placeOf } from './person.ts';

const title = 'Take away the app for codes';

/** GET /people/:id/second-factor. */
export async function resetSecondFactorPage(request: WebRequest): Promise<Reply> {
  const person = await personInPath(request);
  if (!person || !(await factorOf(request.services.db, person.id))?.confirmedAt) return notFound();
  const main = (
    <TwoThirds>
      <PageHeading text={title} caption={person.name} />
      <p class="govuk-body">
        For someone who has lost their phone and their recovery codes. Make sure that it is really {person.name} who
        asks: speak to them, or to someone who knows them.
      </p>
      <p class="govuk-body">
        They are signed out everywhere, and told by letter. If their role needs a second step, they set up a new app
        when they next sign in.
      </p>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <Button text="Take it away" classes="govuk-button--warning" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
  return page(title, main, placeOf(person));
}

/** POST /people/:id/second-factor. */
export async function resetSecondFactor(request: WebRequest): Promise<Reply> {
  const { services } = request;
  const person = await personInPath(request);
  if (!person || !(await factorOf(services.db, person.id))?.confirmedAt) return notFound();
  await services.db.transaction().execute(async (trx) => {
    await deleteFactor(trx, person.id);
    await revokeSessionsOf(trx, person.id, services.now(), null);
    await tellPerson(request, trx, person, 'factor-reset');
    await request.audit(trx, { subject: `person:${person.id}` });
  });
  return redirect(`/people/${person.id}`, `${person.name} signs in without a code until they set up a new app.`);
}
