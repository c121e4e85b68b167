import { gender, yesNo } from '../../annex-a/definitions/shared-codes.ts';
import type { LocalList } from '../local-list.ts';

export const lifeStoryWork: LocalList = {
  list: 109,
  name: 'life-story-work',
  storedAs: 'life-story-work',
  title: 'Life-story work',
  alsoCalled: ['life story'],
  about:
    'One row for each child in care who should have life-story work: whether it began and when it was given to them.',
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Date started to be looked after', kind: 'date', required: true },
    { name: 'Permanence plan', kind: 'text' },
    { name: 'Date work started', kind: 'date' },
    { name: 'Date work completed', kind: 'date' },
    { name: 'Given to the child', kind: 'code', codes: yesNo },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
  orders: [['Date work started', 'Date work completed']],
  example: {
    rows: [
      {
        'Child Unique ID': '1',
        'Date started to be looked after': '2024-01-06',
        'Date work started': '2024-06-01',
        'Given to the child': 'n',
      },
      {
        'Child Unique ID': '2',
        'Date started to be looked after': '2024-01-06',
        'Date work started': '2024-06-02',
        'Date work completed': '2024-06-01',
      },
    ],
    wrong: [[1, 'order']],
  },
};
