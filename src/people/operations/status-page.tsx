import { momentWords } from '../../platform/web/date-words.ts';
import type { JobRun } from '../../platform/jobs/job-run-queries.ts';
import { DataTable, Empty, InsetText, PageHeading, SummaryList, Tag } from '../../platform/web/ui/index.ts';
import type { Run } from './run-queries.ts';
import { failing, holds, scheduleWords, type StatusLine } from './status-rules.ts';

export function StatusPage({ lines, jobs, runs }: { lines: StatusLine[]; jobs: JobRun[]; runs: Run[] }) {
  const needs = lines.filter((line) => line.needs !== null).length;
  const failed = new Set(failing(jobs));
  return (
    <>
      <PageHeading text="Status" />
      <InsetText
        text={
          needs === 0
            ? 'Nothing needs you.'
            : `${needs} ${needs === 1 ? 'thing needs' : 'things need'} somebody who runs this installation.`
        }
      />
      <SummaryList
        rows={lines.map(({ what, says, needs: todo }) => ({
          key: { text: what },
          value: {
            html: (
              <>
                {says}
                {todo === null ? null : (
                  <p class="govuk-body govuk-!-margin-bottom-0 govuk-!-margin-top-1">
                    <Tag text="Needs attention" classes="govuk-tag--yellow" /> {todo}
                  </p>
                )}
              </>
            ),
          },
        }))}
      />
      <DataTable
        caption="Jobs"
        rows={jobs}
        rowTone={(job) => (failed.has(job) ? 'attention' : undefined)}
        empty={<Empty text="No job has been scheduled: no process does them." />}
        columns={[
          { key: 'name', heading: 'Job', cell: (job) => job.name },
          { key: 'cron', heading: 'When', cell: (job) => scheduleWords(job.cron) },
          { key: 'started', heading: 'Last begun', cell: (job) => moment(job.startedAt) },
          { key: 'ended', heading: 'Last done', cell: (job) => moment(job.succeededAt) },
          { key: 'failed', heading: 'Last failed', cell: (job) => moment(job.failedAt) },
        ]}
      />
      <DataTable
        caption="Backups, tests and restores, newest first"
        rows={runs}
        rowTone={(run) => (run.succeeded ? undefined : 'attention')}
        empty={<Empty text="No backup has been made yet." />}
        columns={[
          { key: 'kind', heading: 'What', cell: (run) => kinds[run.kind] },
          { key: 'file', heading: 'Archive', cell: (run) => run.file },
          { key: 'ended', heading: 'When', cell: (run) => moment(run.endedAt) },
          { key: 'holds', heading: 'Holds', cell: (run) => holds(run) },
          { key: 'how', heading: 'How it went', cell: (run) => run.trouble ?? 'Well' },
        ]}
      />
    </>
  );
}

const kinds = { backup: 'Backup', 'restore-test': 'Restore test', restore: 'Restore' };
const moment = (at: Date | null) => (at ? momentWords(at) : 'Not yet');
