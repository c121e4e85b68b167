import { childColumn, dayColumn, noDay, textColumn } from '../../../children/index.ts';
import { rowsByChild } from '../../engine/by-child.ts';
import type { Indicator } from '../../engine/definition.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const claDistance20Miles: Indicator = {
  id: 'cla_distance_20_miles',
  name: 'Placed more than 20 miles from home',
  question: 'How many children in care live far from home?',
  denominator: 'Children in care, short breaks apart.',
  numerator: 'Those whose placement is more than 20 miles from home; a distance that is not known (999.9) is not.',
  area: 'in care',
  unit: 'percent',
  better: 'lower',
  fidelity: 'partial',
  standing: 'national definition',
  source:
    'SSDA903 counts those who are more than 20 miles away and outside the council’s area; the dataset has the distance alone, an Annex A the boundary alone.',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: 'Placements: percentage placed more than 20 miles from home',
  owner: 'Head of service, children in care',
  from: ['ssd'],
  fullerThan: 'cla_distance',
  list: 8,
  needs: [...inCareNeeds, 'Start Date of Most Recent Placement'],
  needsAlso: [{ list: 214, columns: ['clap_cla_placement_start_date', 'clap_cla_placement_distance'] }],
  items: (table, { annexA }) => {
    const [counted, child] = [inCare(table), childColumn(table)];
    const placed = dayColumn(table, 'Start Date of Most Recent Placement');
    const placements = annexA.lists.get(214);
    const rows = rowsByChild(placements);
    const start = placements ? dayColumn(placements, 'clap_cla_placement_start_date') : () => noDay;
    const distance = placements ? textColumn(placements, 'clap_cla_placement_distance') : () => '';
    const miles = (row: number) => {
      const own = rows(child(row)).findLast((one) => start(one) === placed(row));
      return own === undefined ? NaN : Number.parseFloat(distance(own));
    };
    return { item: (row) => (counted(row) ? met(miles(row) > 20 && miles(row) < 999) : no) };
  },
  examples: [
    {
      says: 'Twenty miles to the point are not more; the placement of today counts, not the one before.',
      asAt: '2025-03-31',
      rows: ['1', '2', '3'].map((id) => ({
        'Child Unique ID': id,
        'Date Started to be Looked After': '2023-01-10',
        'Date Ceased to be Looked After': '',
        "Child's Legal Status": 'C2',
        'Start Date of Most Recent Placement': '2024-01-10',
      })),
      others: {
        214: [
          {
            clap_cla_placement_id: 'a',
            clap_person_id: '1',
            clap_cla_placement_start_date: '2024-01-10',
            clap_cla_placement_distance: '20.1',
          },
          {
            clap_cla_placement_id: 'b',
            clap_person_id: '2',
            clap_cla_placement_start_date: '2024-01-10',
            clap_cla_placement_distance: '20.0',
          },
          {
            clap_cla_placement_id: 'c',
            clap_person_id: '2',
            clap_cla_placement_start_date: '2023-01-10',
            clap_cla_placement_distance: '55',
          },
          {
            clap_cla_placement_id: 'd',
            clap_person_id: '3',
            clap_cla_placement_start_date: '2024-01-10',
            clap_cla_placement_distance: '999.9',
          },
        ],
      },
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
