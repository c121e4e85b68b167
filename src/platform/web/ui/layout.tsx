import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assetPaths } from './assets.ts';
import { BackLink, Breadcrumbs, ErrorSummary, SkipLink } from './govuk.ts';
import { SessionWarning, type SessionTime } from './session-warning.tsx';
import { PageFooter, PageHeader, type Account, type NavigationItem } from './page-furniture.tsx';

/** One whole page, as its room describes it. Only `title`, `main` and `authorityName` are needed. */
export interface Page {
  /** What the page is, in a few words; the same words as its h1. */
  title: string;
  /** Everything under the page's own heading, the heading included. */
  main: ComponentChildren;
  authorityName: string;
  productName?: string;
  navigation?: { items: NavigationItem[] };
  account?: Account;
  /** A notification banner ("Saved"), above the heading. */
  banner?: ComponentChildren;
  breadcrumbs?: Array<{ text: string; href?: string }>;
  backLink?: { href: string; text?: string };
  /** What stops the form from being saved: shown as a summary above the heading, and "Error:" before the title. */
  errors?: ReadonlyArray<{ field: string; message: string }>;
  /** The handling mark of what the page shows ("OFFICIAL-SENSITIVE"), printed at its head and foot. */
  handling?: string;
  /** How long the session has left, where somebody is signed in: the script warns before it ends. */
  sessionTime?: SessionTime;
  /** Sent back with the sign-out form. */
  csrfToken?: string;
  /** Work pages with long tables: the screen's whole width, up to 1440 px. Forms and prose: a line that reads well. */
  width?: 'wide' | 'two-thirds';
  footerLinks?: Array<{ text: string; href: string }>;
}

/** The words of the browser's tab: "Error: Rate an action – Fairhaven Council – Line of Sight". */
export function pageTitle(page: Pick<Page, 'title' | 'authorityName' | 'productName' | 'errors'>): string {
  const parts = [...new Set([page.title, page.authorityName, page.productName ?? 'Line of Sight'])];
  return `${page.errors?.length ? 'Error: ' : ''}${parts.filter(Boolean).join(' – ')}`;
}

/** A whole HTML document for one page. It needs no JavaScript and holds no inline script or style. */
export function pageHtml(page: Page): string {
  return `<!DOCTYPE html>${renderToString(<PageDocument {...page} />)}`;
}

function PageDocument(page: Page) {
  const assets = assetPaths();
  const container = `govuk-width-container${page.width === 'wide' ? ' los-width-wide' : ''}`;
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{pageTitle(page)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#123f4f" />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.css} />
        <script type="module" src={assets.js} />
      </head>
      <body class="govuk-template__body">
        <SkipLink href="#main-content" text="Skip to main content" />
        <PageHeader
          productName={page.productName ?? 'Line of Sight'}
          authorityName={page.authorityName}
          navigation={page.navigation?.items ?? []}
          account={page.account}
          csrfToken={page.csrfToken}
          handling={page.handling}
          container={container}
        />
        <div class={container}>
          {page.breadcrumbs?.length ? <Breadcrumbs items={page.breadcrumbs} collapseOnMobile /> : null}
          {page.backLink ? <BackLink {...page.backLink} /> : null}
          <main
            class={`govuk-main-wrapper los-main${page.width === 'two-thirds' ? ' los-main--two-thirds' : ''}`}
            id="main-content"
          >
            {page.banner}
            {page.errors?.length ? (
              <ErrorSummary titleText="There is a problem" errorList={page.errors.map(asLink)} />
            ) : null}
            {page.main}
          </main>
        </div>
        <PageFooter
          productName={page.productName ?? 'Line of Sight'}
          authorityName={page.authorityName}
          links={page.footerLinks ?? []}
          handling={page.handling}
          container={container}
        />
        {page.sessionTime ? <SessionWarning time={page.sessionTime} csrfToken={page.csrfToken} /> : null}
      </body>
    </html>
  );
}

/** The id of a field is its name, so that a summary line leads to the field; an error of no field has no link. */
function asLink({ field, message }: { field: string; message: string }) {
  return field ? { text: message, href: `#${field}` } : { text: message };
}
