import { DataTable, Empty, type Column } from '../../../platform/web/ui/index.ts';
import type { Finding, PlanView } from '../../model/plan-view.ts';
import type { Standpoint } from '../standpoint.ts';
import { ImpactOf } from './impact.tsx';
import { ActionRefs, AreaLink } from './links.tsx';

type Props = { view: PlanView; at: Standpoint; findings: Finding[]; caption: string; withoutArea?: boolean };

/** Findings with what is done about each and what it has changed; one with no action says so. */
export function FindingTable({ view, at, findings, caption, withoutArea }: Props) {
  const columns: Column<Finding>[] = [
    {
      key: 'finding',
      heading: 'Finding',
      cell: (finding) => <a href={at.href(`/findings/${finding.id}`)}>{finding.text}</a>,
      width: 'wide',
    },
    { key: 'area', heading: 'Area', cell: (finding) => <AreaLink areaId={finding.areaId} view={view} at={at} /> },
    {
      key: 'actions',
      heading: 'Actions',
      cell: (finding) => <ActionRefs ids={finding.actionIds} view={view} at={at} none="No action" />,
    },
    { key: 'impact', heading: 'Impact', cell: (finding) => <ImpactOf rating={finding.impactRating} /> },
    { key: 'evidence', heading: 'Evidence', cell: (finding) => finding.evidenceCount, numeric: true },
  ];
  return (
    <DataTable
      caption={caption}
      columns={withoutArea ? columns.filter((column) => column.key !== 'area') : columns}
      rows={findings}
      rowTone={(finding) => (finding.actionIds.length === 0 ? 'attention' : undefined)}
      empty={<Empty text="No findings." />}
    />
  );
}

/** Findings by the group the plan puts them in, in order; those in none come under an empty name. */
export function findingGroups(findings: Finding[]): [group: string, findings: Finding[]][] {
  return [...Map.groupBy(findings, (finding) => finding.group ?? '')];
}
