import type { Movement, Polarity } from '../../sources/index.ts';

export const polarityWords: Record<Polarity, string> = {
  positive: 'Positive',
  negative: 'Negative',
  mixed: 'Mixed',
  neutral: 'Neutral',
};

export const movementWords: Record<Movement, string> = {
  improved: 'improved',
  'not improved': 'not improved',
  'too early': 'too early to say',
  'not said': '',
};

type Tone = { polarity: Polarity; movement: Movement; confirmed: unknown };

/** "Negative, not improved", with whether anybody has confirmed it. */
export function toneInWords({ polarity, movement, confirmed }: Tone): string {
  const said = [polarityWords[polarity], movementWords[movement]].filter(Boolean).join(', ');
  return confirmed ? said : `${said} (suggested)`;
}
