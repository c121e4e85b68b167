import { Empty, Stats } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Finding, PlanView } from '../model/plan-view.ts';
import { FindingTable } from './parts/finding-table.tsx';
import { ListDownloads } from './parts/list-downloads.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import type { Standpoint } from './standpoint.ts';

const choices: Record<string, (finding: Finding) => boolean> = {
  'no-action': (finding) => finding.actionIds.length === 0,
  'not-rated': (finding) => finding.impactRating === null,
};

/** `only` narrows to findings with no action, or whose impact nobody has rated; anything else shows all. */
export function FindingsPage({ view, at, only }: { view: PlanView; at: Standpoint; only: string }) {
  const { areaName } = planIndex(view);
  const chosen = choices[only];
  const shown = chosen ? view.findings.filter(chosen) : view.findings;
  const byArea = Map.groupBy(shown, (finding) => finding.areaId);
  const count = (name: string) => view.findings.filter(choices[name]!).length;
  const stat = (name: string, label: string) => ({
    label,
    value: count(name),
    href: at.planHref('findings', { show: name }),
    tone: count(name) > 0 ? ('attention' as const) : undefined,
  });
  return (
    <PlanFrame view={view} at={at} title={datedTitle('Findings', at)} caption={view.title} current="findings">
      <Stats
        label="Findings in figures"
        items={[
          { label: 'findings', value: view.findings.length, href: at.planHref('findings') },
          stat('no-action', 'with no action'),
          stat('not-rated', 'whose impact is not rated'),
        ]}
      />
      {shown.length === 0 ? (
        <Empty text={chosen ? 'No findings are like that.' : 'The plan names no findings.'} />
      ) : null}
      {view.areas
        .filter((area) => byArea.has(area.id))
        .map((area) => (
          <FindingTable
            key={area.id}
            view={view}
            at={at}
            findings={byArea.get(area.id) ?? []}
            caption={areaName(area.id)}
            withoutArea
          />
        ))}
      <ListDownloads what="all findings" href={(format) => at.planHref('findings', { format })} />
    </PlanFrame>
  );
}
