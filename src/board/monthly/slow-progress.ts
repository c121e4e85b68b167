import {
  isDone,
  passedDeadline,
  stepStanding,
  type Action,
  type OwnerPost,
  type PlanView,
  type Step,
} from '../../plan/index.ts';

export type SlowStep = { action: Action; step: Step };

/** What is slow to progress, and whose contribution needs to be stronger: what an improvement notice asks a council to highlight. */
export type SlowProgress = {
  /** The day by which it should be done has passed, and nobody has claimed it done; longest ago first. */
  overdue: (SlowStep & { byOn: string })[];
  /** Moved to another date twice or more, most often first. */
  movedTwice: SlowStep[];
  undated: SlowStep[];
  /** Open actions of which a step has no claim for the period: an earlier claim says nothing about now. */
  stale: Action[];
  /** Posts that own open actions and gave no update of any of them; partners first, then those with most actions. */
  quiet: { post: OwnerPost; actions: Action[] }[];
};

export function slowProgress(view: PlanView): SlowProgress {
  const open = view.actions.filter((action) => action.closure === null);
  const steps = open.flatMap((action) => action.steps.map((step) => ({ action, step })));
  const undone = steps.filter(({ step }) => !isDone(step));
  const overdue = undone.flatMap((one) => {
    const passed = passedDeadline(one.step, view.asAt);
    return passed ? [{ ...one, byOn: passed.byOn }] : [];
  });
  return {
    overdue: overdue.sort((a, b) => (a.byOn < b.byOn ? -1 : a.byOn > b.byOn ? 1 : 0)),
    movedTwice: undone
      .filter(({ step }) => step.moves.length > 1)
      .sort((a, b) => b.step.moves.length - a.step.moves.length),
    undated: undone.filter(({ step }) => step.kind === 'undated'),
    stale: open.filter(isStale),
    quiet: quietPosts(open),
  };
}

function isStale(action: Action): boolean {
  return action.steps.length === 0 || action.steps.some((step) => stepStanding(step) === 'no-update');
}

function quietPosts(open: Action[]): SlowProgress['quiet'] {
  const owned = new Map<number, { post: OwnerPost; actions: Action[] }>();
  for (const action of open) {
    for (const post of action.owners) {
      const found = owned.get(post.id) ?? { post, actions: [] };
      found.actions.push(action);
      owned.set(post.id, found);
    }
  }
  const silent = (action: Action) => action.steps.every((step) => stepStanding(step) === 'no-update');
  return [...owned.values()]
    .filter(({ actions }) => actions.every(silent))
    .sort(
      (a, b) =>
        Number(b.post.organisation !== null) - Number(a.post.organisation !== null) ||
        b.actions.length - a.actions.length,
    );
}
