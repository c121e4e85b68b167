import type { DemoCalendar } from '../calendar.ts';
import { dayInWords } from './dates-in-words.ts';

/** The report that found Thornmere's services inadequate, ten months ago. The council, and every word of it, is made up. */
export function inspectionReport(when: DemoCalendar): string {
  return `# Thornmere Council

# Inspection of local authority children's services

**Inspection dates: ${Number(when.day(-11, 3).slice(8))} to ${dayInWords(when, -11, 14)}**

**Lead inspector: Harriet Osgathorpe, His Majesty's Inspector**

| Judgement | Grade |
| --- | --- |
| The impact of leaders on social work practice with children and families | Inadequate |
| The experiences and progress of children who need help and protection | Inadequate |
| The experiences and progress of children in care | Requires improvement to be good |
| The experiences and progress of care leavers | Requires improvement to be good |
| Overall effectiveness | Inadequate |

Services for children in Thornmere have become weaker since they were last inspected. Leaders did not see it happening, because what they counted was how much work was done and not whether children were safer for it. Some children have waited too long for help while risks to them grew. The council has now begun to put this right, with a new director and more money, but little of that had reached children by the time of this inspection.

## What needs to improve?

- The speed and quality of decisions when someone is worried about a child, including how notices from the police are dealt with.
- The quality of plans for children in need and children who need protection, so that it is clear what should be different for the child and by when.
- The frequency of visits to children who are subject to child protection plans, and whether they are seen alone.
- The regularity and depth of supervision, and the recording of managers' decisions and the reasons for them.
- The sufficiency of homes for children in care, so that fewer children live a long way from the people and places they know.
- The timeliness of first health assessments for children who come into care.
- The contact that care leavers have with the council after they are 21, and the homes they live in.
- Leaders' understanding of frontline practice, and the challenge that councillors and partners offer.

## The experiences and progress of children who need help and protection: inadequate

1. Families who need early help mostly receive it from workers who know their area well. Parents told inspectors that they trusted the family hubs. When early help does not lead to change, however, the step up to a social worker is slow, and some families are asked to tell their story again from the beginning.

2. When someone is worried about a child, the first decision is too often late. In a third of the contacts seen, nobody had decided within a working day what should happen, and no reason was recorded. Managers were not aware which children were waiting.

3. Notices from the police about domestic abuse arrive in batches, sometimes a week's at once. Some children therefore waited days before anyone considered what life was like for them at home.

4. Parents' agreement to share what is known about their family is often assumed. In a small number of cases information was sought without parents knowing and without a recorded reason.

5. Strategy discussions take place quickly when risk is immediate. Health practitioners are missing from many of them, and the minutes do not show how risk was weighed. This was also a finding of the last inspection.

6. Most plans for children in need list services for parents to attend. They do not say what should change for the child. Many drift, and the same tasks are carried from one review to the next without question.

7. Children who are subject to child protection plans are not visited as often as their plan says. Too many are not seen alone, so that their view of what is happening at home is missing.

8. Core groups are missed or cancelled in too many cases, and fathers and other important adults are seldom invited. Independent chairs see this and raise it, but their alerts are not always answered.

9. A significant number of child protection plans end before change has lasted. For some children, this has led to a second or third period of planning within two years.

10. Children who go missing are offered a conversation when they return. It is too often late, and what they say does not find its way into their plans. The police, schools and youth workers each hold part of the picture of places and people of concern and have no means of putting it together.

11. The out-of-hours service is effective. Experienced workers make sound decisions in the evening and at weekends, and hand over clearly to daytime teams.

## The experiences and progress of children in care: requires improvement to be good

12. Decisions that children should come into care are right for those children. Some of the decisions could have been made sooner.

13. Too many children live a long way from home because there is nowhere suitable nearby. A small number of older children have lived in settings that should have been registered and were not.

14. First health assessments are late for most children, usually because consent has not reached the health team. Inspectors also found this at the last inspection. Some children had not seen a dentist for more than a year.

15. Children wait for emotional support until they are thought to be settled. For some, that means that they never receive it.

16. Most children in care know their reviewing officer and say that reviews are friendly. They have too many changes of social worker, and several told inspectors that they had stopped trying to trust new ones.

17. Foster carers value their supervising social workers. In the evening and at weekends they cannot reach anyone who knows them.

18. The virtual school is ambitious for children. Its staff know every child and act quickly when attendance falls. This is a strength.

## The experiences and progress of care leavers: requires improvement to be good

19. Personal advisers are committed to the young people they work with. They have so many of them that visits have become telephone calls.

20. After they are 21, most care leavers hear from the council only if they ring first. The council does not know where a fifth of them live.

21. Pathway plans are late, and few young people have helped to write theirs. They do not prepare young people well enough for living on their own.

22. Housing and children's services do not plan together. As a result some young people have moved between hostels and friends' sofas.

## The impact of leaders on social work practice with children and families: inadequate

23. Leaders have not had an accurate understanding of frontline practice. Reports count activity, and weak practice went unseen for too long. Councillors were given reassurance that nobody had tested.

24. Supervision is irregular and is cancelled when teams are busy, which is when it is most needed. Notes record tasks and seldom show reflection. Inspectors said the same at the last inspection, and it has not improved.

25. Managers' decisions are recorded without reasons, and nobody checks that they have been carried out. As a consequence, work drifts.

26. Newly qualified social workers carry work that is too complicated for them. Turnover is high, and a quarter of posts are held by agency staff.

27. The safeguarding partners do not share priorities. Some of what they have agreed has nobody's name on it, and it is not done.

28. The new director has been frank with staff and councillors about how much there is to do. Social workers say that this is welcome. It is too early to see what difference it makes to children.
`;
}
