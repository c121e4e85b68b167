import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  DataTable,
  Details,
  DownloadLinks,
  Empty,
  FilterForm,
  Input,
  PageHeading,
  Pagination,
  Select,
  WarningText,
} from '../../platform/web/ui/index.ts';
import type { AuditLine, AuditSearch } from './audit.ts';
import type { AuditCheck } from './chain-queries.ts';
import { changeWords, subjectWords } from './audit-words.ts';
import { Changes } from './who-changed-this.tsx';

export type AuditLogView = {
  /** Where its chain ends; null while nothing is recorded. */
  head: { seq: number; hash: string } | null;
  /** How going through it ended the last time. */
  check: AuditCheck | undefined;
  lines: AuditLine[];
  /** What the items are called, where their room knows: 'post:3' is "Head of Service". */
  names: Map<string, string>;
  total: number;
  pageNumber: number;
  pages: number;
  search: AuditSearch;
  whats: string[];
  /** Whether the visitor may open a person's page: an administrator's. */
  opensPeople: boolean;
  /** The address of this search, without its page number. */
  query: URLSearchParams;
  errors?: FieldError[];
};

export function AuditLogPage(view: AuditLogView) {
  const { lines, names, total, search, whats, query, errors } = view;
  const filtered = Object.values(search).some(Boolean);
  return (
    <>
      <PageHeading text="Audit log" />
      {view.check?.trouble ? <WarningText text={`The log is not whole. ${view.check.trouble}`} /> : null}
      <p class="govuk-body">
        Every change, every time somebody signed in or failed to, and every look at children, with what was there
        before. The server cannot change or remove a line, and each line carries the hash of the one before it.
      </p>
      <FilterForm
        action="/audit"
        legend="Show changes"
        result={`${total.toLocaleString('en-GB')} ${total === 1 ? 'change' : 'changes'}`}
        clearHref={filtered ? '/audit' : undefined}
      >
        <Input id="who" name="who" label={{ text: 'Person' }} value={search.who} />
        <Input id="item" name="item" label={{ text: 'Item, like action 12' }} value={search.subject} />
        <Input
          id="child"
          name="child"
          label={{ text: 'Child, by identifier or pseudonym' }}
          value={search.child}
          spellcheck={false}
          errorMessage={errorFor(errors, 'child')}
        />
        <Select
          id="what"
          name="what"
          label={{ text: 'What was done' }}
          value={search.what ?? ''}
          items={[{ value: '', text: 'Anything' }, ...whats.map((what) => ({ value: what, text: changeWords(what) }))]}
        />
        <Input
          id="from"
          name="from"
          type="date"
          label={{ text: 'From' }}
          value={search.from}
          errorMessage={errorFor(errors, 'from')}
        />
        <Input
          id="to"
          name="to"
          type="date"
          label={{ text: 'To' }}
          value={search.to}
          errorMessage={errorFor(errors, 'to')}
        />
      </FilterForm>
      <DownloadLinks items={[{ format: 'CSV', href: `/audit.csv?${query}`, what: 'these changes' }]} />
      <DataTable
        caption="Changes, newest first"
        captionHidden
        rows={lines}
        empty={<Empty text={filtered ? 'No change matches.' : 'Nothing has been changed yet.'} />}
        columns={[
          { key: 'when', heading: 'When', rowHeader: true, cell: (line) => momentWords(line.at) },
          { key: 'who', heading: 'Who', cell: (line) => line.who },
          { key: 'what', heading: 'What', cell: (line) => changeWords(line.what) },
          {
            key: 'item',
            heading: 'Item',
            cell: (line) => (
              <Item subject={line.subject} name={names.get(line.subject)} opensPeople={view.opensPeople} />
            ),
          },
          { key: 'changes', heading: 'Before and after', width: 'wide', cell: (line) => <Changes entry={line} /> },
        ]}
      />
      <Pages {...view} />
      <Whole head={view.head} check={view.check} />
    </>
  );
}

function Item({ subject, name, opensPeople }: { subject: string; name: string | undefined; opensPeople: boolean }) {
  const known = subjectWords(subject);
  const [href, text] = [known.href, name ? `${known.word}: ${name}` : known.text];
  return href && (opensPeople || !subject.startsWith('person:')) ? (
    <a class="govuk-link" href={href}>
      {text}
    </a>
  ) : (
    <>{text}</>
  );
}

/** Where the log ends and when it was last gone through, for whoever is to be sure of it later. */
function Whole({ head, check }: Pick<AuditLogView, 'head' | 'check'>) {
  return (
    <Details summaryText="Is this log whole?">
      {check ? (
        <p class="govuk-body">
          {check.trouble ??
            `Yes: ${check.lines.toLocaleString('en-GB')} lines were gone through, each as it was recorded.`}{' '}
          Last looked at {momentWords(check.checkedAt)}. This is done every night.
        </p>
      ) : (
        <p class="govuk-body">It has not been gone through yet. This is done every night.</p>
      )}
      {head ? (
        <>
          <p class="govuk-body">
            It ends at link {head.seq} now. Keep this line somewhere else, in a letter say: a log whose end was cut off
            no longer reaches it.
          </p>
          <p class="govuk-body">
            <code class="los-hash">
              {head.seq}:{head.hash}
            </code>
          </p>
        </>
      ) : null}
      <p class="govuk-body">
        Whoever runs the server can go through it at any time: <code>los audit verify</code>, or{' '}
        <code>los audit verify --noted</code> with a line kept from here.
      </p>
    </Details>
  );
}

function Pages({ pageNumber, pages, query }: AuditLogView) {
  if (pages <= 1) return null;
  const to = (n: number) => `/audit?${new URLSearchParams([...query, ['page', String(n)]])}`;
  return (
    <Pagination
      previous={pageNumber > 1 ? { href: to(pageNumber - 1) } : undefined}
      next={pageNumber < pages ? { href: to(pageNumber + 1) } : undefined}
      items={[1, pageNumber - 1, pageNumber, pageNumber + 1, pages]
        .filter((n, place, all) => n >= 1 && n <= pages && all.indexOf(n) === place)
        .map((n) => ({ number: String(n), href: to(n), current: n === pageNumber }))}
    />
  );
}
