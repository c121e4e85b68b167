import type { Requirement } from '../facts.ts';
import { sentencesOf } from '../sentences.ts';
import { toIn, whoIn } from './actors.ts';
import { commands, sentenceAsks } from './asks.ts';
import type { Drawn } from './draw-clauses.ts';
import { dueIn, evidenceIn, recurrenceIn } from './when.ts';

type Known = {
  clause: string;
  issued: string | null;
  /** Who the notice asks in general. */ general: string | null;
  before: string | null;
};

/** What one clause asks: of whom, for whom, how often, by when, shown by what; from its own words, else from what leads into it. */
export function readClause(one: Drawn, { clause, issued, general, before }: Known): Requirement {
  const { text, leadIn } = one;
  const cells = one.cells ?? {};
  const lead = leadIn ?? '';
  return {
    clause,
    heading: one.heading,
    text,
    leadIn,
    who: cells.who ?? whoOf(text, lead, before) ?? general,
    to: cells.to ?? toOf(text, lead),
    recurrence: recurrenceIn([cells.due, text].filter(Boolean).join(' ')) ?? recurrenceIn(lead),
    due: cells.due
      ? (dueIn(cells.due, issued) ?? dueIn(`by ${cells.due}`, issued) ?? { text: cells.due, date: null })
      : dueOf(text, lead, issued),
    evidence: cells.evidence ?? evidenceIn(text),
    where: one.where,
  };
}

function whoOf(text: string, lead: string, before: string | null): string | null {
  const sentences = sentencesOf(text);
  // "These reviews may cover…" speaks of what the clause before asks.
  if (/^(?:these|this|those|such|they|it)\b/i.test(text) && before && !/^(?:this|these) (?:must|shall)/i.test(text)) {
    return firstWho(sentences) ?? before;
  }
  return firstWho(sentences) ?? firstWho(sentencesOf(lead).reverse());
}

/** The first that a sentence names; a command ("Ensure that the board…") is to whoever the notice is to. */
function firstWho(sentences: string[]): string | null {
  for (const [index, sentence] of sentences.entries()) {
    const asked = sentenceAsks(sentence, index === 0);
    const who = asked ? whoIn(sentence) : null;
    if (index === 0 && commands(sentence)) return null;
    if (who) return who;
  }
  return null;
}

/** When it falls due; a date in what leads in to it says more than a time without one in the part itself. */
function dueOf(text: string, lead: string, issued: string | null): Requirement['due'] {
  const [own, led] = [dueIn(text, issued), dueIn(lead, issued)];
  return own?.date || !led?.date ? (own ?? led) : led;
}

/** Who receives it, as the sentences that ask say; a part of a list takes it from what leads in to it. */
function toOf(text: string, lead: string): string | null {
  const asking = sentencesOf(text).filter((sentence) => sentenceAsks(sentence));
  for (const sentence of asking) {
    const to = toIn(sentence);
    if (to) return to;
  }
  const leads = sentencesOf(lead).reverse();
  const named = leads.map((sentence) => (sentenceAsks(sentence) ? toIn(sentence) : null)).find(Boolean);
  return named ?? (leads[0] ? toIn(`${leads[0]} ${text}`) : null);
}
