export type {
  Block,
  CellBlock,
  HeadingBlock,
  ListBlock,
  ListItem,
  ParagraphBlock,
  Place,
  ReadDocument,
  ReadWarning,
  TableBlock,
  TableCell,
  TableRow,
  Unreadable,
} from './blocks.ts';
export { placeInWords } from './blocks.ts';
export { readDocument } from './read-document.ts';
export { openSafeZip } from './safe-zip.ts';
export { readSheets } from './sheet/read-sheets.ts';
export type { SheetCell } from './sheet/sheet-rows.ts';
export { isUnreadable, refuse } from './unreadable.ts';
export { recognise } from './recognise.ts';
export { textOf } from './text-of.ts';
