const titled =
  "(?:his|her) majesty[’']s inspectors?|HM inspectors?|HMIs?|ofsted inspectors?|(?:lead |senior )?inspectors?";

/** The names in a run of them: "Ada Marsh HMI, Joe Field and Kim Rowe, Ofsted Inspector". */
export function namesIn(text: string): string[] {
  return text
    .replace(new RegExp(`,?\\s*\\(?\\b(?:${titled})\\b\\)?`, 'giu'), '')
    .replace(/\b(?:lead|social care)\b/gi, '')
    .split(
      /\s*(?:,|;|&|\b(?:and|(?:together |along )?with|alongside|accompanied by|supported by|assisted by|joined by)\b)\s*/u,
    )
    .map((name) => name.replace(/^[\s:–—-]+|[\s.:–—-]+$/gu, ''))
    .filter((name) =>
      /^(?:\p{Lu}[\p{L}’'.-]*\s+){1,4}(?:(?:de|van|von|der|la|le|O’|Mc)\s*)*\p{Lu}[\p{L}’'-]+$/u.test(name),
    );
}

const name = "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:\\p{Lu}[\\p{L}’'.-]*|de|van|von|der|la))*";
const joins = '(?:and|(?:together |along )?with|alongside|accompanied by|supported by|assisted by|joined by)';
const withTitle = `${name}(?:\\s*,?\\s*\\(?(?:${titled})\\b\\)?)?`;
const run = `${withTitle}(?:,?\\s*(?:,|&|\\b${joins}\\b)\\s*(?:and\\s+)?${withTitle})*`;
const said = [
  new RegExp(
    `\\b(?:inspection |visiting )?team\\b[^.:]{0,30}?\\b(?:was made up of|comprised|consisted of|included|was|were)\\s*:?\\s*(${run})`,
    'iu',
  ),
  new RegExp(`(?:${titled})\\b[^.:]{0,60}?\\b(?:was|were)\\s*:?\\s*(${run})`, 'iu'),
  new RegExp(
    `\\b(?:carried out|conducted|undertaken|led|made) by\\s+(?:(?:two|three|four)\\s+)?(?:(?:${titled}),?:?\\s+)?(${run})`,
    'iu',
  ),
  new RegExp(`(?:${titled})\\s*:\\s*(${run})`, 'iu'),
  new RegExp(`(?:${titled}),?\\s+(${run}),?\\s+(?:visited|carried out|conducted|undertook|were|was)\\b`, 'iu'),
];

/** The inspectors that a letter's opening names, in order. */
export function inspectorsIn(text: string): string[] {
  for (const expression of said) {
    // Names start with capitals whatever the case of the words round them.
    const found = new RegExp(expression.source, 'iu').exec(text)?.[1];
    const names = found ? namesIn(upToSmall(found)) : [];
    if (names.length) return names;
  }
  return [];
}

/** A run of names ends at the first word in small letters that joins none. */
function upToSmall(text: string): string {
  const names = text.replace(new RegExp(`\\s*\\(?\\b(?:${titled})\\b\\)?`, 'giu'), '');
  const end =
    /\s(?!(?:and|with|together|along|alongside|accompanied|supported|assisted|joined|by|de|van|von|der|la)\b)\p{Ll}/u.exec(
      names,
    );
  return end ? names.slice(0, end.index) : names;
}
