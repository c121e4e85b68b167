import { inWords } from '../methods/calendar.ts';
import { DataTable, Section, Stats } from '../platform/web/ui/index.ts';
import { standingCounts, type PublicAction, type PublicArea, type PublicContent } from './public-content.ts';

/** What a version says, as a page. It is made once, when the version is published, and kept. */
export function VersionContent({ content, note }: { content: PublicContent; note: string }) {
  const actions = content.areas.reduce((sum, area) => sum + area.actions.length, 0);
  return (
    <>
      <p class="govuk-body-l">
        The improvement plan of {content.authority}, as it stood on {inWords(content.asAt)}.
      </p>
      {note
        ? note.split(/\n+/).map((text, at) => (
            <p key={at} class="govuk-body">
              {text}
            </p>
          ))
        : null}
      <Stats
        label="How the plan stands"
        items={[
          { label: actions === 1 ? 'action' : 'actions', value: actions },
          ...standingCounts(content).map(({ standing, count }) => ({ label: standing, value: count })),
        ]}
      />
      <nav aria-label="Areas of the plan">
        <ul class="govuk-list">
          {content.areas.map((area) => (
            <li key={area.id}>
              <a class="govuk-link" href={`#area-${area.id}`}>
                {nameOf(area)}
              </a>
            </li>
          ))}
          {content.milestones.length > 0 ? (
            <li>
              <a class="govuk-link" href="#milestones">
                Milestones
              </a>
            </li>
          ) : null}
          {content.ratingKey.length > 0 ? (
            <li>
              <a class="govuk-link" href="#rating-key">
                What the ratings mean
              </a>
            </li>
          ) : null}
        </ul>
      </nav>
      {content.areas.map((area) => (
        <Area key={area.id} area={area} />
      ))}
      {content.milestones.length > 0 ? (
        <Section id="milestones" title="Milestones">
          <DataTable
            caption="Milestones"
            captionHidden
            rows={content.milestones}
            columns={[
              { key: 'by', heading: 'By', nowrap: true, cell: ({ by }) => (by ? inWords(by) : 'No date') },
              { key: 'text', heading: 'Milestone', rowHeader: true, width: 'wide', cell: ({ text }) => text },
              { key: 'standing', heading: 'How it stands', cell: ({ standing }) => standing },
            ]}
          />
        </Section>
      ) : null}
      {content.ratingKey.length > 0 ? (
        <Section id="rating-key" title="What the ratings mean">
          <DataTable
            caption="What the ratings mean"
            captionHidden
            rows={content.ratingKey}
            columns={[
              { key: 'word', heading: 'Rating', rowHeader: true, cell: ({ word }) => word },
              { key: 'definition', heading: 'Definition', width: 'wide', cell: ({ definition }) => definition },
              { key: 'means', heading: 'In plain words', cell: ({ means }) => means },
            ]}
          />
        </Section>
      ) : null}
      <p class="govuk-body">
        Owners are named by their posts. Counts from 1 to 5, and figures they could be worked out from, are printed as
        c.
      </p>
    </>
  );
}

const nameOf = (area: PublicArea) => [area.code, area.title].filter(Boolean).join(' ');

function Area({ area }: { area: PublicArea }) {
  return (
    <Section id={`area-${area.id}`} title={nameOf(area)}>
      {area.needsToImprove ? <p class="govuk-body">{area.needsToImprove}</p> : null}
      {area.findings.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">What was found</h3>
          <ul class="govuk-list govuk-list--bullet">
            {area.findings.map((one) => (
              <li key={one.id}>{one.text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {area.actions.length > 0 ? (
        <DataTable<PublicAction>
          caption={`Actions of ${nameOf(area)}`}
          rows={area.actions}
          columns={[
            { key: 'ref', heading: 'Ref', nowrap: true, cell: ({ ref }) => ref },
            { key: 'text', heading: 'Action', rowHeader: true, width: 'wide', cell: ({ text }) => text },
            { key: 'owners', heading: 'Owner', cell: ({ owners }) => owners.join(', ') || 'No owner' },
            {
              key: 'due',
              heading: 'Due',
              cell: ({ steps }) => steps.map(({ due }, at) => <div key={at}>{due || 'No date'}</div>),
            },
            { key: 'standing', heading: 'How it stands', cell: standing },
          ]}
        />
      ) : null}
      {area.measures.length > 0 ? (
        <DataTable<PublicArea['measures'][number]>
          caption={`How ${nameOf(area)} is measured`}
          rows={area.measures}
          columns={[
            { key: 'text', heading: 'Measure', rowHeader: true, width: 'wide', cell: ({ text }) => text },
            {
              key: 'targets',
              heading: 'Target and last reading',
              width: 'wide',
              cell: ({ targets }) =>
                targets.length === 0
                  ? 'No number'
                  : targets.map((target, at) => (
                      <div key={at}>
                        {[
                          target.aim,
                          target.by && `by ${inWords(target.by)}`,
                          readingWords(target.reading),
                          target.result,
                        ]
                          .filter(Boolean)
                          .join('. ')}
                      </div>
                    )),
            },
          ]}
        />
      ) : null}
    </Section>
  );
}

function standing(action: PublicAction) {
  const words = [...new Set(action.steps.flatMap(({ rating }) => rating ?? []))];
  return (
    <>
      <strong>{action.standing}</strong>
      {words.length > 0 ? <div>Rated “{words.join('”, “')}”</div> : null}
    </>
  );
}

/** "84% (42 of 50) on 30 April 2025": the day of a reading as people write it. */
function readingWords(reading: string | null): string {
  return reading === null ? '' : reading.replace(/\d{4}-\d{2}-\d{2}$/, (date) => inWords(date));
}
