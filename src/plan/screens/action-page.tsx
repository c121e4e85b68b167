import type { VNode } from 'preact';
import { inWords } from '../../methods/calendar.ts';
import { flagsOf, flagWords } from '../model/flags.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Action, PlanView } from '../model/plan-view.ts';
import { capital } from '../words.ts';
import type { EvidenceRow, RatingHistoryRow } from './item-queries.ts';
import { EvidenceInFull } from './parts/evidence-in-full.tsx';
import { ImpactOf } from './parts/impact.tsx';
import { ItemMenu } from './parts/item-menu.tsx';
import { AreaLink, beginning, Owners } from './parts/links.tsx';
import { measureRows, MeasureTable } from './parts/measure-table.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import { WhereFrom, type Provenance } from './parts/provenance.tsx';
import { RatingHistory } from './parts/rating-history.tsx';
import { Facts, Section } from '../../platform/web/ui/section.tsx';
import { StepTable } from './parts/step-table.tsx';
import { Missing } from './parts/under.tsx';
import type { Standpoint } from './standpoint.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  action: Action;
  history: RatingHistoryRow[];
  evidence: EvidenceRow[];
  panels: VNode[];
  provenance: Provenance;
  menu: { text: string; href: string }[];
};

export function ActionPage({ view, at, action, history, evidence, panels, provenance, menu }: Props) {
  const { measures } = planIndex(view);
  const title = action.ref ? `${action.ref}: ${action.text}` : action.text;
  const linked = action.measureIds.flatMap((id) => measures.get(id) ?? []);
  return (
    <PlanFrame view={view} at={at} title={title} caption={datedTitle('Action', at)} current={null}>
      <ItemMenu items={menu} />
      <Flags view={view} action={action} />
      <Facts
        facts={[
          ['Area', <AreaLink areaId={action.areaId} view={view} at={at} />],
          ['Owners', <Owners owners={action.owners} view={view} at={at} holders />],
          ...Object.entries(action.extra).map(([name, value]): [string, string] => [name, value]),
        ]}
      />
      <Section id="steps" title="When it is due, and how it stands">
        <StepTable view={view} action={action} />
      </Section>
      {action.closure ? <Closed closure={action.closure} /> : null}
      <Section id="finding" title="What it answers">
        <Answers view={view} at={at} action={action} />
      </Section>
      <Section id="evidence" title="Evidence" count={evidence.length}>
        <EvidenceInFull evidence={evidence} asAt={at.asAt} none="No evidence has been attached to this action." />
      </Section>
      <Section id="measures" title="What will be seen" count={linked.length}>
        {linked.length === 0 ? (
          <p class="govuk-body">
            <Missing text="No measure is linked to this action." />
          </p>
        ) : (
          <MeasureTable view={view} at={at} rows={measureRows(linked)} caption="Linked measures" withoutArea />
        )}
      </Section>
      {panels}
      <Section id="history" title="What was claimed, and when">
        <RatingHistory view={view} action={action} history={history} />
      </Section>
      <Commitments view={view} at={at} action={action} />
      <WhereFrom provenance={provenance} at={at} />
    </PlanFrame>
  );
}

function Flags({ view, action }: { view: PlanView; action: Action }) {
  const flags = [...flagsOf(view, action)];
  if (flags.length === 0) return null;
  return (
    <ul class="los-flags" aria-label="Look out for">
      {flags.map((flag) => (
        <li key={flag}>{capital(flagWords[flag])}</li>
      ))}
    </ul>
  );
}

function Closed({ closure }: { closure: NonNullable<Action['closure']> }) {
  return (
    <Section id="closed" title={`Closed on ${inWords(closure.on)}`}>
      <Facts
        facts={[
          ['Reason', closure.reason],
          ['Evidence', closure.evidence],
          ['Approved by', closure.approver],
          ['To be looked at again by', inWords(closure.watchUntil)],
        ]}
      />
    </Section>
  );
}

/** The findings an action answers, with the impact each is rated to have had. */
function Answers({ view, at, action }: { view: PlanView; at: Standpoint; action: Action }) {
  const { findings } = planIndex(view);
  const found = action.findingIds.flatMap((id) => findings.get(id) ?? []);
  if (found.length === 0) {
    return (
      <p class="govuk-body">
        <Missing text="No finding is linked to this action." />
      </p>
    );
  }
  return (
    <ul class="govuk-list govuk-list--spaced">
      {found.map((finding) => (
        <li key={finding.id}>
          <a class="govuk-link" href={at.href(`/findings/${finding.id}`)}>
            {finding.text}
          </a>{' '}
          <ImpactOf rating={finding.impactRating} />
        </li>
      ))}
    </ul>
  );
}

/** Promises on a page and milestones that stand on this action. */
function Commitments({ view, at, action }: { view: PlanView; at: Standpoint; action: Action }) {
  const { commitments, milestones } = planIndex(view);
  const items = [
    ...action.commitmentIds.flatMap((id) => {
      const one = commitments.get(id);
      return one
        ? [{ href: at.planHref(`on-a-page#commitment-${id}`), text: `On a page: ${beginning(one.text, 160)}` }]
        : [];
    }),
    ...action.milestoneIds.flatMap((id) => {
      const one = milestones.get(id);
      const by = one?.byOn ? `${inWords(one.byOn)}: ` : '';
      return one
        ? [{ href: at.planHref(`milestones#milestone-${id}`), text: `Milestone, ${by}${beginning(one.text, 160)}` }]
        : [];
    }),
  ];
  if (items.length === 0) return null;
  return (
    <Section id="promised" title="Promised on the strength of it" count={items.length}>
      <ul class="govuk-list govuk-list--bullet">
        {items.map(({ href, text }) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
