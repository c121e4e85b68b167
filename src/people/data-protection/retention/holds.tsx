import { z } from 'zod';
import { idIn } from '../../../platform/id-in.ts';
import { askedChild, isTrouble } from '../../../platform/identifiers/identifiers.ts';
import { errorFor, parseForm } from '../../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type FormValues,
  type Route,
  type WebRequest,
} from '../../../platform/web/route.ts';
import { Button, Input, PageHeading, PostForm, Select, Textarea, TwoThirds } from '../../../platform/web/ui/index.ts';
import { keeping } from '../definitions/kept.ts';
import { thingAt, thingWords } from '../definitions/holdable-things.ts';
import { holds, isThere, liftHold, placeHold } from './hold-queries.ts';

/** Classes of records that a rule removes, and so can be held. */
export const holdable = Object.entries(keeping).flatMap(([id, kept]) =>
  'rule' in kept ? [{ id, name: kept.name }] : [],
);

type Held = { class: string | null; child: string | null; thing: string | null };

/** What a hold is on, in words. */
export function holdWords({ class: id, child, thing }: Held): string {
  if (thing !== null) return thingWords(thing);
  if (child !== null) return `Everything about child ${child}`;
  return holdable.find((one) => one.id === id)?.name ?? String(id);
}

const place = {
  section: 'data-protection',
  width: 'two-thirds' as const,
  breadcrumbs: [{ text: 'Data protection', href: '/data-protection' }],
};
const why = (what: string) =>
  z
    .string()
    .trim()
    .min(10, `Say why ${what}, in 10 characters or more`)
    .max(1000, 'The reason must be 1,000 characters or fewer');
const placed = z
  .object({
    class: z.string(),
    child: z.string().trim().max(100, 'The identifier must be 100 characters or fewer'),
    thing: z.string().trim().max(300, 'The address must be 300 characters or fewer').default(''),
    reason: why('it must be kept'),
  })
  .refine((one) => [one.class, one.child, one.thing].filter(Boolean).length === 1, {
    path: ['child'],
    message: 'Enter a child, or the address of one thing, or choose a kind of record: one of them',
    when: () => true,
  })
  .refine((one) => !one.thing || thingAt(one.thing) !== null, {
    path: ['thing'],
    message: 'Enter the address of a document, a return or a report, like /returns/12',
    when: () => true,
  })
  .refine((one) => one.class === '' || holdable.some(({ id }) => id === one.class), {
    path: ['class'],
    message: 'Choose a kind of record from the list',
    when: () => true,
  });

/** GET /data-protection/holds/new. */
export const newHoldRoute: Route = {
  method: 'GET',
  path: '/data-protection/holds/new',
  access: 'protection.manage',
  audit: null,
  handle: async ({ visitor }) => page('Place a hold', NewHoldPage({ csrf: visitor?.csrf ?? '' }), place),
};

/** POST /data-protection/holds/new: nothing of a class, of a child, or of one thing is removed from now on. */
export const placeHoldRoute: Route = {
  method: 'POST',
  path: '/data-protection/holds/new',
  access: 'protection.manage',
  audit: 'hold.place',
  handle: async (request) => {
    const { form, services, visitor } = request;
    if (!visitor) return notFound();
    const read = parseForm(placed, form);
    const again = (errors: FieldError[]) =>
      invalid('Place a hold', NewHoldPage({ csrf: visitor.csrf, form, errors }), errors, place);
    if (!read.ok) return again(read.errors);
    const keys = await services.identifiers.toKeep(services.db);
    const asked = read.value.child ? await askedChild(keys, services.db, read.value.child) : null;
    if (asked && isTrouble(asked))
      return again([{ field: 'child', message: `Enter the child’s pseudonym. ${asked.trouble}` }]);
    const named = thingAt(read.value.thing);
    if (named && !(await isThere(services.db, named)))
      return again([{ field: 'thing', message: 'There is nothing at this address' }]);
    const thing = named && `${named.table}:${named.id}`;
    const on = { class: read.value.class || null, child: asked?.child ?? null, thing };
    const { reason } = read.value;
    await services.db.transaction().execute(async (trx) => {
      const id = await placeHold(trx, { ...on, reason, by: visitor.personId, at: services.now() });
      await request.audit(trx, { subject: `hold:${id}`, after: { ...on, reason } });
    });
    return redirect('/data-protection', 'The hold is placed. Nothing of it is removed until it is lifted.');
  },
};

async function holdIn({ services, params }: WebRequest) {
  const id = idIn(params.id ?? '');
  return (await holds(services.db)).find((one) => one.id === id && one.liftedAt === null);
}

/** GET /data-protection/holds/:id/lift. */
export const liftHoldPage: Route = {
  method: 'GET',
  path: '/data-protection/holds/:id/lift',
  access: 'protection.manage',
  audit: null,
  handle: async (request) => {
    const hold = await holdIn(request);
    if (!hold) return notFound();
    return page('Lift a hold', LiftPage({ what: holdWords(hold), csrf: request.visitor?.csrf ?? '' }), place);
  },
};

/** POST /data-protection/holds/:id/lift: the rules apply to it again from the next night. */
export const liftHoldRoute: Route = {
  method: 'POST',
  path: '/data-protection/holds/:id/lift',
  access: 'protection.manage',
  audit: 'hold.lift',
  handle: async (request) => {
    const { form, services, visitor } = request;
    const hold = await holdIn(request);
    if (!hold || !visitor) return notFound();
    const read = parseForm(z.object({ because: why('it need not be kept any more') }), form);
    if (!read.ok) {
      const main = LiftPage({ what: holdWords(hold), csrf: visitor.csrf, form, errors: read.errors });
      return invalid('Lift a hold', main, read.errors, place);
    }
    const { because } = read.value;
    const lifted = await services.db.transaction().execute(async (trx) => {
      const was = await liftHold(trx, { id: hold.id, because, by: visitor.personId, at: services.now() });
      if (was)
        await request.audit(trx, {
          subject: `hold:${hold.id}`,
          before: was,
          after: { child: was.child, thing: was.thing, because },
        });
      return was;
    });
    if (!lifted) return notFound();
    return redirect('/data-protection', 'The hold is lifted. The rules apply again from tonight.');
  },
};

type Props = { csrf: string; form?: FormValues; errors?: FieldError[] };

function NewHoldPage({ csrf, form, errors }: Props) {
  const items = [
    { value: '', text: 'No kind of record' },
    ...holdable.map(({ id, name }) => ({ value: id, text: name })),
  ];
  return (
    <TwoThirds>
      <PageHeading text="Place a hold" />
      <p class="govuk-body">
        What is held is not removed, whatever the rules say: for a court, a complaint, an inquiry or a request that is
        being answered.
      </p>
      <PostForm csrfToken={csrf}>
        <Input
          id="child"
          name="child"
          label={{ text: 'Child', classes: 'govuk-label--s' }}
          hint={{ text: 'By the identifier of the case system or the pseudonym: everything kept of them is held' }}
          classes="govuk-input--width-10"
          spellcheck={false}
          value={form?.one('child')}
          errorMessage={errorFor(errors, 'child')}
        />
        <Input
          id="thing"
          name="thing"
          label={{ text: 'Or one document, return or report', classes: 'govuk-label--s' }}
          hint={{ text: 'The address of its page, like /returns/12' }}
          spellcheck={false}
          value={form?.one('thing')}
          errorMessage={errorFor(errors, 'thing')}
        />
        <Select
          id="class"
          name="class"
          label={{ text: 'Or a kind of record', classes: 'govuk-label--s' }}
          value={form?.one('class') ?? ''}
          items={items}
          errorMessage={errorFor(errors, 'class')}
        />
        <Textarea
          id="reason"
          name="reason"
          label={{ text: 'Why must it be kept?', classes: 'govuk-label--s' }}
          hint={{ text: 'Whoever reads the audit log sees this' }}
          value={form?.one('reason')}
          errorMessage={errorFor(errors, 'reason')}
        />
        <Button text="Place the hold" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

function LiftPage({ what, csrf, form, errors }: Props & { what: string }) {
  return (
    <TwoThirds>
      <PageHeading text="Lift a hold" caption={what} />
      <PostForm csrfToken={csrf}>
        <Textarea
          id="because"
          name="because"
          label={{ text: 'Why need it not be kept any more?', classes: 'govuk-label--s' }}
          value={form?.one('because')}
          errorMessage={errorFor(errors, 'because')}
        />
        <Button text="Lift the hold" classes="govuk-button--warning" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}
