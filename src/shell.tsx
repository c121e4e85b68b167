import { authorityNameForPages, roleLabel } from './people/index.ts';
import type { Services } from './platform/services.ts';
import type { Shell } from './platform/web/render-page.tsx';
import { page, type PageReply, type Visitor } from './platform/web/route.ts';
import { PageHeading } from './platform/web/ui/index.ts';

type Place = { text: string; href: string; section: string; ability: string };

/** The product's places, in the order people use them. A person sees those they may use. */
const places: Place[] = [
  { text: 'Plan', href: '/plan', section: 'plan', ability: 'plan.read' },
  { text: 'Your actions', href: '/your-actions', section: 'your-actions', ability: 'plan.update' },
  { text: 'The month', href: '/month', section: 'month', ability: 'plan.moderate' },
  { text: 'Questions', href: '/questions', section: 'questions', ability: 'questions.read' },
  { text: 'Calendar', href: '/calendar', section: 'calendar', ability: 'duties.read' },
  { text: 'Notice', href: '/notice', section: 'notice', ability: 'notice.read' },
  { text: 'Documents', href: '/sources', section: 'sources', ability: 'sources.read' },
  { text: 'Side by side', href: '/side-by-side', section: 'side-by-side', ability: 'assurance.read' },
  { text: 'Come round again', href: '/threads', section: 'threads', ability: 'assurance.read' },
  { text: 'Returns', href: '/returns', section: 'returns', ability: 'returns.read' },
  { text: 'Vital signs', href: '/vital-signs', section: 'vital-signs', ability: 'indicators.read' },
  { text: 'Lists', href: '/lists', section: 'lists', ability: 'children.look' },
  { text: 'Clinics', href: '/clinics', section: 'clinics', ability: 'clinic.run' },
  { text: 'Owed by you', href: '/clinics/owed', section: 'owed', ability: 'clinic.owe' },
  { text: 'Reports', href: '/reports', section: 'reports', ability: 'report.read' },
  { text: 'What you may see', href: '/supplied', section: 'supplied', ability: 'supply.read' },
  { text: 'Public versions', href: '/public-versions', section: 'public-versions', ability: 'public.publish' },
  { text: 'Import', href: '/import', section: 'import', ability: 'plan.import' },
  { text: 'Posts', href: '/posts', section: 'posts', ability: 'posts.manage' },
  { text: 'People', href: '/people', section: 'people', ability: 'people.manage' },
  { text: 'The council', href: '/authority', section: 'authority', ability: 'people.manage' },
  { text: 'Outbox', href: '/outbox', section: 'outbox', ability: 'outbox.read' },
  { text: 'Audit log', href: '/audit', section: 'audit', ability: 'audit.read' },
];

/** What surrounds every page. */
export function makeShell(services: Services): Shell {
  return {
    authorityName: () => authorityNameForPages(services),
    navigation: (visitor, section) =>
      visitor === null
        ? []
        : places
            .filter((place) => visitor.abilities.has(place.ability))
            .map(({ text, href, section: own }) => ({ text, href, active: own === section })),
    roleText: (visitor: Visitor) => visitor.roles.map(roleLabel).join(' and '),
    footerLinks: [{ text: 'Accessibility', href: '/accessibility' }],
    notFound: () =>
      message(404, 'Page not found', [
        'If you typed the web address, check it is correct. If you followed a link, what it led to may have been removed, or your role may not show it.',
      ]),
    refused: (status, title, reason) => message(status, title, [reason]),
    trouble: (status) =>
      status < 500
        ? message(status, 'That could not be read', [
            'What was sent was not what the page expects. Go back and try again. Nothing was changed.',
          ])
        : message(status, 'Sorry, there is a problem', ['Try again in a moment. What you were doing was not saved.']),
  };
}

function message(status: number, title: string, paragraphs: string[]): PageReply {
  const words = paragraphs.map((text) => <p class="govuk-body">{text}</p>);
  return page(
    title,
    <>
      <PageHeading text={title} />
      {words}
    </>,
    { status },
  );
}
