import type { DemoCalendar } from '../calendar.ts';
import { dayInWords } from './dates-in-words.ts';

/** The report with which the plan went to committee, just before it began. Made up like the rest. */
export function committeeReport(when: DemoCalendar): string {
  const meeting = dayInWords(when, -7, 24);
  return `# Thornmere Council

# Children and Families Committee

**${meeting}**

# Improvement plan for children's services

**Report of: Judith Ashgrove, Director of Children's Services**

**Report Reference No: CFC/31**

**Ward(s) Affected: All wards**

## Purpose of Report

1. To ask the committee to approve the plan that answers the inspection of services for children, and the way it is to be paid for.

## Executive Summary

2. Inspectors judged services for children to be inadequate in a report published on ${dayInWords(when, -10, 16)}. An improvement notice followed on ${dayInWords(when, -9, 12)}.

3. The plan in Appendix 1 answers each area for improvement. It will cost £2.140m over two years: £860k in the first year and £1.280m in the second.

## RECOMMENDATIONS

The Children and Families Committee is recommended to:

1. Approve the improvement plan (Appendix 1) and refer it to full Council.

2. Approve the funding of the plan as set out in paragraphs 9 to 11 and Appendix 2.

3. Note that the committee will receive a report on progress every quarter.

## Background

4. The plan was written with young people, parents, social workers and partners between ${when.month(-9)} and ${when.month(-7)}.

5. An improvement board with an independent chair meets every six weeks, and will oversee the plan.

## Consultation and Engagement

6. Young people of the children in care council and the care leavers' council read a draft and asked for changes, which were made.

7. Mereland Police, the health trust and the safeguarding partnership have agreed the actions that are theirs.

## Reasons for Recommendations

8. The council must have an approved plan to comply with the improvement notice.

## Other Options Considered

| Option | Impact | Risk |
| --- | --- | --- |
| Do nothing | The council would not comply with the notice, and children would not be better served. | Ministers may direct the council to make other arrangements. |
| Deliver the plan within existing budgets | Fewer workers and slower progress. | Improvements would not last. |

## Implications and Comments

### Section 151 Officer/Finance

9. The cost of the plan is £2.140m: £860k in the first year, for 7 months, and £1.280m in the second, for 12 months.

10. Of this, £1.450m is for social workers and personal advisers, £390k for two small children's homes and £300k for training and audit.

11. The first year is paid for from reserves. The second will be part of the budget that full Council sets in February.

### Human Resources

12. Recruitment of four personal advisers will begin by the end of ${when.month(-6)}.

## Consultation

| Name of Consultee | Post held | Date sent | Date returned |
| --- | --- | --- | --- |
| Leonora Dunstable | Section 151 Officer | ${dayInWords(when, -7, 3)} | ${dayInWords(when, -7, 7)} |
| Piers Ottway | Monitoring Officer | ${dayInWords(when, -7, 3)} | ${dayInWords(when, -7, 10)} |

## Access to Information

Contact Officer: Tessa Kingswell, Improvement Programme Manager

Appendices: Appendix 1: Improvement plan. Appendix 2: Costs of the plan (to follow)
`;
}
