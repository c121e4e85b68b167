import type * as claims from './claim-queries.ts';
import { fromOf } from './from-of.ts';
import { keptByRow } from './kept-by-row.ts';
import type * as q from './plan-queries.ts';
import type { Action, Measure, OwnerPost, RatingWord, Step, StepRating } from './plan-view.ts';

type Parts = {
  actions: q.ActionRow[];
  steps: q.StepRow[];
  moves: q.StepRow[];
  ratingOf: Map<number, claims.RatingRow>;
  scale: RatingWord[];
  /** Claims dated before this are stale. */
  freshFrom: string;
  /** The period the date lies in. */
  periodId: number | null;
  postById: Map<number, OwnerPost>;
  evidenceOf: Map<number, { all: number; current: number }>;
  closures: claims.ClosureRow[];
  linked: (kind: q.LinkRow['kind'], end: 'from_id' | 'to_id') => (id: number) => number[];
  /** What is worked out of an action, such as whether its claim of impact is borne out, depends on its measures. */
  measures: Measure[];
};

const actionOf = keptByRow<q.ActionRow, Action>();
const stepsByAction = keptByRow<q.StepRow[], Map<number, q.StepRow[]>>();

/** Actions with their steps, owners, latest claims and links, from rows that hold at one date. */
export function assembleActions(parts: Parts): Action[] {
  const steps = stepsByAction(parts.steps, [], () => Map.groupBy(parts.steps, (row) => row.action_id));
  const moves = Map.groupBy(parts.moves, (row) => row.id);
  const wordOf = wordFinder(parts.scale);
  const closureOf = new Map(parts.closures.map((row) => [row.action_id, row]));
  const measureById = new Map(parts.measures.map((measure) => [measure.id, measure]));
  const links = [
    parts.linked('finding-action', 'to_id'),
    parts.linked('action-measure', 'from_id'),
    parts.linked('milestone-action', 'to_id'),
    parts.linked('commitment-action', 'to_id'),
  ] as const;
  const [findingsOf, measuresOf, milestonesOf, commitmentsOf] = links;
  const from: unknown[] = [];
  return parts.actions.map((row) => {
    const own = steps.get(row.id) ?? [];
    const [closure, evidence] = [closureOf.get(row.id), parts.evidenceOf.get(row.id)];
    const [findingIds, measureIds] = [findingsOf(row.id), measuresOf(row.id)];
    const [milestoneIds, commitmentIds] = [milestonesOf(row.id), commitmentsOf(row.id)];
    from.length = 0;
    from.push(parts.scale, parts.postById, parts.freshFrom, parts.periodId, closure, evidence);
    for (const ids of [findingIds, milestoneIds, commitmentIds]) from.push(ids.length, ...ids);
    for (const id of measureIds) from.push('measure', id, measureById.get(id));
    for (const step of own) {
      from.push('step', step, parts.ratingOf.get(step.id));
      const moved = moves.get(step.id);
      if (moved) from.push(...moved);
    }
    return actionOf(row, from, () => {
      const owners = row.owners.flatMap((id) => parts.postById.get(id) ?? []);
      return {
        id: row.id,
        areaId: row.area_id,
        ref: row.ref,
        text: row.text,
        owners: [...new Map(owners.map((post) => [post.id, post])).values()],
        extra: row.extra,
        origin: row.origin,
        steps: own.map((step) => stepOf(step, moves.get(step.id) ?? [], parts.ratingOf.get(step.id), wordOf, parts)),
        findingIds,
        measureIds,
        milestoneIds,
        commitmentIds,
        evidenceCount: evidence?.all ?? 0,
        currentEvidenceCount: evidence?.current ?? 0,
        closure: closure
          ? {
              on: closure.closed_on,
              reason: closure.reason,
              evidence: closure.evidence,
              approver: closure.approver,
              watchUntil: closure.watch_until,
            }
          : null,
        from: fromOf(row),
      };
    });
  });
}

/** Finds a word of the scale as people write it: case and spaces do not matter. */
export function wordFinder(scale: RatingWord[]): (word: string) => RatingWord | undefined {
  const map = new Map(scale.map((one) => [plainWord(one.word), one]));
  return (word) => map.get(plainWord(word));
}

/** A few words are written many thousand times. */
const plainWords = new Map<string, string>();
const most = 1000;

/** A rating word without differences of case and spacing. */
export function plainWord(word: string): string {
  const known = plainWords.get(word);
  if (known !== undefined) return known;
  const plain = word.trim().replace(/\s+/g, ' ').toLowerCase();
  if (plainWords.size >= most) plainWords.clear();
  plainWords.set(word, plain);
  return plain;
}

function stepOf(
  row: q.StepRow,
  versions: q.StepRow[],
  rating: claims.RatingRow | undefined,
  wordOf: (word: string) => RatingWord | undefined,
  fresh: Fresh,
): Step {
  const moves = versions.flatMap((version, index) => {
    const before = versions[index - 1];
    return before && before.due !== version.due
      ? [
          {
            from: before.due,
            to: version.due,
            on: version.valid_from,
            because: version.moved_because,
            agreedBy: version.agreed_by,
          },
        ]
      : [];
  });
  return {
    id: row.id,
    actionId: row.action_id,
    due: row.due,
    kind: row.due_kind,
    fromOn: row.from_on,
    byOn: row.by_on,
    every: row.every,
    moves,
    rating: rating && rating.word ? stepRating(rating, wordOf, fresh) : null,
    from: fromOf(row),
  };
}

type Fresh = Pick<Parts, 'freshFrom' | 'periodId'>;

/** A claim made before the period, or a correction of an earlier period, says nothing about this one. */
function isStale(row: claims.RatingRow, { freshFrom, periodId }: Fresh): boolean {
  return row.on < freshFrom || (row.corrects_period !== null && row.corrects_period !== periodId);
}

function stepRating(row: claims.RatingRow, wordOf: (word: string) => RatingWord | undefined, fresh: Fresh): StepRating {
  const word = wordOf(row.word);
  const previous = row.previous_word ? wordOf(row.previous_word) : undefined;
  return {
    word: row.word,
    delivery: word?.delivery ?? null,
    impact: word?.impact ?? null,
    inKey: word?.inKey ?? false,
    colour: word?.colour ?? null,
    on: row.on,
    stale: isStale(row, fresh),
    done: row.done,
    difference: row.difference,
    who: row.who,
    overrideReason: row.override_reason,
    overrideBy: row.override_by,
    previous:
      row.previous_word && row.previous_on
        ? {
            word: row.previous_word,
            delivery: previous?.delivery ?? null,
            impact: previous?.impact ?? null,
            on: row.previous_on,
          }
        : null,
  };
}
