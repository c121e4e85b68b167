import assert from 'node:assert/strict';
import test from 'node:test';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { DataTable, Empty, Figure, figureText, Movement, RatingTag, Struck, type Column } from './index.ts';

/** What a listener hears: the words of the markup, its hidden words too. */
const heard = (node: VNode) =>
  renderToString(node)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a percentage is never without what it is made of', () => {
  assert.equal(figureText(12, 15), '80% (12 of 15)');
  assert.equal(figureText(1, 3, 1), '33.3% (1 of 3)');
  assert.equal(figureText(1204, 1310), '92% (1,204 of 1,310)');
  assert.equal(heard(<Figure value={12} of={15} />), '80% (12 of 15)');
});

test('a half is rounded up, whatever binary fractions make of it', () => {
  assert.equal(figureText(1, 8, 0), '13% (1 of 8)');
  assert.equal(figureText(201, 200, 1), '100.5% (201 of 200)');
  assert.equal(figureText(23, 160, 2), '14.38% (23 of 160)');
  assert.equal(figureText(1005, 100_000, 2), '1.01% (1,005 of 100,000)');
});

test('nothing is divided by nothing, and a suppressed count gives no percentage away', () => {
  assert.equal(figureText(0, 0), '0 of 0');
  assert.equal(figureText('c', 15), 'c of 15');
  assert.equal(figureText(12, 'c'), '12 of c');
});

test('all but every one is not rounded up to 100%, nor a few of many down to 0%', () => {
  assert.equal(figureText(999, 1000), '99.9% (999 of 1,000)');
  assert.equal(figureText(1, 1000), '0.1% (1 of 1,000)');
  assert.equal(figureText(1000, 1000), '100% (1,000 of 1,000)');
  assert.equal(figureText(0, 1000), '0% (0 of 1,000)');
});

test('a rating is heard as the plan wrote it, with what it was taken to mean', () => {
  assert.equal(heard(<RatingTag word="Amber" delivery="at risk" impact="not claimed" />), 'Amber (at risk)');
  assert.equal(
    heard(<RatingTag word="Complete" delivery="complete" impact="claimed and not evidenced" />),
    'Complete (impact claimed and not evidenced)',
  );
  assert.equal(heard(<RatingTag word="At risk" delivery="at risk" impact={null} />), 'At risk');
});

test('no rating is said to be none, and an old one to be not updated', () => {
  assert.equal(heard(<RatingTag word={null} delivery={null} impact={null} />), 'No rating');
  assert.equal(
    heard(<RatingTag word="Green" delivery="on track" impact={null} stale />),
    'Green (on track) not updated',
  );
});

test('a rating takes its own colour from the key, and without one the colour of its delivery', () => {
  const drawn = (colour?: 'amber') =>
    renderToString(<RatingTag word="Amber" delivery="on track" impact={null} colour={colour} />);
  assert.match(drawn('amber'), /los-rating--amber los-rating--is-on-track/);
  assert.match(drawn(), /los-rating--as-on-track los-rating--is-on-track/);
});

test('old words are heard as was, new ones as now, and what did not change is said once', () => {
  assert.equal(heard(<Struck old="March" now="June" />), 'Was: March Now: June');
  assert.equal(heard(<Struck old={null} now="June" />), 'Added: June');
  assert.equal(heard(<Struck old="March" now={null} />), 'Was: March Removed');
  assert.equal(heard(<Struck old="June" now="June" />), 'June');
});

test('movement says which way and from what', () => {
  assert.equal(heard(<Movement sense="worse" from="Green" />), 'Worse, was Green');
  assert.equal(heard(<Movement sense="same" />), 'No change');
});

interface Row {
  ref: string;
  owner: string;
}
const columns: Column<Row>[] = [
  { key: 'owner', heading: 'Owner', cell: (row) => row.owner, sortable: true },
  { key: 'ref', heading: 'Ref', cell: (row) => row.ref, rowHeader: true },
];

test('a table names each row by its row heading and escapes what a person typed', () => {
  const html = renderToString(
    <DataTable caption="Actions" columns={columns} rows={[{ ref: '1.1', owner: '<b>Ann</b>' }]} />,
  );
  assert.match(html, /<th scope="row" data-label="Ref">1\.1<\/th>/);
  assert.match(html, /&lt;b>Ann&lt;\/b>/);
});

test('a heading sorts by its column, the other way round when the table is already sorted by it', () => {
  const sorted = (direction: 'ascending' | 'descending') =>
    renderToString(
      <DataTable
        caption="Actions"
        columns={columns}
        rows={[{ ref: '1.1', owner: 'Ann' }]}
        sorting={{ by: 'owner', direction, href: (key, next) => `?sort=${key}.${next}` }}
      />,
    );
  assert.match(sorted('ascending'), /aria-sort="ascending"><a href="\?sort=owner\.descending">Owner/);
  assert.match(sorted('descending'), /aria-sort="descending"><a href="\?sort=owner\.ascending">Owner/);
});

test('a table with no rows says so in place of an empty grid', () => {
  const table = <DataTable caption="Actions" columns={columns} rows={[]} empty={<Empty text="No actions yet." />} />;
  assert.equal(heard(table), 'No actions yet.');
});
