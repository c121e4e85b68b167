import { z } from 'zod';
import { openAt, planPage, type Opened } from '../../plan/index.ts';
import { pageOf } from '../../platform/web/paging.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  page,
  redirect,
  type FieldError,
  type PageReply,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { readsMarked } from '../outside-quotations.ts';
import { outsideOf } from '../statement-links/outside.ts';
import { endThread, membersIn, newThread } from './change-threads.ts';
import type { FoundThread } from './find-threads.ts';
import { threadsOf } from './kept-threads.ts';
import { ThreadsPage, type TypedThread } from './threads-page.tsx';

const perPage = 8;
/** A form with more than this was not made by our page. */
const mostMembers = 500;

export const threadName = z
  .string()
  .trim()
  .min(3, 'Give the thread a name of at least 3 characters')
  .max(200, 'The name must be 200 characters or fewer');
const schema = z.object({ name: threadName });

/** GET /threads: matters people keep as threads, and what seems to have come round again. */
function show(opened: Opened): Promise<Reply> {
  return drawn(opened);
}

async function drawn({ request, services, view, at }: Opened, typed: TypedThread | null = null): Promise<PageReply> {
  const outside = await outsideOf(services.db, view);
  const threads = await threadsOf(services.db, view, outside);
  const mine = typed && threads.suggested.find((found) => isSame(found, typed.of));
  const first: FoundThread[] = typed
    ? [mine ?? { name: typed.name, likeness: 0, nodes: typed.of.flatMap((key) => threads.nodes.get(key) ?? []) }]
    : [];
  const rest = threads.suggested.filter((found) => found !== mine);
  const paging = pageOf([...first, ...rest], request.query, perPage);
  const main = ThreadsPage({
    view,
    at,
    threads,
    paging,
    typed,
    mayDecide: request.may('assurance.confirm') && at.isToday,
    mayRead: readsMarked(request.visitor),
    csrf: request.visitor?.csrf ?? '',
  });
  const reply = page('What has come round again', main, { width: 'wide', section: 'threads' });
  return typed ? { ...reply, status: typed.status, errors: typed.errors } : reply;
}

function isSame(found: FoundThread, keys: readonly string[]): boolean {
  return found.nodes.length === keys.length && found.nodes.every((node) => keys.includes(node.key));
}

/** POST /threads: keeps a suggestion as a thread, says that it is none, or takes that back. */
async function decide(request: WebRequest): Promise<Reply> {
  return openAt(request, null, async (opened) => {
    const { services, view } = opened;
    const { form, today } = request;
    const doing = { on: today, at: services.now(), by: request.visitor?.personId ?? null };
    const [putBack, version] = form.one('put-back').split(' ').map(Number);
    if (putBack) {
      const done = await services.db.transaction().execute(async (trx) => {
        const result = await endThread(trx, putBack, version ?? 0, doing);
        if (result.ok)
          await request.audit(trx, { subject: `thread:${putBack}`, planId: view.id, after: 'suggested again' });
        return result.ok;
      });
      return redirect('/threads', done ? 'It is suggested again.' : 'Somebody had already changed it.');
    }
    const outside = await outsideOf(services.db, view);
    const { nodes } = await threadsOf(services.db, view, outside);
    const known = (name: string) =>
      form
        .all(name)
        .slice(0, mostMembers)
        .filter((key) => nodes.has(key));
    const typed = { of: known('of'), ticked: known('member'), name: form.one('name') };
    if (form.one('do') === 'refuse') {
      if (typed.of.length === 0) return redirect('/threads');
      const name = typed.name.trim().slice(0, 200) || 'Refused';
      await services.db.transaction().execute(async (trx) => {
        const made = await newThread(trx, { name, members: membersIn(typed.of), state: 'refused' }, doing);
        if (made.ok)
          await request.audit(trx, { subject: `thread:${made.id}`, planId: view.id, after: { refused: typed.of } });
      });
      return redirect('/threads', 'It will not be suggested again.');
    }
    const parsed = parseForm(schema, form);
    const errors: FieldError[] = parsed.ok ? [] : parsed.errors;
    if (typed.ticked.length < 2)
      errors.push({
        field: 'member',
        message: 'Leave at least two sentences ticked: one alone has not come round again',
      });
    if (!parsed.ok || errors.length > 0) return drawn(opened, { ...typed, errors, status: 422, taken: [] });
    const made = await services.db.transaction().execute(async (trx) => {
      const result = await newThread(
        trx,
        { name: parsed.value.name, members: membersIn(typed.ticked), state: 'kept' },
        doing,
      );
      if (result.ok)
        await request.audit(trx, {
          subject: `thread:${result.id}`,
          planId: view.id,
          after: { name: parsed.value.name, members: typed.ticked },
        });
      return result;
    });
    if (made.ok) return redirect(`/threads/${made.id}`, 'The thread is kept.');
    const taken = 'taken' in made ? made.taken : [];
    const message = 'Somebody has put some of these into another thread meanwhile. Nothing was saved.';
    return drawn(opened, { ...typed, errors: [{ field: 'member', message }], status: 409, taken });
  });
}

export const threadsRoutes: Route[] = [
  { ...planPage('/threads', show), access: 'assurance.read' },
  { method: 'POST', path: '/threads', access: 'assurance.confirm', audit: 'assurance.thread', handle: decide },
];
