import { createHash, randomBytes } from 'node:crypto';
import type { VNode } from 'preact';
import { idIn } from '../../platform/id-in.ts';
import type { Db, Trx } from '../../platform/db/connect.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type PageReply,
  type Reply,
  type Route,
  type WebRequest,
  type Within,
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

/** One address of a person's, as the page lists it. */
export type PrivateAddress = {
  id: number;
  name: string;
  /** Which of the choices it shows, where there are some. */
  choice?: string;
  madeAt: Date;
  readAt: Date | null;
  revokedAt: Date | null;
};
export type NewAddress = { personId: number; tokenSha256: string; name: string; choice: string; at: Date };

/** Addresses of one kind that programs read without signing in: what they are of, in words, and where they are kept. */
export type AddressKind = {
  /** Where the person's page is; below it the addresses themselves. */
  path: string;
  /** How an address ends: 'ics'. */
  ends: string;
  access: string;
  within?: Within;
  audit: { make: string; revoke: string; field: string };
  title: string;
  caption?: string;
  titleOfOne: string;
  back: string;
  layout: Partial<PageReply>;
  about: string;
  /** Programs it is used in: one for what is missing, some for the hint. */
  usedIn: { like: string; hint: string };
  /** What an address shows, where the person chooses. */
  choices?: readonly { value: string; text: string; short: string }[];
  /** How it is put into a program, a line each. */
  steps: readonly string[];
  of: (db: Db | Trx, personId: number) => Promise<PrivateAddress[]>;
  insert: (trx: Trx, one: NewAddress) => Promise<number>;
  revoke: (trx: Trx, personId: number, id: number, at: Date) => Promise<boolean>;
};

/** More than anyone has programs; an address nobody uses is better revoked. */
const most = 10;

/** What is kept of an address's token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The page of a person's own addresses of a kind, the form that makes one, and what revokes one. */
export function privateAddresses(kind: AddressKind): Route[] {
  const { path, access, audit, within } = kind;
  const more = within === undefined ? { access } : { access, within };
  return [
    { method: 'GET', path, audit: null, ...more, handle: (request) => show(kind, request) },
    { method: 'POST', path, audit: audit.make, ...more, handle: (request) => make(kind, request) },
    {
      ...{ method: 'POST', path: `${path}/:id/revoke`, audit: audit.revoke },
      ...more,
      handle: (request) => revoke(kind, request),
    },
  ];
}

async function show(kind: AddressKind, request: WebRequest, errors?: FieldError[]): Promise<Reply> {
  const { visitor, services, form } = request;
  const main = AddressesPage({
    kind,
    addresses: visitor ? await kind.of(services.db, visitor.personId) : [],
    csrf: visitor?.csrf ?? '',
    typed: (name) => (errors ? form.one(name) : ''),
    errors,
  });
  return errors ? invalid(kind.title, main, errors, kind.layout) : page(kind.title, main, kind.layout);
}

/** Makes an address. It is shown this once: only its hash is kept. */
async function make(kind: AddressKind, request: WebRequest): Promise<Reply> {
  const { form, visitor, services, headers } = request;
  if (!visitor) return notFound();
  const errors: FieldError[] = [];
  const name = form.one('name');
  const choice = kind.choices?.find(({ value }) => value === form.one('scope'))?.value;
  if (name === '') errors.push({ field: 'name', message: `Enter where you will use it, like “${kind.usedIn.like}”` });
  else if (name.length > 60)
    errors.push({ field: 'name', message: 'Where you will use it must be 60 characters or fewer' });
  if (kind.choices && !choice) errors.push({ field: 'scope', message: 'Choose what it shows' });
  const live = (await kind.of(services.db, visitor.personId)).filter((one) => !one.revokedAt);
  if (live.length >= most)
    errors.push({ field: 'name', message: `You have ${most} addresses. Revoke one you no longer use` });
  if (errors.length > 0) return show(kind, request, errors);
  const token = randomBytes(32).toString('base64url');
  const one = { personId: visitor.personId, tokenSha256: tokenHash(token), name, choice: choice ?? '' };
  await services.db.transaction().execute(async (trx) => {
    const id = await kind.insert(trx, { ...one, at: services.now() });
    const after = { [kind.audit.field]: id, name, ...(choice ? { scope: choice } : {}) };
    await request.audit(trx, { subject: `person:${visitor.personId}`, after });
  });
  const base = services.config.publicUrl ?? `http://${headers['host'] ?? 'localhost'}`;
  const address = new URL(`${kind.path}/${token}.${kind.ends}`, base).href;
  return page(kind.titleOfOne, OneAddress({ kind, name, address }), kind.layout);
}

/** From now on the address opens nothing. */
async function revoke(kind: AddressKind, request: WebRequest): Promise<Reply> {
  const { visitor, services } = request;
  const id = idIn(request.params['id']);
  if (!visitor || id === null) return notFound();
  const done = await services.db.transaction().execute(async (trx) => {
    const revoked = await kind.revoke(trx, visitor.personId, id, services.now());
    if (revoked)
      await request.audit(trx, {
        subject: `person:${visitor.personId}`,
        after: { [kind.audit.field]: id, revoked: true },
      });
    return revoked;
  });
  return done ? redirect(kind.path, 'The address is revoked. It opens nothing any more.') : notFound();
}

type PageProps = {
  kind: AddressKind;
  addresses: PrivateAddress[];
  csrf: string;
  typed: (name: string) => string;
  errors: FieldError[] | undefined;
};

function AddressesPage({ kind, addresses, csrf, typed, errors }: PageProps): VNode {
  return (
    <>
      <PageHeading text={kind.title} caption={kind.caption} />
      <p class="govuk-body">{kind.about}</p>
      <Addresses kind={kind} addresses={addresses} csrf={csrf} />
      <h2 class="govuk-heading-m">Make an address</h2>
      <PostForm action={kind.path} csrfToken={csrf}>
        <Input
          id="name"
          name="name"
          label={{ text: 'Where will you use it?', classes: 'govuk-label--s' }}
          hint={{ text: kind.usedIn.hint }}
          value={typed('name')}
          classes="govuk-input--width-20"
          errorMessage={errorFor(errors, 'name')}
        />
        {kind.choices ? (
          <Radios
            name="scope"
            idPrefix="scope"
            fieldset={{ legend: { text: 'What does it show?', classes: 'govuk-fieldset__legend--s' } }}
            value={typed('scope')}
            items={kind.choices.map(({ value, text }) => ({ value, text }))}
            errorMessage={errorFor(errors, 'scope')}
          />
        ) : null}
        <Button text="Make the address" preventDoubleClick />
      </PostForm>
    </>
  );
}

function Addresses({ kind, addresses, csrf }: Pick<PageProps, 'kind' | 'addresses' | 'csrf'>) {
  const { choices, path } = kind;
  const shows = (one: PrivateAddress) => choices?.find(({ value }) => value === one.choice)?.short ?? '';
  return (
    <DataTable
      caption="Addresses you have made"
      rows={addresses}
      rowTone={(one) => (one.revokedAt ? 'quiet' : undefined)}
      empty={<Empty text="You have made none yet." />}
      columns={[
        { key: 'name', heading: 'Where', rowHeader: true, cell: (one) => one.name },
        ...(choices ? [{ key: 'scope', heading: 'Shows', cell: shows }] : []),
        { key: 'made', heading: 'Made', cell: (one) => momentWords(one.madeAt) },
        { key: 'read', heading: 'Last read', cell: (one) => (one.readAt ? momentWords(one.readAt) : 'Never') },
        {
          key: 'do',
          heading: 'Revoke',
          headingHidden: true,
          cell: (one) =>
            one.revokedAt ? (
              `Revoked ${momentWords(one.revokedAt)}`
            ) : (
              <PostForm action={`${path}/${one.id}/revoke`} csrfToken={csrf}>
                <Button
                  classes="govuk-button--secondary los-button-small"
                  html={
                    <>
                      Revoke<span class="govuk-visually-hidden"> {one.name}</span>
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

function OneAddress({ kind, name, address }: { kind: AddressKind; name: string; address: string }): VNode {
  return (
    <>
      <PageHeading text={kind.titleOfOne} caption={name} />
      <InsetText text="Copy it now. It is not shown again, because only a trace of it is kept here." />
      <Input
        id="address"
        name="address"
        label={{ text: 'The address', classes: 'govuk-label--s' }}
        value={address}
        attributes={{ readonly: 'readonly' }}
      />
      <ul class="govuk-list govuk-list--bullet">
        {kind.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={kind.path}>
          {kind.back}
        </a>
      </p>
    </>
  );
}
