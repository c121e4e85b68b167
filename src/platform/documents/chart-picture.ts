import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { fontFolder } from './pdf-compiler.ts';

/**
 * A chart as a PNG at twice its size, for programs that do not show SVG. Only our own font files are used, never
 * the machine's, so the same chart gives the same bytes everywhere.
 */
export function chartPicture(svg: string): { png: Buffer; width: number; height: number } {
  const picture = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: ['Regular', 'Bold', 'Italic'].map((face) => join(fontFolder(), `LiberationSans-${face}.ttf`)),
      defaultFontFamily: 'Liberation Sans',
    },
  });
  return { png: picture.render().asPng(), width: picture.width, height: picture.height };
}
