import type { MovementSense } from '../../platform/web/ui/index.ts';

export type ChangeKind =
  | 're-rated'
  | 'unknown'
  | 're-dated'
  | 'new'
  | 'gone'
  | 'reworded'
  | 're-owned'
  | 'closed'
  | 're-opened'
  | 'impact'
  | 'reading'
  | 'target'
  | 'moved';

export type ChangedKind = 'action' | 'finding' | 'measure' | 'milestone' | 'commitment' | 'area';

/** One difference between the plan at two dates. `old` and `now` are what was and is said, in words; null is nothing. */
export type Change = {
  kind: ChangeKind;
  item: ChangedKind;
  /** Item id of the action, finding, measure…; a step's change is its action's. */
  id: number;
  areaId: number | null;
  /** An action's ref; empty for the others. */
  ref: string;
  /** The item's text, as it is now or was last. */
  text: string;
  old: string | null;
  now: string | null;
  sense: MovementSense;
  /** Why and who agreed, where it was said. */
  because: string | null;
  agreedBy: string | null;
};

/** The kinds in words, in the order they matter to a board: "12 re-rated". */
export const changeWords: Record<ChangeKind, string> = {
  're-rated': 're-rated',
  unknown: 'not known any more',
  're-dated': 're-dated',
  new: 'new',
  gone: 'no longer in the plan',
  closed: 'closed',
  're-opened': 'opened again',
  reworded: 'reworded',
  're-owned': 'given to other owners',
  moved: 'moved to another area',
  impact: 'impact rated differently',
  target: 'given another target',
  reading: 'with a new reading',
};

/** What every change says of its item. */
export type Described = Pick<Change, 'item' | 'id' | 'areaId' | 'ref' | 'text'>;

/** What a comparison of one item finds, before the item is named. */
export type Difference = Pick<Change, 'kind' | 'old' | 'now'> & Partial<Pick<Change, 'sense' | 'because' | 'agreedBy'>>;
