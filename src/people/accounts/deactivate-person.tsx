import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, ErrorMessage, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';
import type { PersonRow } from './people-queries.ts';
import { personInPath, placeOf } from './person.ts';
import { lastAdministrator } from './person-roles.ts';
import { takeOff } from './take-off.ts';

const title = 'Deactivate a person';

/** GET /people/:id/deactivate. */
export async function deactivatePersonPage(request: WebRequest): Promise<Reply> {
  const person = await personInPath(request);
  if (!person || person.deactivatedAt) return notFound();
  return page(title, DeactivatePage({ person, csrf: request.visitor?.csrf ?? '' }), placeOf(person));
}

/** POST /people/:id/deactivate: out at once, and out of every post from today. What they did stays under their name. */
export async function deactivatePerson(request: WebRequest): Promise<Reply> {
  const { services, today, visitor } = request;
  const person = await personInPath(request);
  if (!person || person.deactivatedAt) return notFound();
  const done = await services.db.transaction().execute(async (trx) => {
    if (!(await takeOff(trx, person, { now: services.now(), today }))) return false;
    const before = { deactivated: false, posts: person.posts };
    await request.audit(trx, { subject: `person:${person.id}`, before, after: { deactivated: true, posts: [] } });
    return true;
  });
  if (done) return redirect('/people', `${person.name} can no longer sign in and holds no post.`);
  const errors = [{ field: 'deactivate', message: lastAdministrator }];
  return invalid(title, DeactivatePage({ person, csrf: visitor?.csrf ?? '', errors }), errors, placeOf(person));
}

function DeactivatePage({ person, csrf, errors }: { person: PersonRow; csrf: string; errors?: FieldError[] }) {
  return (
    <TwoThirds>
      <PageHeading text={title} caption={person.name} />
      <p class="govuk-body">{person.name} will be signed out at once and will not be able to sign in.</p>
      {person.posts.length > 0 ? (
        <p class="govuk-body">
          From today nobody, or only those who share it, will hold: {person.posts.join(', ')}. Give a post to someone
          else on its page.
        </p>
      ) : null}
      <p class="govuk-body">Everything they have written stays under their name.</p>
      <PostForm csrfToken={csrf}>
        {errors?.map((error) => (
          <ErrorMessage id={error.field} text={error.message} />
        ))}
        <Button
          text={`Deactivate ${person.name}`}
          classes="govuk-button--warning"
          attributes={{ id: errors ? undefined : 'deactivate' }}
          preventDoubleClick
        />
      </PostForm>
    </TwoThirds>
  );
}
