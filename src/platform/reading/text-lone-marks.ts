import type { Line } from './text-lines.ts';

const loneBullet = /^(?:[•‣⃁∙·●❖✓✔➔➢➤]|[\u25a0-\u25ff\uf000-\uf0ff])$/u;
const loneLabel = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]$/;
const isMark = (line: Line) => loneBullet.test(line.text.trim()) || loneLabel.test(line.text.trim());

/**
 * The lines of a text with marks of lists put before what they mark, where a converter of PDFs wrote them apart: a
 * bullet, or all the bullets of a list, on lines of their own, and the items after them. Where it is not sure which
 * line belongs to which mark, everything stays as it is.
 */
export function withMarksJoined(lines: Line[]): Line[] {
  const out = [...lines];
  for (let at = 0; at < out.length; at += 1) {
    if (out[at]!.kind === 'blank' || !isMark(out[at]!)) continue;
    let end = at;
    const marks: number[] = [];
    while (end < out.length && (out[end]!.kind === 'blank' || isMark(out[end]!))) {
      if (out[end]!.kind !== 'blank') marks.push(end);
      end += 1;
    }
    const starts = startsOf(out, end, marks.length);
    if (starts) {
      starts.forEach((start, index) => {
        const mark = out[marks[index]!]!.text.trim();
        const kind = loneBullet.test(mark) ? 'bullet' : 'ordered';
        out[start] = { ...out[start]!, kind, text: `${mark} ${out[start]!.text.trim()}` };
      });
      for (const mark of marks) out[mark] = { ...out[mark]!, kind: 'blank', text: '' };
    }
    at = end - 1;
  }
  return out;
}

/** Where each of so many items starts; null where the lines do not part into as many. */
function startsOf(lines: readonly Line[], from: number, many: number): number[] | null {
  if (many === 1) return lines[from]?.kind === 'text' ? [from] : null;
  const starts: number[] = [];
  let open = false;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.kind === 'blank') open = false;
    else if (line.kind !== 'text' || isMark(line)) break;
    else {
      if (!open && starts.length === many) break;
      if (!open) starts.push(at);
      open = !/[.;:!?]["'’”)]*(?:\s+(?:and|or))?$/.test(line.text.trimEnd());
    }
  }
  // More text straight below the last item would be part of it, or of another: nothing says which.
  const goesOn = lines[at]?.kind === 'text' && lines[at - 1]?.kind !== 'blank';
  if (starts.length === many && !goesOn) return starts;
  const own = lines.slice(from, from + many);
  const each = own.length === many && own.every((line) => line.kind === 'text') && lines[from + many]?.kind !== 'text';
  return each ? own.map((_, index) => from + index) : null;
}
