import { z } from 'zod';
import type { Trx } from '../../platform/services.ts';
import { roleLabel } from '../abilities.ts';
import { peopleOnCards, settingOf, storeSetting } from './person-queries.ts';

/** Someone of the demo authority whom anyone may be, and what they do here. */
export type DemoCard = { email: string; invites: string };
export type SignInCard = { personId: number; name: string; post: string; role: string; invites: string };

const cardSetting = z.array(z.object({ email: z.string(), invites: z.string() }));

/** Marks the database as holding the demo authority, and says who is on the sign-in cards, in their order. */
export async function setDemo(trx: Trx, cards: DemoCard[]): Promise<void> {
  await storeSetting(trx, 'demo', true);
  await storeSetting(trx, 'demo-sign-in-cards', cards);
}

export async function isDemo(db: Trx): Promise<boolean> {
  return (await settingOf(db, 'demo')) === true;
}

/** The people anyone may sign in as. Empty, always, when the database does not hold the demo. */
export async function signInCards(db: Trx, today: string): Promise<SignInCard[]> {
  if (!(await isDemo(db))) return [];
  const cards = cardSetting.safeParse(await settingOf(db, 'demo-sign-in-cards'));
  if (!cards.success) return [];
  const emails = cards.data.map((card) => card.email.toLowerCase());
  const people = new Map((await peopleOnCards(db, emails, today)).map((person) => [person.email, person]));
  return cards.data.flatMap(({ email, invites }) => {
    const person = people.get(email.toLowerCase());
    if (!person) return [];
    const role = person.roles.map(roleLabel).join(' and ');
    return [{ personId: person.id, name: person.name, post: person.posts.join(', '), role, invites }];
  });
}
