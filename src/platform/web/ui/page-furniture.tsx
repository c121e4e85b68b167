import { ServiceNavigation } from './govuk.ts';
import { CsrfField } from './form.tsx';
import { VisuallyHidden } from './words.tsx';

/** A place in the service's navigation. `count` is shown beside it, for what waits there ("Questions 12"). */
export interface NavigationItem {
  text: string;
  href: string;
  /** The page being looked at. */
  current?: boolean;
  /** A page under this place is being looked at. */
  active?: boolean;
  count?: number;
  /** Stands in the second row of the navigation on a wide screen. */
  second?: boolean;
}

/** Who is signed in, and the way out: a link to sign in where nobody is. */
export interface Account {
  name: string;
  /** The post or role the person works under ("Programme office"). */
  roleText?: string;
  /** Where the name leads, if anywhere. */
  href?: string;
  /** Receives a POST, so that no link or prefetch can sign a person out. */
  signOutHref: string;
}

interface Furniture {
  productName: string;
  authorityName: string;
  handling?: string;
  container: string;
}

interface HeaderProps extends Furniture {
  navigation: NavigationItem[];
  account?: Account;
  csrfToken?: string;
}

/** The top of every page: handling mark, wordmark, authority, who is signed in, and the service navigation. */
export function PageHeader(props: HeaderProps) {
  return (
    <header class="los-page-header">
      <HandlingMark handling={props.handling} />
      <div class="los-header">
        <div class={`los-header__inner ${props.container}`}>
          <a class="los-header__home" href="/">
            <Wordmark />
            {props.productName}
          </a>
          <span class="los-header__authority">{props.authorityName}</span>
          {props.account ? <AccountLine account={props.account} csrfToken={props.csrfToken} /> : null}
        </div>
      </div>
      {props.navigation.length ? (
        <ServiceNavigation
          classes={props.container.includes('wide') ? 'los-navigation los-navigation--wide' : 'los-navigation'}
          navigationLabel="Main"
          navigation={props.navigation.map(({ count, second, ...item }) => ({
            ...item,
            ...(count === undefined ? {} : { html: <CountedText text={item.text} count={count} /> }),
            ...(second ? { attributes: { 'data-row': 'second' } } : {}),
          }))}
        />
      ) : null}
    </header>
  );
}

/** The foot of every page. */
export function PageFooter(props: Furniture & { links: Array<{ text: string; href: string }> }) {
  return (
    <footer class="los-footer">
      <div class={props.container}>
        {props.links.length ? (
          <ul class="los-footer__links">
            {props.links.map((link) => (
              <li key={link.href}>
                <a class="govuk-link govuk-footer-link" href={link.href}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <p class="los-footer__line">
          {props.productName}, run by {props.authorityName}
        </p>
      </div>
      <HandlingMark handling={props.handling} />
    </footer>
  );
}

function HandlingMark({ handling }: { handling?: string }) {
  if (!handling) return null;
  return (
    <p class="los-handling">
      <VisuallyHidden>Handling: </VisuallyHidden>
      {handling}
    </p>
  );
}

function AccountLine({ account, csrfToken }: { account: Account; csrfToken?: string }) {
  const name = account.href ? <a href={account.href}>{account.name}</a> : account.name;
  return (
    <div class="los-account">
      <span class="los-account__who">
        <VisuallyHidden>Signed in as </VisuallyHidden>
        <strong>{name}</strong>
        {account.roleText ? <span class="los-account__role">{account.roleText}</span> : null}
      </span>
      <form method="post" action={account.signOutHref}>
        <CsrfField token={csrfToken} />
        <button class="los-account__out" type="submit">
          Sign out
        </button>
      </form>
    </div>
  );
}

function CountedText({ text, count }: { text: string; count: number }) {
  return (
    <>
      {text}
      {count > 0 ? <span class="los-navigation__count">{count}</span> : null}
    </>
  );
}

/** Three points on one line: the product's mark. */
function Wordmark() {
  return (
    <svg class="los-header__mark" viewBox="0 0 44 24" width="44" height="24" aria-hidden="true" focusable="false">
      <path d="M6 18 L22 12 L38 6" fill="none" stroke="currentColor" stroke-width="2.5" />
      <circle cx="6" cy="18" r="4" fill="currentColor" />
      <circle cx="22" cy="12" r="4" fill="currentColor" />
      <circle cx="38" cy="6" r="5" class="los-header__point" />
    </svg>
  );
}
