import type { Unreadable } from './blocks.ts';

/** The largest file accepted, in bytes: 50 MB. A plan with photographs is seldom over 20 MB. */
export const LARGEST_FILE = 50_000_000;

/** Every reason for which a file is refused. The codes are stable: scripts and tests rely on them. */
const REASONS = {
  empty: {
    what: 'The file is empty.',
    next: 'Check that the file was saved and copied in full, then choose it again.',
  },
  'too-large': {
    what: 'The file is larger than 50 MB.',
    next: 'Remove or compress the pictures in it, or save only the part with the plan, then try again.',
  },
  corrupt: {
    what: 'The file is damaged and could not be read.',
    next: 'Open it in the program that made it, save a fresh copy, and choose that copy.',
  },
  'password-protected': {
    what: 'The file is protected by a password.',
    next: 'Open it with its password, save a copy without one, and choose that copy.',
  },
  'zip-bomb': {
    what: 'The file would unpack to far more data than a real document holds, so it was not opened.',
    next: 'Ask whoever sent it for a fresh copy. If it came from outside the council, tell your security team.',
  },
  macros: {
    what: 'The file contains macros (programs that run when it is opened), so it was not read.',
    next: 'Save it as an ordinary Word document (.docx) or Excel workbook (.xlsx), which cannot hold macros.',
  },
  'old-format': {
    what: 'The file is in the old Word or Excel format (.doc or .xls).',
    next: 'Open it in Word or Excel, choose Save As, pick .docx or .xlsx, and choose the new file.',
  },
  'scanned-pdf': {
    what: 'The PDF holds pictures of pages and no text, as a scanner makes.',
    next: 'Use the Word or Excel file the PDF was made from, or run text recognition (OCR) on the PDF first.',
  },
  'html-not-document': {
    what: 'The file is a web page, not a document. This happens when a download fails and an error page is saved.',
    next: 'Download the document again and check that it opens before you choose it here.',
  },
  'too-much-work': {
    what: 'The file took too long or too much memory to read, so reading it was stopped.',
    next: 'Save only the part with the plan, in the program that made it, and choose that file.',
  },
  'unknown-format': {
    what: 'The file is not a kind that can be read here.',
    next: 'Save it as Word (.docx), Excel (.xlsx), CSV, plain text or a PDF with text, and choose that file.',
  },
} as const;

export type UnreadableCode = keyof typeof REASONS;

/**
 * The refusal a person is shown.
 * @param code why, in a word that never changes
 * @param what a more exact sentence for this file, where one is known
 * @param next a more exact thing to do, where one is known
 */
export function refuse(code: UnreadableCode, what?: string, next?: string): Unreadable {
  const usual = REASONS[code];
  return { unreadable: true, code, what: what ?? usual.what, next: next ?? usual.next };
}

/** Tells a refusal from whatever else a reading step may hand back. */
export function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && 'unreadable' in value;
}
