import { BorderStyle, ExternalHyperlink, ShadingType, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import type { Inline } from './blocks.ts';
import { safeHref } from './paper-words.ts';
import { tagColours } from './tag-colours.ts';
import { xmlText } from '../xml-text.ts';

/** Inlines as Word runs. `hyperlink` is the id of the character style for links in the document being written. */
export function wordRuns(content: Inline[], hyperlink: string, dress: IRunOptions = {}): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    if (typeof inline === 'string') return runs(inline, dress);
    if ('bold' in inline) return runs(inline.bold, { ...dress, bold: true });
    if ('italic' in inline) return runs(inline.italic, { ...dress, italics: true });
    if ('struck' in inline) return runs(inline.struck, { ...dress, strike: true, color: '484949' });
    if ('figure' in inline) return runs(inline.figure, dress);
    if ('tag' in inline) return tag(inline, dress);
    const href = safeHref(inline.href);
    if (href === null || !/^(https?|mailto):/i.test(href) || !URL.canParse(href)) return runs(inline.link, dress);
    return [
      new ExternalHyperlink({ link: new URL(href).href, children: runs(inline.link, { ...dress, style: hyperlink }) }),
    ];
  });
}

/** Words as runs, with the line breaks their writer gave them. */
export function runs(text: string, dress: IRunOptions = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...dress, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

/**
 * A tag has both ground and border, so that it shows in black and white print. Its words are kept together while they
 * fit a narrow column; a longer tag breaks between words, because kept together it would break inside one.
 */
function tag(inline: { tag: string; colour: keyof typeof tagColours }, dress: IRunOptions): TextRun[] {
  const look = tagColours[inline.colour];
  const words = inline.tag.trim();
  const kept = words.length > 14 ? words : words.replaceAll(' ', '\u00a0');
  return runs(`\u00a0${kept}\u00a0`, {
    ...dress,
    bold: true,
    color: look.words,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.ground },
    border: { style: BorderStyle.SINGLE, size: 4, space: 0, color: look.border },
  });
}
