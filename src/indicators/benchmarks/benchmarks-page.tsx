import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Empty,
  FileUpload,
  PageHeading,
  PostForm,
  Section,
  Select,
} from '../../platform/web/ui/index.ts';
import type { benchmarkFiles } from './benchmark-queries.ts';
import { benchmarks } from './definitions/index.ts';

type Props = {
  files: Awaited<ReturnType<typeof benchmarkFiles>>;
  councils: { council: string; name: string }[];
  /** The council we are, as it was said or as our name tells. */
  council: string | null;
  names: ReadonlyMap<string, string>;
  csrf: string;
  errors?: FieldError[];
};

export function BenchmarksPage({ files, councils, council, names, csrf, errors }: Props) {
  return (
    <>
      <PageHeading text="Published figures" caption="Vital signs" />
      <p class="govuk-body">
        What the Department for Education publishes of England, of each region and of each council is shown beside our
        own figures. A table is known by its columns, whatever its file is called.
      </p>
      <Section id="load" title="Load published tables">
        <PostForm action="/vital-signs/benchmarks" csrfToken={csrf} upload>
          <FileUpload
            id="files"
            name="files"
            multiple
            label={{ text: 'Which files?', classes: 'govuk-label--s' }}
            hint={{ text: 'CSV files as they are published, and the table of statistical neighbours.' }}
            errorMessage={errorFor(errors, 'files')}
          />
          <Button text="Load them" preventDoubleClick />
        </PostForm>
      </Section>
      {councils.length > 0 ? (
        <Section id="council" title="Which council we are">
          <PostForm action="/vital-signs/benchmarks/council" csrfToken={csrf}>
            <Select
              id="council"
              name="council"
              label={{ text: 'Our council in the published tables', classes: 'govuk-label--s' }}
              hint={{ text: 'It says which region and which statistical neighbours are ours.' }}
              items={[
                { value: '', text: 'Choose a council', selected: council === null },
                ...councils.map((one) => ({ value: one.council, text: one.name, selected: one.council === council })),
              ]}
              errorMessage={errorFor(errors, 'council')}
            />
            <Button text="Save" classes="govuk-button--secondary" preventDoubleClick />
          </PostForm>
        </Section>
      ) : null}
      <Section id="known" title="What can be shown beside what">
        <DataTable
          caption="Indicators and the published figures beside them"
          captionHidden
          rows={benchmarks}
          columns={[
            {
              key: 'indicator',
              heading: 'Indicator',
              rowHeader: true,
              cell: ({ indicator }) => names.get(indicator) ?? indicator,
            },
            { key: 'source', heading: 'Published in', cell: ({ source }) => source },
            { key: 'caution', heading: 'How it differs', cell: ({ caution }) => caution ?? '' },
          ]}
        />
      </Section>
      <Section id="files" title="Files loaded">
        <DataTable
          caption="Files loaded"
          captionHidden
          rows={files}
          empty={<Empty text="None has been loaded yet." />}
          columns={[
            { key: 'name', heading: 'File', rowHeader: true, cell: ({ name }) => name },
            { key: 'rows', heading: 'Rows', numeric: true, cell: ({ rows }) => rows.toLocaleString('en-GB') },
            {
              key: 'found',
              heading: 'For',
              cell: ({ found }) => found.map((one) => names.get(one) ?? one).join(', '),
            },
            { key: 'when', heading: 'Loaded', cell: ({ loadedAt }) => momentWords(loadedAt) },
            { key: 'who', heading: 'By', cell: ({ loadedBy }) => loadedBy ?? 'The command line' },
          ]}
        />
      </Section>
    </>
  );
}
