import { addMonths, firstDayOfMonth, monthInWords } from '../../methods/calendar.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { todayIn, type Services } from '../../platform/services.ts';
import { administratorsToRemind, firstMonth, signaturesOf } from './access-review-queries.ts';

/** The day of the month from which it is asked why the month before is not signed. */
const askFrom = 5;

/** Writes to each administrator, once, where nobody has signed last month's access review by the fifth. Answers how many letters. */
export async function remindOfAccessReview(services: Services): Promise<number> {
  const today = todayIn(services);
  const month = addMonths(firstDayOfMonth(today), -1);
  const first = await firstMonth(services.db);
  if (Number(today.slice(8)) < askFrom || first === null || first > month) return 0;
  return services.db.transaction().execute(async (trx) => {
    if ((await signaturesOf(trx, month)).length > 0) return 0;
    const about = `access-review:${month}`;
    const people = await administratorsToRemind(trx, today, about);
    const address = new URL(
      `/access-review?month=${month.slice(0, 7)}`,
      services.config.publicUrl ?? 'http://localhost',
    );
    for (const { name, email } of people)
      await services.mailer.post(trx, {
        ...{ toName: name, toEmail: email, about },
        subject: `Who was given access in ${monthInWords(month)}?`,
        body: [
          `Dear ${name},`,
          `Nobody has signed that the access given in ${monthInWords(month)} was looked through.`,
          `See it, or ask somebody who changed nothing in that month to: ${address.href}`,
        ].join('\n\n'),
      });
    return people.length;
  });
}

export const accessReviewJob: Job = {
  name: 'remind-of-access-review',
  cron: '0 7 * * *',
  run: async (services) => void (await remindOfAccessReview(services)),
};
