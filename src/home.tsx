import { page, redirect, routes } from './platform/web/route.ts';
import { PageHeading } from './platform/web/ui/index.ts';

/** The front door, and pages that belong to no room. */
export const homeRoutes = routes(
  {
    method: 'GET',
    path: '/',
    access: 'anyone',
    audit: null,
    // People who owe an update come in at their actions; everyone else at the plan.
    handle: async ({ visitor }) => {
      if (!visitor) return redirect('/sign-in');
      const owes = visitor.abilities.has('plan.update') && visitor.posts.length > 0;
      if (owes) return redirect('/your-actions');
      if (visitor.abilities.has('plan.read')) return redirect('/plan');
      return redirect(visitor.abilities.has('supply.read') ? '/supplied' : '/people');
    },
  },
  {
    method: 'GET',
    path: '/accessibility',
    access: 'anyone',
    audit: null,
    handle: async () => page('Accessibility', <AccessibilityPage />),
  },
);

function AccessibilityPage() {
  return (
    <>
      <PageHeading text="Accessibility" />
      <p class="govuk-body">
        This service is built to meet level AA of the Web Content Accessibility Guidelines 2.2. Every page is checked
        with automatic tests, works with a keyboard alone, without JavaScript, at 400% zoom and on a phone. Every
        picture has a table with the same figures.
      </p>
      <p class="govuk-body">
        Documents it makes have real headings, table headings and a reading order. If something does not work for you,
        tell your council’s improvement programme office.
      </p>
    </>
  );
}
