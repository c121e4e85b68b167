import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readPlanFile } from '../src/plan/index.ts';
import { isUnreadable } from '../src/platform/reading/index.ts';
import { median, type Figure } from './figures.ts';
import { largePlan } from './large-plan.ts';
import { realPlanText } from './real-plan.ts';

/** Reading the real plan's text, and a Word plan of about 60 pages. */
export async function readingFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  if (existsSync(realPlanText)) {
    const text = await readFile(realPlanText);
    const time = await median(() => readPlanFile(text, 'plan.txt'), 7, 1);
    figures.push({ name: 'Reading the real plan’s text', value: time, unit: 'ms', bound: 300, sense: 'under' });
  }
  const word = await wordPlan(450);
  const read = await readPlanFile(word, 'plan.docx');
  if (isUnreadable(read)) throw new Error(read.what);
  const actions = read.plan.areas.reduce((total, area) => total + area.actions.length, 0);
  const time = await median(() => readPlanFile(word, 'plan.docx'), 3, 1);
  figures.push({
    name: 'Reading a 60-page Word plan',
    value: time,
    unit: 'ms',
    bound: 2000,
    sense: 'under',
    note: `${actions} actions read`,
  });
  return figures;
}

/** A Word plan with `actions` actions; about seven and a half actions fill a landscape page. */
async function wordPlan(actions: number): Promise<Buffer> {
  const row = (texts: string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const children = largePlan(actions).areas.flatMap((area) => [
    new Paragraph({ text: `${area.number}. ${area.title}`, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(`What needs to improve: ${area.needsToImprove}`),
    new Paragraph({ text: 'What inspectors found', heading: HeadingLevel.HEADING_2 }),
    ...area.findings.map((finding) => new Paragraph({ text: finding.text, bullet: { level: 0 } })),
    new Table({
      rows: [
        row(['Ref', 'Action', 'Owner', 'Due', 'Rating']),
        ...area.actions.map((action) =>
          row([
            action.ref,
            action.text,
            action.owners.join(', '),
            action.steps[0]?.due ?? '',
            action.steps[0]?.rating ?? '',
          ]),
        ),
      ],
    }),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
