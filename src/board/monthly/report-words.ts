/** The parts of a report that people write. The product counts; it does not say what the counts mean. */
export const writtenParts = {
  commentary: {
    heading: 'Commentary',
    asks: 'What should the board know first, in a few sentences? Up to 500 characters stand on the summary page; a longer commentary follows it.',
  },
  decisions: {
    heading: 'What the board is asked to decide',
    asks: 'One decision on each line. Say what is to be decided, and by when.',
  },
  analysis: {
    heading: 'Analysis',
    asks: 'What do the figures mean? What is getting better, what is not, and why?',
  },
  recommendations: {
    heading: 'Recommendations',
    asks: 'What should happen next, and who should do it? One on each line if there are several.',
  },
  practice: {
    heading: 'Evidence of impact on practice',
    asks: 'What shows that the quality of practice has changed? Name the audit, the dip sample or the observation, and its date.',
  },
  families: {
    heading: 'Evidence of impact on children and families',
    asks: 'What shows that things are different for children and families? Say what they told you, and how many were asked.',
  },
} as const;

export type WrittenPart = keyof typeof writtenParts;
export type ReportWords = Record<WrittenPart, string>;

export const writtenPartNames = Object.keys(writtenParts) as WrittenPart[];

export const noWords: ReportWords = {
  commentary: '',
  decisions: '',
  analysis: '',
  recommendations: '',
  practice: '',
  families: '',
};

/** Words as they were kept; a part that was never written, or is no text, is empty. */
export function wordsFrom(kept: unknown): ReportWords {
  const found = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const textOf = (name: string) => (typeof found[name] === 'string' ? found[name] : '');
  return Object.fromEntries(writtenPartNames.map((name) => [name, textOf(name)])) as ReportWords;
}
