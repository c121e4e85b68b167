import { notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { auditOf } from '../audit/audit.ts';
import { idIn } from '../../platform/id-in.ts';
import { selectHoldings } from './holder-queries.ts';
import { mergedInto } from './post-queries.ts';
import { PostPage } from './post-page.tsx';
import { loadPost, type Post } from './posts.ts';

/** The live post a page's address names, or null. */
export async function postInPath(request: WebRequest): Promise<Post | null> {
  const id = idIn(request.params['id']);
  return id === null ? null : loadPost(request.services.db, id, request.today);
}

/** Where a page about a post stands. */
export function placeOfPost(post: Post) {
  const breadcrumbs = [
    { text: 'Posts', href: '/posts' },
    { text: post.title, href: `/posts/${post.id}` },
  ];
  return { section: 'posts', breadcrumbs };
}

/** GET /posts/:id. The address of a merged post leads to the post that took it in. */
export async function postPage(request: WebRequest): Promise<Reply> {
  const { services, visitor, today } = request;
  const post = await postInPath(request);
  if (!post) {
    const id = idIn(request.params['id']);
    const into = id === null ? null : await mergedInto(services.db, id);
    return into === null ? notFound() : redirect(`/posts/${into}`);
  }
  const [holdings, changes] = await Promise.all([
    selectHoldings(services.db, post.id),
    auditOf(
      services.db,
      [post.id, ...post.mergedIds].map((id) => `post:${id}`),
    ),
  ]);
  const mayManage = visitor?.abilities.has('posts.manage') ?? false;
  const main = PostPage({ post, holdings, changes, today, mayManage });
  return page(post.title, main, { section: 'posts', breadcrumbs: [{ text: 'Posts', href: '/posts' }] });
}
