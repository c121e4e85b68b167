import {
  Button,
  DataTable,
  Empty,
  FilterForm,
  Input,
  PageHeading,
  Select,
  Stats,
  Tag,
} from '../../platform/web/ui/index.ts';
import type { Post } from './posts.ts';

export type PostsView = {
  /** The posts the filters leave. */
  shown: Post[];
  all: number;
  unheld: number;
  search: string;
  holding: string;
  mayManage: boolean;
};

export function PostsPage(view: PostsView) {
  const { shown, all, unheld, search, holding, mayManage } = view;
  return (
    <>
      <PageHeading text="Posts" />
      <p class="govuk-body">The plan is owned by posts. People hold them from one day to another.</p>
      <Stats
        label="Posts"
        items={[
          { label: 'Posts', value: all, href: '/posts' },
          {
            label: 'With no holder',
            value: unheld,
            href: '/posts?holding=none',
            tone: unheld > 0 ? 'attention' : 'good',
          },
        ]}
      />
      {mayManage ? <Button text="Add a post" href="/posts/new" /> : null}
      <FilterForm
        action="/posts"
        legend="Show posts"
        result={`${shown.length} of ${all} posts`}
        clearHref={search || holding ? '/posts' : undefined}
      >
        <Input id="q" name="q" label={{ text: 'Title, organisation or holder' }} value={search} />
        <Select
          id="holding"
          name="holding"
          label={{ text: 'Holder' }}
          value={holding}
          items={[
            { value: '', text: 'Any' },
            { value: 'none', text: 'No holder' },
            { value: 'partner', text: 'Partner organisations' },
          ]}
        />
      </FilterForm>
      <DataTable
        caption="Posts and who holds them today"
        captionHidden
        rows={shown}
        rowTone={(post) => (post.holder ? undefined : 'attention')}
        empty={
          <Empty
            text={
              all === 0 ? 'There are no posts yet. Importing a plan brings in the posts it names.' : 'No post matches.'
            }
          />
        }
        columns={[
          {
            key: 'title',
            heading: 'Post',
            cell: (post) => (
              <a class="govuk-link" href={`/posts/${post.id}`}>
                {post.title}
              </a>
            ),
          },
          { key: 'holder', heading: 'Held by', cell: (post) => <HeldBy post={post} /> },
          { key: 'organisation', heading: 'Organisation', cell: (post) => post.organisation ?? 'The council' },
          { key: 'aliases', heading: 'Also known as', cell: (post) => post.aliases.join('; ') || 'Nothing else' },
        ]}
      />
    </>
  );
}

/** Who holds a post, or in plain sight that nobody does. */
export function HeldBy({ post }: { post: Pick<Post, 'holders'> }) {
  if (post.holders.length === 0) return <Tag text="No holder" classes="govuk-tag--red" />;
  return <>{post.holders.map((holder) => holder.name).join(' and ')}</>;
}
