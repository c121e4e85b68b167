import type { ListBlock, ListItem, ParagraphBlock, Place } from './blocks.ts';

/** A list whose items lost their marks: `items` holds the whole run as one item until it is split. */
export type RichBlocks = { blocks: (ParagraphBlock | ListBlock)[]; lostLists: Set<ListBlock> };

export const bulletMark = /^\s*(?:[-*+•·‣⁃∙–—✓✔➔➢➤❖]|[\u25a0-\u25ff\uf000-\uf0ff]|o(?=\s{1,4}[A-Z]))\s+/u;
export const orderedMark = /^\s*(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+/;

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
  bull: '•',
  pound: '£',
  hellip: '…',
};

/** Entities, emphasis marks, links and stray inline tags of Markdown and HTML taken away; the words stay. */
export function plainText(text: string): string {
  return text
    .replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal: string, hex: string, name: string) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
      if (code) return code < 0x110000 ? String.fromCodePoint(code) : whole;
      return entities[name.toLowerCase()] ?? whole;
    })
    .replace(
      /<\/?(?:i|b|u|em|strong|span|font|sup|sub|a|small|mark|s|del|ins|div|table|tbody|thead|tr|td|th)(?:\s[^<>]*)?>/gi,
      '',
    )
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)(?:\s"[^"]*")?\)/g, (_, words: string, url: string) =>
      !url || url.startsWith('#') || url === words ? words : words ? `${words} (${url})` : url,
    )
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]*\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_]*\S)_(?![\w_])/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u00ad\u200b\u200c\u200d\ufeff]/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function listFrom(items: ListItem[], ordered: boolean, at: Place): ListBlock {
  return { kind: 'list', ordered, items, at };
}

/** One line of text with inline bullets ("• one • two", "- one - two", "1) one 2) two") as a lead-in and items. */
function inlineItems(
  text: string,
): { lead: string; items: { text: string; label?: string }[]; ordered: boolean } | null {
  if (/[•▪●➢]|\uf0b7/u.test(text)) {
    const [lead = '', ...rest] = text.split(/\s*(?:[•▪●➢]|\uf0b7)\s*/u);
    return { lead, items: rest.filter(Boolean).map((item) => ({ text: item })), ordered: false };
  }
  if (/^[-–]\s/.test(text)) {
    return {
      lead: '',
      items: text
        .replace(/^[-–]\s+/, '')
        .split(/\s+[-–]\s+/)
        .map((item) => ({ text: item })),
      ordered: false,
    };
  }
  if (/^\(?1[.)]\s/.test(text) && /\s\(?2[.)]\s/.test(text)) {
    const parts = text.split(/(?:^|\s)(\(?\d{1,2}[.)])\s+/).slice(1);
    const items: { text: string; label: string }[] = [];
    for (let i = 0; i + 1 < parts.length; i += 2)
      items.push({ label: parts[i]!.replace(/[().]/g, ''), text: parts[i + 1]!.trim() });
    return { lead: '', items, ordered: true };
  }
  return null;
}

/** Reads the small document inside a cell or an HTML fragment: paragraphs and lists, with missing end tags forgiven. */
export function readMarkup(source: string, at: Place): RichBlocks {
  const blocks: (ParagraphBlock | ListBlock)[] = [];
  const lostLists = new Set<ListBlock>();
  const state: { open: ListBlock | null; depth: number; inItem: boolean } = { open: null, depth: 0, inItem: false };

  const append = (list: ListBlock | undefined, text: string, label?: string, itemDepth = 0): ListBlock => {
    const item: ListItem = label ? { text, depth: itemDepth, label, at } : { text, depth: itemDepth, at };
    if (list) {
      list.items.push(item);
      return list;
    }
    const made = listFrom([item], label !== undefined, at);
    blocks.push(made);
    return made;
  };

  const takeLine = (line: string): void => {
    const text = plainText(line);
    if (!text) return;
    const last = blocks[blocks.length - 1];
    if (state.open && state.inItem) {
      append(state.open, text, undefined, Math.max(0, state.depth - 1));
      state.inItem = false;
      return;
    }
    const found = inlineItems(text);
    if (state.open) {
      if (found && found.items.length > 0) {
        if (found.lead) append(state.open, found.lead, undefined, Math.max(0, state.depth - 1));
        for (const item of found.items) append(state.open, item.text, item.label, Math.max(0, state.depth - 1));
        return;
      }
      append(state.open, text, undefined, Math.max(0, state.depth - 1));
      lostLists.add(state.open);
      return;
    }
    if (found && found.items.length > 0) {
      const joins = last?.kind === 'list' && !found.lead && last.ordered === found.ordered ? last : undefined;
      if (found.lead) blocks.push({ kind: 'paragraph', text: found.lead, at });
      let list = joins;
      for (const item of found.items) list = append(list, item.text, item.label);
      return;
    }
    const numbered = orderedMark.exec(text);
    if (numbered && last?.kind === 'list' && last.ordered) {
      append(last, text.slice(numbered[0].length), numbered[1]!.replace(/[().]/g, ''));
      return;
    }
    blocks.push({ kind: 'paragraph', text, at });
  };

  for (const token of source.split(/(<\/?(?:p|ul|ol|li|br|h[1-6])(?:\s[^<>]*)?\/?>|\r?\n)/gi)) {
    const tag = /^<(\/?)(p|ul|ol|li|br|h[1-6])/i.exec(token);
    if (!tag) {
      if (token.trim()) takeLine(token);
      continue;
    }
    const name = tag[2]!.toLowerCase();
    const closes = tag[1] === '/';
    if (name === 'ul' || name === 'ol') {
      if (closes) {
        state.depth = Math.max(0, state.depth - 1);
        if (state.depth === 0) state.open = null;
        continue;
      }
      const nested = state.open !== null && (state.inItem || state.open.items.at(-1)?.text.endsWith(':') === true);
      state.depth = nested ? state.depth + 1 : 1;
      if (!nested) {
        state.open = listFrom([], name === 'ol', at);
        blocks.push(state.open);
      }
    } else if (name === 'li') {
      state.inItem = !closes;
    } else if (/^(p|h\d)$/.test(name) && !state.inItem) {
      state.open = null;
      state.depth = 0;
    }
  }
  return { blocks: blocks.filter((block) => block.kind !== 'list' || block.items.length > 0), lostLists };
}

/** The plain text of a small document: one line per paragraph or item. */
export function textOfBlocks(
  blocks: readonly (ParagraphBlock | ListBlock | { kind: 'heading'; text: string })[],
): string {
  return blocks
    .flatMap((block) => (block.kind === 'list' ? block.items.map((item) => item.text) : [block.text]))
    .join('\n');
}
