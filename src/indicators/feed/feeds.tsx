import { randomBytes } from 'node:crypto';
import { idIn } from '../../platform/id-in.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, DataTable, Empty, Input, InsetText, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { hashOf } from './feed.ts';
import { feedsOf, insertFeed, revokeFeed, type Feed } from './feed-queries.ts';

const title = 'Your addresses of the vital signs';
const layout = {
  section: 'vital-signs',
  breadcrumbs: [{ text: 'Vital signs', href: '/vital-signs' }],
  width: 'two-thirds' as const,
};
/** More than anyone has workbooks; an address nobody uses is better revoked. */
const most = 10;

/** GET /vital-signs/feeds: the person's own addresses, and the form for another. */
const feedsPage: Route = {
  method: 'GET',
  path: '/vital-signs/feeds',
  access: 'indicators.read',
  audit: null,
  handle: async (request) => page(title, await view(request), layout),
};

/** POST /vital-signs/feeds: makes an address. It is shown this once: only its hash is kept. */
const makeFeed: Route = {
  method: 'POST',
  path: '/vital-signs/feeds',
  access: 'indicators.read',
  audit: 'indicator.make-address',
  handle: async (request) => {
    const { form, visitor, services } = request;
    if (!visitor) return notFound();
    const name = form.one('name');
    const errors: FieldError[] = [];
    if (name === '') errors.push({ field: 'name', message: 'Enter where you will use it, like “Power BI”' });
    else if (name.length > 60)
      errors.push({ field: 'name', message: 'Where you will use it must be 60 characters or fewer' });
    const live = (await feedsOf(services.db, visitor.personId)).filter((feed) => !feed.revokedAt);
    if (live.length >= most)
      errors.push({ field: 'name', message: `You have ${most} addresses. Revoke one you no longer use` });
    if (errors.length > 0) return invalid(title, await view(request, errors), errors, layout);
    const token = randomBytes(32).toString('base64url');
    await services.db.transaction().execute(async (trx) => {
      const feed = { personId: visitor.personId, tokenSha256: hashOf(token), name, now: services.now() };
      const id = await insertFeed(trx, feed);
      await request.audit(trx, { subject: `person:${visitor.personId}`, after: { address: id, name } });
    });
    return page('Your address', Shown({ name, address: addressOf(request, token) }), layout);
  },
};

/** POST /vital-signs/feeds/:id/revoke: from now on the address opens nothing. */
const revokeOwnFeed: Route = {
  method: 'POST',
  path: '/vital-signs/feeds/:id/revoke',
  access: 'indicators.read',
  audit: 'indicator.revoke-address',
  handle: async (request) => {
    const { visitor, services } = request;
    const id = idIn(request.params['id']);
    if (!visitor || id === null) return notFound();
    const done = await services.db.transaction().execute(async (trx) => {
      const revoked = await revokeFeed(trx, visitor.personId, id, services.now());
      if (revoked)
        await request.audit(trx, { subject: `person:${visitor.personId}`, after: { address: id, revoked: true } });
      return revoked;
    });
    return done ? redirect('/vital-signs/feeds', 'The address is revoked. It opens nothing any more.') : notFound();
  },
};

export const feedRoutes: Route[] = [feedsPage, makeFeed, revokeOwnFeed];

function addressOf({ services, headers }: WebRequest, token: string): string {
  const base = services.config.publicUrl ?? `http://${headers['host'] ?? 'localhost'}`;
  return new URL(`/vital-signs/feeds/${token}.csv`, base).href;
}

async function view(request: WebRequest, errors?: FieldError[]) {
  const { visitor, services, form } = request;
  const feeds = visitor ? await feedsOf(services.db, visitor.personId) : [];
  return (
    <>
      <PageHeading text={title} />
      <p class="govuk-body">
        With a private address, Excel and Power BI read every reading and the last breakdowns as one table, and read
        them again when they refresh. Whoever has the address can read it, so keep it to yourself, and revoke it when
        you no longer use it. Small counts are kept back in it as everywhere.
      </p>
      <Feeds feeds={feeds} csrf={visitor?.csrf ?? ''} />
      <h2 class="govuk-heading-m">Make an address</h2>
      <PostForm action="/vital-signs/feeds" csrfToken={visitor?.csrf ?? ''}>
        <Input
          id="name"
          name="name"
          label={{ text: 'Where will you use it?', classes: 'govuk-label--s' }}
          hint={{ text: 'Power BI, the monthly workbook' }}
          value={errors ? form.one('name') : ''}
          classes="govuk-input--width-20"
          errorMessage={errorFor(errors, 'name')}
        />
        <Button text="Make the address" preventDoubleClick />
      </PostForm>
    </>
  );
}

function Feeds({ feeds, csrf }: { feeds: Feed[]; csrf: string }) {
  return (
    <DataTable
      caption="Addresses you have made"
      rows={feeds}
      rowTone={(feed) => (feed.revokedAt ? 'quiet' : undefined)}
      empty={<Empty text="You have made none yet." />}
      columns={[
        { key: 'name', heading: 'Where', rowHeader: true, cell: (feed) => feed.name },
        { key: 'made', heading: 'Made', cell: (feed) => momentWords(feed.madeAt) },
        { key: 'read', heading: 'Last read', cell: (feed) => (feed.readAt ? momentWords(feed.readAt) : 'Never') },
        {
          key: 'do',
          heading: 'Revoke',
          headingHidden: true,
          cell: (feed) =>
            feed.revokedAt ? (
              `Revoked ${momentWords(feed.revokedAt)}`
            ) : (
              <PostForm action={`/vital-signs/feeds/${feed.id}/revoke`} csrfToken={csrf}>
                <Button
                  classes="govuk-button--secondary los-button-small"
                  html={
                    <>
                      Revoke<span class="govuk-visually-hidden"> {feed.name}</span>
                    </>
                  }
                />
              </PostForm>
            ),
        },
      ]}
    />
  );
}

function Shown({ name, address }: { name: string; address: string }) {
  return (
    <>
      <PageHeading text="Your address of the vital signs" caption={name} />
      <InsetText text="Copy it now. It is not shown again, because only a trace of it is kept here." />
      <Input
        id="address"
        name="address"
        label={{ text: 'The address', classes: 'govuk-label--s' }}
        value={address}
        attributes={{ readonly: 'readonly' }}
      />
      <ul class="govuk-list govuk-list--bullet">
        <li>In Excel: Data, From Web, paste the address.</li>
        <li>In Power BI: Get data, Web, paste the address, and choose anonymous access.</li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/vital-signs/feeds">
          Your addresses
        </a>
      </p>
    </>
  );
}
