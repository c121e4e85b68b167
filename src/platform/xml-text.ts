/** Kept for marking places in Word templates; see word-template.ts. */
export const placeMarks = ['\ue0fe', '\ue0ff'] as const;

/** Text without what XML cannot hold: control characters, half surrogates, the two non-characters; and without our own marks. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ue0fe\ue0ff]/g, '');
}

/** Text safe between tags and in double-quoted attributes. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
