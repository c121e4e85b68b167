import type { DemoCalendar } from '../calendar.ts';
import { dayInWords } from './dates-in-words.ts';

/** The notice that followed the inspection, nine months ago. Made up, as is everyone who signs it. */
export function improvementNotice(when: DemoCalendar): string {
  const issued = dayInWords(when, -9, 12);
  return `# Improvement Notice

To: Thornmere Council ("the Council")
Exchange Buildings
Thornmere

This Improvement Notice is issued to Thornmere Council on ${issued}. It follows the inspection of its services for children, whose report was published on ${dayInWords(when, -10, 16)}.

1. This Notice is given so that every area for improvement named in that report is put right.

2. To comply with this Notice, the following actions are required of the Council, working with its safeguarding partners.

## Improvement Adviser

3. The Council must work with the Improvement Adviser appointed by the Secretary of State until the Secretary of State is satisfied that this is no longer needed.

## Improvement plan

4. The Council must deliver an improvement plan that covers every area for improvement in the report, and must send it to the Department by a date agreed with the Improvement Adviser.

5. To show that the plan is making a difference:

a. the Council must keep the plan, and the record of progress against it, up to date;

b. the Council must hold an improvement board, with an independent chair, at least every six weeks;

c. reports to the improvement board must include data, what the data means for children, and evidence of impact;

d. the Council must tell the improvement board which objectives are slow to progress, and what will be done about each; and

e. the Council must take the views of children, families and frontline staff into account, and report them to the improvement board every three months.

## Practice

6. The Council must make sure that children who are subject to child protection plans are visited as often as their plans require, and must report the figure to the Department every month.

7. The Council must put in place regular supervision for every social worker, and audit its quality quarterly.

8. The Council must agree with its health partners how first health assessments will be completed in time, and must show that they are by ${dayInWords(when, 2, 31)}.

## Reviews by the Department

9. Officials or advisers of the Department will review progress at least every six months. Reviews may cover culture; performance; leadership, management and governance; workforce and management oversight; the front door; early help; and multi-agency arrangements.

10. For each review, the Council must provide those carrying it out with:

a. time with staff and leaders;

b. accurate and current data on performance and quality; and

c. access to case files, minutes and supervision records.

11. Before each review, the Council must send the Department its own assessment of progress, including what children, families and staff have said.

12. The Improvement Adviser will report to the Department every quarter on progress or concern.

13. The Council should aim for the actions in its plan to be delivered by the end of ${when.month(9)}.

## If this Notice is not complied with

14. Should the Council be unwilling or unable to comply with this Notice, or should ministers not be satisfied with its progress, ministers may use their powers of intervention under section 497A of the Education Act 1996 to direct the Council to enter into an arrangement that secures the improvements required.

Signed:

Date: ${issued}

Roderick Halloway
A senior civil servant in the Department for Education
`;
}
