import { inWords } from '../../methods/calendar.ts';
import { dueBy } from '../../methods/clocks/clock.ts';
import { clockNamed } from '../../methods/clocks/find-clock.ts';
import { sentencesOf, type InspectionReportFacts } from '../../sources/index.ts';

/** A date the law, or Ofsted, sets from the day the council received a report. */
export type StatutoryDate = {
  rule: string;
  /** What is due, as a milestone of the plan. */
  text: string;
  /** ISO date; null where nobody has recorded the day of receipt. */
  by: string | null;
  /** How it was worked out, with its source. */
  because: string;
  /** Whether it applies to this report, as far as its own words say. */
  applies: boolean;
};

/**
 * The dates an inspection report sets in motion. They run from receipt, never from publication; without a day of receipt
 * there is no date. A draft statement is asked only where an inspection finds a priority action: it applies where the
 * report speaks of one.
 */
export function statutoryDates(report: InspectionReportFacts, receivedOn: string | null): StatutoryDate[] {
  const sentences = [...report.improvements, ...report.paragraphs].flatMap((one) => sentencesOf(one.text));
  const priority = sentences.some(
    (one) => /\bpriority actions?\b/i.test(one) && !/\b(?:no|not|nor|without)\b/i.test(one),
  );
  const of = (rule: string, text: string, applies: boolean): StatutoryDate => {
    const clock = clockNamed(rule);
    const due = receivedOn === null ? null : dueBy(clock, receivedOn);
    const counted = `${clock.count} working days after the council received the report`;
    return {
      rule,
      text,
      by: due?.ok ? due.due.slice(0, 10) : null,
      because: `${counted}${receivedOn ? ` on ${inWords(receivedOn)}` : ''}: ${clock.source}`,
      applies,
    };
  };
  return [
    of('report_publish_30wd', 'The council has published the inspection report', true),
    of('action_statement_draft_20wd', 'A draft statement of action is with Ofsted', priority),
    of('action_statement_70wd', 'The statement of proposed action is with Ofsted and the Secretary of State', true),
  ];
}
