import { plain } from '../search-plan.ts';

/** A text with the words looked for marked, accents and capitals aside. */
export function Highlighted({ text, words }: { text: string; words: string[] }) {
  return (
    <>{pieces(text, words).map(({ piece, marked }) => (marked ? <mark class="los-mark">{piece}</mark> : piece))}</>
  );
}

/** Cuts a text where words begin and end; compared letter by letter, so that every letter keeps its place. */
function pieces(text: string, words: string[]): { piece: string; marked: boolean }[] {
  const letters = [...text];
  const plainLetters = letters.map(plain);
  const marked = letters.map(() => false);
  // Where each letter stands in the plain text, which may be longer or shorter ("ﬁ", accents).
  const starts: number[] = [];
  let length = 0;
  for (const letter of plainLetters) {
    starts.push(length);
    length += letter.length;
  }
  const whole = plainLetters.join('');
  for (const word of words) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
      starts.forEach((start, index) => {
        if (start >= at && start < at + word.length) marked[index] = true;
      });
    }
  }
  const found: { piece: string; marked: boolean }[] = [];
  letters.forEach((letter, index) => {
    const last = found.at(-1);
    if (last && last.marked === marked[index]) last.piece += letter;
    else found.push({ piece: letter, marked: marked[index] ?? false });
  });
  return found;
}
