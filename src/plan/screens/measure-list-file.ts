import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { meetsInWords, sourceInWords, targetInWords } from '../words.ts';
import type { DownloadList } from './list-download.ts';
import { measureRows } from './parts/measure-table.tsx';

/** Measures as a list for a spreadsheet, one row for each target; numbers are numbers, dates ISO. */
export function measureListFile(view: PlanView): DownloadList {
  const { areaName, actions, byArea } = planIndex(view);
  return {
    name: 'Measures',
    columns: [
      ...['Area', 'Success measure', 'Target', 'Comparator', 'Value', 'Unit', 'Subject', 'By'],
      ...['Reading', 'Numerator', 'Denominator', 'Reading as at', 'Reading from', 'Meets target'],
      ...['Source', 'Action refs'],
    ],
    rows: measureRows(byArea(view.measures)).map(({ measure, target }) => {
      const reading = target ? target.reading : measure.reading;
      return [
        areaName(measure.areaId),
        measure.text,
        target ? targetInWords(target) : '',
        target?.comparator ?? '',
        target?.value ?? null,
        target?.unit ?? '',
        target?.subject ?? '',
        target?.byOn ?? '',
        reading?.value ?? null,
        reading?.numerator ?? null,
        reading?.denominator ?? null,
        reading?.asAt ?? '',
        reading?.source ?? 'No reading',
        target ? meetsInWords(target.meets) : '',
        sourceInWords(measure),
        measure.actionIds.flatMap((id) => actions.get(id)?.ref || []).join('; '),
      ];
    }),
  };
}
