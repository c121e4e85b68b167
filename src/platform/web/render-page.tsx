import type { PageReply, Visitor } from './route.ts';
import { NotificationBanner, pageHtml, raw, type NavigationItem } from './ui/index.ts';

/** What surrounds every page: made by main, which knows the rooms and the authority. */
export type Shell = {
  authorityName: () => Promise<string>;
  navigation: (visitor: Visitor | null, section: string | undefined) => NavigationItem[];
  roleText: (visitor: Visitor) => string;
  footerLinks: { text: string; href: string }[];
  notFound: () => PageReply;
  /** A refusal with its reason: 401, 403, 413. */
  refused: (status: number, title: string, reason: string) => PageReply;
  /** Something went wrong that the person cannot mend: 400, 500. */
  trouble: (status: number) => PageReply;
};

type Around = { visitor: Visitor | null; notice: string | null; path: string; authorityName: string };

/** A page's own part inside the whole document. */
export function renderPage(shell: Shell, content: PageReply, around: Around): string {
  const { visitor } = around;
  return pageHtml({
    title: content.title,
    authorityName: around.authorityName,
    navigation: { items: shell.navigation(visitor, content.section) },
    account: visitor
      ? { name: visitor.name, roleText: shell.roleText(visitor), href: '/account', signOutHref: '/sign-out' }
      : undefined,
    csrfToken: visitor?.csrf,
    breadcrumbs: content.breadcrumbs,
    errors: content.errors,
    width: content.width,
    footerLinks: shell.footerLinks,
    banner: around.notice ? <NotificationBanner type="success" text={around.notice} /> : undefined,
    main: 'html' in content.main ? raw(content.main.html) : content.main,
  });
}
