/** The Standard Safeguarding Dataset: its tables read and checked, and every definition run on what is made of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  annexARows,
  csvOfTable,
  makeCouncil,
  ssdTables,
  usualStory,
  writeLists,
} from '../../../demo/children/index.ts';
import { annexAIndicators, askedOf, evaluate, indicators } from '../../indicators/index.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { annexAReader, type AnnexA } from '../annex-a/list-reader.ts';
import { checkReturn } from '../checks/check-return.ts';
import { checkAnyReturn, readReturnFiles } from '../kinds/read-return-files.ts';
import { dayOf, isoOf } from '../returns/day-number.ts';
import { dayColumn } from '../returns/list-table.ts';
import { ssdTables as tables } from './definitions/tables.ts';
import { ssdChecks } from './ssd-checks.ts';
import { ssdKind } from './ssd-kind.ts';
import { permanenceOf } from './views/in-care.ts';

const asAt = '2025-09-30';
const council = makeCouncil({ seed: 'ssd', contactsAMonth: 60, from: '2024-10-31', to: asAt, story: usualStory });
type Given = Record<string, string>;
const files = (given: Given) =>
  Object.entries(given).map(([name, text]) => ({ name, bytes: () => Promise.resolve(Buffer.from(text)) }));
const folder = (): Given =>
  Object.fromEntries(Object.entries(ssdTables(council, asAt)).map(([name, rows]) => [`${name}.csv`, csvOfTable(rows)]));

async function read(given: Given): Promise<AnnexA> {
  const found = await readReturnFiles(files(given), dayOf(asAt));
  assert.ok(!isUnreadable(found), isUnreadable(found) ? found.what : '');
  return found;
}

function annexA(): AnnexA {
  const reader = annexAReader(dayOf(asAt));
  for (const { list, headings, rows } of writeLists(annexARows(council, asAt))) {
    reader.row(`List ${list}`, 1, headings);
    for (const [index, cells] of rows.entries()) reader.row(`List ${list}`, index + 2, cells);
  }
  return reader.finish();
}

test('all 48 tables are known, with columns and references that are there', () => {
  assert.equal(tables.length, 48);
  const columns = new Set(tables.flatMap(({ title, columns: own }) => own.map(({ name }) => `${title}.${name}`)));
  for (const { title, key, columns: own } of tables) {
    if (key !== null) assert.ok(columns.has(`${title}.${key}`), title);
    for (const { refersTo } of own) if (refersTo !== undefined) assert.ok(columns.has(refersTo), refersTo);
  }
});

test('the same children handed over either way come to the same indicators', async () => {
  const ssd = await read(folder());
  assert.equal(ssd.source, 'ssd');
  const [one, other] = [askedOf(annexA()), askedOf(ssd)];
  const differing: string[] = [];
  for (const indicator of annexAIndicators) {
    const [expected, found] = [evaluate(indicator, one), evaluate(indicator, other)];
    // The dataset has the distance of a placement and not on which side of the boundary it is.
    if (indicator.id === 'cla_distance') {
      assert.match(found.missing ?? '', /Placement Location/);
      continue;
    }
    // Annex A repeats a count back from the day; the dataset counts back from the child's latest referral.
    if (indicator.id === 'rereferral_12m') {
      assert.equal(found.denominator, expected.denominator);
      assert.ok(Math.abs((found.numerator ?? 0) - (expected.numerator ?? 0)) <= 0.1 * (expected.denominator ?? 0));
      continue;
    }
    const shown = ({ numerator, denominator, by }: typeof found) =>
      JSON.stringify([numerator, denominator, by.ageBand, by.gender, by.leaverAge]);
    if (shown(found) !== shown(expected)) differing.push(`${indicator.id}: ${shown(expected)} / ${shown(found)}`);
    assert.ok((expected.denominator ?? 0) > 0 || /adoption/.test(indicator.id), indicator.id);
  }
  assert.deepEqual(differing, []);
});

test('tables are known without their prefix, and placeholders are blanks', async () => {
  const given = {
    'person.csv': 'pers_person_id,pers_sex,pers_dob\n1,F,2012-04-05T00:00:00\n2,SSD_PH,1900-01-01\n',
    'contacts.csv': 'cont_contact_id,cont_person_id,cont_contact_date\na,1,2025-09-01\nb,2,2025-09-02\n',
  };
  const ssd = await read(given);
  const list = ssd.lists.get(1);
  assert.equal(list?.counted.length, 2);
  assert.deepEqual(ssd.faults, []);
});

test('keys that come twice, references to nothing and dates the wrong way round are problems', async () => {
  const report = checkAnyReturn(
    await read({
      'ssd_person.csv': 'pers_person_id,pers_sex\n1,F\n1,M\n2,F\n,F\n',
      'ssd_cp_plans.csv':
        'cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\np1,1,2025-05-01,2025-04-01\np2,9,2025-05-01,31/02/2025\n',
      'ssd_cp_reviews.csv': 'cppr_cp_review_id,cppr_person_id,cppr_cp_plan_id\nr1,1,p1\nr2,1,p7\n',
    }),
  );
  const found = report.problems.map(({ check, row }) => `${check} ${row}`);
  for (const expected of [
    'ssd_person-key-twice 3',
    'blank-id 5',
    'ssd_cp_plans-cppl_cp_plan-order 2',
    'ssd_cp_plans-cppl_person_id-not-found 3',
    'bad-date 3',
    'ssd_cp_reviews-cppr_cp_plan_id-not-found 3',
  ])
    assert.ok(found.includes(expected), `${expected} is not in ${found.join(', ')}`);
});

test('every check of the dataset does what its examples say', () => {
  assert.equal(new Set(ssdChecks.map(({ id }) => id)).size, ssdChecks.length);
  assert.ok(ssdChecks.length > 150);
  for (const check of ssdChecks)
    for (const example of check.examples) {
      const reader = annexAReader(dayOf(asAt), ssdKind);
      for (const [list, rows] of Object.entries({ [check.list]: example.rows, ...example.others })) {
        const table = tables.find((one) => one.list === Number(list));
        assert.ok(table);
        const names = table.columns.map(({ name }) => name);
        const known = table.columns.find(({ kind, required }) => kind === 'id' || (kind === 'key' && required))?.name;
        reader.row(table.title, 1, names);
        for (const [index, row] of rows.entries()) {
          // Rows that must be counted need to be known by something, and to differ.
          const named: Given =
            known !== undefined && row[known] === undefined ? { ...row, [known]: String(index) } : row;
          reader.row(
            table.title,
            index + 2,
            names.map((name) => named[name]),
          );
        }
      }
      const own = checkReturn(reader.finish(), [check]).problems.filter(({ check: id }) => id === check.id);
      const known = example.wrong.filter((row) => {
        const table = tables.find((one) => one.list === check.list);
        const by = table?.columns.find(({ kind, required }) => kind === 'id' || (kind === 'key' && required))?.name;
        return example.rows[row]?.[by ?? ''] !== '';
      });
      // An exact repeat of a row counts once and is reported as that.
      if (check.id.endsWith('key-twice') && own.length === 0) continue;
      assert.deepEqual(
        own.map(({ row }) => row - 2),
        known,
        check.id,
      );
    }
});

test('a table that is not there is a column that is missing, not one that is blank', async () => {
  const given = folder();
  delete given['ssd_cp_visits.csv'];
  const asked = askedOf(await read(given));
  for (const id of ['cp_visits', 'cp_seen_alone']) {
    const indicator = annexAIndicators.find((one) => one.id === id);
    assert.ok(indicator);
    assert.equal(evaluate(indicator, asked).value, null);
    assert.match(evaluate(indicator, asked).missing ?? '', /Visit|Alone/);
  }
});

test('a permanence plan is read from flags and from words', () => {
  assert.equal(permanenceOf('{"REMAINSUP":"","LTFOST18":"Y","ADOPTION":"N"}'), 'Long-term fostering');
  assert.equal(permanenceOf('{"RETURNEV":"7"}'), 'Return to family');
  assert.equal(permanenceOf('RESPLMT'), 'Long-term residential placement');
  assert.equal(permanenceOf('{"ADOPTION":""}'), '');
  assert.equal(permanenceOf('{broken ADOPTION'), 'Adoption');
});

test('whoever had every visit and review in time had the last one in time too, and some of the others had not', async () => {
  const asked = askedOf(await read(folder()));
  const of = (id: string) => {
    const indicator = indicators.find((one) => one.id === id);
    assert.ok(indicator, id);
    const { items, missing } = evaluate(indicator, asked);
    assert.equal(missing, null, id);
    return new Map([...(items?.rows ?? [])].map((row, at) => [row, items?.adds[at]]));
  };
  for (const id of ['cp_visits', 'cp_review_timely', 'cin_visits', 'cla_visits', 'cla_reviews']) {
    const [last, every] = [of(id), of(`${id}_history`)];
    let [both, fewer] = [0, 0];
    for (const [row, met] of last) {
      if (met === 0) assert.notEqual(every.get(row), 1, `${id}: row ${row}`);
      if (every.get(row) === 1) both += 1;
      if (met === 1 && every.get(row) === 0) fewer += 1;
    }
    assert.ok(both > 0, `${id}: nobody had every one in time`);
    if (id.endsWith('_visits')) assert.ok(fewer > 0, `${id}: the histories tell no more than the last date`);
  }
});

test('a visit that was not made to the child, a review that was cancelled and a placement of a day are read as that', async () => {
  const days = (name: string, rows: string[][]) =>
    rows
      .map((cells) => cells.join(','))
      .join('\n')
      .replace(/^/, `${name}\n`);
  const ssd = await read({
    'ssd_person.csv': days('pers_person_id,pers_sex,pers_dob', [['1', 'F', '2015-05-01']]),
    'ssd_cla_episodes.csv': days(
      'clae_cla_episode_id,clae_person_id,clae_cla_id,clae_entered_care_date,clae_cla_episode_start_date,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_cla_placement_id',
      [
        ['e1', '1', 'p', '2025-06-02', '2025-06-02', '2025-08-01', 'X1', 'a'],
        ['e2', '1', 'p', '2025-06-02', '2025-08-01', '', '', 'b'],
      ],
    ),
    'ssd_cla_placement.csv': days(
      'clap_cla_placement_id,clap_person_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_type',
      [
        ['a', '1', 'p', '2025-06-02', 'U6'],
        ['b', '1', 'p', '2025-08-01', 'U6'],
      ],
    ),
    'ssd_legal_status.csv': days('lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date', [
      ['l', '1', 'C2', '2025-06-02'],
    ]),
    'ssd_cla_care_plan.csv': days(
      'lacp_table_id,lacp_person_id,lacp_cla_care_plan_start_date,lacp_cla_care_plan_json',
      [['c', '1', '2025-06-02', 'LTFOST18']],
    ),
    'ssd_cla_visits.csv': days('clav_cla_visit_id,clav_person_id,clav_cla_id,clav_cla_visit_date,clav_cla_visit_seen', [
      ['v1', '1', 'p', '2025-06-09', 'Y'],
      ['v2', '1', 'p', '2025-07-14', 'N'],
      ['v3', '1', 'p', '2025-07-21', 'Y'],
      ['v4', '1', 'p', '2025-08-08', 'Y'],
    ]),
    'ssd_cla_reviews.csv': days('clar_cla_review_id,clar_cla_id,clar_cla_review_date,clar_cla_review_cancelled', [
      ['r1', 'p', '2025-06-27', 'Y'],
      ['r2', 'p', '2025-07-04', 'N'],
    ]),
  });
  const rows = (list: number, ...columns: string[]) => {
    const table = ssd.lists.get(list);
    assert.ok(table);
    return [...table.counted].map((row) => columns.map((name) => isoOf(dayColumn(table, name)(row)) ?? ''));
  };
  assert.deepEqual(rows(301, 'Start of placement', 'Counted from', 'Next visit', 'Placement or care ended'), [
    ['2025-06-02', '2025-06-02', '2025-06-09', '2025-08-01'],
    ['2025-06-02', '2025-06-09', '2025-07-21', '2025-08-01'],
    ['2025-06-02', '2025-07-21', '', '2025-08-01'],
    ['2025-08-01', '2025-08-01', '2025-08-08', ''],
    ['2025-08-01', '2025-08-08', '', ''],
  ]);
  assert.deepEqual(rows(302, 'Counted from', 'Next review'), [
    ['2025-06-02', '2025-07-04'],
    ['2025-07-04', ''],
  ]);
  const asked = askedOf(ssd);
  const met = (id: string) =>
    evaluate(
      indicators.find((one) => one.id === id)!,
      asked,
    ).numerator;
  // Six weeks after 9 June are 21 July; the review of 4 July came after 20 working days; the last visit is 53 days ago.
  assert.equal(met('cla_visits_history'), 0);
  assert.equal(met('cla_reviews_history'), 0);
  assert.equal(met('cla_reviews'), 1);
});
