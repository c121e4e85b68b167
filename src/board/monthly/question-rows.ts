import { inWords } from '../../methods/calendar.ts';
import type { Inline, PaperTable } from '../../platform/documents/index.ts';
import { cell } from './paper-parts.ts';
import type { ReportQuestion } from './report-matter.ts';

/**
 * Questions as rows. Those of one kind put to one post are one row that names all they are about; a question that
 * stands alone is told with the words that disagree.
 */
export function questionTable(questions: ReportQuestion[], caption: string): PaperTable {
  const groups = Map.groupBy(questions, ({ title, to }) => JSON.stringify([title, to]));
  return {
    kind: 'table',
    caption,
    columns: [
      { heading: 'Question', width: 5 },
      { heading: 'About', width: 10 },
      { heading: 'Who should answer', width: 4 },
      { heading: 'Since', width: 4 },
    ],
    rows: [...groups.values()].map((group) => {
      const first = group[0]!;
      const oldest = group.map(({ since }) => since).sort()[0]!;
      return [
        cell(group.length > 1 ? `${first.title} (${group.length})` : first.title),
        group.length > 1 ? cell(aboutInWords(group.flatMap(({ about }) => about))) : alone(first),
        cell(first.to),
        cell(inWords(oldest)),
      ];
    }),
  };
}

function alone(question: ReportQuestion): Inline[][] {
  return [[{ bold: aboutInWords(question.about) }], ...question.says.slice(0, 2).map(saidInWords)];
}

const longest = 140;

function saidInWords({ quote, where }: ReportQuestion['says'][number]): Inline[] {
  const short = quote.length > longest ? `${quote.slice(0, quote.lastIndexOf(' ', longest))}…` : quote;
  return [`${short} – `, { italic: where }];
}

/** Names until they fill a few lines, then how many more there are. */
function aboutInWords(about: string[]): string {
  const names = [...new Set(about)];
  let letters = 0;
  const shown = names.filter((name, at) => (letters += name.length + 2) <= 240 || at === 0);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join('; ')} and ${rest} more` : shown.join('; ');
}
