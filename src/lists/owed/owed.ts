import { z } from 'zod';
import { idIn } from '../../platform/id-in.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { markDone, owedBy } from './owed-queries.ts';
import { OwedPage } from './owed-page.tsx';

/** GET /clinics/owed: what the visitor's posts owe because of clinics. It names children: every look is logged. */
export const owedRoute: Route = {
  method: 'GET',
  path: '/clinics/owed',
  access: 'clinic.owe',
  audit: 'clinic.owed',
  handle: (request) => show(request, []),
};

const form = z.object({ note: z.string().max(500, 'What was done must be 500 characters or fewer') });

/** POST /clinics/owed/:line: says that a decision one's own post owes is done. */
export const doOwed: Route = {
  method: 'POST',
  path: '/clinics/owed/:line',
  access: 'clinic.owe',
  audit: 'clinic.done',
  handle: async (request) => {
    const { services, params, visitor, today } = request;
    const lineId = idIn(params.line);
    const [owed] = lineId && visitor ? await owedBy(services.db, visitor.posts, lineId) : [];
    if (!owed || !visitor) return notFound();
    const read = parseForm(form, request.form);
    if (!read.ok)
      return show(
        request,
        read.errors.map(({ message }) => ({ field: `note-${owed.lineId}`, message })),
      );
    const note = read.value.note.trim();
    await services.db.transaction().execute(async (trx) => {
      if (await markDone(trx, { lineId: owed.lineId, on: today, personId: visitor.personId, note }))
        await request.audit(trx, {
          subject: `clinic:${owed.clinic}`,
          after: { child: owed.child, decision: owed.decision, note },
        });
    });
    return redirect('/clinics/owed', 'It is noted as done.');
  },
};

async function show(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const { services, visitor, today, params } = request;
  const owed = await owedBy(services.db, visitor?.posts ?? []);
  if (owed.length > 0)
    await services.db.transaction().execute((trx) =>
      request.audit(trx, {
        what: 'clinic.owed',
        subject: `person:${visitor?.personId ?? 0}`,
        after: { children: new Set(owed.map(({ child }) => child)).size },
      }),
    );
  const main = OwedPage({
    owed,
    holdsPost: (visitor?.posts.length ?? 0) > 0,
    today,
    errors,
    typed: { line: Number(params.line ?? 0), note: request.form.one('note') },
    csrf: visitor?.csrf ?? '',
  });
  const more = { section: 'owed' };
  return errors.length > 0 ? invalid('What you owe', main, errors, more) : page('What you owe', main, more);
}
