import { contactsOf, type Contacts } from '../people/index.ts';
import { todayIn } from '../platform/services.ts';
import { page, type Reply, type WebRequest } from '../platform/web/route.ts';
import { PageHeading, TwoThirds } from '../platform/web/ui/index.ts';
import { Bullets, Email, P } from './contact.tsx';

/** GET /security: how to report a weakness, and what whoever does can count on. */
export async function securityPage({ services }: WebRequest): Promise<Reply> {
  return page('Reporting a weakness', <SecurityPage contacts={await contactsOf(services)} />);
}

/** How far ahead security.txt says it holds, days: RFC 9116 asks for less than a year. */
const holdsFor = 180;

/** GET /.well-known/security.txt: the same for programs (RFC 9116). */
export async function securityText({ services }: WebRequest): Promise<Reply> {
  const contacts = await contactsOf(services);
  const ours = services.config.publicUrl ?? `http://localhost:${services.config.port}`;
  const policy = new URL('/security', ours).href;
  const until = new Date(`${todayIn(services)}T00:00:00Z`);
  until.setUTCDate(until.getUTCDate() + holdsFor);
  const lines = [
    `Contact: ${contacts.securityEmail ? `mailto:${contacts.securityEmail}` : policy}`,
    `Expires: ${until.toISOString()}`,
    'Preferred-Languages: en',
    `Policy: ${policy}`,
  ];
  return {
    kind: 'download',
    name: 'security.txt',
    mediaType: 'text/plain; charset=utf-8',
    body: `${lines.join('\n')}\n`,
    inline: true,
  };
}

function SecurityPage({ contacts }: { contacts: Contacts }) {
  return (
    <TwoThirds>
      <PageHeading text="Reporting a weakness" />
      <P>
        If you think you have found a way to see or change something here that you should not, tell us before you tell
        others:{' '}
        <Email
          address={contacts.securityEmail}
          otherwise="the council’s information security team, through its website"
        />
        .
      </P>
      <P>Say where it is, what you did, and what you saw. Do not:</P>
      <Bullets
        items={[
          'look at, copy or change anybody’s information: stop as soon as you see that you could',
          'slow the service down or try to',
          'try to trick people who work here, or get into a building',
        ]}
      />
      <P>
        We will tell you within five working days that we have read it, and keep you informed until it is put right. We
        will not take action against anyone who keeps to this page in good faith.
      </P>
    </TwoThirds>
  );
}
