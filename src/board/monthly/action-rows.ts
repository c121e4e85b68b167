import { inWords } from '../../methods/calendar.ts';
import {
  dueInWords,
  isDone,
  movementOf,
  passedDeadline,
  planIndex,
  timesInWords,
  type Action,
  type PlanView,
  type RatingWord,
  type Step,
  type StepRating,
} from '../../plan/index.ts';
import type { Inline, PaperTable } from '../../platform/documents/index.ts';
import { tagColour } from './paper-parts.ts';

/**
 * The actions of an area as a table, one row for each step, because each step has a date and a rating of its own. What
 * is different from last time stands under what it was, struck through.
 */
export function actionTable(now: PlanView, before: PlanView | null, actions: Action[], caption: string): PaperTable {
  const was = before && planIndex(before).actions;
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Ref', width: 2 },
      { heading: 'Action and update', width: 9 },
      { heading: 'Owner', width: 4 },
      { heading: 'Due', width: 4 },
      { heading: 'Rating', width: 4 },
    ],
    rows: actions.flatMap((action) => {
      const old = was?.get(action.id) ?? null;
      const steps: (Step | null)[] = action.steps.length > 0 ? action.steps : [null];
      return steps.map((step, at) => {
        const oldStep = old?.steps.find((one) => one.id === step?.id) ?? null;
        const part = steps.length > 1 ? `${at + 1} of ${steps.length}` : null;
        return [
          [
            [action.ref || '–'],
            ...(part ? [[{ italic: part }]] : []),
            ...(before && !old && at === 0 ? [[{ bold: 'New' }]] : []),
          ],
          at === 0 ? whatIsDone(action, step) : updateOf(step),
          [[ownersInWords(action)]],
          step ? dueCell(now, action, step, oldStep) : [['No date']],
          ratingCell(action, step?.rating ?? null, oldStep?.rating ?? null, before !== null && oldStep !== null),
        ];
      });
    }),
  };
}

/** All the posts that own an action, the lead first. */
export function ownersInWords(action: Action): string {
  return action.owners.map(({ title }) => title).join('; ') || 'No owner';
}

function whatIsDone(action: Action, step: Step | null): Inline[][] {
  const closure: Inline[][] = action.closure
    ? [
        [
          { bold: 'Closed: ' },
          `${action.closure.reason} Agreed by ${action.closure.approver}. Watched until ${inWords(action.closure.watchUntil)}.`,
        ],
      ]
    : [];
  return [[action.text], ...closure, ...updateOf(step)];
}

/** What the owner said for this period. An earlier period's words are not repeated as if they were news. */
function updateOf(step: Step | null): Inline[][] {
  const rating = step?.rating;
  if (!rating || rating.stale) return [];
  return [
    ...(rating.done ? [[{ bold: 'Done: ' }, rating.done]] : []),
    ...(rating.difference ? [[{ bold: 'Difference to children: ' }, rating.difference]] : []),
    ...(rating.overrideReason
      ? [
          [
            { bold: 'Let stand without evidence: ' },
            `${rating.overrideReason}${rating.overrideBy ? ` (${rating.overrideBy})` : ''}`,
          ],
        ]
      : []),
  ];
}

function dueCell(view: PlanView, action: Action, step: Step, old: Step | null): Inline[][] {
  const words = step.due || dueInWords(step);
  const before = old && (old.due || dueInWords(old));
  const closed = action.closure !== null;
  const passed = isDone(step, closed) ? null : passedDeadline(step, view.asAt);
  return [
    ...(before !== null && before !== words ? [[{ struck: before }]] : []),
    [words],
    ...(step.moves.length > 0 ? [[{ italic: `moved ${timesInWords(step.moves.length)}` }]] : []),
    ...(passed ? [[{ tag: 'Overdue', colour: 'red' } as Inline]] : []),
    ...(step.kind === 'undated' && !isDone(step, closed) && words !== 'no date' ? [[{ italic: 'no date' }]] : []),
  ];
}

function ratingCell(action: Action, now: StepRating | null, old: StepRating | null, canMove: boolean): Inline[][] {
  if (action.closure) return [[{ tag: 'Closed', colour: 'blue' }], [`on ${inWords(action.closure.on)}`]];
  if (!now) return [[{ tag: 'No rating', colour: 'grey' }]];
  // An old claim is told as what was said then, never as where things stand.
  if (now.stale)
    return [[{ tag: 'No update', colour: 'grey' }], [{ italic: `last said ${now.word}, ${inWords(now.on)}` }]];
  const moved = canMove && old?.word !== now.word;
  const sense = { better: 'better', worse: 'worse', same: '', new: '', gone: '', unknown: '' }[movementOf(old, now)];
  return [
    ...(moved ? [[old ? { struck: old.word } : ('No rating before' as Inline)]] : []),
    [ratingTag(now)],
    ...(moved && sense ? [[{ italic: sense }]] : []),
  ];
}

/** The plan's own word in its own colour; where the key gives none, in a colour for its delivery. */
export function ratingTag(rating: Pick<RatingWord, 'word' | 'colour' | 'delivery'>): Inline {
  const byDelivery = {
    'not-started': 'grey',
    'on-track': 'turquoise',
    'at-risk': 'orange',
    late: 'red',
    complete: 'green',
    closed: 'blue',
  } as const;
  const colour = rating.colour ? tagColour(rating.colour) : rating.delivery ? byDelivery[rating.delivery] : 'grey';
  return { tag: rating.word, colour };
}
