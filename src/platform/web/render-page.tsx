import type { VNode } from 'preact';
import type { PageReply, Visitor } from './route.ts';
import { NotificationBanner, pageHtml, raw, type NavigationItem, type SessionTime } from './ui/index.ts';

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

type Around = {
  visitor: Visitor | null;
  notice: string | null;
  path: string;
  authorityName: string;
  time?: SessionTime | null;
};

/** A page's own part inside the whole document. A part made before is put between what is made for this visitor. */
export function renderPage(shell: Shell, content: PageReply, around: Around): string | Buffer {
  if (!('html' in content.main)) return documentWith(shell, content, around, content.main);
  const [before = '', after = ''] = documentWith(shell, content, around, raw(place)).split(place);
  return Buffer.concat([Buffer.from(before), bytesOf(content.main), Buffer.from(after)]);
}

/** Stands where the page's own part goes. No text of anybody's can hold it: a "<" in one is written "&lt;". */
const place = '<!-- the page -->';

const encoded = new WeakMap<object, Buffer>();

/** Encoding a long page takes longer than making what surrounds it. */
function bytesOf(main: { html: string }): Buffer {
  const known = encoded.get(main);
  if (known) return known;
  const bytes = Buffer.from(main.html);
  encoded.set(main, bytes);
  return bytes;
}

function documentWith(shell: Shell, content: PageReply, around: Around, main: VNode): string {
  const { visitor } = around;
  return pageHtml({
    title: content.title,
    authorityName: around.authorityName,
    navigation: { items: shell.navigation(visitor, content.section) },
    account: visitor
      ? { name: visitor.name, roleText: shell.roleText(visitor), href: '/account', signOutHref: '/sign-out' }
      : undefined,
    csrfToken: visitor?.csrf,
    sessionTime: around.time ?? undefined,
    breadcrumbs: content.breadcrumbs,
    errors: content.errors,
    width: content.width,
    footerLinks: shell.footerLinks,
    banner: around.notice ? <NotificationBanner type="success" text={around.notice} /> : undefined,
    main,
  });
}
