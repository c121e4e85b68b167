import { inWords } from '../methods/calendar.ts';
import { idIn } from '../platform/id-in.ts';
import { londonDate } from '../platform/services.ts';
import { notFound, page, type Reply, type Route, type WebRequest } from '../platform/web/route.ts';
import { DownloadLinks, Empty, PageHeading, raw, WarningText } from '../platform/web/ui/index.ts';
import { canonical, type PublicContent } from './public-content.ts';
import { allVersions, standingVersion, versionById, type Version, type VersionLine } from './public-queries.ts';

/** GET /public: the version of the plan that stands, for anyone. */
export const publicRoute: Route = {
  method: 'GET',
  path: '/public',
  access: 'anyone',
  audit: null,
  handle: async (request) => {
    const version = await standingVersion(request.services.db);
    if (!version) return page('The improvement plan', <NothingPublished />, { width: 'two-thirds' });
    return show(request, version);
  },
};

/** GET /public/versions/:id: one version. A withdrawn one says when and why, and shows nothing of what it said. */
export const publicVersionRoute: Route = {
  method: 'GET',
  path: '/public/versions/:id',
  access: 'anyone',
  audit: null,
  handle: async (request) => {
    const version = await versionIn(request);
    return version ? show(request, version) : notFound();
  },
};

/** GET /public/plan.json and .csv: the version that stands, as data; and the same of one version. */
export const publicDataRoutes: Route[] = (['json', 'csv'] as const).flatMap((format): Route[] => [
  {
    method: 'GET',
    path: `/public/plan.${format}`,
    access: 'anyone',
    audit: null,
    handle: async (request) => data(await standingVersion(request.services.db), format),
  },
  {
    method: 'GET',
    path: `/public/versions/:id/plan.${format}`,
    access: 'anyone',
    audit: null,
    handle: async (request) => data(await versionIn(request), format),
  },
]);

async function versionIn(request: WebRequest): Promise<Version | null> {
  const id = idIn(request.params['id']);
  return id === null ? null : versionById(request.services.db, id);
}

async function data(version: Version | null, format: 'json' | 'csv'): Promise<Reply> {
  if (!version || version.withdrawnAt) return notFound();
  const name = `improvement-plan-${version.asAt}.${format}`;
  if (format === 'json')
    return { kind: 'download', name, mediaType: 'application/json; charset=utf-8', body: canonical(version.content) };
  const { csvOf } = await import('../platform/documents/index.ts');
  const { columns, rows } = tableOf(version.content);
  return { kind: 'download', name, mediaType: 'text/csv; charset=utf-8', body: csvOf(columns, rows) };
}

/** Everything a version says, one line for each thing, in the plan's order. */
export function tableOf(content: PublicContent): { columns: string[]; rows: (string | null)[][] } {
  const columns = ['Kind', 'Area', 'Ref', 'Text', 'Owner', 'Due', 'Rating', 'How it stands'];
  const rows = content.areas.flatMap((area) => {
    const where = [area.code, area.title].filter(Boolean).join(' ');
    return [
      ['Area', where, '', area.needsToImprove ?? '', '', '', '', ''],
      ...area.findings.map(({ text }) => ['Finding', where, '', text, '', '', '', '']),
      ...area.actions.flatMap((one) =>
        (one.steps.length > 0 ? one.steps : [{ due: '', rating: null }]).map((step) => [
          'Action',
          where,
          one.ref,
          one.text,
          one.owners.join('; '),
          step.due,
          step.rating ?? '',
          one.standing,
        ]),
      ),
      ...area.measures.flatMap((one) =>
        one.targets.length === 0
          ? [['Measure', where, '', one.text, '', '', '', '']]
          : one.targets.map((target) => [
              'Measure',
              where,
              '',
              [one.text, target.aim].filter(Boolean).join(' – '),
              '',
              target.by ?? '',
              target.reading ?? '',
              target.result,
            ]),
      ),
    ];
  });
  const milestones = content.milestones.map(({ text, by, standing }) => [
    'Milestone',
    '',
    '',
    text,
    '',
    by ?? '',
    '',
    standing,
  ]);
  return { columns, rows: [...rows, ...milestones] };
}

async function show(request: WebRequest, version: Version): Promise<Reply> {
  const others = (await allVersions(request.services.db)).filter(
    (one) => one.id !== version.id && !one.withdrawnAt && one.planId === version.planId,
  );
  const newest = others.find((one) => one.id > version.id) ?? null;
  if (version.withdrawnAt) {
    const main = <Withdrawn version={version} newest={newest} />;
    return page('This version was withdrawn', main, { status: 410, width: 'two-thirds' });
  }
  return page(version.title, <PublicPage {...{ version, others, newest }} />, { width: 'wide' });
}

function NothingPublished() {
  return (
    <>
      <PageHeading text="The improvement plan" />
      <Empty text="No version of the plan has been published yet." />
    </>
  );
}

function Withdrawn({ version, newest }: { version: VersionLine; newest: VersionLine | null }) {
  return (
    <>
      <PageHeading text="This version was withdrawn" caption={version.title} />
      <p class="govuk-body">
        The version as at {inWords(version.asAt)} was withdrawn
        {version.withdrawnAt ? ` on ${inWords(londonDate(version.withdrawnAt))}` : ''}: {version.withdrawnBecause}
      </p>
      {newest ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/public">
            Read the version that stands
          </a>
        </p>
      ) : null}
    </>
  );
}

function PublicPage({
  version,
  others,
  newest,
}: {
  version: Version;
  others: VersionLine[];
  newest: VersionLine | null;
}) {
  const place = `/public/versions/${version.id}`;
  return (
    <>
      <PageHeading text={version.title} caption="Improvement plan" />
      {newest ? (
        <WarningText
          iconFallbackText="Warning"
          text={`This is an earlier version. The newest is as at ${inWords(newest.asAt)}: it is at /public.`}
        />
      ) : null}
      <p class="govuk-body">Published on {inWords(londonDate(version.publishedAt))}.</p>
      <DownloadLinks
        items={[
          { format: 'CSV', href: `${place}/plan.csv`, what: 'this version' },
          { format: 'JSON', href: `${place}/plan.json`, what: 'this version' },
        ]}
      />
      <article>{raw(version.html)}</article>
      {others.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Other versions</h2>
          <ul class="govuk-list">
            {others.map((one) => (
              <li key={one.id}>
                <a class="govuk-link" href={`/public/versions/${one.id}`}>
                  As at {inWords(one.asAt)}
                </a>
                , published on {inWords(londonDate(one.publishedAt))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="govuk-body">
        To be sure that this version is as it was published, compare the SHA-256 of its JSON file with{' '}
        <code class="los-hash">{version.sha256}</code>
      </p>
    </>
  );
}
