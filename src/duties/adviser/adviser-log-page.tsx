import { inWords } from '../../methods/calendar.ts';
import { countOf } from '../../plan/index.ts';
import { Button, DataTable, Empty, PageHeading, Tag } from '../../platform/web/ui/index.ts';
import type { PlanItem } from '../compliance/plan-texts.ts';
import type { Advice } from './advice-queries.ts';
import { adviceKinds, responsePositions } from './response-words.ts';

type Props = { list: Advice[]; items: ReadonlyMap<number, PlanItem>; mayEdit: boolean };

export function AdviserLogPage({ list, items, mayEdit }: Props) {
  const standing = list.filter((one) => !one.withdrawnBecause);
  const open = standing.filter((one) => one.responses.length === 0);
  const rows = [...open, ...list.filter((one) => !open.includes(one))];
  return (
    <>
      <PageHeading text="Adviser’s log" />
      <p class="govuk-body">
        What the improvement adviser advised or recommended, when, and what the council answered.{' '}
        {open.length > 0
          ? `${countOf(open.length, 'record')} ${open.length === 1 ? 'has' : 'have'} no answer yet.`
          : null}
      </p>
      {mayEdit ? <Button text="Record advice" href="/adviser/new" /> : null}
      <DataTable
        caption="Advice and recommendations: those without an answer first, then the newest"
        captionHidden
        rows={rows}
        rowTone={(one) => (one.withdrawnBecause ? 'quiet' : one.responses.length === 0 ? 'attention' : undefined)}
        empty={<Empty text="Nothing is recorded yet." />}
        columns={[
          {
            key: 'on',
            heading: 'Given',
            nowrap: true,
            rowHeader: true,
            cell: (one) => (
              <a class="govuk-link" href={`/adviser/${one.id}`}>
                {inWords(one.on)}
              </a>
            ),
          },
          { key: 'kind', heading: 'Kind', cell: (one) => adviceKinds[one.kind] },
          {
            key: 'said',
            heading: 'What was advised',
            width: 'wide',
            cell: (one) => (one.withdrawnBecause ? <del>{one.said}</del> : one.said),
          },
          { key: 'theme', heading: 'Theme', cell: (one) => one.theme },
          {
            key: 'answer',
            heading: 'The council’s answer',
            width: 'wide',
            cell: ({ responses: [last], withdrawnBecause }) =>
              withdrawnBecause ? (
                `Withdrawn: ${withdrawnBecause}`
              ) : last ? (
                <>
                  <Tag
                    text={responsePositions[last.position].text}
                    classes={`govuk-tag--${responsePositions[last.position].colour}`}
                  />{' '}
                  {last.said}
                </>
              ) : (
                'No answer yet'
              ),
          },
          {
            key: 'items',
            heading: 'In the plan',
            cell: ({ links }) =>
              links.map(({ id, itemId }) => (
                <div key={id}>
                  {items.has(itemId) ? (
                    <a class="govuk-link" href={items.get(itemId)?.path}>
                      {items.get(itemId)?.name}
                    </a>
                  ) : (
                    `Item ${itemId}`
                  )}
                </div>
              )),
          },
        ]}
      />
    </>
  );
}
