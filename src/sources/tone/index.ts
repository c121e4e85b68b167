export { toneOf, type Tone } from './tone.ts';
