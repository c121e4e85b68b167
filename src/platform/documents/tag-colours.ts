import type { TagColour } from './blocks.ts';

/**
 * Words, ground and border of a tag, as hex without the hash. Words on ground have a contrast of 7:1 or more and
 * the border of 3:1 or more against white, so that a tag is seen as one even where grounds print as white.
 */
export const tagColours: Record<TagColour, { words: string; ground: string; border: string }> = {
  grey: { words: '2f3638', ground: 'eeefef', border: '505a5f' },
  green: { words: '003f22', ground: 'd7efe1', border: '00703c' },
  turquoise: { words: '063f3c', ground: 'd4ecea', border: '10706b' },
  blue: { words: '0c2d4a', ground: 'dbe9f6', border: '1d70b8' },
  purple: { words: '33205f', ground: 'e4ddf2', border: '4c2c92' },
  pink: { words: '5c0e33', ground: 'f7dbe8', border: 'a3195b' },
  red: { words: '61120d', ground: 'f8dcda', border: 'b3261e' },
  orange: { words: '572304', ground: 'fce4d6', border: 'a8480b' },
  yellow: { words: '453700', ground: 'fbf0c2', border: '7a6200' },
};
