/** Words of councils' names that tell none from another. */
const anyCouncils = new Set(
  'council borough county city district metropolitan royal unitary authority local of the and children’s childrens children services'.split(
    ' ',
  ),
);

/**
 * Whether a document about a council of one name is about the council of another: "Cheshire East Unitary Authority" and
 * "Cheshire East Council" are one, "Cheshire West and Chester" is not. Where either name is not known, or tells nothing,
 * nothing says it is another's.
 */
export function isSameCouncil(document: string | null, ours: string | null): boolean {
  const [a, b] = [wordsIn(document), wordsIn(ours)];
  if (a.size === 0 || b.size === 0) return true;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return [...few].every((word) => many.has(word));
}

function wordsIn(name: string | null): Set<string> {
  const words = (name ?? '').toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  return new Set(words.filter((word) => !anyCouncils.has(word)));
}
