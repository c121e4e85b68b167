/** The levels of need, from the lightest touch to the heaviest; a later one outranks an earlier one. */
export const levels = [
  'contact',
  'early help',
  'referral',
  'assessment',
  'in need',
  'protection',
  'care',
  'leaving care',
] as const;
export type Level = (typeof levels)[number];

/** Where a child is before the first thing and after the last: not seen yet, closed, or with no further step. */
export type Place = Level | 'new' | 'closed' | 'no step';

/** What a move between two places is called. */
export type MoveKind = 'seen first' | 'way in' | 'step up' | 'step down' | 'leaving care' | 'closed' | 'came back';

export const moveKinds: Record<MoveKind, { title: string; says: string }> = {
  'way in': {
    title: 'The way in',
    says: 'From a contact, a referral or an assessment to the next step.',
  },
  'step up': {
    title: 'Stepped up',
    says: 'From early help, being in need or a protection plan to more.',
  },
  'step down': {
    title: 'Stepped down',
    says: 'To less help, with no more than four weeks between.',
  },
  'leaving care': { title: 'Left care', says: 'Care ended, and the young person is on the list of care leavers.' },
  closed: {
    title: 'Closed, or no further step',
    says: 'Nothing followed within four weeks. Of a contact, early help or a referral the return does not say that it was closed, only that nothing came after it.',
  },
  'came back': {
    title: 'Came back',
    says: 'After more than four weeks with nothing, within what the return reaches back to.',
  },
  'seen first': { title: 'Seen first', says: 'Nothing earlier of the child is in the return.' },
};

/** What a move is. */
export function kindOf(from: Place, to: Place): MoveKind {
  if (to === 'closed' || to === 'no step') return 'closed';
  if (from === 'new') return 'seen first';
  if (from === 'closed' || from === 'no step') return 'came back';
  if (to === 'leaving care') return 'leaving care';
  if (rank(to) < rank(from)) return 'step down';
  return from === 'contact' || from === 'referral' || from === 'assessment' ? 'way in' : 'step up';
}

export const rank = (level: Place): number => (levels as readonly string[]).indexOf(level);
