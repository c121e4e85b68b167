import type { Trx } from '../src/platform/services.ts';
import { demoPeople, demoPosts, type DemoPerson } from './index.ts';

/** The team that the demo's team manager leads. */
const demoTeam = 'Children in Care 3';

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
export async function loadPeople(trx: Trx, today: string): Promise<void> {
  const people: DemoPerson[] = demoPeople(today);
  await trx
    .insertInto('post')
    .values(demoPosts.map(({ title, organisation }) => ({ title, organisation })))
    .execute();
  await trx
    .insertInto('person')
    .values(people.map(({ name, email }) => ({ name, email: email.toLowerCase() })))
    .execute();
  const { postOf, personOf, holds } = await found(trx, people);
  const aliases = demoPosts.flatMap((post) => post.aliases.map((alias) => ({ alias, post_id: postOf(post.title) })));
  await trx
    .insertInto('post_alias')
    .values(aliases)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const earliest = '2020-01-01';
  await trx
    .insertInto('role_grant')
    .values(people.map((person) => ({ person_id: personOf(person), role: person.role, from_on: earliest })))
    .execute();
  await trx.insertInto('post_holder').values(holds).execute();
  // A team manager sees the children of the teams named for them.
  const managers = people.filter((person) => person.role === 'team-manager');
  await trx
    .insertInto('grant_scope')
    .columns(['grant_id', 'kind', 'value'])
    .expression((eb) =>
      eb
        .selectFrom('role_grant')
        .select(['id', eb.val('team').as('kind'), eb.val(demoTeam).as('value')])
        .where('person_id', 'in', managers.map(personOf)),
    )
    .execute();
}

/** The people and posts that `loadPeople` added as on a day. */
export async function demoIds(trx: Trx, today: string): Promise<DemoIds> {
  const people: DemoPerson[] = demoPeople(today);
  const { postOf, personOf, holds } = await found(trx, people);
  const office = people.find((person) => person.role === 'programme-office');
  if (!office) throw new Error('The demo has nobody in its programme office');
  return {
    office: personOf(office),
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

/** Posts by title and people by address, with who holds which from when. */
async function found(trx: Trx, people: DemoPerson[]) {
  const posts = await trx.selectFrom('post').select(['id', 'title']).execute();
  const persons = await trx.selectFrom('person').select(['id', 'email']).execute();
  const postId = new Map(posts.map((post) => [post.title, post.id]));
  const personId = new Map(persons.map((person) => [person.email, person.id]));
  const postOf = (title: string): number => {
    const id = postId.get(title);
    if (!id) throw new Error(`The demo has no post “${title}”`);
    return id;
  };
  const personOf = (person: DemoPerson) => personId.get(person.email.toLowerCase()) as number;
  const holds = people.flatMap((person) =>
    person.holds.map(({ post, from, until }) => ({
      post_id: postOf(post),
      person_id: personOf(person),
      from_on: from,
      to_on: until,
    })),
  );
  return { postOf, personOf, holds };
}
