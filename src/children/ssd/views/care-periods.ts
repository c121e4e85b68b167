import { noDay, type Day } from '../../returns/day-number.ts';
import type { SsdGiven } from './ssd-given.ts';

/** One time in care: its episodes taken together. `ceased` is noDay while it goes on. */
export type CarePeriod = {
  child: number;
  /** The dataset's key of the period; empty where it has none. */
  key: string;
  start: Day;
  ceased: Day;
  reason: string;
  /** Rows of ssd_cla_episodes, in order of their start. */
  episodes: number[];
};

/**
 * The times in care of each child, in order of their start. Episodes belong together by the key of the period, else by
 * the day the child entered care. A period has ended when its last episode has, for a reason that is not X1 (which
 * says that another episode begins).
 */
export function carePeriods({ table, asAt }: SsdGiven): Map<number, CarePeriod[]> {
  const episodes = table('ssd_cla_episodes');
  const [period, entered] = [episodes.text('clae_cla_id'), episodes.day('clae_entered_care_date')];
  const [start, ceased] = [episodes.day('clae_cla_episode_start_date'), episodes.day('clae_cla_episode_ceased_date')];
  const reason = episodes.text('clae_cla_episode_ceased_reason');
  const found = new Map<number, CarePeriod[]>();
  const rows = [...episodes.rows].filter((row) => start(row) !== noDay && start(row) <= asAt);
  for (const [child, own] of Map.groupBy(rows, episodes.child)) {
    const groups = Map.groupBy(own, (row) => period(row) || `entered ${entered(row)}`);
    const periods = [...groups.values()].map((group): CarePeriod => {
      const ordered = group.toSorted(
        (a, b) => start(a) - start(b) || Number(ceased(a) === noDay) - Number(ceased(b) === noDay),
      );
      const [first, last] = [ordered[0] as number, ordered.at(-1) as number];
      const ended = ceased(last) !== noDay && !/^X1\b/i.test(reason(last));
      return {
        child,
        key: period(first),
        start: entered(first) === noDay ? start(first) : entered(first),
        ceased: ended ? ceased(last) : noDay,
        reason: ended ? reason(last) : '',
        episodes: ordered,
      };
    });
    found.set(
      child,
      periods.toSorted((a, b) => a.start - b.start),
    );
  }
  return found;
}
