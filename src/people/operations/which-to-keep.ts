/** How many scheduled backups are kept: the newest of so many days, weeks (from Monday) and months that have one. */
export type KeepRule = { daily: number; weekly: number; monthly: number };

/**
 * Which of these backups go. `names` begin with their day, YYYY-MM-DD, after a fixed prefix; anything else among them
 * is somebody else's and stays. The newest is always kept.
 */
export function whichGo(names: string[], rule: KeepRule): string[] {
  const ours = names.filter((name) => dayOf(name) !== null).sort();
  const newestFirst = [...ours].reverse();
  const kept = new Set(newestFirst.slice(0, 1));
  const keepNewestOf = (count: number, periodOf: (day: string) => string) => {
    const periods = new Set<string>();
    for (const name of newestFirst) {
      const period = periodOf(dayOf(name) as string);
      if (periods.has(period)) continue;
      if (periods.size === count) return;
      periods.add(period);
      kept.add(name);
    }
  };
  keepNewestOf(rule.daily, (day) => day);
  keepNewestOf(rule.weekly, mondayOf);
  keepNewestOf(rule.monthly, (day) => day.slice(0, 7));
  return ours.filter((name) => !kept.has(name));
}

/** The name a scheduled backup is given: sorts by time. `moment` is an ISO instant. */
export function backupFileName(moment: string): string {
  return `line-of-sight-${moment.slice(0, 19).replaceAll(':', '')}Z.age`;
}

/** Whether this is what a scheduled backup that was killed left of itself. */
export function isHalfMade(name: string): boolean {
  return name.endsWith('.part') && dayOf(name.slice(0, -'.part'.length)) !== null;
}

function dayOf(name: string): string | null {
  return /^line-of-sight-(\d{4}-\d{2}-\d{2})T\d{6}Z\.age$/.exec(name)?.[1] ?? null;
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
