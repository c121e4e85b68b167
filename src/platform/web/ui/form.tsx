import type { ComponentChildren } from 'preact';
import { Button } from './govuk.ts';

/** The hidden field in which every form that changes something sends back the session's token. */
export const CSRF_FIELD = '_csrf';

export function CsrfField({ token }: { token?: string }) {
  return token === undefined ? null : <input type="hidden" name={CSRF_FIELD} value={token} />;
}

interface FormProps {
  /** Where it is posted; the page's own address where left out. */
  action?: string;
  csrfToken: string;
  /** Needed as soon as one field sends a file. */
  upload?: boolean;
  children: ComponentChildren;
}

/**
 * A form that changes something: POST, with its token. The browser's own checks are off, because the server says in
 * plain words, beside the field and in the summary, what is wrong.
 */
export function PostForm({ action, csrfToken, upload, children }: FormProps) {
  return (
    <form method="post" action={action} encType={upload ? 'multipart/form-data' : undefined} noValidate>
      <CsrfField token={csrfToken} />
      {children}
    </form>
  );
}

interface FilterFormProps {
  /** The page being filtered; the choices are sent in its address, so that a filtered page can be kept and shared. */
  action: string;
  /** Official selects, inputs and checkboxes. */
  children: ComponentChildren;
  /** Said above the fields: "Show actions". */
  legend: string;
  /** What the filters leave: "12 of 60 actions". */
  result?: string;
  /** The page with no filter. Given only while one is in use. */
  clearHref?: string;
  buttonText?: string;
}

/** Filters above a table: fields in a row where there is room, under each other on a phone. */
export function FilterForm(props: FilterFormProps) {
  return (
    <form class="los-filter" method="get" action={props.action}>
      <fieldset class="los-filter__fieldset">
        <legend class="los-filter__legend">{props.legend}</legend>
        <div class="los-filter__fields">
          {props.children}
          <div class="los-filter__go">
            <Button text={props.buttonText ?? 'Apply filters'} classes="govuk-button--secondary los-button-small" />
            {props.clearHref ? (
              <a class="govuk-link govuk-link--no-visited-state" href={props.clearHref}>
                Clear filters
              </a>
            ) : null}
          </div>
        </div>
      </fieldset>
      {props.result ? (
        <p class="los-filter__result" role="status">
          {props.result}
        </p>
      ) : null}
    </form>
  );
}

/** The same table as a file: one link for each format. */
export function DownloadLinks({ items }: { items: Array<{ format: string; href: string; what: string }> }) {
  return (
    <ul class="los-downloads">
      {items.map(({ format, href, what }) => (
        <li key={href}>
          <a class="govuk-link govuk-link--no-visited-state" href={href} download>
            Download {what} ({format})
          </a>
        </li>
      ))}
    </ul>
  );
}
