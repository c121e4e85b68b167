import { escapeXml } from '../xml-text.ts';

/**
 * The styles of a Word paper, under the names Word itself gives them, so that a person can restyle the document
 * in one place and a council's template can take each over by its name.
 */
export type WordStyle = {
  /** Our id for it; a template may have the same style under another. */
  id: string;
  /** Word's own name, which stays the same whatever language Word is in. */
  name: string;
  kind: 'paragraph' | 'character' | 'table';
  basedOn?: string;
  next?: string;
  /** What follows the references to other styles: paragraph, run and table properties. */
  properties: string;
};

const heading = (level: number, size: number, before: number): WordStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  kind: 'paragraph',
  basedOn: 'Normal',
  next: 'Normal',
  properties:
    `<w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="120"/>` +
    `<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
});

const contentsEntry = (level: number, indent: number): WordStyle => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  kind: 'paragraph',
  basedOn: 'Normal',
  next: 'Normal',
  properties: `<w:uiPriority w:val="39"/><w:pPr><w:spacing w:after="60"/><w:ind w:left="${indent}"/></w:pPr>`,
});

const paragraph = (id: string, name: string, properties: string): WordStyle => ({
  id,
  name,
  kind: 'paragraph',
  basedOn: 'Normal',
  properties,
});

export const wordStyles: WordStyle[] = [
  { id: 'Normal', name: 'Normal', kind: 'paragraph', properties: '<w:qFormat/>' },
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', kind: 'character', properties: '<w:semiHidden/>' },
  {
    id: 'TableNormal',
    name: 'Normal Table',
    kind: 'table',
    properties:
      '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
      '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  },
  paragraph(
    'Title',
    'Title',
    '<w:qFormat/><w:pPr><w:spacing w:before="60" w:after="120" w:line="240" w:lineRule="auto"/></w:pPr>' +
      '<w:rPr><w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/></w:rPr>',
  ),
  paragraph(
    'Subtitle',
    'Subtitle',
    '<w:qFormat/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>',
  ),
  heading(1, 34, 480),
  heading(2, 27, 360),
  heading(3, 23, 280),
  heading(4, 21, 240),
  paragraph('ListBullet', 'List Bullet', '<w:pPr><w:spacing w:after="60"/><w:contextualSpacing/></w:pPr>'),
  paragraph('ListNumber', 'List Number', '<w:pPr><w:spacing w:after="60"/><w:contextualSpacing/></w:pPr>'),
  paragraph(
    'Caption',
    'caption',
    '<w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>',
  ),
  paragraph(
    'TOCHeading',
    'TOC Heading',
    '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="27"/></w:rPr>',
  ),
  contentsEntry(1, 0),
  contentsEntry(2, 280),
  paragraph(
    'Header',
    'header',
    '<w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:spacing w:val="10"/><w:sz w:val="18"/></w:rPr>',
  ),
  paragraph('Footer', 'footer', '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr>'),
  paragraph(
    'PaperDetail',
    'Paper Detail',
    '<w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:color w:val="484949"/></w:rPr>',
  ),
  paragraph(
    'TableText',
    'Table Text',
    '<w:pPr><w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>',
  ),
  paragraph(
    'CalloutTitle',
    'Callout Title',
    '<w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0"/><w:ind w:left="220" w:right="120"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>',
  ),
  paragraph(
    'CalloutText',
    'Callout Text',
    '<w:pPr><w:spacing w:before="60" w:after="0"/><w:ind w:left="220" w:right="120"/></w:pPr>',
  ),
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    kind: 'character',
    basedOn: 'DefaultParagraphFont',
    properties: '<w:rPr><w:color w:val="1A65A6"/><w:u w:val="single"/></w:rPr>',
  },
  {
    id: 'PaperTable',
    name: 'Paper Table',
    kind: 'table',
    basedOn: 'TableNormal',
    properties:
      '<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/>' +
      '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/></w:tblBorders>' +
      '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/>' +
      '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>' +
      '<w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="0B0C0C"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>',
  },
];

const defaults = new Set(['Normal', 'DefaultParagraphFont', 'TableNormal']);
const wordsOwn = /^(Normal|Default|Title|Subtitle|heading|List|caption|TOC|toc|header|footer|Hyperlink)/;

/** One `<w:style>`; `idOf` says under which id another style stands in the document it is written into. */
export function styleElement(style: WordStyle, idOf: (id: string) => string): string {
  const standard = defaults.has(style.id) ? ' w:default="1"' : wordsOwn.test(style.name) ? '' : ' w:customStyle="1"';
  const basedOn = style.basedOn === undefined ? '' : `<w:basedOn w:val="${escapeXml(idOf(style.basedOn))}"/>`;
  const next = style.next === undefined ? '' : `<w:next w:val="${escapeXml(idOf(style.next))}"/>`;
  return (
    `<w:style w:type="${style.kind}"${standard} w:styleId="${escapeXml(idOf(style.id))}">` +
    `<w:name w:val="${style.name}"/>${basedOn}${next}${style.properties}</w:style>`
  );
}

/** The whole styles part: Arial, because every reader's machine has it, and British English for the spell-checker. */
export function stylesPart(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>' +
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:color w:val="0B0C0C"/><w:sz w:val="21"/><w:szCs w:val="21"/>' +
    '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
    '<w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    `${wordStyles.map((style) => styleElement(style, (id) => id)).join('')}</w:styles>`
  );
}
