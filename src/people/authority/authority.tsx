import { z } from 'zod';
import { errorFor, parseForm } from '../../platform/web/parse-form.ts';
import { invalid, page, redirect, type FieldError, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Button, Input, InsetText, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { storeSetting } from '../sign-in/person-queries.ts';
import { authorityName, forgetAuthorityName } from './authority-name.ts';

const title = 'The council';
const form = z.object({
  name: z.string().min(1, 'Enter the council’s name').max(120, 'The council’s name must be 120 characters or fewer'),
});

/** GET /authority: the name on every page and paper. */
export async function authorityPage(request: WebRequest): Promise<Reply> {
  const name = await authorityName(request.services);
  return page(title, <AuthorityPage request={request} name={name} errors={[]} />, { section: 'authority' });
}

/** POST /authority: gives the council its name. Papers issued before keep the name they were issued under. */
export async function nameAuthority(request: WebRequest): Promise<Reply> {
  const read = parseForm(form, request.form);
  if (!read.ok) {
    const again = <AuthorityPage request={request} name={request.form.one('name')} errors={read.errors} />;
    return invalid(title, again, read.errors, { section: 'authority' });
  }
  const { services } = request;
  const before = await authorityName(services);
  await services.db.transaction().execute(async (trx) => {
    await storeSetting(trx, 'authority', read.value.name);
    await request.audit(trx, { subject: 'authority', before: { name: before }, after: { name: read.value.name } });
  });
  forgetAuthorityName(services);
  return redirect('/authority', 'The council’s name was saved.');
}

function AuthorityPage({ request, name, errors }: { request: WebRequest; name: string; errors: FieldError[] }) {
  const fixed = request.services.config.authority !== undefined;
  return (
    <>
      <PageHeading text={title} />
      {fixed ? (
        <InsetText
          text={`The name, ${name}, is set where the service is installed (LOS_AUTHORITY) and is changed there.`}
        />
      ) : (
        <PostForm csrfToken={request.visitor?.csrf ?? ''}>
          <Input
            id="name"
            name="name"
            label={{ text: 'Name of the council', classes: 'govuk-label--s' }}
            hint={{ text: 'It stands at the head of every page and on every report.' }}
            value={name}
            errorMessage={errorFor(errors, 'name')}
            classes="govuk-!-width-two-thirds"
          />
          <Button text="Save" />
        </PostForm>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/authority/contacts">
          Whom people can ask
        </a>{' '}
        about accessibility, privacy and security.
      </p>
    </>
  );
}
