import { addDays } from '../../methods/calendar.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { selectPeople } from '../accounts/people-queries.ts';
import { readDays } from '../accounts/role-form.ts';
import { abilitiesOf } from '../abilities.ts';
import { idIn } from '../../platform/id-in.ts';
import { AddHolderPage, ChangeHolderPage } from './holder-page.tsx';
import {
  deleteHolding,
  endHoldingsOn,
  insertHolding,
  selectActivePeople,
  selectHoldings,
  updateHolding,
  type HoldingRow,
} from './holder-queries.ts';
import { placeOfPost, postInPath } from './post.ts';
import type { Post } from './posts.ts';

const adding = 'Add a holder';
const changing = 'Change when someone holds a post';

/** GET /posts/:id/holders/new. */
export async function addHolderPage(request: WebRequest): Promise<Reply> {
  const { services, visitor, today } = request;
  const post = await postInPath(request);
  if (!post) return notFound();
  const people = await selectActivePeople(services.db);
  return page(adding, AddHolderPage({ post, people, csrf: visitor?.csrf ?? '', today }), placeOfPost(post));
}

/** POST /posts/:id/holders/new. Those who hold the post on the first day leave the day before, or share it. */
export async function addHolder(request: WebRequest): Promise<Reply> {
  const { services, visitor, today, form } = request;
  const post = await postInPath(request);
  if (!post) return notFound();
  const [people, holdings] = await Promise.all([selectActivePeople(services.db), selectHoldings(services.db, post.id)]);
  const person = people.find((one) => String(one.id) === form.one('person'));
  const days = readDays(form, 'The first day in the post', 'The last day');
  const errors: FieldError[] = person ? [] : [{ field: 'person', message: 'Select who holds the post' }];
  if (!days.ok) errors.push(...days.errors);
  const choice = form.one('others');
  if (post.holders.length > 0 && choice !== 'leave' && choice !== 'share') {
    errors.push({ field: 'others', message: 'Select what happens to whoever holds the post now' });
  }
  if (person && days.ok && overlapping(holdings, days.value).some((holding) => holding.personId === person.id)) {
    errors.push({ field: 'person', message: `${person.name} holds this post already on some of these days` });
  }
  if (!person || !days.ok || errors.length > 0) {
    const view = { post, people, csrf: visitor?.csrf ?? '', today, form, errors };
    return invalid(adding, AddHolderPage(view), errors, placeOfPost(post));
  }
  const { from, to } = days.value;
  const leaving = choice === 'leave' ? overlapping(holdings, { from, to: from }) : [];
  await services.db.transaction().execute(async (trx) => {
    await endHoldingsOn(
      trx,
      leaving.map((holding) => holding.id),
      addDays(from, -1),
    );
    await insertHolding(trx, { postId: post.id, personId: person.id, from, to });
    const after = { holder: person.name, from, to, leaves: leaving.map((holding) => holding.name) };
    await request.audit(trx, { subject: `post:${post.id}`, after });
  });
  const roles = (await selectPeople(services.db, today, person.id))[0]?.roles ?? [];
  const also = abilitiesOf(roles).has('plan.update')
    ? ''
    : ' To update its actions they need the role of action owner.';
  return redirect(`/posts/${post.id}`, `${person.name} is added as a holder.${also}`);
}

/** GET /posts/:id/holders/:holding. */
export async function changeHolderPage(request: WebRequest): Promise<Reply> {
  const found = await holdingInPath(request);
  if (!found) return notFound();
  return page(changing, ChangeHolderPage({ ...found, csrf: request.visitor?.csrf ?? '' }), placeOfPost(found.post));
}

/** POST /posts/:id/holders/:holding: other days, or taken out as a mistake. */
export async function changeHolder(request: WebRequest): Promise<Reply> {
  const { services, visitor, form } = request;
  const found = await holdingInPath(request);
  if (!found) return notFound();
  const { post, holding } = found;
  const mistake = form.has('mistake');
  const days = readDays(form, 'The first day in the post', 'The last day');
  if (!days.ok && !mistake) {
    const view = { ...found, csrf: visitor?.csrf ?? '', form, errors: days.errors };
    return invalid(changing, ChangeHolderPage(view), days.errors, placeOfPost(post));
  }
  await services.db.transaction().execute(async (trx) => {
    if (mistake) await deleteHolding(trx, holding.id);
    else if (days.ok) await updateHolding(trx, holding.id, days.value.from, days.value.to);
    const before = { holder: holding.name, from: holding.from, to: holding.to };
    const after = !mistake && days.ok ? { holder: holding.name, ...days.value } : null;
    await request.audit(trx, { subject: `post:${post.id}`, before, after });
  });
  return redirect(`/posts/${post.id}`, mistake ? 'The holder is taken out.' : 'The dates are saved.');
}

function overlapping(holdings: HoldingRow[], days: { from: string; to: string | null }): HoldingRow[] {
  return holdings.filter(({ from, to }) => (!days.to || from <= days.to) && (!to || to >= days.from));
}

async function holdingInPath(request: WebRequest): Promise<{ post: Post; holding: HoldingRow } | null> {
  const post = await postInPath(request);
  const id = idIn(request.params['holding']);
  if (!post || id === null) return null;
  const holding = (await selectHoldings(request.services.db, post.id)).find((one) => one.id === id);
  return holding ? { post, holding } : null;
}
