import type { Trx } from '../../platform/services.ts';
import {
  insertAliases,
  insertMissingTitles,
  lockMerging,
  selectIdsOfTitles,
  selectMerged,
  selectPosts,
  updateMerged,
  type PostRow,
} from './post-queries.ts';
import { insertHolding } from './holder-queries.ts';

export type Holder = { personId: number; name: string; email: string };

/** A post as it stands on a day. `organisation` is null for the council's own posts. */
export type Post = {
  id: number;
  title: string;
  organisation: string | null;
  /** Other names it is known by, merged titles among them. */
  aliases: string[];
  /** Numbers of posts merged into this one: older facts may still carry them. */
  mergedIds: number[];
  /** Who holds it: the one who came last, where it is shared. Null when nobody does. */
  holder: Holder | null;
  /** Everyone who holds it; several where a post is shared. */
  holders: Holder[];
};

/**
 * The posts these titles name, made where there is none yet: two queries, however many titles. Titles are compared
 * as people read them: capitals, punctuation and spacing make no difference, "&" is "and", and other names and
 * titles of merged posts count. Blank titles name no post. The map's keys are the titles as given.
 */
export async function postsByTitle(trx: Trx, titles: string[]): Promise<Map<string, number>> {
  const tidy = new Map(titles.map((title) => [title, title.replace(/\s+/g, ' ').trim()]));
  const wanted = [...new Set(tidy.values())].filter((title) => title !== '');
  if (wanted.length === 0) return new Map();
  await insertMissingTitles(trx, wanted);
  const ids = new Map((await selectIdsOfTitles(trx, wanted)).map((row) => [row.title, row.id]));
  return new Map(
    [...tidy].flatMap(([title, clean]) => {
      const id = ids.get(clean);
      return typeof id === 'number' ? [[title, id]] : [];
    }),
  );
}

/** As `postsByTitle`, without making any: a title that names no post is not in the map. */
export async function postsKnownAs(trx: Trx, titles: string[]): Promise<Map<string, number>> {
  if (titles.length === 0) return new Map();
  const rows = await selectIdsOfTitles(trx, [...new Set(titles)]);
  return new Map(rows.flatMap(({ title, id }) => (typeof id === 'number' ? [[title, id]] : [])));
}

/** Every live post with its holder on a day (ISO), by title. */
export async function loadPosts(db: Trx, asAt: string): Promise<Post[]> {
  return (await selectPosts(db, asAt)).map(postOf);
}

/** One live post with its holder on a day (ISO). */
export async function loadPost(db: Trx, id: number, asAt: string): Promise<Post | null> {
  const [row] = await selectPosts(db, asAt, id);
  return row ? postOf(row) : null;
}

/** From a merged post's number to that of the post it became; numbers of live posts are not in it. */
export async function mergedPosts(db: Trx): Promise<Map<number, number>> {
  return new Map((await selectMerged(db)).map(({ id, into }) => [id, into]));
}

/**
 * Makes one post of two. The post given up stays in the database pointing at the other, its title and other names
 * lead there from now on, and its holders count as the other's. Answers false when either is not a live post.
 */
export async function mergePosts(trx: Trx, id: number, into: number): Promise<boolean> {
  await lockMerging(trx);
  const [gone, kept] = [(await selectPosts(trx, '2000-01-01', id))[0], (await selectPosts(trx, '2000-01-01', into))[0]];
  if (!gone || !kept || id === into) return false;
  await updateMerged(trx, id, into);
  await insertAliases(trx, into, [gone.title]);
  return true;
}

/** Lets someone hold a post from a day, to a day or for now (ISO, both included). Not recorded in the audit log here. */
export async function holdPost(
  trx: Trx,
  holding: { postId: number; personId: number; from: string; to: string | null },
): Promise<void> {
  await insertHolding(trx, holding);
}

function postOf(row: PostRow): Post {
  return { ...row, holder: row.holders[0] ?? null };
}
