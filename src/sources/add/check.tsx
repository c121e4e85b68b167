import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type FormValues,
  type PageReply,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { PageHeading } from '../../platform/web/ui/index.ts';
import { checkFacts } from '../kinds/check-facts.ts';
import { isKind, kindOf } from '../kinds/index.ts';
import { isHandling, markNeedsReason, saveSource, suggestedPublication } from '../keep/save-source.ts';
import { suggestedHandling } from '../keep/suggested-mark.ts';
import type { Handling, SourceFacts } from '../readers/facts.ts';
import { readSourceAside } from '../readers/index.ts';
import type { SourceHooks } from '../source-hooks.ts';
import { sourcesOfDate, type Source } from '../source-queries.ts';
import { CheckPage, type CheckView } from './check-page.tsx';
import {
  draftDiscarded,
  draftSaved,
  openDraft,
  rereadDraft,
  savedFromDraft,
  type SourceDraft,
} from './draft-queries.ts';
import { alreadyThere } from './already-there.ts';

const title = 'Check what we read';
const place: Partial<PageReply> = {
  section: 'sources',
  breadcrumbs: [
    { text: 'Documents', href: '/sources' },
    { text: 'Add a document', href: '/sources/add' },
  ],
};

/** GET /sources/drafts/:id: everything that was read, to be put right. */
export const checkDocument: Route = {
  method: 'GET',
  path: '/sources/drafts/:id',
  access: 'sources.add',
  audit: null,
  handle: async (request) => {
    const draft = await draftOf(request);
    if (!draft) return gone(request);
    return page(title, <CheckPage {...await viewOf(request, draft, null, [])} />, place);
  },
};

/** POST /sources/drafts/:id: saves the document as checked, reads it again as another kind, or throws the draft away. */
export function saveDocument(hooks: SourceHooks): Route {
  return {
    method: 'POST',
    path: '/sources/drafts/:id',
    access: 'sources.add',
    audit: 'source.add',
    maxBody: 5 * 1024 * 1024,
    handle: async (request) => {
      const draft = await draftOf(request);
      if (!draft) return overtaken(request);
      if (request.form.one('do') === 'discard') return discard(request, draft);
      if (request.form.one('do') === 'reread') return reread(request, draft);
      return save(request, draft, hooks);
    },
  };
}

async function discard(request: WebRequest, draft: SourceDraft): Promise<Reply> {
  const { services } = request;
  await services.db.transaction().execute(async (trx) => {
    await draftDiscarded(trx, draft.id, services.now());
    const before = { file: draft.name, sha256: draft.sha256 };
    await request.audit(trx, { subject: `source-draft:${draft.id}`, what: 'source.discard-draft', before });
  });
  return redirect('/sources', 'The document was thrown away. Nothing was saved.');
}

async function reread(request: WebRequest, draft: SourceDraft): Promise<Reply> {
  const { services, form } = request;
  const kind = form.one('kind');
  if (!isKind(kind)) return redirect(`/sources/drafts/${draft.id}`);
  const read = await readSourceAside(await services.files.read(draft.sha256), draft.name, kind);
  if (isUnreadable(read)) {
    const errors = [{ field: 'kind-choice', message: `${read.what} ${read.next}` }];
    return invalid(title, <CheckPage {...await viewOf(request, draft, null, errors)} />, errors, place);
  }
  await services.db.transaction().execute(async (trx) => {
    if (!(await openDraft(trx, draft.id, true))) return;
    await rereadDraft(trx, draft.id, read.facts);
    const [before, after] = [{ kind: draft.facts.kind }, { kind }];
    await request.audit(trx, { subject: `source-draft:${draft.id}`, what: 'source.reread', before, after });
  });
  return redirect(`/sources/drafts/${draft.id}`, `It was read again as ${kindOf(kind).one}.`);
}

async function save(request: WebRequest, draft: SourceDraft, hooks: SourceHooks): Promise<Reply> {
  const { services, form, visitor } = request;
  const checked = checkFacts(kindOf(draft.facts.kind), draft.facts, form);
  const receipt = readReceipt(form, suggestedHandling(draft.facts, draft.blocks), request.today);
  const same = await sameDateAs(request, checked.facts, receipt.value.publishedOn);
  const errors = [...checked.errors, ...receipt.errors];
  if (same.length > 0 && form.one('sameDate') !== 'another')
    errors.push({ field: 'sameDate', message: 'Say that it is another document, or throw this one away' });
  if (errors.length > 0) return again(request, draft, errors, same);
  const saved = await services.db.transaction().execute(async (trx) => {
    const open = await openDraft(trx, draft.id, true);
    if (!open) return null;
    const done = await saveSource(
      trx,
      {
        ...open,
        facts: checked.facts,
        asRead: open.facts,
        ...receipt.value,
        personId: visitor?.personId ?? null,
        now: services.now(),
      },
      hooks,
    );
    if (!done.ok) return done;
    await draftSaved(trx, open.id, done.sourceId);
    await request.audit(trx, {
      subject: `source:${done.sourceId}`,
      after: {
        file: open.name,
        sha256: open.sha256,
        kind: checked.facts.kind,
        ...receipt.value,
        handlingBecause: receipt.because || undefined,
        changedWhileChecking: checked.changed.length > 0 ? checked.changed : undefined,
      },
    });
    return done;
  });
  if (!saved) return overtaken(request);
  if (!saved.ok) return again(request, draft, [{ field: 'kind-choice', message: alreadyThere(saved.same) }], same);
  const count = saved.requirements || saved.statements;
  const what = saved.requirements ? 'requirement' : 'statement';
  return redirect(
    `/sources/${saved.sourceId}`,
    `The document was saved${count > 0 ? `, with ${count} ${what}${count === 1 ? '' : 's'}` : ''}.`,
  );
}

async function again(request: WebRequest, draft: SourceDraft, errors: FieldError[], same: Source[]): Promise<Reply> {
  const view = await viewOf(request, draft, request.form, errors, same);
  return invalid(title, <CheckPage {...view} />, errors, place);
}

type Receipt = { receivedOn: string | null; publishedOn: string | null; handling: Handling };

function readReceipt(
  form: FormValues,
  asked: Handling,
  today: string,
): { value: Receipt; errors: FieldError[]; because: string } {
  const errors: FieldError[] = [];
  const date = (field: string, what: string): string | null => {
    const typed = form.one(field);
    if (typed === '') return null;
    if (!isIsoDate(typed)) errors.push({ field, message: `${what}: enter a real date, like 2025-05-08` });
    else if (typed > today) errors.push({ field, message: `${what}: the day must be ${inWords(today)} or earlier` });
    return typed;
  };
  const receivedOn = date('receivedOn', 'The council received it on');
  const publishedOn = date('publishedOn', 'It was published on');
  const chosen = form.one('handling');
  const handling = isHandling(chosen) ? chosen : asked;
  const because = form.one('handlingBecause');
  if (markNeedsReason(handling, asked) && because === '')
    errors.push({
      field: 'handlingBecause',
      message: `The document asks for ${asked}. Say why it is marked ${handling} all the same, or choose ${asked}`,
    });
  return { value: { receivedOn, publishedOn, handling }, errors, because };
}

async function draftOf(request: WebRequest): Promise<SourceDraft | null> {
  const id = idIn(request.params['id']);
  return id === null ? null : openDraft(request.services.db, id);
}

/** A draft that is no more: the document it became, if it became one. */
async function gone(request: WebRequest): Promise<Reply> {
  const id = idIn(request.params['id']);
  const saved = id === null ? null : await savedFromDraft(request.services.db, id);
  return saved === null ? notFound() : redirect(`/sources/${saved}`, 'This document was saved already.');
}

/** What was sent for a draft that somebody has saved or thrown away meanwhile: nothing more is done. */
async function overtaken(request: WebRequest): Promise<Reply> {
  const id = idIn(request.params['id']);
  const saved = id === null ? null : await savedFromDraft(request.services.db, id);
  if (saved === null) return notFound();
  const main = (
    <>
      <PageHeading text="This document was saved already" />
      <p class="govuk-body">
        What you sent changed nothing.{' '}
        <a class="govuk-link" href={`/sources/${saved}`}>
          Open the document
        </a>{' '}
        to see it, and to change its name, dates or mark.
      </p>
    </>
  );
  return page('This document was saved already', main, { ...place, status: 409 });
}

async function sameDateAs(request: WebRequest, facts: SourceFacts, publishedOn: string | null): Promise<Source[]> {
  const dated = kindOf(facts.kind).dated(facts, publishedOn);
  return dated === null ? [] : sourcesOfDate(request.services.db, facts.kind, dated);
}

async function viewOf(
  request: WebRequest,
  draft: SourceDraft,
  typed: FormValues | null,
  errors: FieldError[],
  same?: Source[],
): Promise<CheckView> {
  const sameDate = same ?? (await sameDateAs(request, draft.facts, suggestedPublication(draft.facts)));
  return { draft, sameDate, errors, typed, csrf: request.visitor?.csrf ?? '' };
}
