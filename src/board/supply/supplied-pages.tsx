import { inWords, rangeInWords } from '../../methods/calendar.ts';
import { dueText, positions, type Compliance } from '../../duties/index.ts';
import { actionStanding, capital, type Area, type PlanView } from '../../plan/index.ts';
import type { Paper } from '../../platform/documents/index.ts';
import { DataTable, DownloadLinks, Empty, PageHeading, Section, Tag } from '../../platform/web/ui/index.ts';
import type { Source, Statement } from '../../sources/index.ts';
import { standingWords } from '../monthly/position.ts';
import type { KeptFile } from '../packs/pack-queries.ts';
import { PaperView } from '../packs/paper-view.tsx';
import { formats, isFormat } from '../packs/render-pack.ts';
import type { Grant } from './supply-queries.ts';
import { grantState, thingKinds } from './things.ts';

/** What a reviewer may see: open things first, each with its last day. */
export function SuppliedListPage({ list, today }: { list: (Grant & { name: string })[]; today: string }) {
  const open = list.filter((one) => grantState(one, today) === 'active');
  const other = list.filter((one) => !open.includes(one));
  return (
    <>
      <PageHeading text="What you may see" />
      <p class="govuk-body">This was granted to you for a review. What you open and download is written down.</p>
      <DataTable
        caption="Open to you"
        captionHidden
        rows={open}
        empty={<Empty text="Nothing is open to you today." />}
        columns={[
          {
            key: 'name',
            heading: 'What',
            rowHeader: true,
            cell: (one) => (
              <a class="govuk-link" href={`/supplied/${one.id}`}>
                {one.name}
              </a>
            ),
          },
          { key: 'kind', heading: 'Kind', cell: ({ kind }) => thingKinds[kind] },
          { key: 'purpose', heading: 'What for', cell: ({ purpose }) => purpose },
          { key: 'until', heading: 'Until', nowrap: true, cell: ({ until }) => inWords(until) },
        ]}
      />
      {other.length > 0 ? (
        <Section id="other" title="Not open now">
          <ul class="govuk-list govuk-list--bullet">
            {other.map((one) => (
              <li key={one.id}>
                {one.name}, {rangeInWords(one.from, one.until)}
                {one.revokedAt ? ', revoked' : ''}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

export function NotOpenPage({ grant, state }: { grant: Grant; state: string }) {
  const why =
    state === 'revoked'
      ? `It was revoked: ${grant.revokedBecause}`
      : state === 'ended'
        ? `It was open to you until ${inWords(grant.until)}.`
        : `It opens to you on ${inWords(grant.from)}.`;
  return (
    <>
      <PageHeading text="You cannot see this now" />
      <p class="govuk-body">{why} Ask whoever arranges the review if you still need it.</p>
    </>
  );
}

export function SuppliedPackPage({ grant, paper, files }: { grant: number; paper: Paper; files: KeptFile[] }) {
  return (
    <>
      <PageHeading text={paper.title} caption={`${paper.subtitle ?? 'Report'}, as at ${inWords(paper.asAt)}`} />
      <p class="govuk-body">
        <strong>{paper.handling}</strong>
      </p>
      <DownloadLinks
        items={files.map(({ name }) => ({
          format: isFormat(name) ? formats[name].label : 'JSON',
          href: `/supplied/${grant}/files/${name}`,
          what: isFormat(name) ? 'the report' : 'the manifest',
        }))}
      />
      {/* A figure's link leads to pages a reviewer may not see; its words are all here. */}
      <PaperView paper={withoutLinks(paper)} />
    </>
  );
}

/** The paper with its figures as plain words: what they lead to is not among what was granted. */
function withoutLinks(paper: Paper): Paper {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('figure' in value && 'source' in value) return value.figure;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
  };
  return plain(paper) as Paper;
}

export function SuppliedSourcePage({
  grant,
  source,
  statements,
}: {
  grant: number;
  source: Source;
  statements: Statement[];
}) {
  return (
    <>
      <PageHeading text={source.title} caption={source.dated ? inWords(source.dated) : 'No date'} />
      <p class="govuk-body">
        <strong>{source.handling}</strong>
      </p>
      {source.sha256 ? (
        <DownloadLinks
          items={[{ format: source.name, href: `/supplied/${grant}/files/received`, what: 'the document as received' }]}
        />
      ) : null}
      <DataTable
        caption="What it says"
        rows={statements}
        empty={<Empty text="No sentence of it was picked out." />}
        columns={[
          {
            key: 'place',
            heading: 'Where',
            nowrap: true,
            cell: ({ paragraph, place }) => (paragraph ? `${paragraph}, ${place}` : place),
          },
          { key: 'text', heading: 'Words', rowHeader: true, width: 'wide', cell: ({ text }) => text },
        ]}
      />
    </>
  );
}

export function SuppliedAreaPage({ view, area }: { view: PlanView; area: Area }) {
  const actions = view.actions.filter((one) => one.areaId === area.id);
  const findings = view.findings.filter((one) => one.areaId === area.id);
  return (
    <>
      <PageHeading
        text={[area.code, area.title].filter(Boolean).join(' ')}
        caption={`${view.title}, ${inWords(view.asAt)}`}
      />
      {area.needsToImprove ? <p class="govuk-body">{area.needsToImprove}</p> : null}
      <Section id="findings" title="Findings" count={findings.length}>
        <ul class="govuk-list govuk-list--bullet">
          {findings.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </Section>
      <Section id="actions" title="Actions" count={actions.length}>
        <DataTable
          caption="Actions"
          captionHidden
          rows={actions}
          empty={<Empty text="There is no action." />}
          columns={[
            { key: 'ref', heading: 'Ref', nowrap: true, cell: ({ ref }) => ref },
            { key: 'text', heading: 'Action', rowHeader: true, width: 'wide', cell: ({ text }) => text },
            { key: 'owner', heading: 'Owner', cell: ({ owners }) => owners.map(({ title }) => title).join(', ') },
            { key: 'due', heading: 'Due', cell: ({ steps }) => steps.map(({ id, due }) => <div key={id}>{due}</div>) },
            { key: 'standing', heading: 'How it stands', cell: (one) => capital(standingWords[actionStanding(one)]) },
            {
              key: 'evidence',
              heading: 'Evidence',
              numeric: true,
              cell: ({ currentEvidenceCount }) => currentEvidenceCount,
            },
          ]}
        />
      </Section>
    </>
  );
}

export function SuppliedNoticePage({ compliance }: { compliance: Compliance }) {
  return (
    <>
      <PageHeading text={compliance.notice.title} caption={`Clause by clause, ${inWords(compliance.asAt)}`} />
      <DataTable
        caption="Every clause"
        captionHidden
        rows={compliance.clauses}
        empty={<Empty text="No requirement was read in this notice." />}
        columns={[
          {
            key: 'clause',
            heading: 'Clause',
            nowrap: true,
            rowHeader: true,
            cell: ({ requirement }) => requirement.clause,
          },
          { key: 'text', heading: 'What it asks', width: 'wide', cell: ({ requirement }) => requirement.text },
          { key: 'due', heading: 'Due or how often', cell: ({ requirement }) => dueText(requirement, compliance.live) },
          {
            key: 'position',
            heading: 'Position',
            width: 'wide',
            cell: ({ judgement }) =>
              judgement ? (
                <>
                  <Tag
                    text={positions[judgement.position].text}
                    classes={`govuk-tag--${positions[judgement.position].colour}`}
                  />{' '}
                  {inWords(judgement.on)}: {judgement.reason}
                  {judgement.overrideReason ? (
                    <strong> Let stand with nothing that shows it: {judgement.overrideReason}</strong>
                  ) : null}
                </>
              ) : (
                'Not judged'
              ),
          },
          {
            key: 'gaps',
            heading: 'What it lacks',
            cell: ({ gaps }) => gaps.map(({ kind, words }) => <div key={kind}>{words}</div>),
          },
        ]}
      />
    </>
  );
}
