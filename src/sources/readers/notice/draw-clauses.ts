import type { Passage } from '../passages.ts';
import { sentencesOf } from '../sentences.ts';
import { whoIn } from './actors.ts';
import { asks, opensList, sentenceAsks, standsAlone } from './asks.ts';
import { clauseNumbers } from './clause-numbers.ts';
import { clausesInTable, type CellParts } from './table-clauses.ts';

/** A clause that asks for something, before it is read. `default` is who a lead-in asks of everything after it. */
export type Drawn = {
  clause: string | null;
  heading: string | null;
  text: string;
  leadIn: string | null;
  where: string;
  default?: string;
  cells?: CellParts;
};

/** What leads in to the items below it: a clause that ends in a colon, or a paragraph that does. */
type Lead = { clause: string | null; passage: Passage; text: string; folded: Drawn | null };

/**
 * The clauses of a notice that ask something of someone, in order. A numbered clause with lettered ones below it leads
 * in to them and is not one itself, unless it asks something else besides. Bullets without a letter belong to the
 * paragraph above them, unless each says who must do it.
 */
export function drawClauses(
  passages: readonly Passage[],
  notSections: ReadonlySet<string>,
): { clauses: Drawn[]; used: Set<Passage> } {
  const clauses: Drawn[] = [];
  const used = new Set<Passage>();
  const alone = new Set<Passage>();
  /** "The Council must:" straight before a heading: what it asks is the lists under that heading and the next ones. */
  let over: Passage | null = null;
  let number = clauseNumbers();
  let leads: Lead[] = [];
  let general: string | undefined;
  const add = (passage: Passage, drawn: Omit<Drawn, 'where' | 'heading'>) => {
    const heading = passage.section && !notSections.has(passage.section) ? passage.section : null;
    const made: Drawn = { heading, where: passage.where, ...(general ? { default: general } : {}), ...drawn };
    clauses.push(made);
    used.add(passage);
    return made;
  };
  let section: string | null | undefined;
  passages.forEach((passage, index) => {
    if (passage.kind === 'heading' && !isRequest(passage)) {
      if (/^(?:annex|schedule|appendix)\b/i.test(passage.text)) leads = [];
      if (ends.test(passage.text)) over = null;
      return;
    }
    if (passage.section !== section) {
      section = passage.section;
      leads = leads.filter((lead) => lead.clause !== null);
    }
    if (passage.kind === 'row') {
      for (const row of clausesInTable(passages, index)) add(passage, row);
      return;
    }
    const clause = passage.label ? number(passage.label, passage.depth) : null;
    const bullet = passage.kind === 'item' && !clause;
    leads = leads.filter((lead) =>
      clause ? lead.clause === null || clause.startsWith(`${lead.clause}.`) : bullet || lead.clause === null,
    );
    // A paragraph without a number ends what the paragraph before it led in to.
    if (!clause && !bullet) leads = [];
    // "…directs the Council:" between "2." and "a.": the letters are not parts of the clause before.
    if (!passage.label && !bullet && /:\s*$/.test(passage.text) && /^[ai]$/i.test(passages[index + 1]?.label ?? ''))
      number = clauseNumbers();
    const lead = leads.at(-1) ?? null;
    const leadText = lead?.text ?? (bullet && over ? over.text : null);
    if (bullet && lead && !standsAlone(passage.text)) {
      lead.folded ??=
        asks(lead.text) || leadAsks(lead.text)
          ? add(lead.passage, { clause: lead.clause, text: lead.text, leadIn: null })
          : null;
      if (lead.folded) {
        lead.folded.text += `\n${passage.text}`;
        used.add(passage);
        return;
      }
    }
    const last = clauses.at(-1);
    // Bullets that lead in to nothing and each ask something, as under a heading, are a clause each.
    const sibling = bullet && alone.has(passages[index - 1]!) && (over !== null || asks(passage.text));
    if (bullet && !lead && !sibling && last && used.has(passages[index - 1]!) && !standsAlone(passage.text)) {
      last.text += `\n${passage.text}`;
      used.add(passage);
      return;
    }
    if (opensList(passage.text) && leadsOn(passages, index)) {
      const own = ownPart(passage.text);
      general ??= whoOfAll(passage.text);
      if (own) add(passage, { clause, text: passage.text, leadIn: leadText });
      leads.push({ clause, passage, text: passage.text, folded: own ? clauses.at(-1)! : null });
      if (own) leads.at(-1)!.folded = null;
      return;
    }
    if (asks(passage.text) || (leadText && leadAsks(leadText))) {
      const drawn = add(passage, { clause, text: passage.text, leadIn: leadText });
      if (lead && drawn.leadIn) used.add(lead.passage);
      if (bullet && !lead) alone.add(passage);
      if (bullet && !lead && over) used.add(over);
    } else {
      general ??= whoOfAll(passage.text);
      if (/:\s*$/.test(passage.text) && leadAsks(passage.text) && passages[index + 1]?.kind === 'heading')
        over = passage;
    }
  });
  return { clauses, used };
}

/** Headings after which nobody is asked for anything more. */
const ends = /\b(?:fail\w*|not compl\w+|consequences?|what (?:will|may|would) happen|intervention|annex|schedule)\b/i;

/** A line that looks like a heading and asks for something in a whole sentence. */
function isRequest({ text }: Passage): boolean {
  return (
    text.split(/\s+/).length >= 7 &&
    /\b(?:must|shall|should|is required to)\b/i.test(text) &&
    asks(text) &&
    !/^(?:should|failure|improvement against)\b/i.test(text)
  );
}

/** Whether what follows is a list below this passage. */
function leadsOn(passages: readonly Passage[], index: number): boolean {
  const next = passages[index + 1];
  return next !== undefined && (next.kind === 'item' || (next.kind === 'text' && next.label !== null));
}

/** Whether a lead-in makes what follows it something asked: "the Council must provide:", "This may reflect:", "To ensure there is evidence:". */
export function leadAsks(text: string): boolean {
  const sentences = sentencesOf(text);
  return (
    sentences.some((sentence, index) => sentenceAsks(sentence, index === 0)) || /^(?:to|in order to|by)\b/i.test(text)
  );
}

/** Whether a lead-in, besides leading in, asks for something of its own: an asking sentence before one that asks again. */
function ownPart(text: string): boolean {
  const sentences = sentencesOf(text);
  const last = sentences.at(-1)!;
  const before = sentences.slice(0, -1);
  return before.some((one) => asks(one)) && sentenceAsks(last, true) && !/^(?:this|these|it|they|such)\b/i.test(last);
}

/** Who a lead-in asks of everything after it: "the following actions are required of the Council", "The Council must:". */
function whoOfAll(text: string): string | undefined {
  const found = sentencesOf(text).flatMap((sentence) => whoIn(sentence) ?? []);
  return found.find((who) => /council|authority/i.test(who));
}
