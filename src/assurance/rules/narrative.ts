import { inWords } from '../../methods/calendar.ts';
import {
  plainRef,
  subjectOf,
  wordingOf,
  type Action,
  type Area,
  type Delivery,
  type Step,
  type Wording,
} from '../../plan/index.ts';
import type { Facts } from '../facts.ts';
import { aboutAction, firstWords, ownerOf, saysRating } from '../quotations.ts';
import type { Found, Rule } from '../rule.ts';

/**
 * What a sentence says about the state of the work, by phrases that leave little room: each with the ratings it cannot
 * stand beside. A phrase under an "if" or a "not" says nothing.
 * Phrases that say work has come to a halt are about whatever the sentence names, so one telling name will do.
 */
const phrases: { says: RegExp; against: Delivery[]; halts?: true }[] = [
  {
    says: /\b(?:has|have|had|was|were|is|are|been|being)\s+(?:(?:now|been|also|further|unfortunately|temporarily|significantly|slightly|again)\s+)*(?:delayed|postponed|cancelled|canceled|deferred|paused|suspended|stalled|put (?:on hold|back))\b/i,
    against: ['on-track', 'complete'],
    halts: true,
  },
  {
    says: /\b(?:work|progress|recruitment|development|delivery|testing|training|roll-?out|the (?:project|pilot|programme|review))\b[^.;]{0,60}\b(?:has|have|had|was|were) (?:now )?(?:stopped|halted|ceased|come to a (?:halt|stop))\b/i,
    against: ['on-track', 'complete'],
    halts: true,
  },
  {
    says: /\b(?:on hold|behind schedule|behind plan|off track|not on track|slipped)\b/i,
    against: ['on-track', 'complete'],
    halts: true,
  },
  {
    says: /\b(?:not yet (?:started|begun|been (?:started|agreed|completed|recruited|approved|launched))|yet to (?:start|begin|be (?:started|agreed|completed|recruited|approved|launched|finalised))|(?:has|have) not (?:yet )?(?:started|begun|been (?:started|agreed|completed|recruited|approved|launched)))\b/i,
    against: ['complete'],
  },
  {
    says: /\b(?:is|are) (?:now |currently |still |being |also )*(?:being (?:finalised|finalized|drafted|developed|written|designed|recruited to|prepared)|in (?:draft|development)|under development)\b/i,
    against: ['complete'],
  },
  {
    says: /\b(?:(?:is|are) (?:planned|due|expected|scheduled|intended) to (?:be )?|will (?:then |now |also )?be )(?:launch(?:ed)?|finalised|complete(?:d)?|finish(?:ed)?|published|introduced|adopted|implemented|agreed|start(?:ed)?|begin|opened?)\b/i,
    against: ['complete'],
  },
];
const hedged = /\b(?:if|unless|no longer|never|without|not been (?:delayed|cancelled|postponed|paused))\b/i;

/** Sentences of a paragraph; a line is a sentence too. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}“"'‘(])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 15);
}

/** How much of what an action is about a sentence must say, and by how much it must beat the next action. */
const covers = 0.7;
const stands = 0.15;

type Candidate = { action: Action; step: Step; words: Set<string> };

/** The action, and the part of it, that a sentence speaks of: named by its ref, or by nearly all of its telling words. */
function spokenOf(facts: Facts, area: Area, sentence: string, halts: boolean, wording: Wording): Candidate | null {
  const within = facts.index.within(area.id);
  const candidates = facts.view.actions
    .filter((action) => within.has(action.areaId))
    .flatMap((action) =>
      action.steps.map((step) => {
        // Where an action has several parts, what each part says beside its date is what it is about.
        const own = action.steps.length > 1 ? step.due : subjectOf(action.text);
        return { action, step, words: wording.stems(own) };
      }),
    );
  const named = candidates.filter(({ action }) => /\d/.test(action.ref) && namesRef(sentence, action.ref));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const said = wording.stems(sentence);
  const scored = candidates
    .map((candidate) => ({ ...candidate, ...wording.cover(withoutVerb(candidate.words), said) }))
    .filter(({ share, shared }) => share >= covers && shared.length >= 2)
    .sort((a, b) => b.share - a.share || b.shared.length - a.shared.length);
  const [first, second] = scored;
  if (!first) return halts ? byPhrase(facts, candidates, said, wording) : null;
  if (second && second.action.id !== first.action.id && first.share - second.share < stands) return null;
  return first;
}

/** Two telling words next to each other, in order. */
const pairsIn = (stems: Set<string>) =>
  [...stems].flatMap((one, index, all) => (index > 0 ? [`${all[index - 1]} ${one}`] : []));

/** The one action with a phrase ("shared hub") that no other action of the plan has and the sentence says. */
function byPhrase(facts: Facts, candidates: Candidate[], said: Set<string>, wording: Wording): Candidate | null {
  const pairs = new Set(pairsIn(said));
  const sayers = facts.view.actions.flatMap((action) =>
    pairsIn(wording.stems(action.text))
      .filter((pair) => pairs.has(pair))
      .map((pair) => ({ pair, action })),
  );
  const own = [...Map.groupBy(sayers, ({ pair }) => pair).values()].filter((list) => list.length === 1);
  const found = new Set(own.map((list) => list[0]?.action.id));
  const meant = candidates.filter(({ action }) => found.has(action.id));
  return found.size === 1 && meant.length === 1 ? (meant[0] ?? null) : null;
}

/** The first word of an action is what is to be done; a sentence about it may well use another verb. */
function withoutVerb(words: Set<string>): Set<string> {
  return words.size > 3 ? new Set([...words].slice(1)) : words;
}

function namesRef(sentence: string, ref: string): boolean {
  if (!/[a-z]/i.test(ref)) return false;
  const tokens = sentence.match(/[A-Za-z]+[\s-]?\d+(?:\.\d+)*[a-z]?\b/g) ?? [];
  return tokens.some((token) => plainRef(token) === plainRef(ref));
}

const narrativeContradicts: Rule = {
  id: 'narrative-contradicts',
  title: 'What is written and the rating disagree',
  group: 'Words and figures',
  asks: 'Which is right, what was written or the rating?',
  because:
    'The month’s words are written by people close to the work. When they say one thing and the rating another, one of them is out of date.',
  find: (facts) => {
    let known: Wording | null = null;
    // Made only when a sentence says something that a rating could contradict.
    const wording = () =>
      (known ??= wordingOf(
        facts.view.actions.map((action) => action.text),
        facts.view.glossary,
      ));
    return facts.view.areas.flatMap((area) =>
      area.narrative.flatMap((paragraph) =>
        sentencesOf(paragraph.text).flatMap((sentence): Found[] => {
          const said = phrases.filter(({ says }) => says.test(sentence));
          const against = said.flatMap((phrase) => phrase.against);
          if (against.length === 0 || hedged.test(sentence)) return [];
          const spoken = spokenOf(
            facts,
            area,
            sentence,
            said.some(({ halts }) => halts),
            wording(),
          );
          const delivery = spoken?.step.rating?.delivery;
          if (!spoken || !delivery || !against.includes(delivery) || spoken.action.closure) return [];
          const { action, step } = spoken;
          return [
            {
              subject: `step:${step.id} narrative:${paragraph.id}`,
              about: [aboutAction(action)],
              says: [
                saysRating(action, step),
                {
                  quote: firstWords(sentence, 400),
                  where: `narrative of ${facts.index.areaName(area.id)}, ${inWords(paragraph.since)}`,
                  href: `/areas/${area.id}`,
                },
              ],
              facts: [`rated ${delivery}`],
              to: ownerOf(action),
              since: [paragraph.since, step.rating?.on ?? facts.asAt].sort().at(-1) ?? facts.asAt,
            },
          ];
        }),
      ),
    );
  },
  examples: [
    {
      when: 'the narrative says the home was postponed and the rating says on track',
      given: {
        areas: [
          {
            title: 'Homes',
            actions: [
              {
                ref: 'H1',
                text: 'Open a second children’s home in Thornmere to give more choice',
                due: 'June 2027',
                rating: 'On track',
              },
              { ref: 'H2', text: 'Recruit more foster carers', due: 'June 2027', rating: 'On track' },
            ],
            narrative: [
              'Carers met in June. The second children’s home in Thornmere was postponed because of building work.',
            ],
          },
        ],
      },
      raises: ['H1'],
    },
    {
      when: 'the sentence names the action by its ref and says it is still being written',
      given: {
        areas: [
          {
            title: 'Homes',
            actions: [{ ref: 'H3', text: 'Publish a sufficiency strategy', due: 'June 2026', rating: 'Done' }],
            narrative: ['H3 is still being drafted and goes to cabinet in October.'],
          },
        ],
      },
      raises: ['H3'],
    },
    {
      when: 'work on something only one action speaks of has stopped, and its rating says on track',
      given: {
        areas: [
          {
            title: 'Front door',
            actions: [
              {
                ref: 'F1',
                text: 'Agree with health and police whether a joint desk would serve families better',
                due: 'June 2027',
                rating: 'On track',
              },
              {
                ref: 'F2',
                text: 'Train health and police staff at the front door',
                due: 'June 2027',
                rating: 'On track',
              },
            ],
            narrative: ['Work on the joint desk has stopped until the police find the money.'],
          },
        ],
      },
      raises: ['F1'],
    },
    {
      when: 'the rating says so too, the sentence is about something else, or it only says what would happen if',
      given: {
        areas: [
          {
            title: 'Homes',
            actions: [
              {
                ref: 'H1',
                text: 'Open a second children’s home in Thornmere to give more choice',
                due: 'June 2026',
                rating: 'Delayed',
              },
              { ref: 'H2', text: 'Recruit twenty more foster carers', due: 'June 2027', rating: 'On track' },
              { ref: 'H4', text: 'Agree the new allocation policy for housing', due: 'June 2027', rating: 'On track' },
            ],
            narrative: [
              'The second children’s home in Thornmere was postponed because of building work.',
              'A visit by the regulator was cancelled.',
              'The new allocation policy for housing would be at risk if the vote were put back, and it has not been delayed.',
            ],
          },
        ],
      },
      raises: [],
    },
    {
      when: 'one part of the action is done, and the sentence is about the other part, which is rated delayed',
      given: {
        areas: [
          {
            title: 'Homes',
            actions: [
              {
                ref: 'H1',
                text: 'Open two children’s homes',
                steps: [
                  { due: 'North Street home to open in April 2026', rating: 'Done' },
                  { due: 'Orchard View home to open in July 2026', rating: 'Delayed' },
                ],
              },
            ],
            narrative: ['The visit to register Orchard View home in July was cancelled.'],
          },
        ],
      },
      raises: [],
    },
  ],
};

export const narrativeRules: Rule[] = [narrativeContradicts];
