import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type ReviewKind = 'department' | 'diagnostic' | 'peer' | 'other';
export type FindingKind = 'strength' | 'concern' | 'recommendation';
export type FollowUpState = 'planned' | 'under-way' | 'done' | 'not-taken-up';
export type FollowUp = {
  id: number;
  findingId: number;
  state: FollowUpState;
  said: string;
  on: string;
  dueOn: string | null;
  who: string | null;
};
export type ReviewFinding = {
  id: number;
  reviewId: number;
  kind: FindingKind;
  theme: string;
  said: string;
  withdrawnBecause: string | null;
  /** What was done about it, the newest first. */
  followUps: FollowUp[];
};
export type Review = {
  id: number;
  kind: ReviewKind;
  title: string;
  from: string;
  to: string | null;
  themes: string[];
  reviewers: string;
  askedBy: string;
  summary: string;
  version: number;
  savedAt: Date | null;
  savedBy: string | null;
  withdrawnBecause: string | null;
  findings: ReviewFinding[];
};

/** Reviews that began by a day, newest first, with their findings and what was done by then; withdrawn ones are in where `withdrawn` is. */
export async function reviewsUntil(
  trx: Trx,
  until: string,
  { withdrawn = false, id = null as number | null } = {},
): Promise<Review[]> {
  const [reviews, findings, followUps] = await Promise.all([
    sql<
      Omit<Review, 'findings'>
    >`select r.id, r.kind, r.title, r.from_on as "from", r.to_on as "to", r.themes, r.reviewers,
        r.asked_by as "askedBy", r.summary, r.version, r.saved_at as "savedAt", p.name as "savedBy",
        r.withdrawn_because as "withdrawnBecause"
      from review r left join person p on p.id = coalesce(r.saved_by, r.recorded_by)
      where r.from_on <= ${until}::date and (${withdrawn} or r.withdrawn_at is null)
        and (${id}::int is null or r.id = ${id}::int)
      order by r.from_on desc, r.id desc`.execute(trx),
    sql<Omit<ReviewFinding, 'followUps'>>`select f.id, f.review_id as "reviewId", f.kind, f.theme, f.said,
        f.withdrawn_because as "withdrawnBecause"
      from review_finding f where ${withdrawn} or f.withdrawn_at is null order by f.id`.execute(trx),
    sql<FollowUp>`select u.id, u.finding_id as "findingId", u.state, u.said, u.on_date as "on", u.due_on as "dueOn",
        p.name as who
      from review_follow_up u left join person p on p.id = u.recorded_by
      where u.on_date <= ${until}::date order by u.on_date desc, u.id desc`.execute(trx),
  ]);
  const done = Map.groupBy(followUps.rows, (one) => one.findingId);
  const said = Map.groupBy(
    findings.rows.map((one): ReviewFinding => ({ ...one, followUps: done.get(one.id) ?? [] })),
    (one) => one.reviewId,
  );
  return reviews.rows.map((one) => ({ ...one, findings: said.get(one.id) ?? [] }));
}

export type ReviewFields = Pick<
  Review,
  'kind' | 'title' | 'from' | 'to' | 'themes' | 'reviewers' | 'askedBy' | 'summary'
>;

const columnsOf = (one: ReviewFields) => ({
  kind: one.kind,
  title: one.title,
  from_on: one.from,
  to_on: one.to,
  themes: one.themes,
  reviewers: one.reviewers,
  asked_by: one.askedBy,
  summary: one.summary,
});

/** Records a review and answers its number. */
export async function insertReview(trx: Trx, one: ReviewFields, by: number | null): Promise<number> {
  const made = await trx
    .insertInto('review')
    .values({ ...columnsOf(one), recorded_by: by })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Saves a review over the version that was read; false, and nothing saved, where it has been saved since. */
export async function updateReview(
  trx: Trx,
  id: number,
  version: number,
  one: ReviewFields,
  by: number | null,
  at: Date,
): Promise<boolean> {
  const done = await trx
    .updateTable('review')
    .set((eb) => ({ ...columnsOf(one), version: eb('version', '+', 1), saved_by: by, saved_at: at }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Withdraws a review recorded in error, or one of its findings; false when there is none that stands. */
export async function withdrawReviewRow(
  trx: Trx,
  table: 'review' | 'review_finding',
  id: number,
  because: string,
  by: number | null,
  at: Date,
): Promise<boolean> {
  const done = await trx
    .updateTable(table)
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawn_because: because })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** Adds something a review found. */
export async function insertReviewFinding(
  trx: Trx,
  one: Pick<ReviewFinding, 'reviewId' | 'kind' | 'theme' | 'said'>,
  by: number | null,
): Promise<number> {
  const made = await trx
    .insertInto('review_finding')
    .values({ review_id: one.reviewId, kind: one.kind, theme: one.theme, said: one.said, recorded_by: by })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Adds what was done about a finding; what was said before stays. */
export async function insertFollowUp(trx: Trx, one: Omit<FollowUp, 'id' | 'who'>, by: number | null): Promise<void> {
  await trx
    .insertInto('review_follow_up')
    .values({
      finding_id: one.findingId,
      state: one.state,
      said: one.said,
      on_date: one.on,
      due_on: one.dueOn,
      recorded_by: by,
    })
    .execute();
}
