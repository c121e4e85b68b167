import type { VNode } from 'preact';
import { planIndex } from '../model/plan-index.ts';
import type { Finding, PlanView } from '../model/plan-view.ts';
import type { EvidenceRow, RatingHistoryRow } from './item-queries.ts';
import { ActionTable } from './parts/action-table.tsx';
import { EvidenceInFull } from './parts/evidence-in-full.tsx';
import { ImpactOf } from './parts/impact.tsx';
import { ImpactHistory } from './parts/impact-history.tsx';
import { ItemMenu } from './parts/item-menu.tsx';
import { AreaLink } from './parts/links.tsx';
import { measureRows, MeasureTable } from './parts/measure-table.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import { WhereFrom, type Provenance } from './parts/provenance.tsx';
import { Facts, Section } from '../../platform/web/ui/section.tsx';
import type { Standpoint } from './standpoint.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  finding: Finding;
  history: RatingHistoryRow[];
  evidence: EvidenceRow[];
  panels: VNode[];
  provenance: Provenance;
  menu: { text: string; href: string }[];
};

export function FindingPage({ view, at, finding, history, evidence, panels, provenance, menu }: Props) {
  const { actions, measures } = planIndex(view);
  const linked = finding.actionIds.flatMap((id) => actions.get(id) ?? []);
  const seen = [...new Set(linked.flatMap((action) => action.measureIds))].flatMap((id) => measures.get(id) ?? []);
  return (
    <PlanFrame view={view} at={at} title={finding.text} caption={datedTitle('Finding', at)} current={null}>
      <ItemMenu items={menu} />
      <Facts
        facts={[
          ['Area', <AreaLink areaId={finding.areaId} view={view} at={at} />],
          ['Group', finding.group],
          ['Impact', <ImpactOf rating={finding.impactRating} />],
        ]}
      />
      <Section id="actions" title="What is done about it" count={linked.length}>
        <ActionTable
          view={view}
          at={at}
          actions={linked}
          caption="Linked actions"
          captionHidden
          empty="No action is linked to this finding."
        />
      </Section>
      <Section id="measures" title="What will be seen" count={seen.length}>
        <MeasureTable view={view} at={at} rows={measureRows(seen)} caption="Measures of its actions" withoutArea />
      </Section>
      <Section id="evidence" title="Evidence" count={evidence.length}>
        <EvidenceInFull evidence={evidence} asAt={at.asAt} none="No evidence has been attached to this finding." />
      </Section>
      {panels}
      <ImpactHistory history={history} />
      <WhereFrom provenance={provenance} at={at} />
    </PlanFrame>
  );
}
