import { pdfCompiler, standard } from './pdf-compiler.ts';

/** Signs people type as ratings or bullets, in words for when no font here draws them. */
const inWords: Record<string, string> = {
  '🔴': '[red]',
  '🟠': '[orange]',
  '🟡': '[yellow]',
  '🟢': '[green]',
  '🔵': '[blue]',
  '🟣': '[purple]',
  '🟤': '[brown]',
  '⚫': '[black]',
  '⚪': '[white]',
  '🟥': '[red]',
  '🟧': '[orange]',
  '🟨': '[yellow]',
  '🟩': '[green]',
  '🟦': '[blue]',
  '✅': '[yes]',
  '✔': '[yes]',
  '❌': '[no]',
  '✖': '[no]',
  '⚠': '[warning]',
  '⭐': '[star]',
  '⬆': '[up]',
  '⬇': '[down]',
  '➡': '[right]',
  '⬅': '[left]',
  '❗': '!',
  '❓': '?',
  // Word's Symbol and Wingdings bullets live in the private use area and mean nothing outside those fonts.
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0fb': '✗',
};

/** Letters Liberation Sans certainly has: Latin with its accents, Greek, Cyrillic, and common punctuation. */
const known =
  /^[\n -~\u00a0-\u017f\u0391-\u03a1\u03a3-\u03c9\u0410-\u044f\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac]*$/;

const shown = new Map<string, boolean>();

/**
 * The same value with every string in it made safe for PDF/UA, which refuses a whole document for one character
 * that no font can draw. Such a character becomes its meaning in words or its number, "[U+4E2D]": never lost,
 * never a blank box. Control characters go.
 */
export function printable<T>(value: T): T {
  return mapStrings(value, printableText) as T;
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapStrings(each, change)]));
}

function printableText(text: string): string {
  if (known.test(text)) return text;
  let result = '';
  for (const character of text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')) {
    if (known.test(character)) result += character;
    else if (/\p{Control}/u.test(character)) continue;
    else if (canBeShown(character)) result += character;
    // An unseen mark, such as a direction or a join, can be left out without losing a word.
    else if (!/[\p{Format}\p{Variation_Selector}]/u.test(character))
      result += inWords[character] ?? numberOf(character);
  }
  return result;
}

const numberOf = (character: string): string =>
  `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;

/** Asked of the compiler itself, once for each character: it alone knows every font it will fall back on. */
function canBeShown(character: string): boolean {
  const remembered = shown.get(character);
  if (remembered !== undefined) return remembered;
  const probe =
    '#set document(title: "?")\n#set text(font: "Liberation Sans", lang: "en")\n#text(sys.inputs.character)';
  const compiler = pdfCompiler();
  const document = compiler.compile({ mainFileContent: probe, inputs: { character } }).result;
  let answer = document !== null;
  try {
    if (document !== null) compiler.pdf(document, standard);
  } catch {
    // The compiler answers "cannot be shown" by throwing; there is no other way to ask.
    answer = false;
  }
  shown.set(character, answer);
  return answer;
}
