import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/**
 * Adds a post for each title that no post has: not as its title, nor as another name, nor as the title of a post
 * merged into it. Titles are compared by `post_key`; of several spellings the first is kept.
 */
export async function insertMissingTitles(trx: Trx, titles: string[]): Promise<void> {
  await sql`insert into post (title)
    select distinct on (post_key(t.title)) t.title from unnest(${titles}::text[]) with ordinality as t(title, n)
    where ${idOfTitle} is null order by post_key(t.title), t.n
    on conflict (post_key(title)) where merged_into is null do nothing`.execute(trx);
}

/** The post of each title, where there is one. */
export async function selectIdsOfTitles(db: Trx, titles: string[]): Promise<{ title: string; id: number | null }[]> {
  const found = await sql<{ title: string; id: number | null }>`
    select t.title, ${idOfTitle} as id from unnest(${titles}::text[]) as t(title)`.execute(db);
  return found.rows;
}

/** The post a title `t.title` names: a live post's own title first, then another name, then a merged post's title. */
const idOfTitle = sql`coalesce(
  (select p.id from post p where p.merged_into is null and post_key(p.title) = post_key(t.title)),
  (select coalesce(p.merged_into, p.id) from post_alias a join post p on p.id = a.post_id
    where post_key(a.alias) = post_key(t.title)),
  (select min(p.merged_into) from post p where p.merged_into is not null and post_key(p.title) = post_key(t.title)))`;

export type HolderRow = { personId: number; name: string; email: string };
export type PostRow = {
  id: number;
  title: string;
  organisation: string | null;
  aliases: string[];
  mergedIds: number[];
  holders: HolderRow[];
};

/**
 * Every live post, or the one with a number, by title, with who holds it on a day, the longest in post last. Out:
 * posts merged into another (their holders count as the other's), and holders deactivated by that day.
 */
export async function selectPosts(db: Trx, asAt: string, id?: number): Promise<PostRow[]> {
  const found = await sql<PostRow>`
    select post.id, post.title, post.organisation,
      array(select a.alias from post_alias a where a.post_id = post.id order by lower(a.alias)) as aliases,
      array(select gone.id from post gone where gone.merged_into = post.id order by gone.id) as "mergedIds",
      coalesce((select json_agg(json_build_object('personId', held.id, 'name', held.name, 'email', held.email)
          order by held.since desc, held.id desc)
        from (select p.id, p.name, p.email, max(h.from_on) as since from post_holder h
          join post held on held.id = h.post_id join person p on p.id = h.person_id
          where coalesce(held.merged_into, held.id) = post.id
            and h.from_on <= ${asAt} and (h.to_on is null or h.to_on >= ${asAt})
            and (p.deactivated_at is null or (p.deactivated_at at time zone 'Europe/London')::date > ${asAt}::date)
          group by p.id) held), '[]') as holders
    from post where post.merged_into is null and ${id === undefined ? sql`true` : sql`post.id = ${id}`}
    order by lower(post.title), post.id`.execute(db);
  return found.rows;
}

/** Each merged post with the one that took it in. */
export async function selectMerged(db: Trx): Promise<{ id: number; into: number }[]> {
  const rows = await db.selectFrom('post').select(['id', 'merged_into']).where('merged_into', 'is not', null).execute();
  return rows.flatMap((row) => (row.merged_into === null ? [] : [{ id: row.id, into: row.merged_into }]));
}

/** The post that took this one in, if it was merged. */
export async function mergedInto(db: Trx, id: number): Promise<number | null> {
  const row = await db.selectFrom('post').select('merged_into').where('id', '=', id).executeTakeFirst();
  return row?.merged_into ?? null;
}

/** Adds a post and answers its number; undefined when a live post has that title. */
export async function insertPost(
  trx: Trx,
  post: { title: string; organisation: string | null },
): Promise<number | undefined> {
  const added = await sql<{
    id: number;
  }>`insert into post (title, organisation) values (${post.title}, ${post.organisation})
    on conflict (post_key(title)) where merged_into is null do nothing returning id`.execute(trx);
  return added.rows[0]?.id;
}

/** Changes a post's title and organisation. */
export async function updatePost(
  trx: Trx,
  id: number,
  post: { title: string; organisation: string | null },
): Promise<void> {
  await trx.updateTable('post').set(post).where('id', '=', id).execute();
}

/** Sets a post's other names to these; names that another post has already are left out. */
export async function replaceAliases(trx: Trx, postId: number, aliases: string[]): Promise<void> {
  await trx.deleteFrom('post_alias').where('post_id', '=', postId).execute();
  await insertAliases(trx, postId, aliases);
}

/** Gives a post other names; names that some post has already are left out. */
export async function insertAliases(trx: Trx, postId: number, aliases: string[]): Promise<void> {
  await sql`insert into post_alias (alias, post_id)
    select t.title, ${postId} from unnest(${aliases}::text[]) as t(title) where post_key(t.title)
      not in (select post_key(p.title) from post p where p.merged_into is null)
    on conflict do nothing`.execute(trx);
}

/** Points a post, what was merged into it before, and its other names at the post that takes it in. */
export async function updateMerged(trx: Trx, id: number, into: number): Promise<void> {
  await trx
    .updateTable('post')
    .set({ merged_into: into })
    .where((eb) => eb.or([eb('id', '=', id), eb('merged_into', '=', id)]))
    .execute();
  await trx.updateTable('post_alias').set({ post_id: into }).where('post_id', '=', id).execute();
}

/** Waits until nobody else is merging posts; holds until the transaction ends. */
export async function lockMerging(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(727005)`.execute(trx);
}

/** Titles of these posts, merged ones too. */
export async function titlesOfPosts(db: Trx, ids: number[]): Promise<Map<number, string>> {
  const rows = await db.selectFrom('post').select(['id', 'title']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
