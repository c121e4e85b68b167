import type { Trx } from '../../../platform/services.ts';
import { postsByTitle, type Post } from '../../../people/index.ts';
import type { EditContext, Field, Values } from '../item-form.ts';

/** The post a title names, by its own title or another of its names. */
export function postNamed(posts: Post[], title: string): Post | undefined {
  const key = keyOf(title);
  return (
    posts.find((post) => keyOf(post.title) === key) ?? posts.find((post) => post.aliases.some((a) => keyOf(a) === key))
  );
}

/** Titles as people compare them: capitals, spacing, punctuation and "&" make no difference. */
function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Owners, the lead first, by the titles of their posts. A title that no post has is kept in `new_owners`: the form
 * asks whether it is a new post before one is made.
 */
export function ownersField({ view, posts }: EditContext): Field {
  return {
    name: 'owners',
    label: 'Owners',
    hint: 'Posts, the lead first; partners’ posts too. Start to type and choose from the list.',
    control: 'posts',
    text: (values) => titlesOf(values, (id) => view.posts.get(id)?.title).join('\n'),
    put: (values, text) => {
      const titles = text.split('\n').filter(Boolean);
      const found = titles.map((title) => postNamed(posts, title)?.id ?? title);
      return {
        ...values,
        owners: [...new Set(found.filter((one) => typeof one === 'number'))],
        owner_list: found,
      };
    },
  };
}

function titlesOf(values: Values, titleOf: (id: number) => string | undefined): string[] {
  const list = (values['owner_list'] ?? values['owners'] ?? []) as (number | string)[];
  return list.flatMap((one) => (typeof one === 'number' ? (titleOf(one) ?? []) : one));
}

/** Titles among the owners that no post has yet. */
export function unknownOwners(values: Values): string[] {
  return ((values['owner_list'] ?? []) as (number | string)[]).filter((one) => typeof one === 'string');
}

/** Makes posts of the new titles, and answers the owners' numbers in their order. */
export async function completeOwners(trx: Trx, values: Values): Promise<Values> {
  const list = values['owner_list'] as (number | string)[] | undefined;
  if (!list) return values;
  const made = await postsByTitle(trx, unknownOwners(values));
  const owners = list.flatMap((one) => (typeof one === 'number' ? one : (made.get(one) ?? [])));
  return { ...values, owners: [...new Set(owners)] };
}
