import { randomBytes } from 'node:crypto';
import { idIn } from '../../platform/id-in.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Empty,
  Input,
  InsetText,
  PageHeading,
  PostForm,
  Radios,
} from '../../platform/web/ui/index.ts';
import { hashOf } from './feed.ts';
import { feedsOf, insertFeed, revokeFeed, type Feed, type FeedScope } from './feed-queries.ts';

const title = 'Your calendar addresses';
const layout = {
  section: 'calendar',
  breadcrumbs: [{ text: 'Calendar', href: '/calendar' }],
  width: 'two-thirds' as const,
};
/** More than anyone has devices; an address nobody uses is better revoked. */
const most = 10;

/** GET /calendar/feeds: the person's own addresses, and the form for another. */
export async function feedsPage(request: WebRequest): Promise<Reply> {
  return page(title, await view(request), layout);
}

/** POST /calendar/feeds: makes an address. It is shown this once: only its hash is kept. */
export async function makeFeed(request: WebRequest): Promise<Reply> {
  const { form, visitor, services } = request;
  if (!visitor) return notFound();
  const errors: FieldError[] = [];
  const name = form.one('name');
  const chosen = form.one('scope');
  const scope: FeedScope | null = chosen === 'all' || chosen === 'mine' ? chosen : null;
  if (name === '') errors.push({ field: 'name', message: 'Enter where you will use it, like “Outlook”' });
  else if (name.length > 60)
    errors.push({ field: 'name', message: 'Where you will use it must be 60 characters or fewer' });
  if (!scope) errors.push({ field: 'scope', message: 'Choose what it shows' });
  const live = (await feedsOf(services.db, visitor.personId)).filter((feed) => !feed.revokedAt);
  if (live.length >= most)
    errors.push({ field: 'name', message: `You have ${most} addresses. Revoke one you no longer use` });
  if (errors.length > 0 || !scope) return invalid(title, await view(request, errors), errors, layout);
  const token = randomBytes(32).toString('base64url');
  await services.db.transaction().execute(async (trx) => {
    const feed = { personId: visitor.personId, tokenSha256: hashOf(token), name, scope, at: services.now() };
    const id = await insertFeed(trx, feed);
    await request.audit(trx, { subject: `person:${visitor.personId}`, after: { calendar: id, name, scope } });
  });
  return page('Your calendar address', Shown({ name, address: addressOf(request, token) }), layout);
}

/** POST /calendar/feeds/:id/revoke: from now on the address opens nothing. */
export async function revokeOwnFeed(request: WebRequest): Promise<Reply> {
  const { visitor, services } = request;
  const id = idIn(request.params['id']);
  if (!visitor || id === null) return notFound();
  const done = await services.db.transaction().execute(async (trx) => {
    const revoked = await revokeFeed(trx, visitor.personId, id, services.now());
    if (revoked)
      await request.audit(trx, { subject: `person:${visitor.personId}`, after: { calendar: id, revoked: true } });
    return revoked;
  });
  return done ? redirect('/calendar/feeds', 'The address is revoked. It opens nothing any more.') : notFound();
}

function addressOf({ services, headers }: WebRequest, token: string): string {
  const base = services.config.publicUrl ?? `http://${headers['host'] ?? 'localhost'}`;
  return new URL(`/calendar/feeds/${token}.ics`, base).href;
}

async function view(request: WebRequest, errors?: FieldError[]) {
  const { visitor, services, form } = request;
  const feeds = visitor ? await feedsOf(services.db, visitor.personId) : [];
  const typed = (name: string) => (errors ? form.one(name) : '');
  return (
    <>
      <PageHeading text={title} caption="Calendar" />
      <p class="govuk-body">
        With a private address, Outlook, Google Calendar or a phone shows this calendar and keeps it up to date. Whoever
        has the address can read it, so keep it to yourself, and revoke it when you no longer use it. Words of marked
        documents are not in it.
      </p>
      <Feeds feeds={feeds} csrf={visitor?.csrf ?? ''} />
      <h2 class="govuk-heading-m">Make an address</h2>
      <PostForm csrfToken={visitor?.csrf ?? ''}>
        <Input
          id="name"
          name="name"
          label={{ text: 'Where will you use it?', classes: 'govuk-label--s' }}
          hint={{ text: 'Outlook, my phone' }}
          value={typed('name')}
          classes="govuk-input--width-20"
          errorMessage={errorFor(errors, 'name')}
        />
        <Radios
          name="scope"
          idPrefix="scope"
          fieldset={{ legend: { text: 'What does it show?', classes: 'govuk-fieldset__legend--s' } }}
          value={typed('scope')}
          items={[
            { value: 'all', text: 'Everything on the calendar' },
            { value: 'mine', text: 'Only what falls to my posts' },
          ]}
          errorMessage={errorFor(errors, 'scope')}
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
        { key: 'scope', heading: 'Shows', cell: (feed) => (feed.scope === 'all' ? 'Everything' : 'My posts') },
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
              <PostForm action={`/calendar/feeds/${feed.id}/revoke`} csrfToken={csrf}>
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
      <PageHeading text="Your calendar address" caption={name} />
      <InsetText text="Copy it now. It is not shown again, because only a trace of it is kept here." />
      <Input
        id="address"
        name="address"
        label={{ text: 'The address', classes: 'govuk-label--s' }}
        value={address}
        attributes={{ readonly: 'readonly' }}
      />
      <ul class="govuk-list govuk-list--bullet">
        <li>In Outlook: Calendar, Add calendar, Subscribe from web.</li>
        <li>In Google Calendar: Other calendars, From URL.</li>
        <li>On an iPhone: Settings, Calendar accounts, Add subscribed calendar.</li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/calendar/feeds">
          Your calendar addresses
        </a>
      </p>
    </>
  );
}
