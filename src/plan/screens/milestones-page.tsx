import { inWords, monthInWords } from '../../methods/calendar.ts';
import { Empty } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Action, Milestone, PlanView } from '../model/plan-view.ts';
import { actionStanding } from '../model/standing.ts';
import { milestoneInWords } from '../words.ts';
import { menuFor } from './item-menu.ts';
import { standingWords } from './parts/action-filter-form.tsx';
import { ActionRef } from './parts/links.tsx';
import { ListDownloads } from './parts/list-downloads.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import { Section } from '../../platform/web/ui/section.tsx';
import { Missing, Under } from './parts/under.tsx';
import type { Standpoint } from './standpoint.ts';

type Props = { view: PlanView; at: Standpoint; may: (ability: string) => boolean };

/** The date the page looks from divides what should have been reached from what is to come. */
export function MilestonesPage({ view, at, may }: Props) {
  const dated = view.milestones.filter((one) => one.byOn !== null).sort(byDate);
  const isPast = (one: Milestone) => one.byOn! < at.asAt || one.state === 'achieved' || one.state === 'missed';
  const past = dated.filter(isPast);
  const toCome = dated.filter((one) => !isPast(one));
  const undated = view.milestones.filter((one) => one.byOn === null);
  const list = (milestones: Milestone[]) => <Timeline view={view} at={at} may={may} milestones={milestones} />;
  return (
    <PlanFrame view={view} at={at} title={datedTitle('Milestones', at)} caption={view.title} current="milestones">
      {view.milestones.length === 0 ? <Empty text="The plan has no milestones." /> : null}
      {past.length > 0 ? (
        <Section id="past" title={`Up to ${inWords(at.asAt)}`} count={past.length}>
          {list(past)}
        </Section>
      ) : null}
      {toCome.length > 0 ? (
        <Section id="to-come" title="To come" count={toCome.length}>
          {list(toCome)}
        </Section>
      ) : null}
      {undated.length > 0 ? (
        <Section id="undated" title="With no date" count={undated.length}>
          {list(undated)}
        </Section>
      ) : null}
      <ListDownloads what="all milestones" href={(format) => at.planHref('milestones', { format })} />
    </PlanFrame>
  );
}

function byDate(a: Milestone, b: Milestone): number {
  return a.byOn! < b.byOn! ? -1 : a.byOn! > b.byOn! ? 1 : (a.number ?? 0) - (b.number ?? 0);
}

function Timeline({ view, at, may, milestones }: Props & { milestones: Milestone[] }) {
  const { actions } = planIndex(view);
  return (
    <ol class="los-timeline">
      {milestones.map((milestone) => {
        const linked = milestone.actionIds.flatMap((id) => actions.get(id) ?? []);
        return (
          <li key={milestone.id} id={`milestone-${milestone.id}`} class={`los-timeline__item ${stateClass(milestone)}`}>
            <p class="los-timeline__when">
              {milestone.byOn ? monthInWords(milestone.byOn) : 'No date'}
              {milestone.number === null ? null : <Under>number {milestone.number}</Under>}
            </p>
            <div>
              <p class="govuk-body">{milestone.text}</p>
              <p class="los-timeline__state">
                <strong>{milestoneInWords(milestone)}</strong>
                {milestone.byOn ? `, by ${inWords(milestone.byOn)}` : null}
              </p>
              <Standing linked={linked} milestone={milestone} at={at} />
              {at.isToday
                ? menuFor('milestone', milestone.id, view.id, may).map(({ text, href }) => (
                    <a key={href} class="govuk-link" href={href}>
                      {text}
                      <span class="govuk-visually-hidden"> milestone {milestone.number ?? milestone.text}</span>
                    </a>
                  ))
                : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The linked actions with how each stands; a milestone passed while one of them is open says so. */
function Standing({ linked, milestone, at }: { linked: Action[]; milestone: Milestone; at: Standpoint }) {
  if (linked.length === 0) {
    return (
      <p class="los-timeline__actions">
        <Missing text="No action is linked" />
      </p>
    );
  }
  const open = linked.filter((action) => !['complete', 'closed'].includes(actionStanding(action)));
  return (
    <>
      <ul class="los-timeline__actions">
        {linked.map((action) => (
          <li key={action.id}>
            <ActionRef action={action} at={at} /> ({standingWords[actionStanding(action)]})
          </li>
        ))}
      </ul>
      {milestone.saidAchieved && open.length > 0 ? (
        <p class="los-timeline__actions">
          <Under attention>
            {milestone.state === 'achieved' ? 'Said achieved' : 'Its date has passed'}, and{' '}
            {open.length === 1 ? 'an action' : `${open.length} actions`} it stands on {open.length === 1 ? 'is' : 'are'}{' '}
            not known to be done
          </Under>
        </p>
      ) : null}
    </>
  );
}

function stateClass(milestone: Milestone): string {
  return `los-timeline__item--${milestone.state ?? (milestone.saidAchieved ? 'passed' : 'expected')}`;
}
