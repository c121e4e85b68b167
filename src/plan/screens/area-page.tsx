import type { VNode } from 'preact';
import { Empty, Stats } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Area, PlanView } from '../model/plan-view.ts';
import { orderActions } from './action-order.ts';
import { areaRows, tallyOf } from './overview-model.ts';
import { ActionTable } from './parts/action-table.tsx';
import { AreaTable } from './parts/area-table.tsx';
import { FindingTable, findingGroups } from './parts/finding-table.tsx';
import { ItemMenu } from './parts/item-menu.tsx';
import { ActionList } from './parts/links.tsx';
import { WithAreaLinks } from './parts/with-area-links.tsx';
import { measureRows, MeasureTable } from './parts/measure-table.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import { WhereFrom, type Provenance } from './parts/provenance.tsx';
import { Paragraphs, Section } from '../../platform/web/ui/section.tsx';
import type { Standpoint } from './standpoint.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  area: Area;
  panels: VNode[];
  provenance: Provenance;
  menu: { text: string; href: string }[];
};

export function AreaPage({ view, at, area, panels, provenance, menu }: Props) {
  const { children, within, byArea } = planIndex(view);
  const inside = within(area.id);
  const actions = orderActions(
    view,
    view.actions.filter((one) => inside.has(one.areaId)),
    {
      by: 'area',
      direction: 'ascending',
    },
  );
  const findings = byArea(view.findings.filter((one) => inside.has(one.areaId)));
  const measures = byArea(view.measures.filter((one) => inside.has(one.areaId)));
  const parts = children.get(area.id) ?? [];
  const whole = tallyOf(view, actions);
  return (
    <PlanFrame view={view} at={at} title={datedTitle(area.title, at)} caption={captionOf(view, area)} current={null}>
      <ItemMenu items={menu} />
      <Stats
        label="The area in figures"
        items={[
          { label: 'actions', value: actions.length, href: '#actions' },
          { label: 'overdue by their own dates', value: whole.flags.get('overdue') ?? 0 },
          { label: 'with no accepted update this period', value: whole.flags.get('no-update') ?? 0 },
          { label: 'findings', value: findings.length, href: '#findings' },
          { label: 'measures', value: measures.length, href: '#measures' },
        ]}
      />
      {area.needsToImprove || area.source ? (
        <Section id="improve" title="What needs to improve">
          {area.needsToImprove ? <Paragraphs text={area.needsToImprove} /> : null}
          {area.source ? <p class="govuk-hint">Source: {area.source}</p> : null}
        </Section>
      ) : null}
      {panels}
      {parts.length > 0 && actions.length > 0 ? (
        <AreaTable
          view={view}
          at={at}
          rows={areaRows(view, actions).filter((row) => row.area.parentId === area.id)}
          whole={whole}
          query={{ area: area.id }}
        />
      ) : null}
      <Section id="findings" title="Findings" count={findings.length}>
        {findings.length === 0 ? <Empty text="The plan names no findings here." /> : null}
        {findingGroups(findings).map(([group, list]) => (
          <FindingTable key={group} view={view} at={at} findings={list} caption={group || 'Findings'} withoutArea />
        ))}
      </Section>
      <Section id="actions" title="Actions" count={actions.length}>
        <ActionTable
          view={view}
          at={at}
          actions={actions}
          caption="Actions"
          captionHidden
          withoutArea={parts.length === 0}
          empty="The plan has no actions here."
        />
      </Section>
      <Narrative area={area} parts={parts} />
      <Section id="measures" title="Measures" count={measures.length}>
        <MeasureTable view={view} at={at} rows={measureRows(measures)} caption="What will be seen" withoutArea />
      </Section>
      <Listed id="assessed" title="How it will be assessed" texts={area.assessedBy.map((one) => one.text)} />
      {area.seeAlso.length > 0 ? (
        <Section id="see-also" title="Please also see">
          {area.seeAlso.map((one) => (
            <div key={one.id}>
              <p class="govuk-body">
                <WithAreaLinks text={one.text} view={view} at={at} />
              </p>
              {one.actionIds.length > 0 ? <ActionList ids={one.actionIds} view={view} at={at} none="" /> : null}
            </div>
          ))}
        </Section>
      ) : null}
      <WhereFrom provenance={provenance} at={at} />
    </PlanFrame>
  );
}

function captionOf(view: PlanView, area: Area): string {
  const parent = planIndex(view).areas.get(area.parentId ?? 0);
  const chapter = area.chapter ?? parent?.chapter;
  return [chapter, parent?.title, area.code && `Area ${area.code}`].filter(Boolean).join(', ') || view.title;
}

/** What was said to have been done and achieved, newest last as the plan has it; those of parts under their names. */
function Narrative({ area, parts }: { area: Area; parts: Area[] }) {
  const said = [area, ...parts].filter((one) => one.narrative.length > 0);
  if (said.length === 0) return null;
  return (
    <Section id="narrative" title="What was delivered, and what difference it made">
      {said.map((one) => (
        <div key={one.id}>
          {one === area ? null : <h3 class="govuk-heading-s">{one.title}</h3>}
          {one.narrative.map((paragraph) => (
            <div key={paragraph.id} id={`narrative-${paragraph.id}`}>
              <Paragraphs text={paragraph.text} />
            </div>
          ))}
        </div>
      ))}
    </Section>
  );
}

function Listed({ id, title, texts }: { id: string; title: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul class="govuk-list govuk-list--bullet">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}
