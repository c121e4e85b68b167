import { page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { OutboxPage } from './outbox-page.tsx';
import { countLetters, selectLetters, type LetterState } from './outbox-queries.ts';

const perPage = 50;
const states: LetterState[] = ['waiting', 'sent', 'failed'];

/** GET /outbox: letters with their text, newest first; `state` narrows them. */
export async function outboxPage({ services, query }: WebRequest): Promise<Reply> {
  const state = states.find((one) => one === query.one('state')) ?? null;
  const counts = await countLetters(services.db);
  const total = state ? counts[state] : counts.waiting + counts.sent + counts.failed;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const pageNumber = Math.min(pages, Math.max(1, Number.parseInt(query.one('page'), 10) || 1));
  const letters = await selectLetters(services.db, state, { limit: perPage, offset: (pageNumber - 1) * perPage });
  const view = { letters, counts, state, pageNumber, pages, sends: services.mailer.sends };
  return page('Outbox', OutboxPage(view), { section: 'outbox', width: 'wide' });
}
