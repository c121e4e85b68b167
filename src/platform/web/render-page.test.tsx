import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderPage, type Shell } from './render-page.tsx';
import { page } from './route.ts';

const shell: Shell = {
  authorityName: async () => 'Larkfield Council',
  navigation: () => [{ text: 'Plan', href: '/plan' }],
  roleText: () => '',
  footerLinks: [],
  notFound: () => page('Page not found', <p />),
  refused: (_status, title) => page(title, <p />),
  trouble: () => page('Trouble', <p />),
};
const around = { visitor: null, notice: null, path: '/plan', authorityName: 'Larkfield Council' };

test('a page made before comes out as one made on the spot, whatever its title says', () => {
  for (const title of ['Visits – “seen” in time', 'A title with <!-- the page --> in it']) {
    const more = { width: 'wide', section: 'plan' } as const;
    const made = { html: '<p>Ten of twelve children — seen</p>' };
    const onTheSpot = renderPage(shell, page(title, <p>Ten of twelve children — seen</p>, more), around).toString();
    assert.equal(renderPage(shell, page(title, made, more), around).toString(), onTheSpot);
    assert.equal(renderPage(shell, page(title, made, more), around).toString(), onTheSpot, 'and again');
    assert.match(onTheSpot, /<\/html>$/);
  }
});
