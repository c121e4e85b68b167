/** Published figures: the definitions' worked examples, and files as they come. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { indicators } from '../definitions/index.ts';
import { benchmarks } from './definitions/index.ts';
import { readBenchmarks, type ReadBenchmarks } from './read-benchmarks.ts';

const england = {
  time_period: '2025',
  geographic_level: 'National',
  country_code: 'E92000001',
  country_name: 'England',
  region_code: '',
  region_name: '',
  old_la_code: '',
  la_name: '',
};
function csv(knownBy: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set([...Object.keys(england), ...knownBy, ...rows.flatMap((row) => Object.keys(row))])];
  const full = rows.map((row): Record<string, string> => ({ ...england, ...row }));
  return [columns, ...full.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
    .join('\r\n');
}
function read(text: string): ReadBenchmarks {
  const found = readBenchmarks(text);
  assert.ok(!('refused' in found), JSON.stringify(found));
  return found;
}

for (const { indicator, knownBy, examples } of benchmarks)
  for (const { says, rows, gives } of examples)
    test(`${indicator}: ${says}`, () => {
      const own = read(csv(knownBy, rows)).figures.filter((one) => one.indicator === indicator);
      assert.deepEqual(
        own.map(({ figure, level, area, period }) => ({ figure, level, area, period })),
        [{ figure: gives, level: 'england', area: 'E92000001', period: '2025' }],
      );
    });

test('every figure stands beside an indicator there is', () => {
  const known = new Set(indicators.map(({ id }) => id));
  assert.deepEqual(
    benchmarks.filter(({ indicator }) => !known.has(indicator)),
    [],
  );
});

test('a definition says that something is published beside it where something is, and where nothing is it says so', () => {
  const beside = new Set(benchmarks.map(({ indicator }) => indicator));
  for (const { id, benchmark } of indicators) assert.equal(benchmark !== null, beside.has(id), id);
});

test('areas are told apart: a region, a council by its number, and nothing of other geographies', () => {
  const rows: Record<string, string>[] = [
    { geographic_level: 'Regional', region_code: 'E12000001', region_name: 'North East', rereferral_percent: '20' },
    {
      geographic_level: 'Local authority',
      region_code: 'E12000001',
      old_la_code: '841',
      la_name: 'Darlington',
      rereferral_percent: 'x',
    },
    { geographic_level: 'Ward', old_la_code: '841', rereferral_percent: '99' },
    { geographic_level: 'Local authority', old_la_code: 'z', la_name: 'An old county', rereferral_percent: '98' },
  ];
  assert.deepEqual(
    read(csv(['referral_count', 'rereferral_percent'], rows))
      .figures.filter(({ indicator }) => indicator === 'rereferral_12m')
      .map(({ level, area, region, figure }) => [level, area, region, figure]),
    [
      ['region', 'E12000001', '', 20],
      ['council', '841', 'E12000001', 'x'],
    ],
  );
});

test('what is no published table, or has words for numbers, is refused with the reason', () => {
  const refused = (text: string) => {
    const found = readBenchmarks(text);
    return 'refused' in found ? found.refused : '';
  };
  assert.match(refused(''), /no rows/);
  assert.match(refused('a,b\n1,2'), /no published table that is known here/);
  assert.match(refused('<html><body>Sign in</body></html>\n<p>'), /no published table/);
  assert.match(
    refused(csv(['referral_count'], [{ rereferral_percent: 'about 20' }])),
    /“about 20” in the column rereferral_percent is neither a number nor one of the symbols/,
  );
  assert.match(refused('old_la_code,la_name,SN_1,SN_1P\nx,y,z,Close'), /no council’s statistical neighbours/);
});

const folder = '../shared/inputs/benchmarks';
test(
  'the tables as they are published are read whole',
  { skip: !existsSync(folder) && 'no published tables here' },
  () => {
    const latest = new Map<string, string>();
    let neighbours = 0;
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.csv'))) {
      const found = readBenchmarks(readFileSync(`${folder}/${name}`, 'utf8'));
      if ('refused' in found) continue;
      neighbours += found.neighbours.length;
      for (const { indicator, level, period, figure } of found.figures)
        if (level === 'england' && period >= (latest.get(indicator) ?? '').slice(0, 4))
          latest.set(indicator, `${period} ${typeof figure === 'number' ? figure.toFixed(1) : figure}`);
    }
    assert.equal(neighbours, 153);
    // The table of placements is not among those at hand.
    const known = benchmarks.map(({ indicator }) => indicator).filter((one) => one !== 'cla_distance_20_miles');
    assert.deepEqual([...latest.keys()].sort(), known.sort());
    for (const [indicator, figure] of Object.entries({
      rereferral_12m: '2025 22.6',
      cpp_repeat_ever: '2025 24.5',
      cpp_2y_open: '2025 2.3',
      cp_review_timely: '2024 89.8',
      cla_2y_stability: '2025 69.0',
      caseload_avg: '2025 15.2',
      caseload_fte: '2025 15.2',
      adoption_a1: '2025 578.3',
      agency_rate: '2025 13.0',
      vacancy_rate: '2025 14.2',
      turnover_rate: '2025 11.8',
      sw_changes: '2024 27.0',
      immunisations: '2025 84.0',
      rereferral_12m_each: '2025 22.6',
    }))
      assert.equal(latest.get(indicator), figure, indicator);
  },
);
