/** The memory behind every column of numbers in a value, however deep, each once: what a thread can hand over whole. */
export function numbersIn(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    // Node's own buffers share their memory with others.
    if (ArrayBuffer.isView(one)) {
      if (!Buffer.isBuffer(one) && one.buffer instanceof ArrayBuffer) found.add(one.buffer);
    } else if (one instanceof Map) waiting.push(...one.values());
    else if (one instanceof Set) waiting.push(...one);
    // Words hold no numbers, and there may be a million of them.
    else if (Array.isArray(one)) {
      if (typeof one[0] !== 'string') for (const part of one) waiting.push(part);
    } else waiting.push(...Object.values(one));
  }
  return [...found];
}
