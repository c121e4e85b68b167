import type { DemoCalendar } from '../calendar.ts';
import { dayInWords } from './dates-in-words.ts';

/** The inspection before, almost five years ago: several of its findings are in the next one too. All of it is made up. */
export function earlierReport(when: DemoCalendar): string {
  return `# Thornmere Council

# Inspection of local authority children's services

**Inspection dates: ${Number(when.day(-58, 6).slice(8))} to ${dayInWords(when, -58, 17)}**

**Lead inspector: Desmond Wraxall, His Majesty's Inspector**

| Judgement | Grade |
| --- | --- |
| The impact of leaders on social work practice with children and families | Requires improvement to be good |
| The experiences and progress of children who need help and protection | Requires improvement to be good |
| The experiences and progress of children in care and care leavers | Good |
| Overall effectiveness | Requires improvement to be good |

Thornmere's services for children are sound in parts. Children in care and care leavers do well. For children who need help and protection, the quality of practice varies too much from team to team, and managers do not always notice.

## What needs to improve?

- The attendance of health practitioners at strategy discussions, and the recording of how risk is weighed.
- The regularity of supervision and the quality of its recording.
- The timeliness of first health assessments when children come into care.
- The quality of plans, so that they say what should be different for the child.

## The experiences and progress of children who need help and protection: requires improvement to be good

1. Contacts about children are dealt with on the day they arrive. Decisions are clear, and parents are told what will happen next.

2. Strategy discussions are held promptly. Health practitioners do not attend many of them, and the minutes do not consistently capture how risk was weighed.

3. Plans for children vary in quality. The better ones say what should change for the child. Others are lists of services for parents to attend, and progress is hard to see.

4. Children are visited regularly by social workers who know them well. Their views are recorded in their own words.

## The experiences and progress of children in care and care leavers: good

5. Children live in stable homes with carers who understand them. Most live within a short distance of their family and school.

6. First health assessments are not completed in time for almost half of children who come into care, because consent is sought too late.

7. Personal advisers keep in touch with care leavers until they are 25. Young people say that someone always rings back.

## The impact of leaders on social work practice with children and families: requires improvement to be good

8. Leaders know the service's strengths and most of its weaknesses. Audits are honest, and what they find is not always acted on.

9. Supervision of social workers is irregular in some teams, and its notes seldom show reflection on what life is like for the child.

10. The workforce is stable, and morale is high. Social workers speak well of their managers.
`;
}
