import { Button, Empty, PageHeading } from '../../platform/web/ui/index.ts';

/** What is shown before any notice was added, and what to do about it. */
export function NoNoticePage({ mayAdd }: { mayAdd: boolean }) {
  return (
    <>
      <PageHeading text="Notice" />
      <Empty text="No improvement notice has been added. Once one is, each of its clauses stands here with what answers it, what shows it, and how it was judged.">
        {mayAdd ? <Button text="Add a document" href="/sources/add" /> : null}
      </Empty>
    </>
  );
}
