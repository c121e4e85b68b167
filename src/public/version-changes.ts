import { inWords } from '../methods/calendar.ts';
import type { PublicContent } from './public-content.ts';

/** One thing that differs between two versions; `old` null is new, `now` null is gone. */
export type VersionChange = { where: string; what: string; old: string | null; now: string | null };

type Line = { where: string; what: string; text: string };

/** What a version says that the one before did not, in the plan's order; what is gone stands at the end. */
export function versionChanges(before: PublicContent | null, now: PublicContent): VersionChange[] {
  const old = before ? linesOf(before) : new Map<string, Line>();
  const fresh = linesOf(now);
  const changes: VersionChange[] = [];
  for (const [key, line] of fresh) {
    const was = old.get(key);
    if (was?.text === line.text) continue;
    changes.push({ where: line.where, what: line.what, old: was?.text ?? null, now: line.text });
  }
  for (const [key, line] of old)
    if (!fresh.has(key)) changes.push({ where: line.where, what: line.what, old: line.text, now: null });
  return changes;
}

/** Everything a version says, each under what it is of. */
function linesOf(content: PublicContent): Map<string, Line> {
  const lines = new Map<string, Line>();
  const add = (key: string, where: string, what: string, text: string | null) => {
    if (text) lines.set(key, { where, what, text });
  };
  add('title', 'The plan', 'Title', content.title);
  for (const area of content.areas) {
    const where = [area.code, area.title].filter(Boolean).join(' ');
    add(`${area.id}`, where, 'Area', area.title);
    add(`${area.id} needs`, where, 'What needs to improve', area.needsToImprove);
    for (const one of area.findings) add(`${one.id}`, where, 'Finding', one.text);
    for (const one of area.actions) {
      const name = one.ref ? `Action ${one.ref}` : 'Action';
      add(`${one.id}`, where, name, one.text);
      add(`${one.id} owners`, where, `${name}, owners`, one.owners.join(', '));
      add(`${one.id} due`, where, `${name}, due`, one.steps.map(({ due }) => due || 'No date').join('; '));
      add(
        `${one.id} standing`,
        where,
        `${name}, how it stands`,
        [one.standing, ...new Set(one.steps.flatMap(({ rating }) => rating ?? []))].join(': '),
      );
    }
    for (const one of area.measures) {
      add(`${one.id}`, where, 'Measure', one.text);
      one.targets.forEach((target, at) => {
        const parts = [target.aim, target.by && `by ${inWords(target.by)}`, target.reading, target.result];
        add(`${one.id} ${at}`, where, 'Target and reading', parts.filter(Boolean).join(', '));
      });
    }
  }
  for (const one of content.milestones) {
    add(`${one.id}`, 'Milestones', 'Milestone', one.text);
    add(
      `${one.id} by`,
      'Milestones',
      'Milestone, date and standing',
      [one.by && inWords(one.by), one.standing].filter(Boolean).join(', '),
    );
  }
  for (const { word, definition, means } of content.ratingKey)
    add(`word ${word}`, 'Rating key', word, [definition, means].filter(Boolean).join(': '));
  return lines;
}
