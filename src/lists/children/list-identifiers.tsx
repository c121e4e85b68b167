import { z } from 'zod';
import { indicators, type Indicator } from '../../indicators/index.ts';
import { isTrouble, type Keyring } from '../../platform/identifiers/identifiers.ts';
import { errorFor, parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm, Textarea } from '../../platform/web/ui/index.ts';
import { addListLook, listLookOf } from './look-queries.ts';

/** For how long a reason once given shows the same person the identifiers of a list, in minutes. */
const openMinutes = 60;

const form = z.object({
  because: z
    .string()
    .trim()
    .min(10, 'Say why you need the identifiers of the whole list, in 10 characters or more')
    .max(500, 'The reason must be 500 characters or fewer'),
});
const title = 'Show the identifiers of the case system';
const below = (indicator: Indicator) => ({
  section: 'lists',
  width: 'two-thirds' as const,
  breadcrumbs: [
    { text: 'Lists of children', href: '/lists' },
    { text: indicator.name, href: `/lists/${indicator.id}` },
  ],
});

const indicatorOf = ({ params }: WebRequest) => indicators.find(({ id }) => id === params.indicator);

/** GET /lists/:indicator/identifiers: asks why the case system's identifiers of a list are to be shown. */
export const askIdentifiers: Route = {
  method: 'GET',
  path: '/lists/:indicator/identifiers',
  access: 'children.look',
  audit: null,
  handle: async (request) => {
    const indicator = indicatorOf(request);
    if (!indicator) return notFound();
    return page(title, AskPage({ indicator, csrf: request.visitor?.csrf ?? '', typed: '' }), below(indicator));
  },
};

/** POST /lists/:indicator/identifiers: writes the reason down, and shows the list with them. */
export const showIdentifiers: Route = {
  method: 'POST',
  path: '/lists/:indicator/identifiers',
  access: 'children.look',
  audit: 'children.ask-identifiers',
  handle: async (request) => {
    const { services, visitor } = request;
    const indicator = indicatorOf(request);
    if (!indicator || !visitor) return notFound();
    const read = parseForm(form, request.form);
    const keys = await services.identifiers.toRead(services.db);
    const errors = [
      ...(read.ok ? [] : read.errors),
      ...(isTrouble(keys) ? [{ field: 'because', message: `They cannot be shown. ${keys.trouble}` }] : []),
    ];
    if (!read.ok || errors.length > 0) {
      const main = AskPage({ indicator, csrf: visitor.csrf, typed: request.form.one('because'), errors });
      return invalid(title, main, errors, below(indicator));
    }
    const { because } = read.value;
    const id = await services.db.transaction().execute(async (trx) => {
      await request.audit(trx, { subject: 'children', after: { list: indicator.name, because } });
      return addListLook(trx, {
        ...{ personId: visitor.personId, indicator: indicator.id, because },
        at: services.now(),
      });
    });
    return redirect(`/lists/${indicator.id}?identifiers=${id}`);
  },
};

/** The keys and the reason with which a list is shown with identifiers: the visitor's own reason, while it is open; null otherwise. */
export async function identifiersAsked(
  { services, visitor }: WebRequest,
  indicator: Indicator,
  id: number | null,
): Promise<{ keys: Keyring; because: string } | null> {
  const look = id !== null && visitor ? await listLookOf(services.db, id, visitor.personId) : undefined;
  if (!look || look.indicator !== indicator.id) return null;
  if (services.now().getTime() - look.lookedAt.getTime() > openMinutes * 60_000) return null;
  const keys = await services.identifiers.toRead(services.db);
  return isTrouble(keys) ? null : { keys, because: look.because };
}

type Props = { indicator: Indicator; csrf: string; typed: string; errors?: FieldError[] };

function AskPage({ indicator, csrf, typed, errors }: Props) {
  return (
    <>
      <PageHeading text={title} caption={indicator.name} />
      <p class="govuk-body">
        The list is shown to you with them for {openMinutes} minutes, and so are copies you take of it. Your name, your
        reason and how many children you see are kept in the audit log. To look at one child, open that child instead.
      </p>
      <PostForm csrfToken={csrf}>
        <Textarea
          id="because"
          name="because"
          rows="3"
          label={{ text: 'Why do you need the identifiers of the whole list?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example, “To put the visits of North team right in the case system”' }}
          value={typed}
          errorMessage={errorFor(errors, 'because')}
        />
        <Button text="Show them" preventDoubleClick />
      </PostForm>
    </>
  );
}
