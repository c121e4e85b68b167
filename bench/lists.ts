import { addDays } from '../src/methods/calendar.ts';
import { loadReturn } from '../test/loaded-return.ts';
import { testServer } from '../test/server.ts';
import { median, type Figure } from './figures.ts';

const asAt = '2025-03-31';

/** A list of 500 children on one page in a small return and among 20,000 rows; and a clinic over them. */
export async function listFigures(): Promise<Figure[]> {
  const [small, large] = [await listTimes(500), await listTimes(20_000)];
  return [
    {
      name: 'A list of 500 children, all on one page',
      value: small.list,
      unit: 'ms',
      bound: 60,
      sense: 'under',
      note: `the look written down; ${small.kilobytes} KB`,
    },
    {
      name: 'The same 500 among 20,000 rows of the list',
      value: large.list,
      unit: 'ms',
      bound: 100,
      sense: 'under',
      note: 'the bound is ours',
    },
    { name: 'A page of 50 children of a clinic of 500', value: small.meeting, unit: 'ms', bound: 60, sense: 'under' },
    {
      name: 'Starting a clinic of 500 children',
      value: small.start / 1000,
      unit: 's',
      bound: 2,
      sense: 'under',
      note: 'the bound is ours',
    },
  ];
}

/** 500 children overdue among so many in care, who are all in time. */
async function listTimes(rows: number) {
  const server = await testServer({ today: '2025-04-01' });
  try {
    const children = Array.from({ length: rows }, (_, index) => ({
      'Child Unique ID': `C${100_000 + index}`,
      'Date of Birth': '2012-04-05',
      'Date Started to be Looked After': '2023-01-10',
      "Child's Legal Status": 'C2',
      'Start Date of Most Recent Placement': '2023-01-10',
      'Placement Type': 'U6',
      'Date of Last Social Work Visit': addDays(asAt, index % (rows / 500) === 0 ? -60 - (index % 90) : -20),
      'Allocated Team': `Team ${index % 12}`,
      'Allocated Worker': `Worker ${index % 60}`,
    }));
    await loadReturn(server.services, asAt, { 8: { rows: children } });
    const analyst = await server.signIn(['performance-analyst']);
    const page = await analyst.get('/lists/cla_visits?page=all');
    if (!page.text.includes('500 overdue')) throw new Error('The list is not what it should be');
    const list = await median(() => analyst.get('/lists/cla_visits?page=all'));
    await analyst.get('/clinics/visits');
    const from = performance.now();
    const started = await analyst.post('/clinics/visits/start', { team: '' });
    const start = performance.now() - from;
    const meeting = await median(() => analyst.get(started.location ?? ''));
    return { list, meeting, start, kilobytes: Math.round(page.bytes.length / 1024) };
  } finally {
    await server.close();
  }
}
