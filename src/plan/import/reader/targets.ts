import { sentencesOf } from '../../../platform/reading/text-lost-items.ts';
import type { PlanFileTarget } from '../../plan-format.ts';
import { averageTargets, fewerIsBetter, shorterIsBetter } from './average-targets.ts';
import { datesIn } from './dates-in-text.ts';
import { subjectOf, tidy } from './measure-subject.ts';
import { limitsIn, percentagesIn, plainNumber, type Comparator, type WrittenNumber } from './numbers-in-text.ts';

const falling = /\b(reduc\w*|decreas\w*|fall\w*|lower\w*|drop\w*|declin\w*|down|fewer|less|shorten\w*|cut)\b/i;
const verb =
  /\b(will|would|should|are|is|was|were|have|has|had|tell|tells|say|says|report|feel|receive|receives|wait|can|do|does|get|gets|know|take|takes|show|shows|to be)\b/i;
const changeBy = /\b(by|of)\s*$/i;

/** "from 62% to 75%": the first number is where it starts, not the target. */
function isStartingPoint(text: string, number: WrittenNumber, next: WrittenNumber | undefined): boolean {
  const isFrom = /\b(from|baseline( of)?|currently|was|compared (to|with))\s*(a baseline of\s*)?[:(]?\s*$/i.test(
    text.slice(0, number.start),
  );
  return (
    isFrom && (next === undefined ? /\b(baseline|currently|was|compared)\b/i.test(text.slice(0, number.start)) : true)
  );
}

function isRelativeChange(text: string, number: WrittenNumber): boolean {
  const before = text.slice(0, number.start);
  return (
    changeBy.test(before) &&
    /\b(increas\w*|reduc\w*|decreas\w*|improv\w*|fall\w*|rise|rising|grow\w*|drop\w*)\b[^.]{0,60}\b(by|of)\s*$/i.test(
      before,
    )
  );
}

function directionOf(text: string, number: WrittenNumber, all: WrittenNumber[]): Comparator {
  const start = all.find((other) => other.end <= number.start && isStartingPoint(text, other, number));
  if (start) return start.value > number.value ? '<=' : '>=';
  const before = text.slice(0, number.start);
  return falling.test(before.slice(-60)) && /\b(to|at)\s*$/i.test(before) ? '<=' : '>=';
}

function goals(sentence: string): WrittenNumber[] {
  const made =
    /\b(recruit|train|open|create|appoint|approve|deliver|provide|offer|secure|establish|increase[^.]{0,40} to|rise[^.]{0,40} to|reduce[^.]{0,40} to|net (?:gain|increase) of)\s+(?=\d|[a-z]+ (?:new|additional|more|extra|further)\b)/gi;
  return [...sentence.matchAll(made)].flatMap((match) => {
    const start = match.index + match[0].length;
    const value = plainNumber(sentence.slice(start));
    const written = /^\s*[\d,.]+\d|^\s*\d|^\s*[a-z]+/i.exec(sentence.slice(start))?.[0] ?? '';
    if (value === null || /^[%+]|^-\d|^\s?per ?cent/i.test(sentence.slice(start + written.length))) return [];
    if (value >= 1990 && value <= 2100) return [];
    const comparator: Comparator = /^reduc/i.test(match[0]) ? '<=' : '>=';
    return [{ value, unit: 'count', comparator, start, end: start + written.length }];
  });
}

/**
 * The numeric targets a success measure states, in the order written. A percentage with no word beside it means
 * "at least" (or "at most" after "reduce to"). Ages, year groups, qualification levels, dates and durations that only
 * describe what is counted ("within 6 weeks") are not targets. `by` is the ISO date the sentence gives, if any.
 */
export function readTargets(text: string): PlanFileTarget[] {
  const targets: PlanFileTarget[] = [];
  let head = '';
  for (const sentence of sentencesOf(text.replace(/\s+/g, ' '))) {
    if (
      !/\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred|zero|dozen)\b/i.test(
        sentence,
      )
    )
      continue;
    const percentages = percentagesIn(sentence);
    const wanted = percentages.filter(
      (number, i) => !isStartingPoint(sentence, number, percentages[i + 1]) && !isRelativeChange(sentence, number),
    );
    const average = percentages.length === 0 ? averageTargets(sentence) : [];
    const numbers =
      wanted.length > 0
        ? wanted
        : average.length > 0 || percentages.length > 0
          ? []
          : [...limitsIn(sentence), ...goals(sentence)];
    const unique = numbers.filter(
      (number, i) => !numbers.slice(0, i).some((other) => other.start < number.end && number.start < other.end),
    );
    if (unique.length === 0 && average.length === 0) continue;
    const written = datesIn(sentence).find(
      (date) =>
        date.date &&
        /\b(by|before|from|end of|in|until)\s+(the\s+)?(end\s+of\s+)?$/i.test(sentence.slice(0, date.start)),
    );
    const by = written?.date ?? null;
    targets.push(...average.map((target) => ({ ...target, by })));
    for (const number of unique) {
      const ranged = /\bbetween\b/i.test(sentence);
      const others = percentages.filter((other) => other !== number && (ranged || other.end <= number.start));
      let subject = subjectOf(sentence, number, others);
      if (head && verb.exec(subject)?.index === 0) subject = `${head} ${subject}`;
      const at = verb.exec(subject)?.index ?? 0;
      if (at > 0) head = subject.slice(0, at).trim();
      const twoSided = /\bbetween\s*$/i.test(sentence.slice(0, number.start))
        ? '>='
        : /\bbetween\b[^.]*\band\s*$/i.test(sentence.slice(0, number.start))
          ? '<='
          : null;
      targets.push({
        comparator: number.comparator ?? twoSided ?? directionOf(sentence, number, percentages),
        value: number.value,
        unit: number.unit === 'count' && /\bcaseloads?\b/i.test(sentence) ? 'cases' : number.unit,
        subject,
        by,
      });
    }
  }
  return targets;
}

/**
 * A target given in its own column of a table, for a measure named in another: "90%", "< 15%", "95% or above",
 * "40 days". Where the cell does not say it, the direction comes from the baseline (a target below it is an upper
 * limit), else from `name`, and the date (ISO) from the column's header.
 */
export function readTargetCell(
  cell: string,
  name: string,
  beside: { by?: string | null; baseline?: string } = {},
): PlanFileTarget[] {
  const [number] = [...percentagesIn(cell), ...limitsIn(cell)];
  const by = datesIn(cell).find((date) => date.date)?.date ?? beside.by ?? null;
  const withoutDates = datesIn(cell).reduceRight(
    (text, date) => text.slice(0, date.start) + text.slice(date.end),
    cell,
  );
  const plain = number ? null : plainNumber(withoutDates);
  if (!number && plain === null) return [];
  const unit =
    number?.unit ??
    /^\s*[\d.,]+\s*((?:working |calendar )?(?:days?|weeks?|months?|hours?))/i.exec(withoutDates)?.[1]?.toLowerCase() ??
    (/%|percentage|per ?cent|proportion/i.test(name) ? '%' : 'count');
  const value = number?.value ?? plain!;
  const baseline = plainNumber(beside.baseline ?? '');
  const comparator =
    number?.comparator ??
    (baseline !== null && baseline !== value ? (value < baseline ? '<=' : '>=') : null) ??
    (fewerIsBetter.test(name) || falling.test(name) || (unit !== '%' && shorterIsBetter.test(name)) ? '<=' : '>=');
  return [{ comparator, value, unit, subject: tidy(name) || name, by }];
}
