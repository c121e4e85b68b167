import { datesIn } from './dates-in-text.ts';
import { intervalIn } from './due-expression.ts';
import { isRatingWord } from './rating-key.ts';

export type InlineAction = { ref: string; text: string; owner: string; due: string; rating: string };

const partName: [keyof InlineAction, RegExp][] = [
  ['owner', /^(action )?(lead|leads|owner|owners|responsible|responsibility|accountable|lead officer|by whom|who)$/i],
  ['due', /^(by|by when|due|due by|due date|deadline|timescale|target date|when|complete by|completion date|date)$/i],
  ['rating', /^(b?rag|rag rating|brag rating|rating|status|rag status|progress)$/i],
];

/** Takes a ref off the front of an action: "2.3 Review…", "LD4: Agree…". Empty where there is none. */
export function splitRef(text: string): { ref: string; text: string } {
  const match =
    /^(?:action\s+)?(\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?|[A-Z]{1,4}[ -]?\d{1,3}(?:\.\d{1,2})?[a-z]?|\d{1,3}(?=[.)]\s))[.):]?\s*[-–:]?\s+(?=["'‘“]?\p{Lu})/u.exec(
      text,
    );
  return match ? { ref: match[1]!, text: text.slice(match[0].length) } : { ref: '', text };
}

function isDue(part: string): boolean {
  return part.length <= 60 && (intervalIn(part) !== null || datesIn(part).some((date) => date.date));
}

/** The one part with no label, after the lead and the date: how the action stands, in the plan's own words. */
function isLeftOver(part: string, action: InlineAction): boolean {
  return action.owner !== '' && action.due !== '' && action.rating === '' && part.trim().length <= 30;
}

/**
 * An action written as a sentence with its lead, date and rating in brackets or after it:
 * "2.3 Review the offer (Lead: Head of Fostering; by June 2026; RAG: Green)".
 */
export function inlineAction(written: string): InlineAction {
  const { ref, text } = splitRef(written.trim());
  const action: InlineAction = { ref, text, owner: '', due: '', rating: '' };
  const tail =
    /\s*[([]([^()[\]]*\b(?:lead|owner|responsible|by|due|deadline|timescale|rag|brag|rating|status)\b[^()[\]]*)[)\]]\.?\s*$/i.exec(
      text,
    ) ??
    /\s*(?:[-–|]\s*|\n|\.\s+)((?:lead|owner|responsible|due|deadline|timescale|b?rag|rating|status)\s*[:–-].*)$/is.exec(
      text,
    );
  if (!tail) return action;
  for (const part of tail[1]!.split(
    /\s*[;|\n]\s*|,\s+(?=(?:lead|owner|responsible|by|due|deadline|timescale|b?rag|rating|status)\b)/i,
  )) {
    const named = /^([\p{L} ]+?)\s*[:–-]\s*(.+)$/u.exec(part) ?? /^(by|due)\s+(.+)$/i.exec(part);
    const kind = named && partName.find(([, expression]) => expression.test(named[1]!.trim()))?.[0];
    const bare = isRatingWord(part) || isLeftOver(part, action) ? 'rating' : isDue(part) ? 'due' : null;
    if (!kind && (!bare || action[bare])) return { ...action, owner: '', due: '', rating: '' };
    // "by June 2026" is a due as it stands; "Due: June 2026" names its label.
    const value = kind && !/^by\b(?!\s*[:–-])/i.test(part) ? named![2]!.trim() : part.trim();
    const into = kind ?? bare!;
    action[into] = action[into] ? `${action[into]}; ${value}` : value;
  }
  action.text = text.slice(0, tail.index).trim();
  return action;
}
