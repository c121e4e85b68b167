const ROLES = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };

/**
 * Says again what each part of a long table is. On a phone its rows are drawn as blocks, and some browsers then forget
 * that they are a table; a role written out keeps them one for people who listen to the page.
 * @param {ParentNode} scope
 */
export function keepTableRoles(scope) {
  for (const table of scope.querySelectorAll('.los-table')) {
    for (const part of [table, ...table.querySelectorAll('thead, tbody, tr, td, th')]) {
      const role = part.tagName === 'TH' ? (part.scope === 'row' ? 'rowheader' : 'columnheader') : ROLES[part.tagName];
      part.setAttribute('role', role);
    }
  }
}
