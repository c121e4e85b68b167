import { inWords } from '../../methods/calendar.ts';
import { dueText, inTrouble, positionNames, positions, type ClauseView, type Compliance } from '../../duties/index.ts';
import type { Inline, PaperBlock, TagColour } from '../../platform/documents/index.ts';
import { cell, counted, figure, heading, paragraph, placeIn } from '../monthly/paper-parts.ts';
import type { ReviewMatter } from './review-matter.ts';

/** How the notice stands: positions counted, beside the last time; then every clause with its reason and what it lacks. */
export function noticeBlocks(matter: ReviewMatter): PaperBlock[] {
  const { notice, noticeBefore, now } = matter;
  if (!notice)
    return [heading(1, 'The notice, clause by clause'), paragraph('No improvement notice was in force at this date.')];
  const source = placeIn(now, `/notice/${notice.notice.id}`);
  const names = [
    ...positionNames.filter((name) => countOf(notice, name) > 0 || (noticeBefore && countOf(noticeBefore, name) > 0)),
    null,
  ];
  const gaps = notice.clauses.filter((one) => one.gaps.length > 0);
  return [
    heading(1, 'The notice, clause by clause'),
    paragraph(
      'The notice has ',
      ...counted(notice.clauses.length, source, 'clause'),
      '; ',
      figure(gaps.length, source),
      ` ${gaps.length === 1 ? 'lacks' : 'lack'} an action, evidence or a judgement that holds.`,
    ),
    {
      kind: 'table',
      caption: 'Where the clauses stand',
      columns: [
        { heading: 'Position', width: 6 },
        { heading: inWords(now.asAt), width: 4, align: 'right' },
        ...(noticeBefore ? [{ heading: inWords(noticeBefore.asAt), width: 4, align: 'right' as const }] : []),
      ],
      rows: names.map((name) => [
        cell(name === null ? 'Not judged' : positions[name].text),
        cell(figure(countOf(notice, name), source)),
        ...(noticeBefore
          ? [cell(figure(countOf(noticeBefore, name), `/notice/${noticeBefore.notice.id}?as-at=${noticeBefore.asAt}`))]
          : []),
      ]),
    },
    {
      kind: 'table',
      caption: 'Every clause',
      columns: [
        { heading: 'Clause', width: 2 },
        { heading: 'What it asks', width: 8 },
        { heading: 'Due', width: 3 },
        { heading: 'Position', width: 6 },
      ],
      rows: notice.clauses.map((one) => [
        cell(one.requirement.clause),
        cell(one.requirement.text),
        cell(dueText(one.requirement, notice.live)),
        positionCell(one),
      ]),
    },
    ...troubleBlocks(notice),
  ];
}

const tagColours: Record<string, TagColour> = {
  red: 'red',
  orange: 'orange',
  blue: 'blue',
  grey: 'grey',
  green: 'green',
};

function positionCell(clause: ClauseView): Inline[][] {
  const { judgement, gaps } = clause;
  const lacks = gaps.filter(({ kind }) => kind !== 'no-judgement').map(({ words }) => [`${words}.`]);
  if (!judgement) return [[{ tag: 'Not judged', colour: 'grey' }], ...lacks];
  const { text, colour } = positions[judgement.position];
  const who = `${inWords(judgement.on)}${judgement.who ? `, ${judgement.who}` : ''}: `;
  return [
    [{ tag: text, colour: tagColours[colour] ?? 'grey' }],
    [who, judgement.reason],
    ...(judgement.overrideReason
      ? [[{ bold: 'Let stand with nothing that shows it: ' }, judgement.overrideReason] as Inline[]]
      : []),
    ...lacks,
  ];
}

function troubleBlocks(notice: Compliance): PaperBlock[] {
  const trouble = inTrouble(notice.clauses, notice.asAt);
  if (trouble.length === 0) return [];
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: `${trouble.length === 1 ? 'One clause is' : `${trouble.length} clauses are`} at risk or not met`,
      content: trouble.map(({ clause, since }) => [
        { bold: `${clause.requirement.clause}, since ${inWords(since)}: ` },
        clause.judgement?.reason ?? '',
      ]),
    },
  ];
}

const countOf = ({ clauses }: Compliance, name: string | null) =>
  clauses.filter((one) => (one.judgement?.position ?? null) === name).length;
