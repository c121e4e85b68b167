import { inWords } from '../../methods/calendar.ts';
import {
  datedTitle,
  deliveryWords,
  impactWords,
  planIndex,
  PlanFrame,
  type Action,
  type PlanView,
  type Standpoint,
  type Step,
} from '../../plan/index.ts';
import { DataTable, Empty, RatingTag, Section, type RatingColour } from '../../platform/web/ui/index.ts';
import { documentName, wordsFor } from '../outside-quotations.ts';
import { firstWords } from '../quotations.ts';
import { AboutLinks, ShortSays } from '../question-parts.tsx';
import type { Question } from '../questions-at.ts';
import { itemName } from '../statement-links/item-names.ts';
import { StateTag } from '../statement-links/link-parts.tsx';
import { toneInWords } from '../statement-links/tone-words.ts';
import type { Beside, TheirWord } from './beside.ts';
import { Asked, impactInWords, oursInWords, theirsInWords } from './side-by-side-page.tsx';

type Row = { action: Action; step: Step | null };
type Props = { view: PlanView; at: Standpoint; beside: Beside; mayRead: boolean };

/** One area: our ratings on one side, what inspectors said on the other, and the questions between. */
export function AreaBesidePage({ view, at, beside, mayRead }: Props) {
  const { area, ours, theirs, open, perhaps } = beside;
  const { areaName } = planIndex(view);
  return (
    <PlanFrame view={view} at={at} title={datedTitle(areaName(area.id), at)} caption="Side by side" current={null}>
      <div class="los-beside">
        <Section id="ours" title="What we say" count={ours.actions}>
          <p class="govuk-body">
            {oursInWords(ours)}. Impact: {impactInWords(ours).toLowerCase() || 'none claimed'}.
          </p>
          <Ratings view={view} at={at} beside={beside} />
        </Section>
        <Section id="theirs" title="What inspectors said" count={theirs.words.length}>
          <p class="govuk-body">
            {theirsInWords(theirs)}.{' '}
            <a class="govuk-link" href={at.href('/statement-links')}>
              Decide about suggestions
            </a>
          </p>
          {theirs.words.length === 0 ? (
            <Empty text="Nothing that was said is linked to this area, or like it." />
          ) : null}
          {[...Map.groupBy(theirs.words, ({ said }) => said.source.id).values()].map((words) => (
            <OneDocument key={words[0]?.said.source.id} words={words} view={view} at={at} mayRead={mayRead} />
          ))}
        </Section>
      </div>
      <Asked open={open} at={at} />
      <Perhaps perhaps={perhaps} at={at} />
    </PlanFrame>
  );
}

function Ratings({ view, at, beside }: Omit<Props, 'mayRead'>) {
  const within = planIndex(view).within(beside.area.id);
  const rows = view.actions
    .filter((action) => within.has(action.areaId))
    .flatMap((action): Row[] =>
      action.steps.length > 0 ? action.steps.map((step) => ({ action, step })) : [{ action, step: null }],
    );
  return (
    <DataTable
      caption="Our ratings"
      captionHidden
      rows={rows}
      empty={<Empty text="The area has no actions." />}
      columns={[
        {
          key: 'ref',
          heading: 'Ref',
          rowHeader: true,
          width: 'narrow',
          cell: ({ action }) => (
            <a class="govuk-link" href={at.href(`/actions/${action.id}`)}>
              {action.ref || 'Action'}
            </a>
          ),
        },
        { key: 'action', heading: 'Action', width: 'wide', cell: ({ action }) => action.text },
        {
          key: 'rating',
          heading: 'Rating',
          cell: ({ action, step }) =>
            action.closure ? (
              <RatingTag word="Closed" delivery="closed" impact={null} />
            ) : (
              <RatingTag
                word={step?.rating?.word ?? null}
                delivery={step?.rating?.delivery ? deliveryWords[step.rating.delivery] : null}
                impact={step?.rating?.impact ? impactWords[step.rating.impact] : null}
                colour={(step?.rating?.colour ?? null) as RatingColour | null}
                stale={step?.rating?.stale ?? false}
              />
            ),
        },
        {
          key: 'on',
          heading: 'Said on',
          nowrap: true,
          cell: ({ step }) => (step?.rating ? inWords(step.rating.on) : ''),
        },
      ]}
    />
  );
}

/** More sentences of one document than this stand behind a link. */
const few = 8;

function OneDocument({
  words,
  view,
  at,
  mayRead,
}: {
  words: TheirWord[];
  view: PlanView;
  at: Standpoint;
  mayRead: boolean;
}) {
  const source = words[0]!.said.source;
  const shown = words.slice(0, few);
  return (
    <section aria-labelledby={`document-${source.id}`}>
      <h3 class="govuk-heading-s" id={`document-${source.id}`}>
        {documentName({ title: source.title, on: words[0]!.said.on })} <span class="los-count">{words.length}</span>
      </h3>
      <ul class="govuk-list">
        {shown.map(({ said, link }) => (
          <li key={said.statement.id} class="los-sentence">
            <p class="govuk-body los-sentence__words">
              <a class="govuk-link" href={at.href(`/statement-links/${said.statement.id}`)}>
                {wordsFor(said.statement.text, source.handling !== 'OFFICIAL', mayRead)}
              </a>
            </p>
            <p class="govuk-body-s los-sentence__where">
              <StateTag state={link.state} /> {toneInWords(said.statement)}. {said.statement.place}. About “
              {firstWords(itemName(view, link.kind, link.itemId)?.name ?? '', 90)}”: {link.because}
            </p>
          </li>
        ))}
      </ul>
      {words.length > few ? (
        <p class="govuk-body">
          <a class="govuk-link" href={at.href('/statement-links', { source: source.id, state: 'all' })}>
            All sentences of this document
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** What would be asked if suggested links were right: a reason to decide about them, and no question yet. */
function Perhaps({ perhaps, at }: { perhaps: Question[]; at: Standpoint }) {
  if (perhaps.length === 0) return null;
  return (
    <Section id="perhaps" title="Would be asked if the suggested links are right" count={perhaps.length}>
      <ul class="govuk-list los-questions__list">
        {perhaps.map((question) => (
          <li key={`${question.rule} ${question.about[0]?.ref}`}>
            <h3 class="govuk-heading-s">{question.title}</h3>
            <p class="govuk-body-s">
              <AboutLinks question={question} at={at} />
            </p>
            <ShortSays question={question} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
