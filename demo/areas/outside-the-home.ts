import { note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const outsideTheHome: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '6',
  letter: null,
  title: 'Children at risk outside the home',
  parent: null,
  needsToImprove: 'How we protect children who go missing or are harmed by people outside their family.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Protecting children',
  findings: [
    {
      text: 'Conversations with children who had been missing were late, and what they said did not reach their plan.',
      actions: ['RO1', 'RO2'],
      impact: [[-1, 'claimed', 'More children are offered a conversation in time.']],
    },
    {
      text: 'Police, schools and youth workers each held part of the picture of places and people of concern.',
      group: 'Working together',
      actions: ['RO3'],
      impact: [[-2, 'evidenced', 'The shared map led to action at two places where children were at risk.']],
    },
    {
      text: 'Plans dwelt on what the child did and said little about stopping the adults who harm them.',
      group: 'Working together',
      actions: ['RO4'],
    },
    { text: 'Children who turned 18 lost their exploitation worker on their birthday.', actions: ['RO5'] },
  ],
  actions: [
    {
      ref: 'RO1',
      text: 'Offer every child who has been missing a conversation within 72 hours with someone they have chosen.',
      owners: ['Exploitation and Missing Lead'],
      by: 'exploitation',
      steps: [
        {
          due: when.by(-4),
          start: 'M',
          then: 'MMDDDDD',
          notes: [
            note(-5, 'Two part-time workers appointed.'),
            note(-4, 'Service runs seven days a week.'),
            note(-1, 'Children often choose a teacher or youth worker.', 'More of them say yes.'),
            note(0, 'Rated as making a difference to reflect the work of the team.'),
          ],
          sentBack: {
            month: 0,
            comment:
              'The note asks for a higher rating than the one chosen. Please attach what shows the difference, or leave the rating as it is.',
          },
        },
      ],
    },
    {
      ref: 'RO2',
      text: 'Put what the child said into their plan within two days of the conversation.',
      owners: ['Missing and Exploitation Lead', 'Head of Child Protection'],
      by: 'exploitation',
      steps: [
        {
          due: when.by(-1),
          start: 'M',
          then: 'MMMMMM-',
          notes: [
            note(-3, 'Form changed to make this simpler.'),
            note(-1, 'Done for about two in three children so far.'),
          ],
        },
      ],
    },
    {
      ref: 'RO3',
      text: 'Build one shared map of places, people and patterns of concern, looked at every week by police, schools, health and youth workers.',
      owners: ['Det Supt Public Protection', 'Exploitation and Missing Lead'],
      by: 'police',
      steps: [
        {
          due: when.by(-5),
          start: 'M',
          then: 'MDDDGGG',
          notes: [
            note(-5, 'Map in use. Schools have joined.'),
            note(
              -2,
              'Two places of concern dealt with: a takeaway and a car park.',
              'Incidents at both have stopped for six weeks. Youth workers are now there on Fridays.',
              writtenEvidence(
                'Before and after at two places',
                'Calls to the police fell from 31 to 4 in six weeks.',
                when.past(-2, 26),
              ),
            ),
            note(0, 'A third place has been added to the map.', 'Young people told youth workers about it.'),
          ],
        },
      ],
    },
    {
      ref: 'RO4',
      text: 'Every child at high risk has a plan to disrupt the adults who harm them, agreed with the police.',
      owners: ['Exploitation and Missing Lead', 'Police lead for safeguarding'],
      by: 'exploitation',
      steps: [
        {
          due: when.by(-2),
          start: 'M',
          then: 'MMMM-S-',
          notes: [note(-4, 'Template agreed with the police.'), note(-1, 'Half of the children have such a plan.')],
          moved: [
            { month: -2, to: when.by(1), reason: 'Officers were taken off for a major inquiry.', agreedBy: 'police' },
          ],
        },
      ],
    },
    {
      ref: 'RO5',
      text: 'Keep the same worker from 17½ until a young person is ready to move on.',
      owners: ['AD Help and Protection', 'Leaving Care Manager'],
      by: 'adHelp',
      steps: [{ due: when.by(3), start: 'N', then: 'NNNNMM-', notes: [note(-2, 'Costed and agreed in principle.')] }],
    },
    {
      ref: 'RO6',
      text: 'Brief the staff of every children’s home and hostel on what to do in the first hour when a child is missing.',
      owners: ['Exploitation and Missing Lead', 'Head of Housing Options'],
      by: 'exploitation',
      steps: [
        {
          due: when.by(1),
          start: 'M',
          then: '___MMM-',
          notes: [note(-3, 'Added to the plan.'), note(-1, 'Nine of 14 homes and hostels briefed.')],
        },
      ],
      added: { month: -3, origin: 'Learning from a multi-agency review of missing episodes', by: 'exploitation' },
    },
  ],
  assessedBy: [
    'Weekly multi-agency meeting about places and people',
    'Conversations with children who have been missing',
  ],
  measures: [
    {
      text: 'At least 80% of children who have been missing are offered a conversation that takes place within 72 hours.',
      targets: [target('>=', 80, '%', 'children who have been missing with a conversation within 72 hours')],
      actions: ['RO1'],
      source: { kind: 'case-system', title: 'Missing children report' },
      readings: [[38, 71], [41, 68], [47, 70], [48, 66], [52, 73], [50, 69], null],
    },
    {
      text: 'All children at high risk of exploitation (100%) have a plan to disrupt those who harm them.',
      targets: [target('>=', 100, '%', 'children at high risk of exploitation with a disruption plan')],
      actions: ['RO4'],
      source: { kind: 'register', title: 'Register of disruption plans' },
      readings: [[8, 31], [10, 32], [13, 32], [14, 33], [15, 33], [16, 32], null],
    },
    {
      text: 'Schools tell us that they know who to ring and that something happens when they do.',
      targets: [],
      actions: ['RO3'],
    },
  ],
  seeAlso: ['See also: The first response when someone is worried about a child'],
  narrative: [
    ['Two workers have been appointed to talk with children who have been missing.'],
    ['The shared map is in use and schools have joined the weekly meeting.'],
    ['Conversations are now offered on every day of the week.'],
    ['An action has been added after a review of how homes and hostels respond in the first hour.'],
    ['Youth workers and police dealt with two places where children were at risk. Incidents have stopped at both.'],
    ['Half of the children at highest risk now have a plan to disrupt those who harm them. It should be all of them.'],
    ['Young people told youth workers about a third place of concern.'],
  ],
});
