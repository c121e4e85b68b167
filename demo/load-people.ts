import type { Trx } from '../src/platform/services.ts';
import { demoPeople, demoPosts, type DemoPerson } from './index.ts';

export type DemoIds = {
  /** The person of the programme office, who runs the months. */
  office: number;
  officeName: string;
  /** Who holds a post on a date, by its title; null when nobody does. */
  holderOf: (post: string, on: string) => number | null;
  /** The post, by its title. */
  postOf: (title: string) => number;
};

/** Adds the demo's posts, people, roles and who held which post when. */
export async function loadPeople(trx: Trx, today: string): Promise<DemoIds> {
  const people: DemoPerson[] = demoPeople(today);
  const posts = await trx
    .insertInto('post')
    .values(demoPosts.map(({ title, organisation }) => ({ title, organisation })))
    .returning(['id', 'title'])
    .execute();
  const postId = new Map(posts.map((post) => [post.title, post.id]));
  const postOf = (title: string): number => {
    const id = postId.get(title);
    if (!id) throw new Error(`The demo has no post “${title}”`);
    return id;
  };
  const aliases = demoPosts.flatMap((post) => post.aliases.map((alias) => ({ alias, post_id: postOf(post.title) })));
  await trx
    .insertInto('post_alias')
    .values(aliases)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await trx
    .insertInto('person')
    .values(people.map(({ name, email }) => ({ name, email: email.toLowerCase() })))
    .returning(['id', 'email'])
    .execute();
  const personId = new Map(made.map((person) => [person.email, person.id]));
  const idOf = (person: DemoPerson) => personId.get(person.email.toLowerCase()) as number;
  const earliest = '2020-01-01';
  await trx
    .insertInto('role_grant')
    .values(people.map((person) => ({ person_id: idOf(person), role: person.role, from_on: earliest })))
    .execute();
  const holds = people.flatMap((person) =>
    person.holds.map(({ post, from, until }) => ({
      post_id: postOf(post),
      person_id: idOf(person),
      from_on: from,
      to_on: until,
    })),
  );
  await trx.insertInto('post_holder').values(holds).execute();
  const office = people.find((person) => person.role === 'programme-office');
  if (!office) throw new Error('The demo has nobody in its programme office');
  return {
    office: idOf(office),
    officeName: office.name,
    postOf,
    holderOf: (post, on) => {
      const id = postOf(post);
      const held = holds.find(
        (one) => one.post_id === id && one.from_on <= on && (one.to_on === null || one.to_on >= on),
      );
      return held?.person_id ?? null;
    },
  };
}
