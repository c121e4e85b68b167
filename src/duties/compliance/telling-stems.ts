/** Stems every notice and every plan is full of, and turns of phrase: alone they say nothing of what a text is about. */
const everywhere = new Set(
  (
    'improv improvement plan action council service servic child children young people need ensur ensure ensured work ' +
    'practic practice quality area carry out up date provid provide support continu continue includ include any other ' +
    'set should must take taken place such relevant information further regular place aim account require requir ' +
    'following make time also well part new use used way including no not nor some som all out against longer long ' +
    'do don done dat date updat local authority other than where when who how only own same still yet may can'
  ).split(' '),
);

/**
 * Those of some stems that tell what a text is about: no turns of phrase, words of every plan, or numbers, and none of
 * `names`, such as the council's own, which is in everything it is sent.
 */
export function tellingStems(stems: readonly string[], names: ReadonlySet<string> = new Set()): string[] {
  return stems.filter((one) => !everywhere.has(one) && !names.has(one) && !/^\d+$/.test(one));
}
