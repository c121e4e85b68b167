/** `npm run bench`: the figures the product keeps, each measured beside its yardstick in the same run. Names as words choose some. */
import { auditFigures } from './audit.ts';
import { backupFigures } from './backup.ts';
import { calendarFigures } from './calendar.ts';
import { kept, line, type Figure } from './figures.ts';
import { inspectionReportFigures } from './inspection-reports.ts';
import { linkFigures } from './links.ts';
import { listFigures } from './lists.ts';
import { loadFigures } from './load.ts';
import { noticeFigures } from './notice.ts';
import { largeFigures, pageFigures } from './pages.ts';
import { readingFigures } from './reading.ts';
import { reportFigures } from './report.ts';
import { returnFigures } from './returns.ts';
import { signInFigures } from './sign-in.ts';
import { startingFigures } from './starting.ts';
import { vitalSignFigures } from './vital-signs.ts';

const groups: Record<string, () => Promise<Figure[]>> = {
  reading: readingFigures,
  'inspection-reports': inspectionReportFigures,
  links: linkFigures,
  pages: pageFigures,
  large: largeFigures,
  report: reportFigures,
  calendar: calendarFigures,
  notice: noticeFigures,
  lists: listFigures,
  'vital-signs': vitalSignFigures,
  returns: returnFigures,
  'sign-in': signInFigures,
  starting: startingFigures,
  backup: backupFigures,
  load: loadFigures,
  audit: auditFigures,
};
const wanted = process.argv.slice(2);
let missed = 0;
for (const [name, measure] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const figure of await measure()) {
    console.log(line(figure));
    if (!kept(figure)) missed += 1;
  }
}
process.exit(missed > 0 ? 1 : 0);
