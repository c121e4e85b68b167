import { LeaderType, LevelFormat, Paragraph, TableOfContents } from 'docx';
import type { FileChild, INumberingOptions } from 'docx';
import type { Paper } from './blocks.ts';
import { outlined } from './paper-outline.ts';
import { bulletList, headingBookmark, numberList, wordBlocks } from './word-blocks.ts';
import type { WordSetting } from './word-blocks.ts';
import { runs } from './word-inlines.ts';
import { xmlText } from '../xml-text.ts';

/** The two kinds of list a paper has. */
export const wordLists: INumberingOptions = {
  config: [
    {
      reference: bulletList,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          style: { paragraph: { indent: { left: 400, hanging: 260 } } },
        },
      ],
    },
    {
      reference: numberList,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: 440, hanging: 340 } } },
        },
      ],
    },
  ],
};

/**
 * Everything after the title: the contents, when the paper has them, and the blocks. The contents come as links
 * without page numbers, which Word alone can know: a field marked as out of date would bring them, and with them a
 * warning each time the file is opened. Word's "Update table" adds them.
 */
export function wordBody(paper: Paper, setting: WordSetting): FileChild[] {
  const blocks = outlined(paper);
  const cachedEntries = blocks.flatMap((block, place) =>
    block.kind === 'heading' && block.level <= 2
      ? [{ title: xmlText(block.text), level: block.level, href: headingBookmark(place) }]
      : [],
  );
  const hasContents = paper.contents && cachedEntries.length > 0;
  const contents = hasContents
    ? [
        new Paragraph({ style: setting.styleId('TOCHeading'), children: runs('Contents') }),
        new TableOfContents('Contents', {
          hyperlink: true,
          headingStyleRange: '1-2',
          beginDirty: false,
          tabLeader: LeaderType.NONE,
          cachedEntries,
        }),
      ]
    : [];
  return [...contents, ...wordBlocks(blocks, setting)];
}
