import { WarningText } from '../../platform/web/ui/index.ts';
import type { Scope } from './scope.ts';

/** Said to a team manager whom nobody has given a team. */
export function NoTeam() {
  return (
    <WarningText
      iconFallbackText="Warning"
      text="You see no children, because no team is named for you. Ask an administrator to name your teams."
    />
  );
}

/** Whose children a page shows, where it is not everyone's. */
export function OfTeams({ scope }: { scope: Scope }) {
  if (scope === null || scope.length === 0) return null;
  return <p class="govuk-body">You see the children of: {scope.join('; ')}.</p>;
}
