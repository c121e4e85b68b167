import { notFound, page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Details, PageHeading } from '../../platform/web/ui/index.ts';
import { countOf } from '../words.ts';
import type { PlanView } from '../model/plan-view.ts';
import { areaText } from './fields.ts';
import { openPlanToEdit } from './open-item.ts';
import { standing } from './item-place.ts';

/** GET /plan/:plan/edit: everything of the plan that can be changed, in one place. */
export async function changePlanPage(request: WebRequest): Promise<Reply> {
  const opened = await openPlanToEdit(request);
  if (!opened) return notFound();
  const { view } = opened.context;
  const links = [
    { text: 'Add an area', path: 'areas/new' },
    ...(view.areas.length > 0
      ? [
          { text: 'Add a finding', path: 'findings/new' },
          { text: 'Add an action', path: 'actions/new' },
          { text: 'Add a measure', path: 'measures/new' },
        ]
      : []),
    { text: 'Add a milestone', path: 'milestones/new' },
    { text: 'Join what belongs together', path: 'links' },
    { text: 'Say what the rating words mean', path: 'rating-key/edit' },
    { text: 'What was removed', path: 'removed' },
  ];
  const main = (
    <>
      <PageHeading text="Change the plan" caption={view.title} />
      <p class="govuk-body">
        Every change holds from today and is kept with who made it and when. The plan as it was on any earlier day stays
        as it was.
      </p>
      <ul class="govuk-list govuk-list--spaced">
        {links.map(({ text, path }) => (
          <li key={path}>
            <a class="govuk-link" href={`/plan/${view.id}/${path}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Part by part</h2>
      <Areas view={view} />
      <Lists view={view} />
    </>
  );
  return page('Change the plan', main, standing(opened));
}

function Areas({ view }: { view: PlanView }) {
  return (
    <>
      {view.areas.map((area) => {
        const of = <T extends { areaId: number }>(list: T[]) => list.filter((one) => one.areaId === area.id);
        const groups = [
          ['a finding', 'findings', 'Findings', of(view.findings).map((one) => ({ id: one.id, text: one.text }))],
          [
            'an action',
            'actions',
            'Actions',
            of(view.actions).map((one) => ({ id: one.id, text: `${one.ref} ${one.text}` })),
          ],
          ['a measure', 'measures', 'Measures', of(view.measures).map((one) => ({ id: one.id, text: one.text }))],
          ['a way to assess it', 'assessments', 'How it will be assessed', area.assessedBy],
          ['a reference', 'see-also', 'Please also see', area.seeAlso],
        ] as const;
        const counts = [
          countOf(area.findingIds.length, 'finding'),
          countOf(area.actionIds.length, 'action'),
          countOf(area.measureIds.length, 'measure'),
        ];
        return (
          <Details key={area.id} summaryText={`${areaText(view, area.id)}: ${counts.join(', ')}`}>
            <Entry path="areas" id={area.id} text={area.title} />
            {groups.map(([one, path, heading, items]) => (
              <>
                <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
                <Group key={path} view={view} path={path} items={items} of={area.id} one={one} />
              </>
            ))}
          </Details>
        );
      })}
    </>
  );
}

function Lists({ view }: { view: PlanView }) {
  const milestones = view.milestones.map((one) => ({ id: one.id, text: one.text }));
  const glossary = view.glossary.map((one) => ({ id: one.id, text: `${one.abbreviation}: ${one.expansion}` }));
  return (
    <>
      <Details summaryText={`Milestones: ${milestones.length}`}>
        <Group view={view} path="milestones" items={milestones} one="a milestone" />
      </Details>
      <Details summaryText={`Plan on a page: ${countOf(view.onAPage.length, 'area')}`}>
        {view.onAPage.map((one) => (
          <section key={one.id} aria-label={one.title}>
            <Entry path="page-areas" id={one.id} text={one.title} />
            <Group view={view} path="commitments" items={one.commitments} of={one.id} one="a commitment" />
          </section>
        ))}
        <p class="govuk-body">
          <a class="govuk-link" href={`/plan/${view.id}/page-areas/new`}>
            Add an area of the plan on a page
          </a>
        </p>
      </Details>
      <Details summaryText={`Glossary: ${glossary.length}`}>
        <Group view={view} path="glossary" items={glossary} one="a glossary entry" />
      </Details>
    </>
  );
}

type GroupProps = {
  view: PlanView;
  path: string;
  items: readonly { id: number; text: string }[];
  of?: number;
  one: string;
};

function Group({ view, path, items, of, one }: GroupProps) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item.id}>
          <Entry path={path} {...item} />
        </li>
      ))}
      <li>
        <a class="govuk-link" href={`/plan/${view.id}/${path}/new${of === undefined ? '' : `?of=${of}`}`}>
          Add {one}
        </a>
      </li>
    </ul>
  );
}

function Entry({ path, id, text }: { path: string; id: number; text: string }) {
  return (
    <>
      {text}{' '}
      <a class="govuk-link" href={`/${path}/${id}/edit`}>
        Change<span class="govuk-visually-hidden"> {text}</span>
      </a>
    </>
  );
}
