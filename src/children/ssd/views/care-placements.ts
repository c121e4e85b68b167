import { noDay, type Day } from '../../returns/day-number.ts';
import type { CarePeriod } from './care-periods.ts';
import type { SsdGiven } from './ssd-given.ts';

/**
 * The placements of a time in care that had begun by a day: rows of ssd_cla_placement. They belong to it by its key, by
 * the episode that names them, or, where nothing names either, by the child and the day.
 */
export function carePlacements({ table }: SsdGiven): (period: CarePeriod, until: Day) => number[] {
  const placements = table('ssd_cla_placement');
  const [key, period] = [placements.text('clap_cla_placement_id'), placements.text('clap_cla_id')];
  const start = placements.day('clap_cla_placement_start_date');
  const byPeriod = Map.groupBy(placements.rows, period);
  const byKey = new Map([...placements.rows].map((row) => [key(row), row]));
  const ofEpisode = table('ssd_cla_episodes').text('clae_cla_placement_id');
  return ({ key: periodKey, child, start: from, episodes }, until) => {
    const named = episodes.flatMap((row) => byKey.get(ofEpisode(row)) ?? []);
    const rows = new Set([
      ...(periodKey === '' ? [] : (byPeriod.get(periodKey) ?? [])),
      ...placements.ofChild(child).filter((row) => (period(row) === '' || periodKey === '') && start(row) >= from),
      ...named,
    ]);
    return [...rows].filter((row) => start(row) !== noDay && start(row) <= until);
  };
}
