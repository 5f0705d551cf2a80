/** A piece of XML: an element opens or closes, or text stands between. Names are without their namespace prefix. */
export type XmlHandler = {
  open?: (name: string, attributes: string, empty: boolean) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character references and the five named entities; others, which only a DTD could define, stay as they stand. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const point = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
      return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000)
        ? String.fromCodePoint(point)
        : whole;
    },
  );
}

function localName(tag: string, from: number): string {
  let end = from;
  let start = from;
  for (; end < tag.length; end++) {
    const unit = tag.charCodeAt(end);
    // Blank, tab, line ends, slash.
    if (unit === 32 || unit === 9 || unit === 10 || unit === 13 || unit === 47) break;
    if (unit === 58) start = end + 1;
  }
  return tag.slice(start, end);
}

/**
 * Walks over XML once, front to back, in time proportional to its length whatever it holds. Declarations, comments
 * and document types are passed over; nothing outside the text is ever fetched or expanded.
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  for (;;) {
    const open = xml.indexOf('<', at);
    if (open < 0) return;
    if (open > at) handler.text?.(xml.slice(at, open));
    const special = specialEnd(xml, open);
    if (special) {
      if (special.text !== null) handler.text?.(special.text.replaceAll('&', '&amp;'));
      at = special.end;
      continue;
    }
    const close = xml.indexOf('>', open + 1);
    if (close < 0) return;
    const tag = xml.slice(open + 1, close);
    if (tag.startsWith('/')) handler.close?.(localName(tag, 1));
    else {
      const empty = tag.endsWith('/');
      handler.open?.(localName(tag, 0), tag, empty);
    }
    at = close + 1;
  }
}

/** Comments, CDATA, declarations: where they end, and the text of a CDATA section. */
function specialEnd(xml: string, open: number): { end: number; text: string | null } | null {
  const second = xml.charCodeAt(open + 1);
  if (second === 63) return { end: after(xml, '?>', open), text: null };
  if (second !== 33) return null;
  if (xml.startsWith('<!--', open)) return { end: after(xml, '-->', open + 4), text: null };
  if (xml.startsWith('<![CDATA[', open)) {
    const end = after(xml, ']]>', open + 9);
    return { end, text: xml.slice(open + 9, Math.max(open + 9, end - 3)) };
  }
  return { end: after(xml, '>', open), text: null };
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

/** Value of an attribute in a tag's text; null where it is not there. The name may carry a prefix. */
export function attribute(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    const quoteAt = at + name.length + 1;
    const quote = tag.charAt(quoteAt);
    if (
      (before !== 32 && before !== 58 && before !== 10 && before !== 9 && before !== 13) ||
      tag.charAt(quoteAt - 1) !== '='
    ) {
      continue;
    }
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, quoteAt + 1);
    return end < 0 ? null : decodeEntities(tag.slice(quoteAt + 1, end));
  }
  return null;
}
