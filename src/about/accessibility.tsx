import { contactsOf, type Contacts } from '../people/index.ts';
import { authorityNameForPages } from '../people/index.ts';
import { page, type Reply, type WebRequest } from '../platform/web/route.ts';
import { PageHeading, TwoThirds } from '../platform/web/ui/index.ts';
import { dayInWords } from '../platform/documents/index.ts';
import { accessibilityState as state } from './accessibility-state.ts';
import { A, Bullets, Email, P } from './contact.tsx';

/** GET /accessibility: the statement the regulations of 2018 ask of every public body, in its four parts. */
export async function accessibilityPage({ services }: WebRequest): Promise<Reply> {
  const [council, contacts] = [await authorityNameForPages(services), await contactsOf(services)];
  return page('Accessibility statement', <Statement council={council} contacts={contacts} />);
}

function Statement({ council, contacts }: { council: string; contacts: Contacts }) {
  return (
    <TwoThirds>
      <PageHeading text="Accessibility statement for Line of Sight" />
      <P>
        {council} runs this service. We want as many people as possible to be able to use it. You should be able to:
      </P>
      <Bullets
        items={[
          'zoom to 400% without losing anything or scrolling the page sideways',
          'get about with only a keyboard, or with speech recognition',
          'listen to it with a screen reader',
          'change colours, contrast and fonts in your browser or device',
          'use all of it with JavaScript switched off',
          'read the figures of every chart in a table',
        ]}
      />
      <P>
        <A href="https://mcmw.abilitynet.org.uk/">AbilityNet</A> has advice on making your device easier to use if you
        have a disability.
      </P>
      <h2 class="govuk-heading-m">How accessible this service is</h2>
      <P>Some parts do not fully meet the guidelines:</P>
      <Bullets items={state.notCompliant.map(({ what, instead }) => `${what} ${instead}`)} />
      <h2 class="govuk-heading-m">Another format, or something wrong</h2>
      <P>
        If you need something here in another form, such as large print, easy read, audio or braille, or have found
        something you cannot use, tell us:
      </P>
      <Bullets
        items={[
          <>
            by e-mail:{' '}
            <Email address={contacts.accessibilityEmail} otherwise="the council’s improvement programme office" />
          </>,
          ...(contacts.accessibilityPhone ? [`by telephone: ${contacts.accessibilityPhone}`] : []),
        ]}
      />
      {contacts.answerWithin ? <P>We answer within {contacts.answerWithin} working days.</P> : null}
      <h2 class="govuk-heading-m">If you are not happy with the answer</h2>
      <P>
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications)
        (No. 2) Accessibility Regulations 2018. If our answer does not satisfy you,{' '}
        <A href="https://www.equalityadvisoryservice.com/">ask the Equality Advisory and Support Service for advice</A>.
      </P>
      <h2 class="govuk-heading-m">Technical information about this service’s accessibility</h2>
      <P>
        {council} is committed to making this service accessible, in accordance with the Public Sector Bodies (Websites
        and Mobile Applications) (No. 2) Accessibility Regulations 2018.
      </P>
      <h3 class="govuk-heading-s">Compliance status</h3>
      <P>
        It is partially compliant with the{' '}
        <A href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</A> at level AA,
        because of what is listed here.
      </P>
      <h3 class="govuk-heading-s">Content that is not accessible</h3>
      <dl class="los-facts">
        {state.notCompliant.map(({ what, criterion, instead }) => (
          <div key={what}>
            <dt>{criterion}</dt>
            <dd>
              {what} {instead}
            </dd>
          </div>
        ))}
      </dl>
      <h3 class="govuk-heading-s">Content outside the scope of the regulations</h3>
      <P>
        Documents other bodies published, such as inspection reports, are kept as they were received. The regulations do
        not ask us to change PDFs published before 23 September 2018 that are not needed to use the service.
      </P>
      <h2 class="govuk-heading-m">How this statement was prepared</h2>
      <P>
        It was prepared on {dayInWords(state.prepared)} and last reviewed on {dayInWords(state.reviewed)}. The service
        was last tested on {dayInWords(state.tested)}, by those who make it:
      </P>
      <Bullets items={state.howTested} />
    </TwoThirds>
  );
}
