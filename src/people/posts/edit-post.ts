import { z } from 'zod';
import type { Trx } from '../../platform/services.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type FormValues,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { EditPostPage } from './edit-post-page.tsx';
import { placeOfPost, postInPath } from './post.ts';
import { insertAliases, insertPost, replaceAliases, selectIdsOfTitles, updatePost } from './post-queries.ts';
import type { Post } from './posts.ts';

const onePost = z.object({
  title: z.string('Enter a title').min(1, 'Enter a title').max(200, 'The title must be 200 characters or fewer'),
  organisation: z.string().max(200, 'The organisation must be 200 characters or fewer').default(''),
  aliases: z.string().max(2000, 'The other names must be 2,000 characters or fewer').default(''),
});

const place = { section: 'posts', breadcrumbs: [{ text: 'Posts', href: '/posts' }] };

/** GET /posts/new. */
export async function addPostPage({ visitor }: WebRequest): Promise<Reply> {
  const values = { title: '', organisation: '', aliases: '' };
  return page('Add a post', EditPostPage({ ...adding, csrf: visitor?.csrf ?? '', values }), place);
}

/** POST /posts/new. */
export async function addPost(request: WebRequest): Promise<Reply> {
  const { services, visitor, form } = request;
  const read = await readPost(services.db, form, null);
  if (!read.ok) {
    const view = { ...adding, csrf: visitor?.csrf ?? '', values: typed(form), errors: read.errors };
    return invalid('Add a post', EditPostPage(view), read.errors, place);
  }
  const id = await services.db.transaction().execute(async (trx) => {
    const added = await insertPost(trx, read.post);
    if (added === undefined) return undefined;
    await insertAliases(trx, added, read.aliases);
    await request.audit(trx, { subject: `post:${added}`, after: { ...read.post, aliases: read.aliases } });
    return added;
  });
  if (id !== undefined) return redirect(`/posts/${id}`, 'The post is added.');
  const errors = [{ field: 'title', message: 'There is a post with this title already' }];
  return invalid(
    'Add a post',
    EditPostPage({ ...adding, csrf: visitor?.csrf ?? '', values: typed(form), errors }),
    errors,
    place,
  );
}

/** GET /posts/:id/edit. */
export async function editPostPage(request: WebRequest): Promise<Reply> {
  const post = await postInPath(request);
  if (!post) return notFound();
  const values = { title: post.title, organisation: post.organisation ?? '', aliases: post.aliases.join('\n') };
  return page(
    changing.heading,
    EditPostPage({ ...changing, csrf: request.visitor?.csrf ?? '', values }),
    placeOfPost(post),
  );
}

/** POST /posts/:id/edit. */
export async function editPost(request: WebRequest): Promise<Reply> {
  const { services, visitor, form } = request;
  const post = await postInPath(request);
  if (!post) return notFound();
  const read = await readPost(services.db, form, post);
  if (!read.ok) {
    const view = { ...changing, csrf: visitor?.csrf ?? '', values: typed(form), errors: read.errors };
    return invalid(changing.heading, EditPostPage(view), read.errors, placeOfPost(post));
  }
  await services.db.transaction().execute(async (trx) => {
    await updatePost(trx, post.id, read.post);
    await replaceAliases(trx, post.id, read.aliases);
    const before = { title: post.title, organisation: post.organisation, aliases: post.aliases };
    await request.audit(trx, { subject: `post:${post.id}`, before, after: { ...read.post, aliases: read.aliases } });
  });
  return redirect(`/posts/${post.id}`, 'The change is saved.');
}

const adding = { heading: 'Add a post', button: 'Add post' };
const changing = { heading: 'Change a post', button: 'Save' };

type Read =
  | { ok: true; post: { title: string; organisation: string | null }; aliases: string[] }
  | { ok: false; errors: FieldError[] };

/** Reads the form, and refuses a title or another name by which a different post is known. */
async function readPost(db: Trx, form: FormValues, self: Post | null): Promise<Read> {
  const parsed = parseForm(onePost, form);
  if (!parsed.ok) return parsed;
  const { title, organisation } = parsed.value;
  const aliases = [...new Set(parsed.value.aliases.split('\n').map((line) => line.trim()))].filter(Boolean);
  const named = await selectIdsOfTitles(db, [title, ...aliases]);
  const taken = named.filter(({ id }) => id !== null && id !== self?.id).map((one) => one.title);
  const errors: FieldError[] = [];
  if (taken.includes(title))
    errors.push({ field: 'title', message: 'Another post is known by this title. Merge the two instead' });
  const others = aliases.filter((alias) => taken.includes(alias));
  if (others.length > 0) {
    errors.push({
      field: 'aliases',
      message: `Another post is known as “${others.join('”, “')}”. Merge the two instead`,
    });
  }
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, post: { title, organisation: organisation || null }, aliases };
}

function typed(form: FormValues) {
  return { title: form.one('title'), organisation: form.one('organisation'), aliases: form.one('aliases') };
}
