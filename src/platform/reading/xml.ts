import { SaxesParser } from 'saxes';

/** What a caller wants to hear of an XML file. Names come without their namespace prefix: `w:p` and `x:p` are `p`. */
export type XmlListener = {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
};
export type XmlFeed = {
  write(chunk: Buffer): void;
  /** True if the whole file was well-formed and safe. Call once, after the last piece. */
  end(): boolean;
};

/** Deeper than any document Word or Excel writes; a file made to exhaust the stack is deeper still. */
const DEEPEST = 400;

/**
 * Reads XML piece by piece. Office files never carry a document type, so one is refused outright: that, and a
 * parser that knows no entities of its own, makes entity bombs and outside references impossible.
 */
export function feedXml(listener: XmlListener): XmlFeed {
  const parser = new SaxesParser({ xmlns: false });
  let sound = true;
  let depth = 0;
  let decoder: TextDecoder | undefined;
  parser.on('error', () => (sound = false));
  parser.on('doctype', () => (sound = false));
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) sound = false;
    if (sound) listener.open(local(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (sound) listener.close(local(tag.name));
  });
  parser.on('text', (text) => sound && listener.text(text));
  parser.on('cdata', (text) => sound && listener.text(text));
  return {
    write(chunk) {
      if (!sound) return;
      decoder ??= new TextDecoder(encodingOf(chunk));
      parser.write(decoder.decode(chunk, { stream: true }));
    },
    end() {
      if (sound && decoder) parser.write(decoder.decode());
      if (sound) parser.close();
      return sound && decoder !== undefined;
    },
  };
}

export type XmlNode = { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] };

/** A whole XML file as a tree, attribute names without prefix too; undefined when it is not well-formed and safe. */
export function parseXml(bytes: Buffer): XmlNode | undefined {
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open: XmlNode[] = [root];
  const feed = feedXml({
    open(name, attributes) {
      const node: XmlNode = { name, attributes: {}, children: [] };
      for (const key in attributes) node.attributes[local(key)] = attributes[key]!;
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    close: () => void open.pop(),
    text: (text) => void open.at(-1)!.children.push(text),
  });
  feed.write(bytes);
  return feed.end() ? elements(root)[0] : undefined;
}

export function elements(node: XmlNode | undefined): XmlNode[] {
  return node ? node.children.filter((child): child is XmlNode => typeof child !== 'string') : [];
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each): each is XmlNode => typeof each !== 'string' && each.name === name);
}

/** The `val` of a child element, as in `<w:numId w:val="3"/>`. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['val'];
}

/** An on/off element: present means on unless its `val` says otherwise; absent gives undefined. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found && !['0', 'false', 'off'].includes(found.attributes['val'] ?? '1');
}

/** Every element of that name, at any depth, in document order. */
export function* descendants(node: XmlNode, name: string): Generator<XmlNode> {
  for (const each of elements(node)) {
    if (each.name === name) yield each;
    yield* descendants(each, name);
  }
}

/** All the characters inside an element. */
export function textIn(node: XmlNode): string {
  return node.children.map((each) => (typeof each === 'string' ? each : textIn(each))).join('');
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
