import { monthPattern } from '../dates-in-words.ts';

/** The last word of a group's name, by which "foster carers and care leavers" is two and "children and families" is one. */
const endsName =
  /\b(?:board|committee|police|council|partnership|teams?|trusts?|services?|unions?|officers?|directors?|staff|carers?|parents?|schools?|leavers?|teachers?|workers?|governors?|partners|families|forum|panel|constabulary|authority|colleges?|charities|group|nhs|icb|cabinet|executive|leader|members|magistrates|providers|gps|unison|gmb)$/i;
const opens = /^(?:and |or |with |the following |including |namely |both |all of |from |to )+/i;

/** When it was asked, after its name: "Scrutiny Board 6 November 2025". */
const dated = new RegExp(`\\s*[,(–-]?\\s*(?:on )?\\d{1,2}(?:st|nd|rd|th)?\\s+${monthPattern}(?:\\s+\\d{4})?\\)?$`, 'i');

/**
 * The parts of a run of groups. Semicolons and commas part them, and the "and" before the last: "managers, schools and
 * the police". Two with an "and" and no comma are parted where the first is plainly whole.
 */
export function groupsIn(run: string): string[] {
  const text = run
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:]+$/, '');
  const semicolons = /;/.test(text);
  const parts = text
    .split(semicolons ? /\s*;\s*/ : /\s*,\s*(?![^(]*\))/)
    .map((part) => part.replace(opens, '').replace(dated, '').trim())
    .filter(Boolean);
  if (/^children$/i.test(parts[0] ?? '') && /^young people\b/i.test(parts[1] ?? ''))
    parts.splice(0, 2, `${parts[0]}, ${parts[1]}`);
  const last = parts.at(-1);
  if (last && parts.length > 1 && !/[,;]\s*and\s/i.test(text)) parts.splice(-1, 1, ...parted(last, true));
  else if (last && parts.length === 1) parts.splice(0, 1, ...parted(last, false));
  return parts
    .map((part) => part.replace(opens, '').trim())
    .filter((part) => part.length > 1 && part.length < 160 && !/^(?:the|all|both|others?)$/i.test(part));
}

/** Parted at its "and", where what stands before it is whole; `must` parts at the first one when none is plain. */
function parted(text: string, must: boolean): string[] {
  const ands = [...text.matchAll(/\s+(?:and|&)\s+(?![^(]*\))/gi)];
  const plain = ands.filter((and) => {
    const [before, after] = [text.slice(0, and.index), text.slice(and.index + and[0].length)];
    return endsName.test(before) || /^(?:the|our|all|each|with|from|a|an)\s/i.test(after);
  });
  const at = must && plain.length === 0 ? ands.slice(0, 1) : plain;
  const out: string[] = [];
  let from = 0;
  for (const and of at) {
    out.push(text.slice(from, and.index));
    from = and.index + and[0].length;
  }
  return [...out, text.slice(from)];
}

/** Reads as the name of a group, and not as a sentence or a title. */
export const isName = (text: string) => /^\p{Lu}/u.test(text) && endsName.test(text) && !/[.:?]$/.test(text);
