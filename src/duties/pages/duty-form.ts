import { z } from 'zod';
import { idIn } from '../../platform/id-in.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import { parseForm } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import type { Post } from '../../people/index.ts';
import type { VersionFields } from '../duty/duty-queries.ts';
import type { Body } from '../meetings/meeting-queries.ts';
import { readRecurrence } from '../schedule/read-recurrence.ts';

const most = (n: number, what: string) =>
  z.string().max(n, `${what} must be ${n.toLocaleString('en-GB')} characters or fewer`);

const fields = z.object({
  title: z.string().min(1, 'Enter what must be done').max(300, 'What must be done must be 300 characters or fewer'),
  detail: most(4000, 'The wording'),
  post: z.string(),
  holder: most(200, 'Who it falls to'),
  recipient: most(200, 'Who receives it'),
  body: z.string(),
  evidence: most(1000, 'What would show it'),
  recurrence: most(300, 'How often'),
  remind: z.string().regex(/^\d{1,3}$/, 'Enter how many days before, as a number'),
});

export type FormChoices = { posts: Post[]; bodies: Body[] };

/** What a duty's form says, apart from when it holds from. Errors are in plain English, all at once. */
export function readDutyForm(
  form: FormValues,
  { posts, bodies }: FormChoices,
):
  | { ok: true; value: Omit<VersionFields, 'fromOn' | 'endedOn' | 'endedBecause' | 'reason'> }
  | { ok: false; errors: FieldError[] } {
  const read = parseForm(fields, form);
  const starts = readDate(form, 'starts', 'The day it is counted from');
  const ends = readDate(form, 'ends', 'The last day');
  const errors: FieldError[] = read.ok ? [] : [...read.errors];
  if (!starts.ok) errors.push(starts.error);
  if (!ends.ok) errors.push(ends.error);
  const postId = idIn(form.one('post'));
  if (form.one('post') !== '' && !posts.some((post) => post.id === postId))
    errors.push({ field: 'post', message: 'Choose a post there is' });
  const bodyId = idIn(form.one('body'));
  if (form.one('body') !== '' && !bodies.some((body) => body.id === bodyId))
    errors.push({ field: 'body', message: 'Choose a body there is' });
  const words = form.one('recurrence');
  const { schedule } = readRecurrence(words.slice(0, 300));
  const startsOn = starts.ok ? starts.value : null;
  const endsOn = ends.ok ? ends.value : null;
  if (words !== '' && schedule.kind === 'none')
    errors.push({
      field: 'recurrence',
      message:
        'How often must be words like “quarterly”, “at least every six months”, “every 4 weeks from 1 June 2025”, “at each meeting” or a date. Leave it empty if there is no date',
    });
  if (schedule.kind === 'meetings' && bodyId === null)
    errors.push({ field: 'body', message: 'Choose whose meetings it falls due at' });
  const counts =
    schedule.kind === 'after' || schedule.kind === 'yearly' || (schedule.kind === 'every' && schedule.first === null);
  if (counts && starts.ok && startsOn === null)
    errors.push({ field: 'starts-day', message: 'Enter the day it is counted from' });
  if (startsOn && endsOn && endsOn < startsOn)
    errors.push({ field: 'ends-day', message: 'The last day cannot be before the day it is counted from' });
  const remindDays = read.ok ? Number(read.value.remind) : 0;
  if (remindDays > 365) errors.push({ field: 'remind', message: 'The reminder can be 365 days before at most' });
  if (!read.ok || errors.length > 0) return { ok: false, errors };
  const { title, detail, holder, recipient, evidence, recurrence } = read.value;
  return {
    ok: true,
    value: {
      title,
      detail,
      postId,
      holder,
      recipient,
      bodyId,
      evidenceExpected: evidence,
      recurrence,
      schedule,
      startsOn,
      endsOn,
      calendarVersion: null,
      remindDays,
    },
  };
}
