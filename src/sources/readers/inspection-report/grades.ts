/**
 * The words of Ofsted's grades for children's services from 2013 to now. Case and the verb's number are as the
 * sentence has them ("Children's services require improvement to be good").
 */
const GRADE =
  '(?:outstanding|good|adequate|requires?\\s+improvement(?:\\s+to\\s+be\\s+good)?|inadequate|not\\s+judged|not\\s+(?:yet\\s+)?(?:met|good)|n/a)';
const ONLY_GRADE = new RegExp(`^${GRADE}$`, 'i');

/** Whether a text is a grade and nothing else. */
export function isGrade(text: string): boolean {
  return ONLY_GRADE.test(text.trim());
}

/** What the head of a table of judgements says. */
export function isGradeTableHead(cells: string[]): boolean {
  return cells.length > 1 && cells.every((cell) => /^(?:key\s+)?(?:judge?ments?(?:\s+grade)?|grade|area)$/i.test(cell));
}

const STATED: RegExp[] = [
  // "The overall judgement is that children's services are good": the judgement is named before its verb.
  new RegExp(
    `^(?<name>the overall judge?ment(?: of .{3,60})?)\\s+is\\s+(?:that\\s+.{3,80}?\\s+(?:are|is)\\s+)?(?<grade>${GRADE})$`,
    'i',
  ),
  new RegExp(`^(?<name>the overall judge?ment(?: of .{3,60})?)\\s+is\\s+that\\s+.{3,80}?\\s+(?<grade>${GRADE})$`, 'i'),
  new RegExp(
    `^(?<name>the graded judge?ment\\s+(?:about|for|of)\\s+.{3,120}?)\\s+is\\s+(?:that\\s+(?:it|they)\\s+(?:are|is)?\\s*)?(?<grade>${GRADE})$`,
    'i',
  ),
  new RegExp(`^(?<name>.{3,140}?)\\s+(?:is|are)\\s+(?:judged\\s+(?:to\\s+be\\s+)?)?(?<grade>${GRADE})$`, 'i'),
  new RegExp(`^(?<name>.{3,140}?)\\s+(?<grade>requires?\\s+improvement(?:\\s+to\\s+be\\s+good)?)$`, 'i'),
];

/** A judgement made in a heading: "Children's services in X are inadequate", "The Board requires improvement". */
export function statedIn(text: string): { name: string; grade: string } | null {
  const plain = text.replace(/\s+/g, ' ').trim().replace(/[.:]$/, '');
  for (const pattern of STATED) {
    const found = pattern.exec(plain)?.groups;
    if (found) return { name: found['name']!, grade: found['grade']! };
  }
  return null;
}

const ROW = new RegExp(
  `^(?:\\d(?:\\.\\d)?[.)]?\\s+)?(?<name>\\p{Lu}.{3,140}?)(?:\\s*[:–|-]\\s*|\\s+)(?<grade>${GRADE})$`,
  'iu',
);
/** What is judged begins so, in every framework: this tells a row of a table from a sentence or a heading. */
const JUDGED =
  /^(?:overall effectiveness|the (?:impact|experiences|effectiveness)|children (?:who need|looked after|in)|adoption|experiences and progress|leadership|(?:key )?judgement|the quality|help and protection|care leavers|services? )/i;

/** A row of two columns read line by line: "The experiences of children who Good need help". */
const FOLDED = new RegExp(
  `^(?:\\d(?:\\.\\d)?[.)]?\\s+)?(?<before>(?:(?!\\b(?:is|are)\\b)[^.:]){8,90}?)\\s+(?<grade>${GRADE})\\s+(?<after>(?:\\p{Ll}(?:(?!\\b(?:is|are)\\b)[^.:]){2,70}))$`,
  'iu',
);

/** The same with a grade that takes two lines itself. */
const FOLDED_GRADE =
  /^(?:\d(?:\.\d)?[.)]?\s+)?(?<before>[^.:]{8,90}?)\s+(?<grade>requires? improvement)\s+(?<after>\p{Ll}[^:]{2,70}?)(?<end> to be good)$/iu;

/** A row of a table of judgements, as "Overall effectiveness: Good" or with white space between. */
export function gradeIn(text: string): { name: string; grade: string } | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  const found = ROW.exec(plain)?.groups;
  // A sentence ("Leadership is good") is a heading, and no row.
  if (found && /\b(?:is|are)$/i.test(found['name']!)) return null;
  if (found && JUDGED.test(found['name']!) && !/\brequires? improvement\b/i.test(found['name']!))
    return { name: found['name']!, grade: found['grade']! };
  const folded = FOLDED_GRADE.exec(plain)?.groups ?? FOLDED.exec(plain)?.groups;
  return folded && JUDGED.test(folded['before']!)
    ? { name: `${folded['before']} ${folded['after']}`, grade: `${folded['grade']}${folded['end'] ?? ''}` }
    : null;
}

/** Whether a line begins as what is judged does. */
export function isJudged(text: string): boolean {
  return JUDGED.test(text.trim()) && text.length < 140 && !/[.;]$/.test(text.trim());
}
