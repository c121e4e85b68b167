import {
  adviceUntil,
  liveNotice,
  loadBodies,
  loadMeetings,
  reviewsUntil,
  themesAt,
  type Advice,
  type Compliance,
  type Review,
} from '../../duties/index.ts';
import { mayBePublic, sourcesAt } from '../../sources/index.ts';
import type { KindMatter } from '../kinds/pack-kind.ts';
import type { ReportMatter } from '../monthly/report-matter.ts';
import { noWords } from '../monthly/report-words.ts';
import { withheldWords, withoutWithheld } from '../monthly/withheld.ts';

/** What packs about a review are made from: the plan's matter, with the notice, the adviser's log, reviews and meetings. */
export type ReviewMatter = Omit<ReportMatter, 'words'> & {
  words: KindMatter['words'];
  /** The plan's matter as the monthly report takes it. */
  plan: ReportMatter;
  /** The first day of the stretch it covers: the day after the date compared with; null for a first one. */
  since: string | null;
  notice: Compliance | null;
  /** The notice as it stood on the date compared with. */
  noticeBefore: Compliance | null;
  themes: readonly string[];
  /** Advice given in the stretch covered. */
  advice: Advice[];
  /** Advice given before that nobody has answered. */
  unanswered: Advice[];
  reviews: Review[];
  /** Meetings held in the stretch covered, by body. */
  meetings: { body: string; dates: string[] }[];
};

/** Reads what a pack about a review needs, as at its date. Words of marked documents are left out of an OFFICIAL one. */
export async function reviewMatter({ services, words, ...given }: KindMatter): Promise<ReviewMatter> {
  const { now, before, handling } = given;
  const plan = withoutWithheld({ ...given, words: noWords });
  const since = before?.asAt ?? null;
  const [notice, noticeBefore, themes, advice, reviews, bodies, meetings, sources] = await Promise.all([
    liveNotice(services, now.asAt),
    since === null ? null : liveNotice(services, since),
    themesAt(services, now.asAt),
    adviceUntil(services.db, now.asAt),
    reviewsUntil(services.db, now.asAt),
    loadBodies(services.db),
    loadMeetings(services.db),
    sourcesAt(services.db),
  ]);
  const marked = new Set(
    handling === 'OFFICIAL' ? sources.flatMap((one) => (mayBePublic(one.handling) ? [] : [one.id])) : [],
  );
  const fit = (one: Advice): Advice =>
    one.sourceId !== null && marked.has(one.sourceId) ? { ...one, said: withheldWords } : one;
  const covered = (date: string) => date <= now.asAt && (since === null || date > since);
  const fitNotice = (one: Compliance | null): Compliance | null =>
    one === null || !marked.has(one.notice.id)
      ? one
      : {
          ...one,
          clauses: one.clauses.map((clause) => ({
            ...clause,
            requirement: { ...clause.requirement, text: withheldWords, heading: null },
          })),
        };
  return {
    ...plan,
    words,
    plan,
    since,
    notice: fitNotice(notice),
    noticeBefore: fitNotice(noticeBefore),
    themes,
    advice: advice.filter((one) => covered(one.on)).map(fit),
    unanswered: advice.filter((one) => !covered(one.on) && one.responses.length === 0).map(fit),
    reviews,
    meetings: bodies
      .map(({ id, name }) => ({
        body: name,
        dates: meetings.filter((one) => one.bodyId === id && covered(one.onDate)).map((one) => one.onDate),
      }))
      .filter(({ dates }) => dates.length > 0),
  };
}
