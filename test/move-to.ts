import type { TestServer } from './server.ts';

/** Moves the clock to a date, with everyone who is signed in still signed in, as if they had just been there. */
export async function moveTo(server: TestServer, date: string): Promise<void> {
  server.setToday(date);
  const now = server.services.now();
  await server.db
    .updateTable('session')
    .set({ seen_at: now, ends_at: new Date(now.getTime() + 12 * 3_600_000) })
    .execute();
}
