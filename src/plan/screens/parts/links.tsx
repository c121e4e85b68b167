import { planIndex } from '../../model/plan-index.ts';
import type { Action, OwnerPost, PlanView } from '../../model/plan-view.ts';
import type { Standpoint } from '../standpoint.ts';
import { Missing, Under } from './under.tsx';

type Place = { view: PlanView; at: Standpoint };

const link = 'govuk-link govuk-link--no-visited-state';

/** An action's ref as a link; one without a ref is called by its first words. */
export function ActionRef({ action, at }: { action: Action; at: Standpoint }) {
  return (
    <a class={link} href={at.href(`/actions/${action.id}`)}>
      {action.ref || beginning(action.text)}
    </a>
  );
}

/** An area by its full name, as a link. */
export function AreaLink({ areaId, view, at }: Place & { areaId: number }) {
  const { areas, areaName } = planIndex(view);
  if (!areas.has(areaId)) return null;
  return (
    <a class={link} href={at.href(`/areas/${areaId}`)}>
      {areaName(areaId)}
    </a>
  );
}

/** Owners in order, each post a link to what it owns, with who holds it, or that nobody does. */
export function Owners({ owners, view, at, holders = false }: Place & { owners: OwnerPost[]; holders?: boolean }) {
  const { ownOrganisation } = planIndex(view);
  if (owners.length === 0) return <Missing text="No owner" />;
  return (
    <ul class="los-plain-list">
      {owners.map((post) => (
        <li key={post.id}>
          <a class={link} href={at.href(`/posts/${post.id}/actions`)}>
            {post.title}
          </a>
          {post.organisation && post.organisation !== ownOrganisation ? <Under>{post.organisation}</Under> : null}
          {holders ? (
            post.holder ? (
              <Under>{post.holder.name}</Under>
            ) : (
              <Under attention>Nobody holds this post</Under>
            )
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Linked actions, each by ref and words; says in plain sight when there are none. */
export function ActionList({ ids, view, at, none }: Place & { ids: number[]; none: string }) {
  const { actions } = planIndex(view);
  const found = ids.flatMap((id) => actions.get(id) ?? []);
  if (found.length === 0) return <Missing text={none} />;
  return (
    <ul class="los-plain-list">
      {found.map((action) => (
        <li key={action.id}>
          <ActionRef action={action} at={at} />
          {action.ref ? ` ${action.text}` : null}
        </li>
      ))}
    </ul>
  );
}

/** Refs of linked actions only, for tables; says in plain sight when there are none. */
export function ActionRefs({ ids, view, at, none }: Place & { ids: number[]; none: string }) {
  const { actions } = planIndex(view);
  const found = ids.flatMap((id) => actions.get(id) ?? []);
  if (found.length === 0) return <Missing text={none} />;
  return (
    <>
      {found.map((action, index) => (
        <>
          {index > 0 ? ', ' : null}
          <ActionRef key={action.id} action={action} at={at} />
        </>
      ))}
    </>
  );
}

/** The first words of a text, for links and headings; whole where it is short. */
export function beginning(text: string, most = 70): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
