import { escapeXml } from '../xml-text.ts';

/**
 * The few lines of SVG writing the charts share. Only presentation attributes are written, never `style`,
 * so that a chart may stand in a page whose content security policy forbids inline styles.
 */
export type Attributes = Record<string, string | number | undefined>;

/** One element. Children are markup already; use `escapeXml` for words. Numbers keep at most two decimals. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Words in a chart, in the one typeface charts use. */
export function words(text: string, attributes: Attributes): string {
  return element('text', { fill: ink, 'font-size': 14, ...attributes }, escapeXml(text));
}

/** The outer element: named and described for people who do not see it, scaled by its viewBox. */
export function chartSvg(
  chart: { id: string; title: string; description: string; width: number; height: number },
  ...children: string[]
): string {
  const { id, width, height } = chart;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': 'Liberation Sans, Arial, Helvetica, sans-serif',
    },
    element('title', { id: `${id}-title` }, escapeXml(chart.title)),
    element('desc', { id: `${id}-desc` }, escapeXml(chart.description)),
    ...children,
  );
}

/** Near-black, the colour of words and axes. */
export const ink = '#0b0c0c';
/** Grid lines: present, but quieter than the data. */
export const faint = '#b1b4b6';

const rounded = (value: number): string => String(Math.round(value * 100) / 100);
