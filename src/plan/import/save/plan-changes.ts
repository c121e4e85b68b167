import { plainText } from './match-texts.ts';
import type { MatchedPlan } from './match-plan.ts';
import type { ExistingPlan } from './existing-plan-queries.ts';
import { spokenOf } from './spoken-of.ts';

/**
 * One difference between the plan as it stands at the document's date and what the document says, for a person to
 * accept or leave. `key` names it in the form; it is the same for the same document and plan.
 */
export type PlanChange = {
  key: string;
  kind: 'new' | 'gone' | 'reworded' | 'redated' | 'rerated' | 'reowned' | 'moved' | 'retargeted';
  what: 'area' | 'action' | 'finding' | 'measure' | 'milestone' | 'commitment' | 'rating word';
  /** Ref of an action, title of an area; for findings and measures the area's title. */
  name: string;
  before: string | null;
  now: string | null;
};

/**
 * Everything that differs, in the plan's order. Things said anew each month (narrative) are not differences, nor is an
 * owner under another name of the same post: `posts` holds the numbers of posts by every title met.
 */
export function planChanges(
  existing: ExistingPlan,
  matched: MatchedPlan,
  posts: ReadonlyMap<string, number>,
): PlanChange[] {
  const changes: PlanChange[] = [];
  const add = (
    kind: PlanChange['kind'],
    what: PlanChange['what'],
    at: string,
    name: string,
    before: string | null,
    now: string | null,
  ) => changes.push({ key: `${what}/${at}/${kind}`.replaceAll(' ', '-'), kind, what, name, before, now });
  const differs = (a: string, b: string) => plainText(a) !== plainText(b);
  const current = new Map(existing.ratings.filter((row) => row.holds).map((row) => [row.id, row.word]));
  const titles = new Map(existing.posts.map((post) => [post.id, post.title]));
  const areaTitle = new Map(existing.areas.map((row) => [row.id, row.title]));

  for (const area of matched.areas) {
    const title = area.now.title;
    if (!area.old?.holds) add('new', 'area', area.path, title, null, title);
    else if (differs(area.old.title, title)) add('reworded', 'area', String(area.old.id), title, area.old.title, title);
    for (const { old, now, path } of area.findings) {
      if (!old?.holds) add('new', 'finding', path, title, null, now.text);
      else if (differs(old.text, now.text)) add('reworded', 'finding', String(old.id), title, old.text, now.text);
    }
    for (const { old, now, path, steps } of area.actions) {
      const name = now.ref || now.text.slice(0, 60);
      if (!old?.holds) {
        add('new', 'action', path, name, null, now.text);
        continue;
      }
      if (differs(old.text, now.text)) add('reworded', 'action', String(old.id), name, old.text, now.text);
      if (area.old && old.area_id !== area.old.id)
        add('moved', 'action', String(old.id), name, areaTitle.get(old.area_id) ?? '', title);
      const owners = old.owners.map((id) => titles.get(id) ?? '');
      if (namedPosts(owners, posts) !== namedPosts(now.owners, posts)) {
        add('reowned', 'action', String(old.id), name, owners.join('; '), now.owners.join('; '));
      }
      steps.forEach((step, index) => {
        const part = steps.length > 1 ? `${name}, step ${index + 1}` : name;
        if (!step.old?.holds) return add('redated', 'action', step.path, part, null, step.now.due);
        if (differs(step.old.due, step.now.due))
          add('redated', 'action', String(step.old.id), part, step.old.due, step.now.due);
        const was = current.get(step.old.id) ?? null;
        if (step.now.rating && differs(was ?? '', step.now.rating)) {
          add('rerated', 'action', String(step.old.id), part, was, step.now.rating);
        }
      });
    }
    for (const { old, now, path, targets } of area.measures) {
      if (!old?.holds) add('new', 'measure', path, title, null, now.text);
      else if (differs(old.text, now.text)) add('reworded', 'measure', String(old.id), title, old.text, now.text);
      else
        for (const target of targets) {
          const before = target.old && targetInWords(target.old, target.old.by_on);
          const after = targetInWords(target.now, target.now.by);
          if (before !== after)
            add('retargeted', 'measure', target.old ? String(target.old.id) : target.path, title, before, after);
        }
    }
  }
  for (const { old, now, path } of matched.milestones) {
    if (!old?.holds) add('new', 'milestone', path, now.text.slice(0, 60), null, now.text);
    else if (differs(old.text, now.text))
      add('reworded', 'milestone', String(old.id), now.text.slice(0, 60), old.text, now.text);
    else if (old.by_on !== now.by)
      add('redated', 'milestone', String(old.id), now.text.slice(0, 60), old.by_on, now.by);
  }
  for (const page of matched.onAPage) {
    for (const { old, now, path } of page.commitments) {
      if (!old?.holds) add('new', 'commitment', path, page.now.area, null, now);
      else if (differs(old.text, now)) add('reworded', 'commitment', String(old.id), page.now.area, old.text, now);
    }
  }
  // A document without a key does not take the plan's key away.
  const hasKey = matched.words.some(({ now }) => now.inKey);
  for (const { old, now, path } of matched.words) {
    if (!old) add('new', 'rating word', path, now.word, null, now.definition || 'Used in the plan, not in its key');
    else if (hasKey && old.holds && differs(old.definition, now.definition)) {
      add('reworded', 'rating word', String(old.id), now.word, old.definition, now.definition);
    }
  }
  return [...changes, ...gone(spokenOf(existing, matched), matched, areaTitle)];
}

/** The posts that titles name, as compared. */
function namedPosts(titles: string[], posts: ReadonlyMap<string, number>): string {
  return [...new Set(titles.map((title) => posts.get(title) ?? plainText(title)))].join('|');
}

/** A target in words as compared: comparator, value, unit and date. */
function targetInWords(
  target: { comparator: string; value: number; unit: string; subject: string },
  by: string | null,
): string {
  return `${target.comparator} ${target.value} ${target.unit}${by ? ` by ${by}` : ''}: ${target.subject}`;
}

/** What the plan held at the date and the document does not have any more. `existing` is what it speaks of. */
function gone(existing: ExistingPlan, matched: MatchedPlan, areaTitle: Map<number, string>): PlanChange[] {
  const kept = keptIds(matched);
  const missing = <Row extends { id: number; holds: boolean }>(
    rows: Row[],
    what: PlanChange['what'],
    name: (row: Row) => string,
    text: (row: Row) => string,
  ) =>
    rows
      .filter((row) => row.holds && !kept.has(row.id))
      .map((row): PlanChange => ({
        key: `${what}/${row.id}/gone`,
        kind: 'gone',
        what,
        name: name(row),
        before: text(row),
        now: null,
      }));
  return [
    ...missing(
      existing.areas,
      'area',
      (row) => row.title,
      (row) => row.title,
    ),
    ...missing(
      existing.findings,
      'finding',
      (row) => areaTitle.get(row.area_id) ?? '',
      (row) => row.text,
    ),
    ...missing(
      existing.actions,
      'action',
      (row) => row.ref,
      (row) => row.text,
    ),
    ...missing(
      existing.measures,
      'measure',
      (row) => areaTitle.get(row.area_id) ?? '',
      (row) => row.text,
    ),
    ...missing(
      existing.milestones,
      'milestone',
      (row) => row.text.slice(0, 60),
      (row) => row.text,
    ),
    ...missing(
      existing.commitments,
      'commitment',
      () => 'Plan on a page',
      (row) => row.text,
    ),
  ];
}

/** Ids of all items that the document has a version of. */
export function keptIds(matched: MatchedPlan): Set<number> {
  const pairs = [
    ...matched.milestones,
    ...matched.glossary,
    ...matched.words,
    ...matched.onAPage,
    ...matched.onAPage.flatMap((page) => page.commitments),
    ...matched.areas,
    ...matched.areas.flatMap((area) => [...area.findings, ...area.assessedBy, ...area.narrative, ...area.seeAlso]),
    ...matched.areas.flatMap((area) => [...area.actions, ...area.actions.flatMap((action) => action.steps)]),
    ...matched.areas.flatMap((area) => [...area.measures, ...area.measures.flatMap((measure) => measure.targets)]),
  ];
  return new Set(pairs.flatMap((pair) => pair.old?.id ?? []));
}
