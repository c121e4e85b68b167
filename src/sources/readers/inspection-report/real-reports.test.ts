import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isUnreadable, readDocument } from '../../../platform/reading/index.ts';
import type { InspectionReportFacts } from '../facts.ts';
import { looksLikeInspectionReport } from './looks-like-inspection-report.ts';
import { readInspectionReport } from './read-inspection-report.ts';

const folder = fileURLToPath(new URL('../../../../../shared/inputs/ofsted/', import.meta.url));
const skip = existsSync(folder) ? false : 'The real reports are kept beside the project (../shared) and are not here';

/**
 * What is printed in each report, as read from its pages by eye: place, date in the file's name, authority, first and
 * last day, day of publication, lead inspector, grades in order, how many improvements, the first words of the first
 * and the last words of the last, how many recommendations to the safeguarding board, and the last paragraph's number.
 */
type Printed = [
  place: string,
  dated: string,
  authority: string,
  from: string,
  to: string,
  published: string | null,
  lead: string,
  grades: string,
  improvements: number,
  first: string,
  last: string,
  others: number,
  numbered: number,
];
const printed: Printed[] = [
  [
    'barnet',
    '01-july-2019',
    'London Borough of Barnet',
    '2019-05-13',
    '2019-05-24',
    null,
    'Andy Whippey',
    'Good; Good; Good; Good',
    4,
    'The incorporation of',
    'children in care.',
    0,
    45,
  ],
  [
    'birmingham',
    '23-may-2014',
    'Birmingham City Council',
    '2014-03-18',
    '2014-04-09',
    '2014-05-23',
    'Marie McGuinness',
    'Inadequate; Inadequate; Inadequate; Inadequate; Inadequate; Inadequate; inadequate',
    16,
    'Strengthen operational and',
    'transition to adulthood.',
    12,
    144,
  ],
  [
    'bristol',
    '10-march-2023',
    'Bristol',
    '2023-01-16',
    '2023-01-27',
    null,
    'Tracey Ledder',
    'Requires improvement to be good; Requires improvement to be good; Good; Good; Requires improvement to be good',
    6,
    'The timeliness and',
    'and the police.',
    0,
    62,
  ],
  [
    'cheshire-east',
    '09-january-2020',
    'Cheshire East Council',
    '2019-11-18',
    '2019-11-29',
    null,
    'Shabana Abasi',
    'Requires improvement to be good; Requires improvement to be good; Requires improvement to be good; Requires improvement to be good',
    5,
    'The quality, consistency',
    'is in place.',
    0,
    44,
  ],
  [
    'cheshire-east',
    '15-september-2015',
    'Cheshire East Unitary Authority',
    '2015-07-06',
    '2015-07-30',
    '2015-09-15',
    'Sarah Urding',
    'require improvement to be good; Requires improvement; Requires improvement; Good; Requires improvement; Requires improvement; requires improvement',
    17,
    'Strengthen senior managers’',
    'stories (paragraph 107).',
    8,
    177,
  ],
  [
    'cheshire-east',
    '16-may-2024',
    'Cheshire East',
    '2024-02-26',
    '2024-03-08',
    null,
    'Teresa Godfrey',
    'Requires improvement to be good; Requires improvement to be good; Requires improvement to be good; Inadequate; Inadequate',
    7,
    'Senior leaders’ oversight',
    'plans for children.',
    0,
    54,
  ],
  [
    'cheshire-west-and-chester',
    '28-august-2024',
    'Cheshire West and Chester',
    '2024-07-15',
    '2024-07-19',
    null,
    'Alison Smale',
    'Requires improvement to be good; Requires improvement to be good; Good; Requires improvement to be good; Requires improvement to be good',
    7,
    'The timeliness and',
    'they turn 21.',
    0,
    54,
  ],
  [
    'croydon',
    '16-march-2020',
    'London Borough of Croydon',
    '2020-02-03',
    '2020-02-14',
    null,
    'Tara Geere',
    'Good; Good; Requires improvement to be good; Good',
    4,
    'The quality of',
    'for care leavers.',
    0,
    56,
  ],
  [
    'doncaster',
    '27-november-2015',
    'Doncaster Metropolitan Borough Council',
    '2015-09-14',
    '2015-10-08',
    '2015-11-27',
    'Janet Fraser',
    'inadequate; Inadequate; Requires improvement; Good; Requires improvement; Requires improvement; requires improvement',
    20,
    'The trust should',
    'teams (paragraphs 134,136,137).',
    9,
    177,
  ],
  [
    'gateshead',
    '11-march-2016',
    'Gateshead Borough Council',
    '2015-10-27',
    '2015-11-19',
    '2016-03-11',
    'Tracey Metcalfe',
    'good; Good; Good; Good; Requires Improvement; Good; requires improvement',
    8,
    'Improve the quality',
    '64 and 99)',
    7,
    132,
  ],
  [
    'haringey',
    '14-december-2018',
    'Haringey',
    '2018-10-29',
    '2018-11-09',
    null,
    'Anne Waterman',
    'Requires improvement to be good; Requires improvement to be good; Requires improvement to be good; Requires improvement to be good',
    9,
    'Assessment of children’s',
    'to private fostering.',
    0,
    53,
  ],
  [
    'herefordshire',
    '21-september-2022',
    'Herefordshire',
    '2022-07-18',
    '2022-07-29',
    null,
    'Lisa Summers',
    'Inadequate; Inadequate; Inadequate; Inadequate',
    9,
    'Corporate responsibility for',
    'test service improvements.',
    0,
    41,
  ],
  [
    'herefordshire',
    '23-july-2018',
    'Herefordshire',
    '2018-06-11',
    '2018-06-22',
    null,
    'Pauline Higham',
    'Inadequate; Requires improvement; Requires improvement; Requires improvement',
    7,
    'Senior leadership urgency',
    'for all children',
    0,
    62,
  ],
  [
    'herefordshire',
    '30-june-2014',
    'Herefordshire Council',
    '2014-04-29',
    '2014-05-21',
    '2014-06-30',
    'Pietro Battista',
    'requires improvement; Requires improvement; Requires improvement; Good; Requires improvement; Requires improvement; requires improvement',
    28,
    'Ensure that caseloads',
    'delivery and development.',
    8,
    167,
  ],
  [
    'isles-of-scilly',
    '27-june-2016',
    'Isles of Scilly',
    '2016-04-11',
    '2016-04-28',
    '2016-06-27',
    'Emmy Tomsett',
    'good; Good; Not Judged; Not Judged; Not Judged; Good; requires improvement',
    6,
    'Improve the quality',
    'Scilly (Paragraph 26).',
    6,
    82,
  ],
  [
    'kent',
    '13-june-2017',
    'Kent County Council',
    '2017-03-06',
    '2017-03-30',
    '2017-06-13',
    'Linda Steele',
    'good; Requires improvement; Good; Good; Good; Good; requires improvement',
    10,
    'Ensure that prompt',
    'neglect within families.',
    6,
    106,
  ],
  [
    'kingston-upon-thames',
    '03-august-2015',
    'Royal Borough of Kingston upon Thames Council',
    '2015-05-22',
    '2015-06-18',
    '2015-08-03',
    'Jansy Kelly',
    'good; Good; Good; Good; Good; Good; good',
    12,
    'Ensure child protection',
    'assessment (paragraph 101).',
    4,
    146,
  ],
  [
    'lambeth',
    '09-may-2018',
    'London Borough of Lambeth',
    '2018-01-29',
    '2018-02-22',
    '2018-05-09',
    'Marcie Taylor',
    'require improvement to be good; Requires Improvement; Requires Improvement; Inadequate; Requires Improvement; Requires Improvement',
    12,
    'Consider permanence for',
    'services in Lambeth.',
    0,
    97,
  ],
  [
    'leeds',
    '27-march-2015',
    'Leeds City Council',
    '2015-01-20',
    '2015-02-11',
    '2015-03-27',
    'Tracey Metcalfe',
    'good; Good; Good; Good; Good; Outstanding; good',
    15,
    'Extend the reach',
    'about their entitlements.',
    5,
    215,
  ],
  [
    'luton',
    '29-march-2016',
    'Luton Borough Council',
    '2016-01-11',
    '2016-02-04',
    '2016-03-29',
    'Nigel Parkes',
    'require improvement to be good; Requires improvement; Requires improvement; Requires improvement; Good; Requires improvement; requires improvement',
    12,
    'Significantly reduce the',
    'their adoptive families.',
    7,
    159,
  ],
  [
    'norfolk',
    '13-january-2023',
    'Norfolk',
    '2022-11-07',
    '2022-11-18',
    null,
    'Margaret Burke',
    'Good; Good; Good; Good',
    3,
    'The practice response',
    'are consistently met.',
    0,
    55,
  ],
  [
    'north-east-lincolnshire',
    '26-november-2021',
    'North East Lincolnshire Council',
    '2021-10-04',
    '2021-10-15',
    null,
    'Matt Reed',
    'Inadequate; Inadequate; Inadequate; Inadequate',
    9,
    'Child in need',
    'of social worker.',
    0,
    42,
  ],
  [
    'nottingham',
    '14-may-2014',
    'Nottingham City Council',
    '2014-03-11',
    '2014-04-02',
    '2014-05-14',
    'Sheena Doyle',
    'requires improvement; Requires improvement; Requires improvement; Requires improvement; Requires improvement; Requires improvement; requires improvement',
    27,
    'The inspection did',
    'people and families.',
    6,
    205,
  ],
  [
    'portsmouth',
    '03-july-2023',
    'Portsmouth City Council',
    '2023-05-15',
    '2023-05-19',
    null,
    'Christine Kennet',
    'Good; Outstanding; Good; Requires improvement to be good; Good',
    3,
    'The quality of',
    'in later life.',
    0,
    53,
  ],
  [
    'sefton',
    '27-june-2016',
    'Sefton Borough Council',
    '2016-04-11',
    '2016-05-05',
    '2016-06-27',
    'Shirley Bailey',
    'require improvement to be good; Requires improvement; Requires improvement; Requires improvement; Requires improvement; Requires improvement; inadequate',
    11,
    'Ensure that all',
    'become successful adults.',
    7,
    140,
  ],
  [
    'south-gloucestershire',
    '13-february-2017',
    'South Gloucestershire',
    '2016-11-21',
    '2016-12-15',
    '2017-02-13',
    'Stephanie Murray',
    'inadequate; Inadequate; Requires improvement; Good; Requires improvement; Inadequate; inadequate',
    22,
    'Urgently review all',
    'work to managers.',
    9,
    167,
  ],
  [
    'southwark',
    '13-june-2017',
    'London Borough of Southwark',
    '2017-03-06',
    '2017-03-30',
    '2017-06-13',
    'Nick Stacey',
    'good; Good; Requires improvement; Outstanding; Requires improvement; Good; good',
    11,
    'Ensure that prompt',
    'children looked after.',
    4,
    124,
  ],
  [
    'stockport',
    '25-august-2017',
    'Stockport Metropolitan Borough Council',
    '2017-06-12',
    '2017-07-06',
    '2017-08-25',
    'Neil Penswick',
    'good; Good; Good; Outstanding; Good; Good; requires improvement to be good',
    8,
    'Ensure that social',
    'council’s apprenticeship scheme.',
    6,
    107,
  ],
  [
    'surrey',
    '16-may-2018',
    'Surrey County Council',
    '2018-02-26',
    '2018-03-22',
    '2018-05-16',
    'Nick Stacey',
    'inadequate; Inadequate; Requires Improvement; Good; Requires Improvement; Inadequate',
    18,
    'Leaders should urgently',
    'the necessary work.',
    0,
    110,
  ],
  [
    'trafford',
    '12-may-2015',
    'Trafford Metropolitan Borough Council',
    '2015-01-27',
    '2015-02-18',
    '2015-05-12',
    'Gary Lamb',
    'good; Good; Good; Good; Outstanding; Outstanding; good',
    6,
    'Ensure delay is',
    'support their development.',
    5,
    144,
  ],
  [
    'wiltshire',
    '01-september-2015',
    'Wiltshire Council',
    '2015-06-22',
    '2015-07-16',
    '2015-09-01',
    'Emmy Tomsett',
    'require improvement; Requires improvement; Requires improvement; Requires improvement; Requires improvement; Requires improvement; requires improvement',
    11,
    'Review the use',
    'combat perceived barriers.',
    4,
    133,
  ],
];

const fileOf = ([place, dated]: Printed) => `${folder}${place}-children-s-services-inspection-${dated}.pdf`;

const known = new Map<Printed, InspectionReportFacts>();
async function read(report: Printed): Promise<InspectionReportFacts> {
  const before = known.get(report);
  if (before) return before;
  const document = await readDocument(await readFile(fileOf(report)), 'report.pdf');
  assert.ok(!isUnreadable(document));
  assert.ok(looksLikeInspectionReport(document).score > 0.8);
  const facts = readInspectionReport(document);
  known.set(report, facts);
  return facts;
}

for (const report of printed) {
  const [place, dated, authority, from, to, published, lead, grades, improvements, first, last, others, numbered] =
    report;
  test(`${place}, ${dated}: what the report prints is what is read`, { skip }, async () => {
    const facts = await read(report);
    assert.equal(facts.authority, authority);
    assert.match(facts.reportType ?? '', /inspection of (?:services for children|children|local authority)/i);
    assert.deepEqual(facts.inspection, { start: from, end: to });
    assert.deepEqual([facts.published, facts.leadInspector], [published, lead]);
    assert.equal(facts.judgements.map((each) => each.grade).join('; '), grades);
    assert.equal(facts.improvements.length, improvements);
    assert.ok(facts.improvements[0]!.text.startsWith(`${first} `), facts.improvements[0]!.text);
    assert.ok(facts.improvements.at(-1)!.text.endsWith(` ${last}`), facts.improvements.at(-1)!.text);
    assert.equal(facts.recommendationsToOthers.length, others);
    assert.ok(facts.recommendationsToOthers.every(({ to: body }) => body === 'Local Safeguarding Children Board'));
    // Each numbered paragraph is there once: as a paragraph, an improvement or a recommendation.
    const asked = [...facts.improvements, ...facts.recommendationsToOthers];
    const numbers = [
      ...facts.paragraphs.map(({ number }) => number),
      ...asked.map(({ where }) => /paragraph (\d+)$/.exec(where)?.[1]),
    ].flatMap((number) => (number ? [Number(number)] : []));
    assert.deepEqual(
      numbers.sort((a, b) => a - b),
      Array.from({ length: numbered }, (_, index) => index + 1),
    );
    // Whole sentences, and no footnotes, running headers or page numbers among them.
    const texts = [...facts.paragraphs, ...asked].map(({ text }) => text);
    assert.deepEqual(
      texts.filter((text) => /^\p{Ll}/u.test(text)),
      [],
    );
    assert.ok(
      !texts.some((text) =>
        /was given the opportunity to review this section|under its power to combine reports in accordance with section 152 of the Education and Inspections Act 2006\. This report/.test(
          text,
        ),
      ),
    );
    assert.ok(!texts.some((text) => /Inspection of .{3,60} local authority children.s services\s+\d/.test(text)));
    assert.ok(facts.paragraphs.every(({ where }) => /^page \d+/.test(where)));
  });
}

const other = spawnSync('pdftotext', ['-v']).error ? 'pdftotext, the other pair of eyes, is not installed' : false;

test('no word of a report is lost, by the eyes of another reader', { skip: skip || other }, async () => {
  const wordsIn = (text: string) =>
    (text
      .replace(/[\u2010\u2011-]\s*/g, '')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []) as string[];
  const lost: string[] = [];
  let total = 0;
  for (const report of printed) {
    const facts = await read(report);
    const left = new Map<string, number>();
    const said = [
      facts.title ?? '',
      facts.leadInspector ?? '',
      ...facts.judgements.flatMap(({ name, grade }) => [name, grade]),
      ...facts.paragraphs.flatMap(({ text }, index) => {
        const section = facts.paragraphs[index]!.section;
        return section && section !== facts.paragraphs[index - 1]?.section ? [section, text] : [text];
      }),
      ...facts.improvements.map(({ text }) => text),
      ...facts.recommendationsToOthers.map(({ text }) => text),
      ...facts.unplaced.map(({ text }) => text),
      // Said by the dates, by the lists and by the grades that are printed again over each part.
      `Inspection date dates report published to lead inspector his her majesty’s senior january february march april may
        june july august september october november december what does the local authority lscb need needs to improve
        recommendations areas for improvement priority and immediate action actions is are it they requires require
        be good inadequate outstanding not judged`.repeat(4),
    ].flatMap(wordsIn);
    for (const word of said) left.set(word, (left.get(word) ?? 0) + 1);
    const pages = spawnSync('pdftotext', [fileOf(report), '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout.split(
      '\f',
    );
    const times = Map.groupBy(
      pages.flatMap((page) => [...new Set(page.split('\n').map(numberless))]),
      (line) => line,
    );
    // Without running headers and footers, which stand on every page.
    const body = pages
      .map((page) =>
        page.split('\n').filter((line) => (times.get(numberless(line))?.length ?? 0) <= pages.length * 0.4),
      )
      .map((lines) => lines.join('\n'))
      .join('\n');
    for (const word of wordsIn(body)) {
      total += 1;
      const count = left.get(word) ?? 0;
      if (count === 0) lost.push(`${report[0]}: ${word}`);
      else left.set(word, count - 1);
    }
  }
  assert.ok(total > 300_000, `only ${total} words were seen`);
  assert.deepEqual(lost, []);
});

const numberless = (line: string) => line.trim().replace(/\d+/g, '#');
