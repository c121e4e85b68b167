import { inWords, monthInWords } from '../../methods/calendar.ts';
import { capital, deliveryWords, impactWords, type PlanView } from '../../plan/index.ts';
import type { Paper, PaperBlock } from '../../platform/documents/index.ts';
import { ratingTag } from './action-rows.ts';
import { areaParts } from './area-part.ts';
import { questionTable } from './question-rows.ts';
import { missingParts } from './five-parts.ts';
import { cell, counted, heading, paragraph, placeIn } from './paper-parts.ts';
import { smallNumbersNote } from './reading-in-paper.ts';
import type { ReportMatter } from './report-matter.ts';
import { slowPart } from './slow-part.ts';
import { slowProgress } from './slow-progress.ts';
import { summaryPart } from './summary-part.ts';
import { changedSince, changeTables } from './what-changed.ts';
import { withoutWithheld } from './withheld.ts';
import { writtenPart } from './written-parts.ts';

/**
 * The monthly report of a plan as a paper: a summary of one page, the five parts a board report must have, what has
 * changed and what is slow, then the plan area by area. Nothing is read but the matter given, so the same matter makes
 * the same paper, to the letter.
 */
export function monthlyReport(given: ReportMatter): Paper {
  const matter = withoutWithheld(given);
  const { now, before } = matter;
  const changed = changedSince(now, before);
  const slow = slowProgress(now);
  const missing = missingParts(now, matter.words);
  return {
    title: reportTitle(now),
    subtitle: `Monthly report, ${monthInWords(now.asAt)}`,
    authority: matter.authority,
    asAt: now.asAt,
    handling: matter.handling,
    contents: true,
    blocks: [
      ...correctionPart(matter),
      ...summaryPart(matter, changed, slow, missing),
      { kind: 'pageBreak' },
      ...writtenPart(matter, missing),
      ...(changed
        ? [heading(1, `What has changed since ${inWords(changed.since)}`), ...changeTables(now, changed)]
        : []),
      ...slowPart(now, slow),
      ...planQuestions(matter),
      ...ratingKey(now),
      ...areaParts(matter),
      ...aboutPart(given),
    ],
  };
}

/** The plan's own title; what the report is stands under it. */
function reportTitle(view: PlanView): string {
  return view.title;
}

function correctionPart({ corrects }: ReportMatter): PaperBlock[] {
  if (!corrects) return [];
  return [
    {
      kind: 'callout',
      tone: 'note',
      title: `This report corrects the one issued on ${inWords(corrects.issuedOn)}`,
      content: [[corrects.reason], ['Use this one in its place. The earlier report is kept as it was issued.']],
    },
  ];
}

/** How many questions of each kind are open, and those that belong to no single area. */
function planQuestions({ now, questions }: ReportMatter): PaperBlock[] {
  if (questions.length === 0) {
    return [
      heading(1, 'Questions'),
      paragraph('No question is open: nothing the plan says disagrees with what is known.'),
    ];
  }
  const source = placeIn(now, 'questions', { status: 'open' });
  const kinds = [...Map.groupBy(questions, (question) => question.title)].sort((a, b) => b[1].length - a[1].length);
  const whole = questions.filter((question) => question.areaId === null);
  return [
    heading(1, 'Questions'),
    paragraph(
      ...counted(questions.length, source, 'question is open', 'questions are open'),
      ': each is a place where what the plan says disagrees with a date, a figure or other words. They stay open until somebody answers. Those about one area stand with the area.',
    ),
    {
      kind: 'table',
      caption: 'Open questions by kind',
      columns: [
        { heading: 'Question', width: 10 },
        { heading: 'Open', width: 2, align: 'right' },
        { heading: 'Oldest since', width: 4 },
      ],
      rows: kinds.map(([title, list]) => [
        cell(title),
        cell({
          figure: String(list.length),
          source: placeIn(now, 'questions', { status: 'open', rule: list[0]!.rule }),
        }),
        cell(inWords(list.map(({ since }) => since).sort()[0]!)),
      ]),
    },
    ...(whole.length > 0 ? [questionTable(whole, 'Questions about the plan as a whole')] : []),
  ];
}

/** What each rating word means: its own definition, and what a person has said it stands for. */
function ratingKey(view: PlanView): PaperBlock[] {
  if (view.scale.length === 0) return [];
  return [
    heading(1, 'What the ratings mean'),
    paragraph(
      'The plan has words of its own for how an action stands. These are their definitions, and what each has been taken to say about delivery and about impact.',
    ),
    {
      kind: 'table',
      caption: 'The rating key',
      columns: [
        { heading: 'Rating', width: 4 },
        { heading: 'Definition in the plan', width: 8 },
        { heading: 'Delivery', width: 3 },
        { heading: 'Impact', width: 4 },
      ],
      rows: view.scale.map((word) => [
        cell(ratingTag(word)),
        [[word.inKey ? word.definition || 'No definition' : 'Used in the plan, but not in its key']],
        cell(word.delivery ? capital(deliveryWords[word.delivery]) : 'Not explained yet'),
        cell(word.impact ? capital(impactWords[word.impact]) : 'Not explained yet'),
      ]),
    },
  ];
}

/** How the report was made, for whoever has to rely on it. */
function aboutPart({ now, before, withheld, handling }: ReportMatter): PaperBlock[] {
  const period = now.period;
  const open =
    period && period.state !== 'locked'
      ? ` The month of ${monthInWords(period.month)} was not locked when this report was made, so updates may still be added to it.`
      : '';
  return [
    heading(1, 'About this report'),
    paragraph(
      `Everything here is as recorded for ${inWords(now.asAt)}${before ? ` and compared with ${inWords(before.asAt)}` : ''}.${open}`,
    ),
    paragraph(
      `${smallNumbersNote} Readings taken from a sample are given with the 95% interval the true figure lies in.`,
    ),
    ...(withheld.size > 0
      ? [
          paragraph(
            `Some words are left out because they come from a document that may not be shared in a report marked ${handling}. Their places say so.`,
          ),
        ]
      : []),
    paragraph('The manifest issued with this report lists each of its numbers and where it came from.'),
  ];
}
