import type { Transporter } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Db, Trx } from '../db/connect.ts';

export type Letter = { toName: string; toEmail: string; subject: string; body: string; about?: string };

/** Mail is written to the outbox in the same transaction as what it is about, and sent from there when a mail server is set. */
export type Mailer = {
  /** Whether a mail server is set; otherwise letters wait in the outbox for people to read. */
  sends: boolean;
  /** Puts a letter in the outbox. */
  post: (trx: Trx, letter: Letter) => Promise<void>;
  /** Sends what waits, oldest first; answers how many went. A letter that fails stays, with the reason, and is tried five times. */
  sendWaiting: (db: Db, now: Date) => Promise<number>;
};

/** A mailer for the settings' mail server, or one that only keeps the outbox. */
export function openMailer(config: Pick<Config, 'smtpUrl' | 'mailFrom'>): Mailer {
  const { smtpUrl } = config;
  // Loaded when there is something to send: most starts have nothing.
  let transport: Promise<Transporter> | undefined;
  const connected = (url: string) =>
    (transport ??= import('nodemailer').then(({ createTransport }) => createTransport(url)));
  return {
    sends: smtpUrl !== undefined,
    async post(trx, letter) {
      await trx
        .insertInto('mail')
        .values({
          to_name: letter.toName,
          to_email: letter.toEmail,
          subject: letter.subject.replace(/[\r\n]+/g, ' '),
          body: letter.body,
          about: letter.about ?? null,
        })
        .execute();
    },
    async sendWaiting(db, now) {
      if (smtpUrl === undefined) return 0;
      // Letters not sent yet and tried fewer than five times; each is locked while it is sent, so two processes never send one twice.
      let sent = 0;
      for (;;) {
        const more = await db.transaction().execute(async (trx) => {
          const letter = await trx
            .selectFrom('mail')
            .selectAll()
            .where('sent_at', 'is', null)
            .where('attempts', '<', 5)
            .where((eb) => eb.or([eb('error', 'is', null), eb('created_at', '<', new Date(now.getTime() - 60_000))]))
            .orderBy('attempts')
            .orderBy('id')
            .limit(1)
            .forUpdate()
            .skipLocked()
            .executeTakeFirst();
          if (!letter) return false;
          try {
            await (
              await connected(smtpUrl)
            ).sendMail({
              from: config.mailFrom,
              to: { name: letter.to_name, address: letter.to_email },
              subject: letter.subject,
              text: letter.body,
            });
            await trx.updateTable('mail').set({ sent_at: now, error: null }).where('id', '=', letter.id).execute();
            sent += 1;
            return true;
          } catch (reason) {
            await trx
              .updateTable('mail')
              .set({ attempts: letter.attempts + 1, error: (reason as Error).message })
              .where('id', '=', letter.id)
              .execute();
            return false;
          }
        });
        if (!more) return sent;
      }
    },
  };
}
