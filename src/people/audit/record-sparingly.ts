import type { Services, Trx } from '../../platform/services.ts';
import type { NoteRefusal } from '../../platform/web/refusals.ts';
import { recordAudit } from './audit.ts';
import { recentLike } from './audit-queries.ts';

/** More lines of one kind about one person than this are not added in an hour. */
const mostAnHour = 60;

type Entry = {
  what: string;
  subject: string;
  /** The person it is about or who did it; null for nobody known. */
  personId: number | null;
  who: string;
  after: Record<string, unknown>;
};

/**
 * Adds a line to the log of something anybody can bring about as often as they like: at most once a minute for one person
 * and subject, and sixty times an hour for one person, so that nobody can fill the log. The last of an hour says so.
 */
export async function recordSparingly({ db }: Pick<Services, 'db'>, entry: Entry): Promise<void> {
  await db.transaction().execute(async (trx: Trx) => {
    const { minute, hour } = await recentLike(trx, entry);
    if (minute > 0 || hour >= mostAnHour) return;
    const last = hour === mostAnHour - 1 ? { more: 'Further ones are not recorded in this hour' } : {};
    const after = { ...entry.after, ...last };
    await recordAudit(trx, { ...entry, personId: entry.personId ?? undefined, after, visitor: null });
  });
}

const reasons = {
  role: 'Their role does not allow it',
  part: 'Their role is for another part of the council',
  form: 'The form was out of date, or came from elsewhere',
  page: 'It is not theirs to open',
};

/** Records that somebody was refused a page or a form: who, which, and why; never what they sent. */
export const noteRefusal: NoteRefusal = (services, { visitor, route, path, why }) =>
  recordSparingly(services, {
    what: 'access.refused',
    subject: `page:${route.method} ${route.path}`,
    personId: visitor?.personId ?? null,
    who: visitor?.name ?? 'Nobody signed in',
    after: { reason: reasons[why], address: path.slice(0, 200) },
  });
