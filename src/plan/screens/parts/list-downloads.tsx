import { DownloadLinks } from '../../../platform/web/ui/index.ts';

/** The list on the page as files, with the same filters: `href` is the page's own address with a format added. */
export function ListDownloads({ what, href }: { what: string; href: (format: string) => string }) {
  return (
    <DownloadLinks
      items={[
        { format: 'CSV', href: href('csv'), what },
        { format: 'Excel', href: href('xlsx'), what },
      ]}
    />
  );
}
