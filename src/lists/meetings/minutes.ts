import { authorityName } from '../../people/index.ts';
import { paperToExcel, paperToPdf, paperToWord } from '../../platform/documents/index.ts';
import { notFound, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';
import { linesOf, weeksSet } from './meeting-queries.ts';
import { meetingIn } from './meeting.ts';
import { minutesPaper } from './minutes-paper.ts';
import { orderLines } from './order-lines.ts';

const formats = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: paperToWord,
  },
  pdf: { mediaType: 'application/pdf', write: paperToPdf },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: paperToExcel,
  },
} as const;

/** GET /clinics/meetings/:id/minutes.docx, .pdf and .xlsx: what the visitor may see of a meeting. Every copy is logged. */
export const minutesRoutes: Route[] = (Object.keys(formats) as (keyof typeof formats)[]).map((format) => ({
  method: 'GET',
  path: `/clinics/meetings/:id/minutes.${format}`,
  access: 'clinic.run',
  audit: 'clinic.minutes',
  handle: (request) => minutes(request, format),
}));

async function minutes(request: WebRequest, format: keyof typeof formats): Promise<Reply> {
  const open = await meetingIn(request);
  if (!open) return notFound();
  const { services, today } = request;
  const { db } = services;
  const { meeting, clinic, scope } = open;
  const [lines, weeks, authority] = await Promise.all([
    linesOf(db, meeting.id, scope),
    weeksSet(db, clinic.id),
    authorityName(services),
  ]);
  const groups = orderLines(clinic, meeting, lines, weeks ?? clinic.firstAfterWeeks);
  const paper = minutesPaper({ clinic, meeting, scope, groups, authority, today });
  await db.transaction().execute((trx) =>
    request.audit(trx, {
      subject: `clinic-meeting:${meeting.id}`,
      after: { clinic: clinic.name, format, teams: scope ?? 'Every team', children: lines.length },
    }),
  );
  const { mediaType, write } = formats[format];
  return {
    kind: 'download',
    name: `${clinic.id}-${meeting.heldOn}-official-sensitive.${format}`,
    mediaType,
    body: await write(paper),
  };
}
