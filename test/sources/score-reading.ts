import type { CommitteeReportFacts, MonitoringVisitFacts, NoticeFacts } from '../../src/sources/readers/facts.ts';
import type { WantedReport } from './committee-reports.ts';
import type { WantedLetter } from './letters.ts';
import type { WantedNotice } from './notices.ts';

/** One field compared: the field, what was wanted and what was read, as text. */
export type Compared = { field: string; wanted: string; read: string };
const compare = (field: string, wanted: unknown, read: unknown): Compared => ({
  field,
  wanted: JSON.stringify(wanted),
  read: JSON.stringify(read),
});

/** The fields of a notice that were stated, each beside what was read. */
export function compareNotice(wanted: WantedNotice, read: NoticeFacts): Compared[] {
  const fields = (['issued', 'issuer', 'recipient', 'deliverBy'] as const).map((field) =>
    compare(field, wanted[field], read[field]),
  );
  fields.push(
    compare(
      'how many requirements',
      wanted.requirements.map(({ starts }) => starts),
      read.requirements.map(({ text }, index) => text.slice(0, wanted.requirements[index]?.starts.length ?? 30)),
    ),
  );
  for (const { starts, clause, due, ...rest } of wanted.requirements) {
    const found = read.requirements.find(({ text }) => text.startsWith(starts));
    fields.push(compare(`clause of "${starts}"`, clause, found?.clause));
    for (const [field, value] of Object.entries(rest))
      fields.push(compare(`${field} of ${clause}`, value, found?.[field as 'who']));
    if (due !== undefined) {
      fields.push(compare(`due of ${clause}`, due && due.date, found?.due && found.due.date));
      if (due?.text) fields.push(compare(`due text of ${clause}`, due.text, found?.due?.text));
    }
  }
  return fields;
}

/** The fields of a letter, each beside what was read. */
export function compareLetter(wanted: WantedLetter, read: MonitoringVisitFacts): Compared[] {
  const { areas, sections, tones = {}, ...plain } = wanted;
  const counted: Record<string, number> = {};
  for (const { section } of read.statements) counted[section ?? ''] = (counted[section ?? ''] ?? 0) + 1;
  return [
    ...Object.entries(plain).map(([field, value]) => compare(field, value, read[field as 'visit'])),
    compare('areasCovered', areas, read.areasCovered),
    compare('statements by section', sections, counted),
    ...Object.entries(tones).map(([starts, tone]) => {
      const found = read.statements.find(({ text }) => text.startsWith(starts));
      return compare(`tone of "${starts}"`, tone, found && `${found.polarity}, ${found.movement}`);
    }),
  ];
}

/** The fields of a committee report, each beside what was read. */
export function compareReport(wanted: WantedReport, read: CommitteeReportFacts): Compared[] {
  const starts = (texts: string[], like: string[]) =>
    texts.map((text, index) => text.slice(0, like[index]?.length ?? 40));
  return [
    ...(['title', 'authority', 'meeting', 'reference', 'reportOf'] as const).map((field) =>
      compare(field, wanted[field], read[field]),
    ),
    compare(
      'recommendations',
      wanted.recommendations,
      read.recommendations.map(({ number, text }, index) => [
        number,
        text.slice(0, wanted.recommendations[index]?.[1].length ?? 40),
      ]),
    ),
    compare(
      'options',
      wanted.options,
      starts(
        read.options.map(({ option }) => option),
        wanted.options,
      ),
    ),
    ...wanted.commitments.map(([date, text]) =>
      compare(`commitment "${text}"`, date, read.commitments.find((one) => one.text.startsWith(text))?.date),
    ),
    compare('total', wanted.total, read.money.total?.pounds ?? null),
    compare('months', wanted.months, read.money.months),
    compare(
      'byYear',
      wanted.byYear,
      read.money.byYear.map(({ year, pounds, months }) => [year, pounds, months]),
    ),
    compare(
      'consultees',
      wanted.consultees,
      read.consultees.map(({ text }) => text),
    ),
    compare(
      'appendices',
      wanted.appendices,
      read.appendices.map(({ name, title, toFollow }) => [name, title, toFollow]),
    ),
  ];
}
