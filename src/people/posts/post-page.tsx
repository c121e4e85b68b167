import { rangeInWords } from '../../methods/calendar.ts';
import { Button, DataTable, Empty, PageHeading, SummaryList, WarningText } from '../../platform/web/ui/index.ts';
import type { AuditLine } from '../audit/audit.ts';
import { WhoChangedThis } from '../audit/who-changed-this.tsx';
import type { HoldingRow } from './holder-queries.ts';
import type { Post } from './posts.ts';
import { HeldBy } from './posts-list-page.tsx';

type Props = { post: Post; holdings: HoldingRow[]; changes: AuditLine[]; today: string; mayManage: boolean };

export function PostPage({ post, holdings, changes, today, mayManage }: Props) {
  const here = `/posts/${post.id}`;
  const change = (what: string) =>
    mayManage ? { items: [{ href: `${here}/edit`, text: 'Change', visuallyHiddenText: what }] } : undefined;
  return (
    <>
      <PageHeading text={post.title} caption="Post" />
      {post.holder ? null : (
        <WarningText
          iconFallbackText="Warning"
          text="Nobody holds this post. Nobody is asked about its actions until someone does."
        />
      )}
      <SummaryList
        rows={[
          { key: { text: 'Held by' }, value: { html: <HeldBy post={post} /> } },
          {
            key: { text: 'Organisation' },
            value: { text: post.organisation ?? 'The council' },
            actions: change('organisation'),
          },
          {
            key: { text: 'Also known as' },
            value: { text: post.aliases.join('; ') || 'Nothing else' },
            actions: change('other names'),
          },
        ]}
      />
      <PageHeading level={2} text="Holders" />
      <DataTable
        caption={`Holders of ${post.title}`}
        captionHidden
        rows={holdings}
        rowTone={(holding) => (holding.to && holding.to < today ? 'quiet' : undefined)}
        empty={<Empty text="Nobody has held this post." />}
        columns={[
          {
            key: 'name',
            heading: 'Name',
            cell: (holding) => `${holding.name}${holding.deactivated ? ' (deactivated)' : ''}`,
          },
          { key: 'when', heading: 'When', cell: (holding) => rangeInWords(holding.from, holding.to) },
          ...(mayManage
            ? [
                {
                  key: 'change',
                  heading: 'Change',
                  headingHidden: true,
                  cell: (holding: HoldingRow) => (
                    <a class="govuk-link" href={`${here}/holders/${holding.id}`}>
                      Change the dates<span class="govuk-visually-hidden"> of {holding.name}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayManage ? (
        <div class="govuk-button-group">
          <Button text="Add a holder" href={`${here}/holders/new`} />
          <Button text="Change title or other names" href={`${here}/edit`} classes="govuk-button--secondary" />
          <a class="govuk-link" href={`${here}/merge`}>
            Merge with another post
          </a>
        </div>
      ) : null}
      <WhoChangedThis entries={changes} />
    </>
  );
}
