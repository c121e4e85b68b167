/** Where a clause of a notice can stand, in the order in which they ask for attention. */
export const positions = {
  'not-met': { text: 'Not met', colour: 'red', means: 'It should have been met by now, and is not.' },
  'at-risk': { text: 'At risk', colour: 'orange', means: 'It may not be met when it is due.' },
  'on-course': { text: 'On course', colour: 'blue', means: 'It is being done, and will be met when it is due.' },
  'not-yet-due': { text: 'Not yet due', colour: 'grey', means: 'Nothing has to have been done about it yet.' },
  met: { text: 'Met', colour: 'green', means: 'It is met, and there is something that shows it.' },
} as const;

export type PositionName = keyof typeof positions;
export const positionNames = Object.keys(positions) as PositionName[];

export function isPosition(word: string): word is PositionName {
  return Object.hasOwn(positions, word);
}

/** Days after which a judgement is too old to rely on: a quarter, as the adviser reports quarterly. */
export const staleAfterDays = 92;
