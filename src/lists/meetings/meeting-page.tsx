import { inWords } from '../../methods/calendar.ts';
import { BothTexts } from '../../platform/web/both-texts.tsx';
import type { Paging } from '../../platform/web/paging.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  DownloadLinks,
  Empty,
  Input,
  PageHeading,
  PagesOf,
  PostForm,
  Section,
  Textarea,
  WarningText,
} from '../../platform/web/ui/index.ts';
import type { Clinic } from '../clinics/clinic-definition.ts';
import { whoseMeeting, type Scope } from '../teams/scope.ts';
import { NoTeam, OfTeams } from '../teams/scope-words.tsx';
import type { Typed } from './decision-form.ts';
import { LineHead } from './line-head.tsx';
import type { Line, Meeting } from './meeting-queries.ts';

export type LineView = { line: Line; shown: Typed; fields: Typed };

type Props = {
  clinic: Clinic;
  meeting: Meeting;
  scope: Scope;
  groups: { key: string; title: string; total: number; lines: LineView[] }[];
  paging: Paging<Line>;
  clashing: ReadonlySet<number>;
  errors: FieldError[];
  posts: string[];
  today: string;
  pageAsked: string;
  mayClose: boolean;
  csrf: string;
};

export function MeetingPage(props: Props) {
  const { clinic, meeting, scope, groups, paging, posts, csrf, pageAsked } = props;
  const address = `/clinics/meetings/${meeting.id}`;
  const open = meeting.closedAt === null;
  return (
    <>
      <PageHeading
        text={`${clinic.name}: ${inWords(meeting.heldOn)}`}
        caption={`${whoseMeeting(meeting.teams)}, return as at ${inWords(meeting.asAt)}`}
      />
      {scope?.length === 0 ? <NoTeam /> : <OfTeams scope={scope} />}
      {meeting.missing.map(({ part, needs }) => (
        <WarningText
          key={part}
          iconFallbackText="Warning"
          text={`${clinic.parts.find(({ key }) => key === part)?.name ?? part}: nobody can say who is on this list. It needs ${needs}.`}
        />
      ))}
      {groups.length === 0 ? <Empty text="No child is on this list." /> : null}
      {open ? (
        <PostForm csrfToken={csrf} action={address}>
          <input type="hidden" name="page" value={pageAsked} />
          <datalist id="posts">
            {posts.map((title) => (
              <option key={title} value={title} />
            ))}
          </datalist>
          <Groups {...props} />
          <div class="govuk-button-group">
            {groups.some(({ key }) => key !== 'resolved') ? (
              <Button text="Save what is decided" preventDoubleClick />
            ) : null}
            {props.mayClose ? (
              <Button
                text="Save and close the meeting"
                classes="govuk-button--secondary"
                attributes={{ formaction: `${address}/close` }}
                preventDoubleClick
              />
            ) : null}
          </div>
        </PostForm>
      ) : (
        <Groups {...props} />
      )}
      <PagesOf paging={paging} href={(one) => `${address}?page=${one}`} />
      <Section id="minutes" title="Minutes">
        <DownloadLinks
          items={[
            { format: 'Word', href: `${address}/minutes.docx`, what: 'the minutes' },
            { format: 'PDF', href: `${address}/minutes.pdf`, what: 'the minutes' },
            { format: 'Excel', href: `${address}/minutes.xlsx`, what: 'the minutes' },
          ]}
        />
        <p class="govuk-hint">They name children by identifier and are marked OFFICIAL-SENSITIVE.</p>
      </Section>
    </>
  );
}

function Groups({ groups, clinic, meeting, clashing, errors, today }: Props) {
  return (
    <>
      {groups.map(({ key, title, total, lines }) => (
        <Section key={key} id={`group-${key}`} title={title} count={total}>
          {lines.map((view) => (
            <div key={view.line.id} class="govuk-summary-card" id={`line-${view.line.id}`}>
              <LineHead line={view.line} clinic={clinic} heldOn={meeting.heldOn} today={today} />
              <div class={key === 'resolved' ? undefined : 'govuk-summary-card__content'}>
                {clashing.has(view.line.id) ? <Clash {...view} /> : null}
                {key === 'resolved' ? null : meeting.closedAt === null ? (
                  <Fields {...view} errors={errors} />
                ) : (
                  <Decided line={view.line} />
                )}
              </div>
            </div>
          ))}
        </Section>
      ))}
    </>
  );
}

function Clash({ line, shown, fields }: LineView) {
  return (
    <BothTexts
      savedBy={line.savedBy}
      savedAt={line.savedAt}
      texts={[
        { label: `Decision about ${line.child}`, saved: shown.text, typed: fields.text },
        { label: `Who owes it for ${line.child}`, saved: shown.owner, typed: fields.owner },
        { label: `By when for ${line.child}`, saved: shown.by, typed: fields.by },
      ]}
    />
  );
}

function Decided({ line: { decision } }: { line: Line }) {
  if (decision.text === '') return <p class="govuk-body">Nothing new was decided.</p>;
  return (
    <p class="govuk-body">
      <strong>Decided:</strong> {decision.text} {decision.owner ? `(${decision.owner}` : '('}
      {decision.by ? `, by ${inWords(decision.by)})` : ')'}
    </p>
  );
}

function Fields({ line, shown, fields, errors }: LineView & { errors: FieldError[] }) {
  const { id, child, version } = line;
  return (
    <>
      <input type="hidden" name={`version-${id}`} value={version} />
      <input type="hidden" name={`seen-decision-${id}`} value={shown.text} />
      <input type="hidden" name={`seen-owner-${id}`} value={shown.owner} />
      <input type="hidden" name={`seen-by-${id}`} value={shown.by} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <Textarea
            id={`decision-${id}`}
            name={`decision-${id}`}
            rows="2"
            label={{ text: `Decision about ${child}` }}
            value={fields.text}
            errorMessage={errorFor(errors, `decision-${id}`)}
          />
        </div>
        <div class="govuk-grid-column-one-quarter">
          <Input
            id={`owner-${id}`}
            name={`owner-${id}`}
            label={{ text: 'Which post owes it' }}
            attributes={{ list: 'posts', 'aria-label': `Which post owes it, for ${child}` }}
            value={fields.owner}
            errorMessage={errorFor(errors, `owner-${id}`)}
          />
        </div>
        <div class="govuk-grid-column-one-quarter">
          <Input
            id={`by-${id}`}
            name={`by-${id}`}
            classes="govuk-input--width-10"
            label={{ text: 'By when, like 27/5/2025' }}
            attributes={{ 'aria-label': `By when, like 27/5/2025, for ${child}` }}
            value={fields.by}
            errorMessage={errorFor(errors, `by-${id}`)}
          />
        </div>
      </div>
    </>
  );
}
