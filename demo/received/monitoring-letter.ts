import type { DemoCalendar } from '../calendar.ts';
import { dayInWords } from './dates-in-words.ts';

/**
 * The letter of the first monitoring visit, last month; it says that it is not published. It praises what area 1 has
 * done, and contradicts ratings of areas 3 and 9: visits rated as making a difference, supervision said to be every month.
 */
export function monitoringLetter(when: DemoCalendar): string {
  return `Inspection of services for children
14 Harbour Parade
Mereland

${dayInWords(when, -1, 14)}

Judith Ashgrove
Director of Children's Services
Thornmere Council
Exchange Buildings
Thornmere

Dear Judith

Monitoring visit to Thornmere children's services

This letter summarises the findings of the monitoring visit to Thornmere children's services on ${Number(when.day(-2, 18).slice(8))} and ${dayInWords(when, -2, 19)}. This was the first monitoring visit since the local authority was judged inadequate in ${when.month(-10)}. His Majesty's Inspectors for this visit were Harriet Osgathorpe and Tomos Brandreth.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:

- The first response when someone is worried about a child.
- The quality of plans, and visits to children who are subject to child protection plans.
- Supervision and management oversight.

Headline findings

The council has made a determined start. The first response to worries about children is better than it was at the last inspection, and leaders have an accurate view of what is still to be done. Elsewhere the pace has been slower. Visits to children who are subject to child protection plans have not improved, and supervision is not yet regular in every team.

Findings and evaluation of progress

Contacts are now looked at twice a day by a duty manager, and almost all have a decision within one working day. This is a clear improvement since the last inspection. Reasons are recorded when a child has to wait. Staff in the team say that they feel well supported.

Notices from the police about domestic abuse still arrive in batches. This was also the case at the last inspection. As a result, some children experience delays before their needs are considered.

Health practitioners now join more strategy discussions than before. The minutes of these meetings do not consistently record how risk is weighed, which means that the reasons for decisions about children are not always clear.

The shorter plan that the council has introduced is a good tool. The better plans say clearly what should be different for the child. Too many plans for children in need still list services for parents to attend. It is too early to see the impact of the new plan on children's lives.

Children who are subject to child protection plans are not seen as often as they should be. In more than a third of the cases that inspectors looked at there were lengthy gaps between visits. Managers receive a weekly list of visits that are due, but the list has not led to children being seen more often. This is no better than at the last inspection.

Core groups take place more regularly. Fathers are still missing from most of them.

Supervision has become more frequent in three of the five teams. In the other two, it is still cancelled when the team is busy. Notes remain focused on tasks, and seldom show reflection on what life is like for the child. A training programme for managers has recently been completed. It is too soon to see the impact of this on practice.

Managers' decisions are now recorded with reasons in most cases. Nobody yet checks that they have been carried out.

The director and her leadership team are visible, and staff value their honesty. Leaders' own assessment of progress is mostly accurate. It was more positive about visits to children than what inspectors found.

I am copying this letter to the Department for Education. Because this is the first monitoring visit to your local authority, we will not publish this letter. You may share it with others if you wish.

Yours sincerely

Harriet Osgathorpe
His Majesty's Inspector
`;
}
