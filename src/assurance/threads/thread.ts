import { z } from 'zod';
import { mainPlan, openAt, type Opened } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import type { Trx } from '../../platform/services.ts';
import { finderOf } from '../likeness/likeness.ts';
import { readsMarked } from '../outside-quotations.ts';
import { outsideOf, type Outside } from '../statement-links/outside.ts';
import {
  addToThread,
  endThread,
  membersIn,
  mergeThreads,
  removeFromThread,
  renameThread,
  splitThread,
  type Change,
  type Member,
} from './change-threads.ts';
import { threadsOf, type KeptThread, type Threads } from './kept-threads.ts';
import type { ThreadNode } from './nodes.ts';
import { ThreadPage, type TypedChange } from './thread-page.tsx';
import { eventsOfThread, threadById } from './thread-queries.ts';
import { storyOf } from './thread-story.ts';
import { threadName } from './threads.ts';

const likeEnough = 0.2;
const mostOffered = 12;

type Shown = Opened & { outside: Outside; threads: Threads; thread: KeptThread };

async function open(request: WebRequest, show: (shown: Shown) => Promise<Reply>): Promise<Reply> {
  const id = idIn(request.params['thread']);
  if (id === null || !(await mainPlan(request.services.db))) return notFound();
  return openAt(request, null, async (opened) => {
    const { services, view } = opened;
    const outside = await outsideOf(services.db, view);
    const threads = await threadsOf(services.db, view, outside);
    const thread = threads.kept.find((one) => one.id === id);
    if (thread) return show({ ...opened, outside, threads, thread });
    const row = await threadById(services.db, id);
    if (row?.mergedInto) return redirect(`/threads/${row.mergedInto}`, `“${row.name}” was merged into this thread.`);
    return row?.state === 'ended' ? redirect('/threads', `“${row.name}” is no longer a thread.`) : notFound();
  });
}

async function drawn(shown: Shown, typed: TypedChange | null = null): Promise<Reply> {
  const { request, services, view, at, outside, threads, thread } = shown;
  const nodes = thread.members.map(({ node }) => node);
  const find = request.query.one('find').slice(0, 100);
  const main = ThreadPage({
    view,
    at,
    thread,
    story: await storyOf(services.db, view, outside, nodes),
    events: await eventsOfThread(services.db, thread.id),
    offered: offersFor(threads, thread, find),
    find,
    others: threads.kept.filter((one) => one.id !== thread.id),
    typed,
    mayDecide: request.may('assurance.confirm') && at.isToday,
    mayRead: readsMarked(request.visitor),
    csrf: request.visitor?.csrf ?? '',
  });
  const breadcrumbs = [{ text: 'What has come round again', href: at.href('/threads') }];
  const reply = page(thread.name, main, { width: 'wide', section: 'threads', breadcrumbs });
  return typed ? { ...reply, status: typed.status, errors: typed.errors } : reply;
}

/** What could be added: with words to look for, what has them all; otherwise what is most like anything in the thread. */
function offersFor({ kept, nodes }: Threads, thread: KeptThread, find: string): ThreadNode[] {
  const taken = new Set(kept.flatMap((one) => one.members.map(({ node }) => node.key)));
  const free = [...nodes.values()].filter((node) => !taken.has(node.key));
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length > 0)
    return free.filter((node) => words.every((word) => node.text.toLowerCase().includes(word))).slice(0, 40);
  const finder = finderOf(free.map((one) => ({ one, read: one.read })));
  const best = new Map<ThreadNode, number>();
  for (const { node } of thread.members)
    for (const { one, likeness } of finder.alike(node.read, likeEnough))
      best.set(one, Math.max(best.get(one) ?? 0, likeness));
  return [...best]
    .sort((a, b) => b[1] - a[1] || a[0].key.localeCompare(b[0].key))
    .slice(0, mostOffered)
    .map(([node]) => node);
}

const acts = ['name', 'add', 'remove', 'split', 'merge', 'end'] as const;
const schema = z.object({
  do: z.enum(acts, 'Choose what to do'),
  seen: z.coerce.number().int(),
  name: z.string(),
  'new-name': z.string(),
  into: z.string(),
});

/** POST /threads/:thread: one change, refused where the thread changed since the form was shown. */
async function change(request: WebRequest): Promise<Reply> {
  return open(request, async (shown) => {
    const { services, threads, thread, view } = shown;
    const parsed = parseForm(schema, request.form);
    const members = membersIn(request.form.all('member').filter((key) => threads.nodes.has(key)));
    const typed = {
      name: request.form.one('name'),
      newName: request.form.one('new-name'),
      ticked: request.form.all('member').slice(0, 500),
    };
    if (!parsed.ok) return drawn(shown, { ...typed, errors: parsed.errors, status: 422, changed: null });
    const asked = parsed.value;
    const errors = errorsOf(asked, members, thread);
    if (errors.length > 0) return drawn(shown, { ...typed, errors, status: 422, changed: null });
    const doing = { on: request.today, at: services.now(), by: request.visitor?.personId ?? null };
    const result = await services.db.transaction().execute(async (trx) => {
      const done = await perform(trx, thread.id, asked, members, doing);
      if (done.ok)
        await request.audit(trx, {
          subject: `thread:${thread.id}`,
          planId: view.id,
          before: { name: thread.name },
          after: { did: asked.do, name: asked.name || asked['new-name'] || undefined, members: members.length },
        });
      return done;
    });
    if (result.ok) {
      const to = 'id' in result ? result.id : asked.do === 'merge' ? Number(asked.into) : thread.id;
      return asked.do === 'end'
        ? redirect('/threads', 'It is no longer a thread.')
        : redirect(`/threads/${String(to)}`, 'Kept.');
    }
    if ('gone' in result) return redirect('/threads', 'Somebody ended that thread meanwhile. Nothing was changed.');
    const message =
      'taken' in result
        ? `Some of these lie in another thread: ${result.taken.map((one) => one.thread.name).join(', ')}. Nothing was saved.`
        : 'Somebody else changed this thread while you were looking. Nothing was saved; what you typed is below.';
    const changed = 'changed' in result ? result.changed.events : null;
    return drawn(shown, { ...typed, errors: [{ field: 'do', message }], status: 409, changed });
  });
}

type Asked = z.infer<typeof schema>;

function errorsOf(asked: Asked, members: Member[], thread: KeptThread): FieldError[] {
  const errors: FieldError[] = [];
  const needsMembers = asked.do === 'add' || asked.do === 'remove' || asked.do === 'split';
  if (needsMembers && members.length === 0) errors.push({ field: 'member', message: 'Tick at least one sentence' });
  const left = thread.members.length - members.length;
  if ((asked.do === 'remove' || asked.do === 'split') && members.length > 0 && left < 1)
    errors.push({ field: 'member', message: 'Leave at least one sentence in the thread, or end the thread' });
  const name =
    asked.do === 'name'
      ? { field: 'name', value: asked.name }
      : asked.do === 'split'
        ? { field: 'new-name', value: asked['new-name'] }
        : null;
  const read = name && threadName.safeParse(name.value);
  if (name && read && !read.success)
    errors.push({ field: name.field, message: read.error.issues[0]?.message ?? 'Give a name' });
  if (asked.do === 'merge' && !/^\d{1,9}$/.test(asked.into))
    errors.push({ field: 'into', message: 'Choose the thread it is part of' });
  return errors;
}

type Doing = Parameters<typeof renameThread>[4];

function perform(trx: Trx, id: number, asked: Asked, members: Member[], doing: Doing): Promise<Change<object>> {
  switch (asked.do) {
    case 'name':
      return renameThread(trx, id, asked.seen, asked.name.trim(), doing);
    case 'add':
      return addToThread(trx, id, asked.seen, members, doing);
    case 'remove':
      return removeFromThread(trx, id, asked.seen, members, doing);
    case 'split':
      return splitThread(trx, id, asked.seen, { name: asked['new-name'].trim(), members }, doing);
    case 'merge':
      return mergeThreads(trx, id, asked.seen, Number(asked.into), doing);
    case 'end':
      return endThread(trx, id, asked.seen, doing);
  }
}

export const threadRoutes: Route[] = [
  {
    method: 'GET',
    path: '/threads/:thread',
    access: 'assurance.read',
    audit: null,
    handle: (request) => open(request, (shown) => drawn(shown)),
  },
  { method: 'POST', path: '/threads/:thread', access: 'assurance.confirm', audit: 'assurance.thread', handle: change },
];
