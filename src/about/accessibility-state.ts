/**
 * What the statutory statement says of this version of the product. Whoever changes what is tested, or finds something
 * people cannot use, changes it here, with the date. Regulation 8 of the Public Sector Bodies (Websites and Mobile
 * Applications) (No. 2) Accessibility Regulations 2018 asks for it and for a review at least yearly.
 */
export const accessibilityState = {
  /** ISO dates. */
  prepared: '2026-11-26',
  reviewed: '2026-11-26',
  tested: '2026-11-26',
  howTested: [
    'An automatic checker (axe, rules for WCAG 2.0, 2.1 and 2.2 at levels A and AA) runs over every kind of page, on a desk screen and a phone, each time the product is changed.',
    'Journeys are gone through in a browser with the keyboard alone, with JavaScript off, at 400% zoom, and with the colours a person has forced.',
    'People who use screen readers or other assistive technology have not tested it yet. Automatic checks find only part of what can be wrong.',
  ],
  /** Known to fall short, each with the success criterion and what to do instead. */
  notCompliant: [
    {
      what: 'Documents the council has received or been given as evidence are kept as they came. A scanned letter has no text that a screen reader can read.',
      criterion: '1.1.1 (Non-text content)',
      instead: 'Ask for the words of the document in another format.',
    },
    {
      what: 'PDF reports carry headings and tables for assistive technology, but have not been checked against PDF/UA.',
      criterion: '1.3.1 (Info and relationships)',
      instead: 'Each report is also a web page and a Word file with the same figures.',
    },
    {
      what: 'On a phone or at high zoom, wide tables and charts of many months scroll sideways in a frame of their own.',
      criterion: '1.4.10 (Reflow), which allows it for tables of data',
      instead: 'Each list downloads as a spreadsheet.',
    },
  ],
};
