/** Words kept once each, known by their place; place 0 is ''. */
export type WordList = { words: readonly string[]; place: (word: string) => number };

export function wordList(): WordList {
  const words: string[] = [''];
  const places = new Map<string, number>([['', 0]]);
  return {
    words,
    place: (word) => {
      let place = places.get(word);
      if (place === undefined) {
        place = words.length;
        words.push(word);
        places.set(word, place);
      }
      return place;
    },
  };
}
