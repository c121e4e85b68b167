import { foldLookAlikes } from '../../../platform/reading/look-alike-letters.ts';
import { matchable } from './match-text.ts';

const rank =
  '(?:Executive|Deputy|Assistant|Interim|Acting|Strategic|Corporate|Statutory|Associate|Senior|Managing|Joint|Area|Group|Operational|Locality|Regional)';
const postStart = new RegExp(
  `^(?:${rank} )*(?:Heads? of|Directors? (?:of|for)|Director,|Service (?:Manager|Director|Lead)s?|Team Managers?|Group Managers?|Programme (?:Lead|Manager|Director)|Project (?:Lead|Manager)|Principal (?:Social Worker|Officer|Educational|Lead)|Chief (?:Executive|Officer|Operating|Nurse|Finance)|Designated (?:Nurse|Doctor|Safeguarding)|Named (?:Nurse|Doctor)|Virtual School Head|Lead (?:for|Member|Practitioner|Officer|Nurse)|Chair of|Independent Chair|AD |DCS\\b|Strategic Lead)`,
);
const strongStart = new RegExp(
  `^(?:${rank} )*(?:Heads? of|Directors? of|Service Managers?|Principal Social Worker|Chief Executive)\\b`,
);
const postNoun =
  /\b(Managers?|Leads?|Officers?|Directors?|Workers?|Nurses?|Doctors?|Coordinators?|Co-ordinators?|Consultants?|Chairs?|Practitioners?|Advis[eo]rs?|Analysts?|Executive|Commissioners?|Heads?|Headteachers?|Members?|Mentors?|Reviewing Officers?|Psychologists?|Superintendent|Inspector|DCS|AD|PSW|IROs?|LADO|Principal)$/;
const postInside =
  /\b(Managers?|Leads?|Officers?|Directors?|Workers?|Nurses?|Coordinators?|Consultants?|Practitioners?|Advis[eo]rs?|Analysts?|Commissioners?|Chairs?)\b/;
const collective = /\b(Team|Teams|Partnership|Board|Service|Group|Panel|Forum|Committee)$/;
const unfinished = new RegExp(`(?:^|\\s)(?:of|for|the|and|to|with|in|on|at|by|&|,|–|-|${rank})$`, 'i');

/** True where a name breaks off: "Head of", "Assistant". A chief executive is whole. */
function isUnfinished(text: string): boolean {
  return unfinished.test(text) && !/\bChief Executive$/i.test(text);
}

function hasPost(text: string): boolean {
  return (
    text.split(/[,–-]|\bfor\b|\bof\b/).some((part) => postNoun.test(part.trim())) ||
    postStart.test(text) ||
    postNoun.test(text)
  );
}

function isPersonName(text: string): boolean {
  return (
    /^(?:(?:Cllr|Dr|Mr|Mrs|Ms|Prof)\.? )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(text) &&
    !hasPost(text) &&
    !collective.test(text)
  );
}

function isInitials(text: string): boolean {
  return /^[A-Z]{2,6}s?$/.test(text);
}

/** Splits at a written separator where both sides can stand alone; "Safeguarding and Quality Assurance" cannot. */
function splitAtSeparators(text: string, known: ReadonlySet<string>): string[] {
  const alone = (part: string): boolean => known.has(matchable(part)) || isInitials(part);
  const person = (part: string): boolean => alone(part) || hasPost(part) || isPersonName(part);
  // After a post, a comma may only name its service: "Service Manager, Fostering" is one owner.
  const another = (part: string): boolean =>
    alone(part) || postStart.test(part) || (postNoun.test(part) && part.split(' ').length <= 5);
  const comma = text.split(/\s*,\s*(?:and\s+)?/).filter(Boolean);
  const people = comma.every(alone) || comma.every((part) => isInitials(part) || isPersonName(part));
  if (comma.length > 1 && (people || (hasPost(comma[0]!) && comma.slice(1).every(another)))) {
    return comma.flatMap((part) => splitAtSeparators(part, known));
  }
  const slash = text.split(/\s*\/\s*/).filter(Boolean);
  if (slash.length > 1 && slash.every((part) => person(part) || collective.test(part))) return slash;
  for (const mark of [' and ', ' & ', ' + ', ' with ']) {
    for (let at = text.indexOf(mark); at > 0; at = text.indexOf(mark, at + 1)) {
      const left = text.slice(0, at).trim();
      const right = text.slice(at + mark.length).trim();
      const bothKnown = alone(left) && alone(right);
      const bothPosts = hasPost(left) && postStart.test(right) && !isUnfinished(left);
      const bothPeople =
        isPersonName(left) && isPersonName(right) && mark !== ' with ' && left.includes(' ') && right.includes(' ');
      if (bothKnown || bothPosts || bothPeople)
        return [...splitAtSeparators(left, known), ...splitAtSeparators(right, known)];
    }
  }
  return [text];
}

/** Splits posts that conversion ran together: "Principal Social Worker Service Manager Fostering". */
function splitRunTogether(text: string, known: ReadonlySet<string>): string[] {
  const words = text.split(' ');
  const cuts: { left: string; right: string; strength: number }[] = [];
  for (let i = 1; i < words.length; i += 1) {
    if (!/^[\p{Lu}]/u.test(words[i]!)) continue;
    const left = words.slice(0, i).join(' ');
    const right = words.slice(i).join(' ');
    if (isUnfinished(left)) continue;
    const leftKnown = known.has(matchable(left));
    const rightKnown = known.has(matchable(right));
    const rightIsPost = postStart.test(right) || postInside.test(right) || collective.test(right);
    const leftIsPost = strongStart.test(left) || postNoun.test(left);
    if (leftKnown && rightKnown) cuts.push({ left, right, strength: 4 });
    else if (leftKnown && rightIsPost) cuts.push({ left, right, strength: 3 });
    else if (rightKnown && leftIsPost && words.length - i >= 2) cuts.push({ left, right, strength: 2 });
    // "IRO Service Manager" is one post: initials before a manager say of what.
    else if (!leftKnown && isInitials(left) && /^\S+ Managers?\b/.test(right)) continue;
    else if (strongStart.test(right) && (leftIsPost || postNoun.test(left))) cuts.push({ left, right, strength: 1 });
  }
  const best = cuts.sort((a, b) => b.strength - a.strength || b.left.length - a.left.length)[0];
  return best ? [...splitRunTogether(best.left, known), ...splitRunTogether(best.right, known)] : [text];
}

/** One owner cell as the owners it names, `known` being the owners that stand alone in other cells. */
function splitOwners(cell: string, known: ReadonlySet<string>): string[] {
  return cell
    .split(/\n|;|\s+\|\s+|•/)
    .map((part) =>
      foldLookAlikes(
        part
          .replace(/\s+/g, ' ')
          .replace(/^[-–\s]+|[\s,.:-]+$/g, '')
          .trim(),
      ),
    )
    .filter(Boolean)
    .flatMap((part) => splitAtSeparators(part, known))
    .flatMap((part) => splitRunTogether(part, known));
}

/**
 * Reads the owner cells of a whole plan. A cell may name several owners, one to a line, with separators or run
 * together; owners that stand alone in one cell are used to part them in another. Returns one list for each cell, in
 * the same order; names are kept as written.
 */
export function readOwners(cells: readonly string[]): string[][] {
  const distinct = [...new Set(cells)];
  let known = new Set(distinct.filter((cell) => !/[\n;]/.test(cell)).map(matchable));
  const read = new Map<string, string[]>();
  // Parting one cell can show an owner that parts another; three rounds are enough for that to settle.
  for (let round = 0; round < 3; round += 1) {
    for (const cell of distinct) {
      const own = matchable(cell);
      const standsAlone = known.delete(own);
      read.set(cell, [...new Set(splitOwners(cell, known))]);
      if (standsAlone) known.add(own);
    }
    known = new Set([...read.values()].flat().map(matchable));
  }
  return cells.map((cell) => read.get(cell) ?? []);
}
