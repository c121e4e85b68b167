import { page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { loadPosts, type Post } from './posts.ts';
import { PostsPage } from './posts-list-page.tsx';

/** GET /posts: every post with its holder today; `q` and `holding` ("none", "partner") narrow them. */
export async function postsPage({ services, query, today, visitor }: WebRequest): Promise<Reply> {
  const posts = await loadPosts(services.db, today);
  const [search, holding] = [query.one('q'), query.one('holding')];
  const view = {
    shown: posts.filter((post) => isHeldAs(post, holding) && mentions(post, search.toLowerCase())),
    all: posts.length,
    unheld: posts.filter((post) => !post.holder).length,
    search,
    holding,
    mayManage: visitor?.abilities.has('posts.manage') ?? false,
  };
  return page('Posts', PostsPage(view), { section: 'posts', width: 'wide' });
}

function isHeldAs(post: Post, holding: string): boolean {
  if (holding === 'none') return post.holder === null;
  return holding !== 'partner' || post.organisation !== null;
}

function mentions(post: Post, words: string): boolean {
  const said = [post.title, post.organisation ?? '', ...post.aliases, ...post.holders.map((holder) => holder.name)];
  return said.some((text) => text.toLowerCase().includes(words));
}
