import type { Paper, PaperBlock } from '../../../platform/documents/index.ts';
import { dataMap } from '../data-map.ts';
import { purposes } from '../definitions/purposes.ts';
import { risks } from '../definitions/risks.ts';
import { columnsOf, seers } from '../held.ts';
import { howLong, measures, type PaperFacts } from './record-of-processing.ts';

const open = (...asks: string[]): PaperBlock => ({
  kind: 'callout',
  tone: 'note',
  title: 'For the council to write',
  content: asks.map((ask) => [ask]),
});
const says = (text: string): PaperBlock => ({ kind: 'paragraph', content: [text] });
const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 2, text });

/** A draft of the data protection impact assessment, in the order of the Information Commissioner’s seven steps. */
export function impactAssessment(facts: PaperFacts): Paper {
  const ofChildren = Object.entries(dataMap).filter(([, held]) => held.child);
  const columns = Object.values(dataMap).flatMap((held) => columnsOf(held));
  const count = (kind: string) => columns.filter((one) => one.kind === kind).length;
  return {
    title: 'Data protection impact assessment: draft',
    subtitle: 'Line of Sight, the system the improvement plan runs on',
    authority: facts.authority,
    asAt: facts.today,
    handling: 'OFFICIAL',
    contents: true,
    blocks: [
      heading('1. Why one is needed'),
      says(
        'Data about vulnerable people, children among them, is processed on a large scale, and special categories with it. ' +
          'The Information Commissioner asks for an assessment in both cases.',
      ),
      open('What the council wants to achieve, and when it decided to.'),
      heading('2. What is done'),
      {
        kind: 'list',
        ordered: false,
        items: Object.values(purposes).map(({ name, what }) => [{ bold: `${name}. ` }, what]),
      },
      says(
        `The database has ${Object.keys(dataMap).length} tables. Of their ${columns.length} columns, ${count('child')} say something of ` +
          `children, ${count('staff')} of staff and partners, ${count('words')} are words that may name anyone, and ${count('secret')} are secrets.`,
      ),
      {
        kind: 'table',
        caption: 'Where children are in it',
        columns: [
          { heading: 'Table', width: 20 },
          { heading: 'What it says of them', width: 26 },
          { heading: 'Who sees it', width: 27 },
          { heading: 'How long', width: 27 },
        ],
        rows: ofChildren.map(([name, held]) => [
          [[name.replaceAll('_', ' ')]],
          [[(held.child ?? '').split(' ').join(', ').replaceAll('_', ' ')]],
          [[seers[held.sees]]],
          [[howLong(held, facts)]],
        ]),
      },
      open(
        'How many children are in the returns, from which area, and since when.',
        'Where the data comes from, and whether families know.',
      ),
      heading('3. Who was asked'),
      open(
        'Which children, families, staff and their representatives were asked, and what they said.',
        'What the data protection officer and the security lead said.',
      ),
      heading('4. Whether it is necessary and in proportion'),
      {
        kind: 'table',
        caption: 'Basis of each purpose',
        columns: [
          { heading: 'Purpose', width: 30 },
          { heading: 'Basis, to be confirmed', width: 70 },
        ],
        rows: Object.values(purposes).map(({ name, basis }) => [[[name]], [[basis]]]),
      },
      says(
        'Names of children are not kept: rows stand under the identifier of the case system. Figures are made when a return is ' +
          'loaded and stay when its rows go, so that rows need not be kept for the sake of trends.',
      ),
      open('Why the same could not be reached with less.'),
      heading('5. Risks'),
      {
        kind: 'table',
        caption: 'Risks, and what is done about each',
        columns: [
          { heading: 'What could happen', width: 28 },
          { heading: 'What the product does', width: 40 },
          { heading: 'What is left', width: 32 },
        ],
        rows: risks.map(({ what, done, left }) => [[[what]], [[done]], [[left]]]),
      },
      open('How likely and how severe each is here, and who accepts what is left.'),
      heading('6. What keeps it safe'),
      { kind: 'list', ordered: false, items: measures.map((one) => [one]) },
      heading('7. Signed off'),
      open(
        'Measures approved by, and on.',
        'Residual risks approved by, and on.',
        'Advice of the data protection officer, and whether it was followed.',
        'When it is looked at again.',
      ),
    ],
  };
}
