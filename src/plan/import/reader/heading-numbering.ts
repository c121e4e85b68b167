/** How headings of plans are numbered and worded: "Chapter 2", "Priority 3: …", "4. …", "B. …", "2.1 …". */
export const chapterWord =
  /^(chapter|part|volume|plan section)\s+(\d+|[ivx]+|one|two|three|four|five|six|[a-h])\b\s*[:.–-]?\s*(.*)$/i;
export const numberedWord =
  /^((?:improvement )?(?:priority|theme|section|objective|workstream|pillar|strand|domain|outcome|area)(?: area| action)?|area for (?:improvement|priority action))\s+(\d+(?:\.\d+)*|one|two|three|four|five|six|seven|eight|[a-h])\b\s*[:.–-]?\s*(.*)$/i;
export const recommendationWord =
  /^((?:(?:ofsted'?s?|inspection|ilacs|key) )?(?:recommendation|requirement|finding|area for improvement|area for priority action|afi|ofsted finding)\s*(?:no\.?\s*)?\d+[a-z]?)\s*[:.–-]?\s*(.*)$/is;

const inDigits: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
};

/** The number or letter a heading begins with, its words, and how much deeper that puts it than its level says. */
export function numbering(text: string): {
  number: string | null;
  letter: string | null;
  title: string;
  depth: number;
} {
  const dotted = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(.*)$/s.exec(text);
  if (dotted) return { number: dotted[1]!, letter: null, title: dotted[2]!, depth: 0.6 };
  const number = /^(\d{1,2})[.):]?\s+(?=\p{L}|['‘"])(.*)$/su.exec(text);
  // "2. Objective B: …": what the plan calls its parts counts, not the heading's own number.
  if (number && numberedWord.exec(number[2]!)?.[3]) return { ...numbering(number[2]!), depth: 0 };
  if (number) return { number: number[1]!, letter: null, title: number[2]!, depth: 0 };
  const letter = /^\(?([A-Z])[.):]\s+(.*)$/s.exec(text);
  if (letter) return { number: null, letter: letter[1]!, title: letter[2]!, depth: 0.5 };
  const word = numberedWord.exec(text);
  if (word)
    return {
      number: /^\d/.test(word[2]!) ? word[2]! : (inDigits[word[2]!.toLowerCase()] ?? null),
      letter: /^[a-h]$/i.test(word[2]!) ? word[2]!.toUpperCase() : null,
      title: word[3]!.trim() || text,
      depth: word[2]!.includes('.') ? 0.6 : 0,
    };
  return { number: null, letter: null, title: text, depth: 0.2 };
}
