import { datesIn } from '../dates-in-words.ts';
import type { CommitteeReportFacts } from '../facts.ts';
import { sentencesOf } from '../sentences.ts';
import { isRecommending } from './recommendations.ts';
import { inPart, type Placed } from './sections.ts';

type Commitments = CommitteeReportFacts['commitments'];

const ahead =
  /\b(?:will|shall|due to|is due|are due|(?:is|are) to|to be (?:submitted|presented|reported|reviewed|published|completed|held|implemented|considered|brought|in place|approved|agreed|followed)|to follow|agreed to|is required to|are required to|required to submit|must|propose[sd]? to|intend(?:s|ed)? to|plan(?:s|ned)? to|scheduled|planned for|meets? on|anticipated|(?:is|are) expected|expected to|referral|onward referral|commit(?:s|ted)? (?:(?:the|its|all) )?(?:\p{L}+ )?to|(?:closes?|ends?|opens?|begins?|starts?|takes? effect|runs?) (?:on|in|at|from|until)|aim(?:s)? to)\b/iu;
const happened =
  /\b(?:was|were|has been|had been|have been|took place) (?:\p{L}+ )?(?:held|published|issued|briefed|judged|inspected|approved|agreed|informed|conducted|received|carried out|reported|considered|set up|established|completed|appointed)\b|\breceived an?\b|\bconducted (?:in|on|between)\b/iu;
const oftenSaid =
  /\b(?:monthly|quarterly|fortnightly|weekly|annually|six[- ]monthly|bi-?monthly|every (?:\w+ )?(?:weeks?|months?|quarter|meeting|year)|each (?:month|quarter|meeting|year))\b/i;

/** Parts of a report in which every date is one to come. */
const isAhead = inPart(
  /\bnext steps\b|\btime(?:table|line|scales?)\b|\bwhat happens next\b|\bkey (?:dates|milestones)\b|\bimplementation\b/i,
);

/**
 * What the report says will be done, with the day it says: sentences and listed items that look ahead and name a date
 * not long before the meeting, or how often (then without a date). A day without a year takes the meeting's.
 */
export function commitmentsOf(passages: readonly Placed[], meeting: string | null): Commitments {
  const found: Commitments = [];
  passages.forEach((passage, index) => {
    if (passage.kind === 'heading') return;
    const agreed = passage.kind === 'item' && leadOf(passages, index);
    for (const text of passage.kind === 'row' ? cellsOf(passage) : sentencesOf(passage.text)) {
      const looksAhead =
        ahead.test(text) ||
        (agreed && /\b(?:agree[sd]?|recommended|asked|resolved|will|commit\w*)\b/i.test(agreed)) ||
        isRecommending(passage) ||
        isAhead(passage);
      if (!looksAhead || text.length < 12) continue;
      const dates = datesIn(text, meeting).filter(
        (date) => !isPast(text, date.start) && (!meeting || (date.date >= before(meeting) && date.date !== meeting)),
      );
      const told = dates.filter((date) => !isOfAPeriod(text, date.start));
      const first =
        told.find((date) =>
          /\b(?:by|on|from|in|until|before|for|to|at|than)\s+(?:the )?(?:end of )?(?:full )?(?:\w+ )?(?:on )?$/i.test(
            text.slice(0, date.start),
          ),
        ) ?? told[0];
      if (first) {
        found.push({ text, date: first.date, where: passage.where });
        // "It will begin on 1 August, and the supplier will report by 30 September": each clause commits.
        for (const date of told)
          if (date.start > first.end && commitsAgain(text.slice(first.end, date.start)))
            found.push({ text, date: date.date, where: passage.where });
      } else if (dates.length === 0 && oftenSaid.test(text) && /\bwill\b/i.test(text))
        found.push({ text, date: null, where: passage.where });
    }
  });
  return found;
}

/** A row's cells; where one is only a day, as under "By when", the whole row says what is due. */
function cellsOf({ cells = [], text }: Placed): string[] {
  return cells.some((cell) => /^\W*(?:by )?[\d\p{L} ,.\/-]{6,30}$/u.test(cell) && datesIn(cell).length === 1)
    ? [text]
    : cells;
}

/** Two weeks before the meeting: what was still to come when the report was written. */
function before(meeting: string): string {
  return new Date(Date.parse(`${meeting}T00:00:00Z`) - 14 * 86_400_000).toISOString().slice(0, 10);
}

/** "The 14 months to March 2027", "between May and July 2026": the end of a stretch, and not a day something is due. */
function isOfAPeriod(text: string, at: number): boolean {
  return /\b(?:(?:days|weeks|months|years?|period|quarter) (?:to|ending|ended)|dated|since|as at)\s+(?:the )?(?:end of )?$/i.test(
    text.slice(0, at),
  );
}

/** Whether what stands between two dates brings in something else that is to be done by the second. */
function commitsAgain(between: string): boolean {
  return (
    /(?:\band\b|,|;)/i.test(between) &&
    ahead.test(between) &&
    /\b(?:by|on|from|in|before|for)\s+(?:the )?(?:end of )?$/i.test(between)
  );
}

/** Whether the words just before a date tell of something that has happened. */
function isPast(text: string, at: number): boolean {
  const clause = text
    .slice(0, at)
    .split(/[;.]|,?\s+(?:and|but|so|which)\b/)
    .at(-1)!;
  // "It was due by 31 May and will now be ready by 30 June": the first day has been given up.
  if (
    /\b(?:was|were|had been) (?:originally |first |previously )?(?:due|expected|planned|scheduled|intended|meant|promised)\b/i.test(
      clause,
    ) &&
    !/\b(?:will|is|are) /i.test(clause)
  )
    return true;
  return happened.test(clause) && !ahead.test(clause);
}

/** The paragraph that a list's item stands under. */
function leadOf(passages: readonly Placed[], index: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const one = passages[at]!;
    if (one.kind === 'heading') return null;
    if (/:\s*$/.test(one.text)) return one.text;
    if (one.kind !== 'item') return null;
  }
  return null;
}
