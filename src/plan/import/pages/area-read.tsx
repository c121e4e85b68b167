import { inWords } from '../../../methods/calendar.ts';
import { DataTable, Details, Empty } from '../../../platform/web/ui/index.ts';
import { countOf, targetInWords } from '../../words.ts';
import type { PlanFile, PlanFileArea } from '../../plan-format.ts';

/** Everything that was read into one area, folded under its name. */
export function AreaRead({ area }: { area: PlanFileArea }) {
  const name = [area.chapter, `${area.number ?? ''}${area.letter ?? ''}`, area.title].filter(Boolean).join(' · ');
  return (
    <Details
      summaryText={`${name}: ${[
        countOf(area.actions.length, 'action'),
        countOf(area.findings.length, 'finding'),
        countOf(area.measures.length, 'measure'),
      ].join(', ')}`}
    >
      {area.needsToImprove ? <p class="govuk-body">{area.needsToImprove}</p> : null}
      <DataTable
        caption="Actions"
        rows={area.actions.flatMap((action) =>
          (action.steps.length > 0 ? action.steps : [null]).map((step) => ({ action, step })),
        )}
        empty={<Empty text="No actions were read in this area." />}
        columns={[
          { key: 'ref', heading: 'Ref', rowHeader: true, cell: ({ action }) => action.ref || 'No ref' },
          { key: 'text', heading: 'Action', width: 'wide', cell: ({ action }) => action.text },
          { key: 'owner', heading: 'Owner', cell: ({ action }) => action.owners.join('; ') },
          {
            key: 'due',
            heading: 'Due',
            cell: ({ step }) => step && dueAsRead(step.due, step.by),
          },
          { key: 'rating', heading: 'Rating', cell: ({ step }) => step?.rating },
        ]}
      />
      <Texts
        caption="Findings"
        texts={area.findings.map((finding) => (finding.group ? `${finding.group}: ${finding.text}` : finding.text))}
      />
      <Texts caption="How it will be assessed" texts={area.assessedBy} />
      <Texts
        caption="Success measures"
        texts={area.measures.map(
          (measure) =>
            `${measure.text}${measure.targets.length > 0 ? ` (read as ${measure.targets.map(targetInWords).join(', ')})` : ''}`,
        )}
      />
      <Texts caption="Narrative" texts={area.narrative} />
      <Texts caption="See also" texts={area.seeAlso} />
    </Details>
  );
}

/** What the plan says of when it is due and, where those are other words, the day that was understood. */
function dueAsRead(due: string, by: string | null): string {
  if (!by || due === inWords(by)) return due;
  return `${due} (read as ${inWords(by)})`;
}

function Texts({ caption, texts }: { caption: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{caption}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** Text with no place in the plan's parts: shown, since it is kept. */
export function Unplaced({ file }: { file: PlanFile }) {
  if (file.unplaced.length === 0) return null;
  return (
    <Details
      summaryText={`Text that has no place in the plan’s parts (${file.unplaced.length}): kept with the document`}
    >
      <DataTable
        caption="Text not placed"
        captionHidden
        rows={file.unplaced}
        columns={[
          { key: 'where', heading: 'Where', rowHeader: true, cell: (row) => row.where },
          { key: 'text', heading: 'Text', width: 'wide', cell: (row) => row.text },
        ]}
      />
    </Details>
  );
}
