import { linkedEvidence, note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const frontDoor: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '2',
  letter: null,
  title: 'The first response when someone is worried about a child',
  parent: null,
  needsToImprove: 'How quickly and how well we decide what to do when someone tells us that a child may need help.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Getting help early',
  findings: [
    {
      text: 'Some contacts waited more than a day for a decision and nobody had recorded why.',
      group: 'Decisions',
      actions: ['FR1'],
      impact: [
        [-4, 'claimed', 'Waiting is shorter. We have not yet checked whether decisions are sounder.'],
        [-1, 'evidenced', 'Decisions are quicker and the last sample found them sound.'],
      ],
    },
    {
      text: 'Parents’ agreement to share information was often taken for granted.',
      group: 'Decisions',
      actions: ['FR2'],
      impact: [[-2, 'claimed', 'The new form asks the question; parents have not yet been asked what it was like.']],
    },
    {
      text: 'Police notices about domestic abuse came in batches, so some children waited days for anyone to think about them.',
      group: 'Working together',
      actions: ['FR3'],
      impact: [[-1, 'not-claimed', 'Notices still come in batches at weekends.']],
    },
    {
      text: 'Health staff were missing from many strategy discussions.',
      group: 'Working together',
      actions: ['FR4', 'FR6'],
    },
    {
      text: 'Too many families came back within a year because we had stepped away before things had changed.',
      actions: ['FR5'],
      impact: [[-1, 'not-claimed', 'The rate has fallen a little, and two months is too short to say why.']],
    },
  ],
  actions: [
    {
      ref: 'FR1',
      text: 'A duty manager looks at every open contact at 11am and 3pm and records why any child is still waiting for a decision.',
      owners: ['Head of Front Door and Assessment'],
      by: 'frontDoor',
      steps: [
        {
          due: when.by(-6),
          start: 'M',
          then: 'DDDGGGG',
          notes: [
            note(-6, 'In place from the second week of the month.'),
            note(-4, 'Reasons for waiting now recorded for 96 of 101 contacts.', 'Fewer children wait overnight.'),
            note(
              -3,
              'Sampled 25 decisions with police and health colleagues.',
              'Decisions were judged sound for 22 of 25 children and the other three were put right the same day.',
              linkedEvidence('Sample of 25 decisions', 'fr1/sample-25', when.past(-3, 20)),
            ),
            note(0, 'Still twice a day. The manager’s note now says what the family has been told.'),
          ],
        },
      ],
    },
    {
      ref: 'FR2',
      text: 'Rewrite the referral form and guidance with partners so that parents are asked before information is shared: (1) publish; (2) train schools, health visitors and police.',
      owners: ['Front Door Head of Service', 'Safeguarding Partnership Manager'],
      by: 'frontDoor',
      steps: [
        {
          due: when.by(-5),
          start: 'M',
          then: 'MDDDDDD',
          notes: [
            note(-5, 'Form published.'),
            note(-2, 'Agreement is recorded on nine forms in ten.'),
            note(0, 'Nothing new. The survey of parents goes out next month.'),
          ],
        },
        {
          due: when.between(-5, -2),
          start: 'N',
          then: 'NMMMDDD',
          notes: [
            note(-4, '112 people trained in three sessions.'),
            note(-2, 'Training finished: 341 people from 58 organisations.'),
          ],
        },
      ],
    },
    {
      ref: 'FR3',
      text: 'Agree with Mereland Police that notices about domestic abuse are sent every working day and say how worried officers are.',
      owners: ['Detective Superintendent, Public Protection', 'HoS Front Door'],
      by: 'police',
      steps: [
        {
          due: when.by(-5),
          start: 'M',
          then: 'MSSSXSS',
          moved: [
            {
              month: -5,
              to: when.by(-3),
              reason: 'The police system needs a change to send notices daily.',
              agreedBy: 'frontDoor',
            },
            {
              month: -3,
              to: when.by(-1),
              reason: 'The supplier has put back the release that contains the change.',
              agreedBy: 'adHelp',
            },
            {
              month: -1,
              to: when.by(2),
              reason: 'Testing found that some addresses were dropped. It must be safe first.',
              agreedBy: 'chair',
            },
          ],
          notes: [
            note(-6, 'Terms agreed in principle.'),
            note(-3, 'Supplier’s release put back. A clerk is sending the most serious notices by hand.'),
            note(
              -2,
              'Release not received. Batches still arrive on Mondays.',
              'Children involved at weekends still wait.',
            ),
            note(-1, 'Release received and tested. Errors found in addresses.'),
            note(0, 'Supplier has sent a correction. Second test begins this week.'),
          ],
        },
      ],
    },
    {
      ref: 'FR4',
      text: 'Set up a rota so that a health practitioner joins every strategy discussion, in person or by video.',
      owners: ['Designated Nurse for Children in Care', 'Head of Front Door and Assessment', 'CAMHS Manager'],
      by: 'nurse',
      steps: [
        {
          due: when.by(-2),
          start: 'M',
          then: 'MMM-DD-',
          notes: [
            note(-5, 'Two of three health organisations have named people for the rota.'),
            note(
              -2,
              'The rota has begun and covers weekdays.',
              'Health joined four in five discussions in its first month.',
            ),
          ],
        },
      ],
    },
    {
      ref: 'FR5',
      text: 'Look closely each quarter at 30 families who came back within a year, and share what we learn with every team.',
      owners: ['Head of Front Door and Assessment', 'Head of Quality and Reviewing'],
      by: 'quality',
      steps: [
        {
          due: when.every('P3M', -5),
          start: 'M',
          then: 'MMMMMM-',
          notes: [
            note(
              -5,
              'First 30 read. In 13, help stopped before the family’s own plan was in place.',
              'Teams now agree with the family who will stay in touch before they step away.',
              writtenEvidence(
                'Learning note 1',
                'Thirteen of 30 ended early; the common thread was debt.',
                when.past(-5, 24),
              ),
            ),
            note(-2, 'Second 30 read. The figure is now nine of 30.'),
          ],
        },
      ],
    },
    {
      ref: 'FR6',
      text: 'Decide with partners whether one shared hub, with staff from each agency in one place, would serve children better.',
      owners: [
        'Assistant Director, Help and Protection',
        'Safeguarding Partnership Manager',
        'Police lead for safeguarding',
      ],
      by: 'adHelp',
      steps: [
        {
          due: when.by(3),
          start: 'N',
          then: 'NNNMMM-',
          notes: [
            note(-3, 'Visited two areas with hubs.'),
            note(-1, 'Options paper written. Work has been paused while partners confirm what they can pay.'),
          ],
        },
      ],
    },
  ],
  assessedBy: [
    'Weekly list of contacts waiting for a decision',
    'A monthly sample of decisions read with police and health',
    'A short survey of parents after first contact',
  ],
  measures: [
    {
      text: 'At least 95% of contacts have a decision within one working day.',
      targets: [target('>=', 95, '%', 'contacts with a decision within one working day')],
      actions: ['FR1'],
      source: { kind: 'case-system', title: 'Weekly contact list' },
      readings: [[702, 894], [741, 881], [803, 902], [832, 897], [846, 889], [871, 912], null],
      impact: [[-1, 'evidenced', 'Target met for the first time, and the sample of decisions agrees.']],
    },
    {
      text: 'Fewer than 20% of referrals are for families referred in the 12 months before.',
      targets: [target('<', 20, '%', 'referrals for families referred in the 12 months before')],
      actions: ['FR5'],
      source: { kind: 'case-system', title: 'Monthly referrals report' },
      readings: [[81, 310], [79, 318], [76, 305], [77, 312], [74, 309], [72, 314], null],
    },
    {
      text: `Health takes part in 90% of strategy discussions by ${when.month(-1)}.`,
      targets: [target('>=', 90, '%', 'strategy discussions with health taking part', when.last(-1))],
      actions: ['FR4'],
      source: { kind: 'case-system', title: 'Strategy discussion records' },
      readings: [[51, 88], [54, 91], [56, 86], [60, 90], [73, 92], [76, 94], null],
    },
    {
      text: 'Parents tell us they knew who would be told about their family, and why.',
      targets: [],
      actions: ['FR2'],
      source: { kind: 'survey', title: 'Survey after first contact' },
    },
  ],
  seeAlso: ['Children at risk outside the home', 'Plans that change things for children'],
  narrative: [
    [
      'Managers now look at every open contact twice a day. Four contacts in five are decided within a working day, up from three in four.',
    ],
    [
      'The new referral form is in use. We read 30 families’ stories and learned that help often ended before their own support was ready.',
    ],
    [
      'Partner training has begun, with 112 people attending. Police notices about domestic abuse still come in batches.',
    ],
    [
      'We checked 25 decisions with police and health and found most of them sound. Daily notices from the police have been put back for a second time.',
    ],
    [
      'Training of partners is complete. A rota means that a health practitioner joined four strategy discussions in five.',
    ],
    [
      'For the first time 95% of contacts were decided within a working day. Work on a shared hub has stopped until partners confirm funding.',
    ],
    ['Testing of daily police notices has started again.'],
  ],
});
