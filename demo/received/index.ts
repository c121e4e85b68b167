import { demoCalendar } from '../calendar.ts';
import { committeeReport } from './committee-report.ts';
import { earlierReport } from './earlier-report.ts';
import { improvementNotice } from './improvement-notice.ts';
import { inspectionReport } from './inspection-report.ts';
import { monitoringLetter } from './monitoring-letter.ts';

export type ReceivedDocument = {
  name: string;
  text: string;
  /** ISO dates. A document is added to the product on the day it was received. */
  receivedOn: string;
  publishedOn: string | null;
};

/**
 * The documents the demo authority has received, oldest first, as text, dated from the day the demo is loaded.
 * @param today ISO day the demo is seen from
 */
export function demoReceived(today: string): ReceivedDocument[] {
  const when = demoCalendar(today);
  return [
    {
      name: 'Inspection report (earlier).md',
      text: earlierReport(when),
      receivedOn: when.day(-57, 2),
      publishedOn: when.day(-57, 9),
    },
    {
      name: 'Inspection report.md',
      text: inspectionReport(when),
      receivedOn: when.day(-10, 9),
      publishedOn: when.day(-10, 16),
    },
    {
      name: 'Improvement notice.md',
      text: improvementNotice(when),
      receivedOn: when.day(-9, 12),
      publishedOn: when.day(-9, 12),
    },
    {
      name: 'Committee report.md',
      text: committeeReport(when),
      receivedOn: when.day(-7, 16),
      publishedOn: when.day(-7, 16),
    },
    {
      name: 'Monitoring visit letter.txt',
      text: monitoringLetter(when),
      receivedOn: when.day(-1, 15),
      publishedOn: null,
    },
  ];
}
