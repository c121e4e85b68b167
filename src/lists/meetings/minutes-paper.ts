import { inWords } from '../../methods/calendar.ts';
import type { Inline, Paper, PaperBlock } from '../../platform/documents/index.ts';
import type { Clinic } from '../clinics/clinic-definition.ts';
import { whoseMeeting, type Scope } from '../teams/scope.ts';
import { lastWords, rolledWords, standingWords } from './line-words.ts';
import type { Line, Meeting } from './meeting-queries.ts';
import type { LineGroup } from './order-lines.ts';

type Given = {
  clinic: Clinic;
  meeting: Meeting;
  scope: Scope;
  groups: readonly LineGroup[];
  authority: string;
  today: string;
};

/** The minutes of a clinic as a paper: one table for each group of children, in the order they were worked through. */
export function minutesPaper({ clinic, meeting, scope, groups, authority, today }: Given): Paper {
  const whose = meeting.teams || scope === null ? whoseMeeting(meeting.teams) : scope.join('; ');
  const state =
    meeting.closedAt === null
      ? 'The meeting was still open when this was taken.'
      : `Closed by ${meeting.closedBy ?? 'the office'}.`;
  const blocks: PaperBlock[] = [
    {
      kind: 'paragraph',
      content: [
        `${whose}. Over the return as at ${inWords(meeting.asAt)}. Opened by ${meeting.openedBy ?? 'the office'}. ${state}`,
      ],
    },
    ...meeting.missing.map(({ part, needs }): PaperBlock => ({
      kind: 'callout',
      tone: 'warning',
      title: clinic.parts.find(({ key }) => key === part)?.name ?? part,
      content: [[`Nobody can say who is on this list. It needs ${needs}.`]],
    })),
    ...groups.flatMap(({ title, lines }): PaperBlock[] => [
      { kind: 'heading', level: 2, text: title },
      {
        kind: 'table',
        caption: title,
        columns: [
          { heading: 'Child', width: 14 },
          { heading: 'Standing', width: 22 },
          { heading: 'Last time', width: 26 },
          { heading: 'Decided', width: 22 },
          { heading: 'Who owes it', width: 14 },
          { heading: 'By', width: 12 },
        ],
        rows: lines.map((line) => row(line, clinic, meeting.heldOn, today)),
      },
    ]),
  ];
  if (groups.length === 0) blocks.push({ kind: 'paragraph', content: ['No child was on the list.'] });
  return {
    title: `${clinic.name}: minutes`,
    subtitle: `Weekly clinic of ${inWords(meeting.heldOn)}`,
    authority,
    asAt: meeting.heldOn,
    handling: 'OFFICIAL-SENSITIVE',
    contents: false,
    blocks,
  };
}

function row(line: Line, clinic: Clinic, heldOn: string, today: string): Inline[][][] {
  const part = clinic.parts.length > 1 ? clinic.parts.find(({ key }) => key === line.part)?.name : undefined;
  const { text, owner, by } = line.decision;
  const decided = text !== '';
  return [
    [
      [{ bold: line.child }],
      ...(part ? [[part]] : []),
      [[line.team, line.worker].filter((one) => one !== '').join(', ')],
    ],
    [[standingWords(line)], [rolledWords(line, heldOn)]],
    [[lastWords(line, today) ?? 'Nothing']],
    [[decided ? text : line.state === 'resolved' ? '' : 'Nothing new']],
    [[decided ? (owner ?? '') : '']],
    [[decided && by ? inWords(by) : '']],
  ];
}
