import { idIn } from '../../platform/id-in.ts';
import type { PageReply, WebRequest } from '../../platform/web/route.ts';
import { loadPosts, type Post } from '../../people/index.ts';
import { latest, type Duty } from '../duty/duty.ts';
import { loadDuty } from '../duty/duty-queries.ts';
import { daysOfMeetings } from '../meetings/days-of-meetings.ts';
import { loadBodies, loadMeetings, type Body } from '../meetings/meeting-queries.ts';

export type OpenedDuty = {
  duty: Duty;
  posts: Post[];
  bodies: Body[];
  meetingsOf: (bodyId: number | null) => string[];
  /** Whether the visitor may read the words of the document it comes from. */
  mayRead: boolean;
};

/** The duty of an address with what its pages need; null when there is none. */
export async function openDuty(request: WebRequest): Promise<OpenedDuty | null> {
  const { db } = request.services;
  const id = idIn(request.params['id']);
  const duty = id === null ? null : await loadDuty(db, id);
  if (!duty) return null;
  const [posts, bodies, meetings] = await Promise.all([loadPosts(db, request.today), loadBodies(db), loadMeetings(db)]);
  return { duty, posts, bodies, meetingsOf: daysOfMeetings(meetings), mayRead: mayReadDuty(request, duty) };
}

/** The words of a duty under a marked document are read by those who may read the document. */
export function mayReadDuty({ visitor }: WebRequest, duty: Duty): boolean {
  const mark = duty.source?.handling ?? 'OFFICIAL';
  return mark === 'OFFICIAL' || (visitor?.abilities.has('sources.read-marked') ?? false);
}

/** What a duty is called on a page. */
export function dutyTitle({ duty, mayRead }: Pick<OpenedDuty, 'duty' | 'mayRead'>): string {
  return mayRead ? latest(duty).title : 'A duty under a marked document';
}

/**
 * Whether the visitor may say that a duty was done or missed: the programme office of any, others of those that fall to
 * a post of theirs, or to no post.
 */
export function maySay({ visitor, may }: WebRequest, duty: Duty): boolean {
  if (!visitor?.abilities.has('duties.do')) return false;
  const { postId } = latest(duty);
  const isTheirs = postId !== null && visitor.posts.includes(postId);
  return may('duties.edit') || isTheirs || (postId === null && may('duties.do'));
}

/** Where a page about duties stands in the product. */
export function dutyLayout(opened?: OpenedDuty): Partial<PageReply> {
  return {
    section: 'calendar',
    width: opened ? 'two-thirds' : 'wide',
    breadcrumbs: [
      { text: 'Calendar', href: '/calendar' },
      { text: 'Duties', href: '/duties' },
      ...(opened ? [{ text: dutyTitle(opened), href: `/duties/${opened.duty.id}` }] : []),
    ],
  };
}
