import { authorityNameForPages, roleLabel } from './people/index.ts';
import type { Services } from './platform/services.ts';
import { mayAt } from './platform/web/may.ts';
import type { Shell } from './platform/web/render-page.tsx';
import { page, type PageReply, type Visitor } from './platform/web/route.ts';
import { PageHeading } from './platform/web/ui/index.ts';

/** `whole`: of no part of the council, so not for those whose role gives the ability for part of it alone. */
type Place = { text: string; href: string; section: string; ability: string; row?: 'second'; whole?: true };

/** More places than this do not fit one row of a desk screen. */
const oneRow = 11;

/**
 * The product's places, in the order people use them. A person sees those they may use. Where they are many, the plan and
 * what was seen of it stand in a first row, and in a second one the children's data, what is published and the upkeep.
 */
const places: Place[] = [
  { text: 'Plan', href: '/plan', section: 'plan', ability: 'plan.read' },
  { text: 'Your actions', href: '/your-actions', section: 'your-actions', ability: 'plan.update' },
  { text: 'The month', href: '/month', section: 'month', ability: 'plan.moderate' },
  { text: 'Questions', href: '/questions', section: 'questions', ability: 'questions.read' },
  { text: 'Calendar', href: '/calendar', section: 'calendar', ability: 'duties.read' },
  { text: 'Notice', href: '/notice', section: 'notice', ability: 'notice.read' },
  { text: 'Documents', href: '/sources', section: 'sources', ability: 'sources.read' },
  { text: 'Side by side', href: '/side-by-side', section: 'side-by-side', ability: 'assurance.read' },
  { text: 'Come round again', href: '/threads', section: 'threads', ability: 'assurance.read', whole: true },
  { text: 'Reports', href: '/reports', section: 'reports', ability: 'report.read' },
  { text: 'Returns', href: '/returns', section: 'returns', ability: 'returns.read', row: 'second' },
  { text: 'Vital signs', href: '/vital-signs', section: 'vital-signs', ability: 'indicators.read', row: 'second' },
  { text: 'Lists', href: '/lists', section: 'lists', ability: 'children.look', row: 'second' },
  { text: 'Clinics', href: '/clinics', section: 'clinics', ability: 'clinic.run', row: 'second' },
  { text: 'Owed by you', href: '/clinics/owed', section: 'owed', ability: 'clinic.owe', row: 'second' },
  { text: 'What you may see', href: '/supplied', section: 'supplied', ability: 'supply.read', row: 'second' },
  {
    text: 'Public versions',
    href: '/public-versions',
    section: 'public-versions',
    ability: 'public.publish',
    row: 'second',
  },
  { text: 'Import', href: '/import', section: 'import', ability: 'plan.import', row: 'second' },
  { text: 'Posts', href: '/posts', section: 'posts', ability: 'posts.manage', row: 'second' },
  { text: 'People', href: '/people', section: 'people', ability: 'people.manage', row: 'second' },
  { text: 'Access review', href: '/access-review', section: 'access-review', ability: 'access.review', row: 'second' },
  { text: 'Teams', href: '/teams', section: 'teams', ability: 'people.manage' },
  { text: 'Retention', href: '/returns/retention', section: 'retention', ability: 'returns.forget', row: 'second' },
  { text: 'The council', href: '/authority', section: 'authority', ability: 'people.manage', row: 'second' },
  { text: 'Outbox', href: '/outbox', section: 'outbox', ability: 'outbox.read', row: 'second' },
  { text: 'Status', href: '/status', section: 'status', ability: 'operations.read', row: 'second' },
  {
    text: 'Data protection',
    href: '/data-protection',
    section: 'data-protection',
    ability: 'protection.manage',
    row: 'second',
  },
  { text: 'Audit log', href: '/audit', section: 'audit', ability: 'audit.read', row: 'second' },
];

/** What surrounds every page. */
export function makeShell(services: Services): Shell {
  return {
    authorityName: () => authorityNameForPages(services),
    navigation: (visitor, section) => {
      const own = places.filter(
        (place) =>
          visitor && (place.whole ? mayAt(visitor, place.ability, null) : visitor.abilities.has(place.ability)),
      );
      const inRows = own.length > oneRow;
      return own.map(({ text, href, section: place, row }) => ({
        text,
        href,
        active: place === section,
        second: inRows && row === 'second',
      }));
    },
    roleText: (visitor: Visitor) => visitor.roles.map(roleLabel).join(' and '),
    footerLinks: [
      { text: 'Accessibility', href: '/accessibility' },
      { text: 'Privacy', href: '/privacy' },
      { text: 'Cookies', href: '/cookies' },
      { text: 'Reporting a weakness', href: '/security' },
      { text: 'Licences', href: '/licences' },
    ],
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
        : status === 503
          ? message(status, 'This took too long', [
              'The page was given up, so that it does not keep others waiting. If you were saving something, look whether it was saved before you send it again.',
              'Ask for less at once, or try again in a few minutes. If it goes on, tell an administrator.',
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
