import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server that takes every letter, slowly, and remembers the subjects, how often each came, and each envelope. */
export type LetterBox = {
  url: string;
  came: Map<string, number>;
  envelopes: Envelope[];
  close: () => Promise<void>;
};

/** Who a letter is handed over for, as the sender says to the server, and its lines as they came. */
export type Envelope = { to: string[]; letter: string };

export async function openLetterBox(): Promise<LetterBox> {
  const came = new Map<string, number>();
  const envelopes: Envelope[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A sender that is killed cuts the line.
    socket.on('error', () => socket.destroy());
    talk(socket, (subject, envelope) => {
      came.set(subject, (came.get(subject) ?? 0) + 1);
      envelopes.push(envelope);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    came,
    envelopes,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The few words of SMTP (RFC 5321) that a sender needs. */
function talk(socket: Socket, received: (subject: string, envelope: Envelope) => void): void {
  let text = '';
  let inLetter = false;
  let to: string[] = [];
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 letter box');
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    for (;;) {
      const end = inLetter ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n');
      if (end < 0) return;
      const part = text.slice(0, end);
      text = text.slice(end + (inLetter ? 5 : 2));
      if (inLetter) {
        inLetter = false;
        const subject = /^Subject: (.*)$/m.exec(part)?.[1]?.trim() ?? '';
        const envelope = { to, letter: part };
        to = [];
        setTimeout(() => {
          received(subject, envelope);
          if (socket.writable) say('250 taken');
        }, 150);
      } else if (/^RCPT/i.test(part)) {
        to.push(part);
        say('250 yes');
      } else if (/^DATA/i.test(part)) {
        inLetter = true;
        say('354 go on');
      } else if (/^QUIT/i.test(part)) {
        say('221 bye');
        socket.end();
      } else say('250 yes');
    }
  });
}
