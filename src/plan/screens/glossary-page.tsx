import { DataTable, Empty } from '../../platform/web/ui/index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import type { Standpoint } from './standpoint.ts';

export function GlossaryPage({ view, at }: { view: PlanView; at: Standpoint }) {
  return (
    <PlanFrame view={view} at={at} title={datedTitle('Glossary', at)} caption={view.title} current="glossary">
      <DataTable
        caption="Short forms used in the plan"
        captionHidden
        columns={[
          { key: 'short', heading: 'Short form', cell: (entry) => entry.abbreviation, nowrap: true },
          { key: 'long', heading: 'What it stands for', cell: (entry) => entry.expansion },
        ]}
        rows={view.glossary}
        rowId={(entry) => `glossary-${entry.id}`}
        empty={<Empty text="The plan explains no short forms." />}
      />
    </PlanFrame>
  );
}
