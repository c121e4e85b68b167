/** Short documents of our own about places that are not there, for tests that need one of each kind. */

/** A letter that says it is not published. */
export const visitLetter = `Inspection Hall
1 Quay Street
Harwick

14 March 2025

Dear Ruth

Monitoring visit to Fellmouth children's services

This letter summarises the findings of the monitoring visit to Fellmouth children's services on 11 and 12 February 2025. This was the second monitoring visit since the local authority was judged inadequate in May 2024. His Majesty's Inspectors for this visit were Anwen Pryce and Callum Bright.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:

- The timeliness of visits to children subject to a child protection plan.
- Supervision and management oversight.

Headline findings

Leaders have acted with determination, and most children are now visited on time. This is an improvement since the last inspection.

Findings and evaluation of progress

Supervision is irregular and too often does not lead to change for children. This was also the case at the last inspection. A new supervision policy was launched in January. It is too early to see the impact of this.

I am copying this letter to the Department for Education. We will not publish this letter on the Ofsted website.

Yours sincerely

Anwen Pryce
His Majesty's Inspector
`;

/** A notice with numbered clauses and lettered parts. */
export const noticeToImprove = `## **Improvement Notice**

To: Fellmouth Council ('the Council')

**This Improvement Notice is issued to Fellmouth Council on 3 June 2024, following the inspection report published on 20 May 2024.**

1. To comply with this Notice, the following actions are required of the Council, working with its partners.

### **Improvement board**

2. The Council must keep up an improvement board with an independent chair.
3. To show progress, the Council must provide to the Department:
  - a. a report on progress every three months; and
  - b. the views of frontline staff at least every six months.

### **Reports**

4. The Improvement Adviser will provide to the Department quarterly reports of progress against the plan.

5. The Council should aim for actions to be delivered by the end of March 2026.

**Failure to comply with this Improvement Notice:**

6. Should the Council be unwilling or unable to comply with this Improvement Notice, ministers may choose to invoke their statutory powers of intervention under s497A of the Education Act 1996.

Signed:

Date: 3 June 2024

**A. Senior**

**A senior civil servant in the Department for Education**
`;

/** Something of no known kind, to be kept whole. */
export const peerReview = `# A look at how we hear children

Four colleagues from neighbouring councils spent two days with us in the spring.

## What we heard

Children told us that they like their social workers. Too many of them had three workers in a year, and said so.

## What we would try next

Ask every child at each visit, and write down the answer. Managers could read ten of these each month.
`;
