import type { Movement, Polarity, SourceFacts } from '../readers/facts.ts';
import { sentencesOf } from '../readers/sentences.ts';
import type { StatementKind } from '../statement-queries.ts';
import { toneOf } from '../tone/index.ts';

/** A statement about to be kept, with what the stated rules suggest of it. */
export type NewStatement = {
  kind: StatementKind;
  text: string;
  section: string | null;
  paragraph: string | null;
  place: string;
  polarity: Polarity;
  movement: Movement;
  because: string;
};

/** Parts of a report that speak of inspections and inspectors, and of no council. Their words are kept, and can be picked by hand. */
const aboutTheReport = [
  /^information about (?:this|the) (?:inspection|visit|report)/i,
  /^(?:about|the) (?:this |the )?inspection team$/i,
  /^what the inspection judge?ments mean/i,
];

/**
 * The statements of a document, in its order: of an inspection report each improvement, each recommendation to others
 * and each sentence of each paragraph (with the paragraph's printed number); of a letter each sentence; of a committee
 * report each recommendation. A notice has requirements instead, and of any other document a person picks them.
 */
export function statementsIn(facts: SourceFacts): NewStatement[] {
  switch (facts.kind) {
    case 'inspection-report':
      return [
        ...facts.improvements.map(({ text, where }) => improvement(text, where)),
        ...facts.recommendationsToOthers.map(({ to, text, where }) =>
          recommendation(text, to ? `To ${to}` : null, where),
        ),
        ...facts.paragraphs
          .filter(({ section }) => !aboutTheReport.some((heading) => heading.test(section ?? '')))
          .flatMap((paragraph) => sentencesIn(paragraph)),
      ];
    case 'monitoring-visit':
      return lettersStatements(facts.statements);
    case 'committee-report':
      return facts.recommendations.map(({ number, text, where }) => ({
        ...recommendation(text, 'Recommendations', where),
        paragraph: number,
      }));
    case 'notice':
    case 'other':
      return [];
  }
}

/** An item of the list of what must improve: it says that something is not good enough, and nothing of movement. */
function improvement(text: string, where: string): NewStatement {
  return {
    kind: 'improvement',
    text,
    section: 'What needs to improve',
    paragraph: null,
    place: where,
    polarity: 'negative',
    movement: 'not said',
    because: 'it is on the list of what needs to improve',
  };
}

/** What someone else, or a committee, is asked to do: it judges nothing. */
function recommendation(text: string, section: string | null, where: string): NewStatement {
  return {
    kind: 'recommendation',
    text,
    section,
    paragraph: null,
    place: where,
    polarity: 'neutral',
    movement: 'not said',
    because: 'it is a recommendation',
  };
}

type Paragraph = { number: string | null; text: string; section: string | null; where: string };

/** The sentences of one paragraph, each read beside the others: "This is an improvement" speaks of the one before. */
export function sentencesIn(paragraph: Paragraph, kind: StatementKind = 'sentence'): NewStatement[] {
  const sentences = withAsides(sentencesOf(paragraph.text));
  const tones = toneOf(sentences);
  return sentences.map((text, index) => ({
    kind,
    text,
    section: paragraph.section,
    paragraph: paragraph.number,
    place: paragraph.where,
    polarity: tones[index]?.polarity ?? 'neutral',
    movement: tones[index]?.movement ?? 'not said',
    because: tones[index]?.because ?? '',
  }));
}

/** What stands in brackets after a sentence, "(Recommendation)", is part of it. */
function withAsides(sentences: string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences) {
    if (joined.length > 0 && /^\([^()]*\)[.;]?$/.test(sentence)) joined.push(`${joined.pop()} ${sentence}`);
    else joined.push(sentence);
  }
  return joined;
}

/** A letter's sentences keep the reading their reader gave; the reason is asked for again, section by section. */
function lettersStatements(
  statements: { text: string; section: string | null; polarity: Polarity; movement: Movement; where: string }[],
): NewStatement[] {
  const groups: (typeof statements)[] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (last && last[0]?.where === statement.where && last[0].section === statement.section) last.push(statement);
    else groups.push([statement]);
  }
  return groups.flatMap((group) => {
    const tones = toneOf(group.map((one) => one.text));
    return group.map(({ text, section, polarity, movement, where }, index) => ({
      kind: 'sentence' as const,
      text,
      section,
      paragraph: null,
      place: where,
      polarity,
      movement,
      because: tones[index]?.because ?? '',
    }));
  });
}
