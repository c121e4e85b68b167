import type { VNode } from 'preact';
import { planIndex } from '../model/plan-index.ts';
import type { Measure, PlanView } from '../model/plan-view.ts';
import { sourceInWords } from '../words.ts';
import type { EvidenceRow, RatingHistoryRow, ReadingHistoryRow } from './item-queries.ts';
import { ActionTable } from './parts/action-table.tsx';
import { EvidenceInFull } from './parts/evidence-in-full.tsx';
import { ImpactOf } from './parts/impact.tsx';
import { ImpactHistory } from './parts/impact-history.tsx';
import { ItemMenu } from './parts/item-menu.tsx';
import { AreaLink } from './parts/links.tsx';
import { measureRows, MeasureTable } from './parts/measure-table.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import { WhereFrom, type Provenance } from './parts/provenance.tsx';
import { Readings } from './parts/readings.tsx';
import { Facts, Section } from '../../platform/web/ui/section.tsx';
import { Missing } from './parts/under.tsx';
import type { Standpoint } from './standpoint.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  measure: Measure;
  readings: ReadingHistoryRow[];
  history: RatingHistoryRow[];
  evidence: EvidenceRow[];
  panels: VNode[];
  provenance: Provenance;
  menu: { text: string; href: string }[];
};

export function MeasurePage({ view, at, measure, readings, history, evidence, panels, provenance, menu }: Props) {
  const { actions } = planIndex(view);
  const linked = measure.actionIds.flatMap((id) => actions.get(id) ?? []);
  const aims = measure.targets.length > 0 ? measure.targets : [null];
  return (
    <PlanFrame view={view} at={at} title={measure.text} caption={datedTitle('Measure', at)} current={null}>
      <ItemMenu items={menu} />
      <Facts
        facts={[
          ['Area', <AreaLink areaId={measure.areaId} view={view} at={at} />],
          ['Readings come from', measure.source ? sourceInWords(measure) : <Missing text="No source" />],
          ['Impact', <ImpactOf rating={measure.impactRating} />],
        ]}
      />
      <MeasureTable view={view} at={at} rows={measureRows([measure])} caption="What is aimed at" withoutArea />
      <Section id="readings" title="Readings" count={readings.length}>
        {aims.map((target) => (
          <Readings
            key={target?.id ?? 0}
            target={target}
            readings={readings.filter((row) => row.itemId === (target?.id ?? measure.id))}
          />
        ))}
      </Section>
      <Section id="actions" title="The actions that should move it" count={linked.length}>
        <ActionTable
          view={view}
          at={at}
          actions={linked}
          caption="Linked actions"
          captionHidden
          empty="No action is linked to this measure."
        />
      </Section>
      <Section id="evidence" title="Evidence" count={evidence.length}>
        <EvidenceInFull evidence={evidence} asAt={at.asAt} none="No evidence has been attached to this measure." />
      </Section>
      {panels}
      <ImpactHistory history={history} />
      <WhereFrom provenance={provenance} at={at} />
    </PlanFrame>
  );
}
