import { authorityNameForPages, contactsOf, type Contacts } from '../people/index.ts';
import { page, type Reply, type WebRequest } from '../platform/web/route.ts';
import { PageHeading, TwoThirds } from '../platform/web/ui/index.ts';
import { A, Bullets, Email, P } from './contact.tsx';

/** GET /privacy: what articles 13 and 14 of the UK GDPR ask a controller to tell people, for this service. */
export async function privacyPage({ services }: WebRequest): Promise<Reply> {
  const [council, contacts] = [await authorityNameForPages(services), await contactsOf(services)];
  return page('Privacy', <PrivacyPage council={council} contacts={contacts} />);
}

function PrivacyPage({ council, contacts }: { council: string; contacts: Contacts }) {
  return (
    <TwoThirds>
      <PageHeading text="Privacy" />
      <P>
        {council} uses this service to put its children’s services right after an inspection, and to check that it is
        working. The council decides what is kept and why: in law it is the controller.
      </P>
      {contacts.privacyNotice ? (
        <P>
          <A href={contacts.privacyNotice}>The council’s privacy notice</A> says what it does with information about you
          in all its services. This page adds what is special to this one.
        </P>
      ) : null}
      <h2 class="govuk-heading-m">If you are a child, a young person or in a family we work with</h2>
      <P>
        Your social worker’s records are kept in another system. Each month it hands over lists of dates and facts: when
        someone visited, when a plan was looked at again, where a child lives. They come under a number, without names.
      </P>
      <Bullets
        items={[
          'We use them to see whether children are being visited, listened to and kept safe, and to put right what is late.',
          'Staff who need to can see the list of children behind a figure. Each time someone opens one, who it was and why is written down and cannot be rubbed out.',
          'Figures for other people never show a group so small that somebody might recognise you.',
          'No decision about you is made by a computer here.',
        ]}
      />
      <h2 class="govuk-heading-m">If you work for or with the council</h2>
      <P>
        We keep your name, e-mail address, post and role, when you signed in, what you entered and changed, and which
        children’s records you opened. It is how anyone can see who said what, and when.
      </P>
      <h2 class="govuk-heading-m">Why the law lets us</h2>
      <P>
        It is a task in the public interest which the law gives the council: its duties to children under the Children
        Act 1989 and the Children Act 2004, and to do what an improvement notice of the Secretary of State asks (UK GDPR
        article 6(1)(e) and (c)). Health, ethnicity and other special information is used because there is a substantial
        public interest in keeping children safe (article 9(2)(g); Data Protection Act 2018, schedule 1, paragraphs 6
        and 18).
      </P>
      <h2 class="govuk-heading-m">Who else sees it</h2>
      <P>
        The improvement board, the Department for Education, its adviser and inspectors see the plan and its figures,
        and what the council has granted them for a review. Information about a child is not sold, and does not leave
        the council’s own systems through this service.
      </P>
      <h2 class="govuk-heading-m">How long it is kept</h2>
      <P>
        The council sets for how long rows about children are kept. They are then removed; figures that name nobody
        stay. The record of who did what stays for as long as the council has to be able to answer for it.
      </P>
      <h2 class="govuk-heading-m">Your rights</h2>
      <P>
        You can ask to see what is held about you, to have it put right, to object, or, in some cases, to have it
        removed or its use limited. Ask{' '}
        {contacts.dataProtection ? `the council’s data protection officer (${contacts.dataProtection})` : 'the council'}
        {': '}
        <Email
          address={contacts.dataProtectionEmail}
          otherwise="its address is in the privacy notice on the council’s website"
        />
        . If you are not satisfied, complain to the{' '}
        <A href="https://ico.org.uk/make-a-complaint/">Information Commissioner</A>.
      </P>
    </TwoThirds>
  );
}
