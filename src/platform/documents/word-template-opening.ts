import { unzipSync } from 'fflate';
import type { ZipParts } from './same-bytes-zip.ts';

/** Why a council's Word template cannot be used, in words for the person who chose it. */
export type UnreadableTemplate = { unreadable: string };

const mostParts = 2000;
const mostBytes = 100 * 1024 * 1024;

/** The parts of a Word template, or what is wrong with it. Never trusts it: its parts and its size once unpacked are capped. */
export function openTemplate(template: Uint8Array): { parts: ZipParts } | UnreadableTemplate {
  const start = Buffer.from(template.subarray(0, 8)).toString('hex');
  if (start.startsWith('d0cf11e0')) {
    return {
      unreadable:
        'This Word file is protected by a password or is in the old .doc format. Save it as .docx without a password.',
    };
  }
  if (!start.startsWith('504b0304'))
    return { unreadable: 'This is not a Word file. Choose a template saved as .docx.' };
  const parts = unpacked(template);
  if (parts === 'damaged')
    return { unreadable: 'This Word file is damaged. Open it in Word, save it again as .docx and try once more.' };
  if (parts === 'too large')
    return {
      unreadable: 'This Word file is too large to be a template. Take large pictures out of it and try once more.',
    };
  const types = parts.get('[Content_Types].xml');
  if (types === undefined || !parts.has('word/document.xml')) {
    return { unreadable: 'This is not a Word file. Choose a template saved as .docx.' };
  }
  const kinds = Buffer.from(types).toString('utf8');
  if (kinds.includes('macroEnabled') || parts.has('word/vbaProject.bin')) {
    return { unreadable: 'This Word file has macros. Save it as .docx, which leaves them out, and choose that.' };
  }
  // A .dotx is the same but for its name; what comes out of it is a document.
  parts.set(
    '[Content_Types].xml',
    Buffer.from(kinds.replace('wordprocessingml.template.main', 'wordprocessingml.document.main')),
  );
  return { parts };
}

function unpacked(template: Uint8Array): ZipParts | 'damaged' | 'too large' {
  let count = 0;
  let bytes = 0;
  try {
    const files = unzipSync(template, {
      filter: ({ originalSize }) => {
        count += 1;
        bytes += originalSize;
        return count <= mostParts && bytes <= mostBytes;
      },
    });
    if (count > mostParts || bytes > mostBytes) return 'too large';
    return new Map(Object.entries(files).filter(([name]) => !name.endsWith('/')));
  } catch {
    return 'damaged';
  }
}
