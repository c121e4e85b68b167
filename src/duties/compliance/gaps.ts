import { daysBetween, inWords } from '../../methods/calendar.ts';
import type { Holder } from './clause-holder.ts';
import { staleAfterDays, type PositionName } from './positions.ts';

/** What a clause lacks, or what should be looked at again. */
export type Gap = {
  kind: 'no-action' | 'no-evidence' | 'no-judgement' | 'stale' | 'overdue' | 'unsupported' | 'override' | 'missed';
  words: string;
};

export type ClauseState = {
  holder: Holder;
  /** Actions of the plan it is joined to, or an area of improvement whose coverage it leads to. */
  actions: number;
  /** Pieces of evidence that count at the date, its own and those of what it is joined to, and measures met. */
  shown: number;
  due: string | null;
  judgement: { position: PositionName; on: string; overridden: boolean } | null;
  /** Days on which something was due under it and was said to be missed, or has passed undone. */
  missed: readonly string[];
};

/**
 * The gaps of a clause at a date (ISO), the most urgent first. An undated or ended notice has no deadlines: then `live`
 * is false and no date is asked after.
 */
export function gapsOf(state: ClauseState, asAt: string, live: boolean): Gap[] {
  const { judgement, due } = state;
  const gaps: Gap[] = [];
  const add = (kind: Gap['kind'], words: string) => void gaps.push({ kind, words });
  if (live && due !== null && due < asAt && judgement?.position !== 'met')
    add('overdue', `Was due by ${inWords(due)} and is not said to be met`);
  if (live && state.missed.length > 0)
    add(
      'missed',
      `${state.missed.length === 1 ? 'One date was' : `${state.missed.length} dates were`} missed, the last on ${inWords(state.missed.at(-1) ?? asAt)}`,
    );
  if (judgement === null) add('no-judgement', 'Nobody has judged it');
  else if (live && judgement.position !== 'met' && daysBetween(judgement.on, asAt) > staleAfterDays)
    add('stale', `Last judged on ${inWords(judgement.on)}, more than a quarter ago`);
  if (judgement?.position === 'met' && judgement.overridden)
    add('override', 'Called met with nothing that shows it, by an override');
  else if (judgement?.position === 'met' && state.shown === 0)
    add('unsupported', 'Judged met, and nothing shows it now');
  if (state.holder === 'council' && state.actions === 0) add('no-action', 'No action of the plan answers it');
  if (state.shown === 0 && judgement?.position !== 'met') add('no-evidence', 'Nothing shows how it stands');
  return gaps;
}

/** How much each gap asks for attention: the lists stand in this order. */
export const gapOrder: readonly Gap['kind'][] = [
  'overdue',
  'missed',
  'unsupported',
  'override',
  'no-judgement',
  'no-action',
  'no-evidence',
  'stale',
];
