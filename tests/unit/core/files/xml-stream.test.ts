import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../../../src/core/files/errors';
import { decodeXml, readXml, xmlBeginning, xmlLimits } from '../../../../src/core/files/xml-stream';

const read = (xml: string, limits = xmlLimits) => {
  const heard: string[] = [];
  readXml(
    xml,
    {
      open: (name, attributes) =>
        heard.push(
          `<${name}${Object.entries(attributes)
            .map((pair) => ` ${pair.join('=')}`)
            .join('')}>`,
        ),
      close: (name) => heard.push(`</${name}>`),
      text: (text) => heard.push(text),
    },
    limits,
  );
  return heard.join('');
};

const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof SourceError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('was not refused');
};

const bytes = (text: string) => new TextEncoder().encode(text);

describe('XML', () => {
  it('is heard in its order, with the five entities, character references and CDATA', () => {
    expect(read('<?xml version="1.0"?><!-- no --><a b="1&amp;2">x &lt;&#65;<c/><![CDATA[<&]]></a>')).toBe(
      '<a b=1&2>x <A<c></c><&</a>',
    );
  });

  it('with a plain document type is read, with entities of its own refused', () => {
    expect(read('<!DOCTYPE a SYSTEM "a.dtd"><a/>')).toBe('<a></a>');
    expect(refusal(() => read('<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]>\n<a>&y;</a>'))).toMatch(
      /^unsafe: .*line 1/,
    );
    expect(refusal(() => read('<a>\n&nbsp;</a>'))).toMatch(/^damaged: .*line 2.*undefined entity/);
  });

  it('that is not well-formed is refused with its line', () => {
    expect(refusal(() => read('<a>\n<b>\n</a>'))).toMatch(/^damaged: .*line 3/);
    expect(refusal(() => read('<a></a><b/>'))).toMatch(/^damaged/);
  });

  it('that breaks off is refused as a copy that was not finished', () => {
    for (const cut of ['<a><b>text', '<a><b', '<a b="1', '<a><!-- ']) {
      expect(refusal(() => read(cut))).toMatch(/breaks off|holds no XML/);
    }
    expect(refusal(() => read('<a>\n<b>text'))).toBe(
      'damaged: The XML breaks off at line 2: its end is missing. The copy was not finished; get the file again.',
    );
  });

  it('beyond a limit is refused', () => {
    const deep = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);
    expect(refusal(() => read(deep(41)))).toMatch(/^unsafe: .*levels/);
    expect(read(deep(40))).toContain('<a>');
    expect(refusal(() => read(`<a>${'x'.repeat(50_001)}</a>`))).toMatch(/^unsafe: .*long text/);
    expect(refusal(() => read(`<a b="${'x'.repeat(4001)}"/>`))).toMatch(/^unsafe: .*long attribute/);
    expect(
      refusal(() => read(`<a ${Array.from({ length: 21 }, (_, at) => `b${at}="1"`).join(' ')}/>`)),
    ).toMatch(/too many attributes/);
    expect(refusal(() => read('<a><b/><b/></a>', { ...xmlLimits, elements: 2 }))).toMatch(
      /too many elements/,
    );
    expect(refusal(() => read('<a/>', { ...xmlLimits, size: 3 }))).toMatch(/^too-large/);
  });

  it('of any text is heard whole or refused in words', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="',
      '"',
      '/>',
      '&amp;',
      '&x;',
      '<!',
      ']]>',
      '<![CDATA[',
      '\0',
      '<?',
      '?>',
      'x',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        try {
          read(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
    );
  });
});

describe('the encoding of XML', () => {
  it('is what the file says, or a byte order mark', () => {
    expect(decodeXml(bytes('<a>é</a>'))).toEqual({ text: '<a>é</a>', note: null });
    const latin = Uint8Array.from([
      ...bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>'),
      0xe9,
      ...bytes('</a>'),
    ]);
    expect(decodeXml(latin).text).toContain('<a>é</a>');
    const wide = Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0]);
    expect(decodeXml(wide).text).toBe('<a/>');
  });

  it('that is not what the file says is told', () => {
    const wrong = Uint8Array.from([
      ...bytes('<?xml version="1.0" encoding="utf-8"?><a>'),
      0xe9,
      ...bytes('</a>'),
    ]);
    expect(decodeXml(wrong).note).toMatch(/not valid UTF-8/);
    expect(decodeXml(wrong).text).toContain('<a>é</a>');
  });

  it('that is not read is refused in words', () => {
    expect(refusal(() => decodeXml(bytes('<?xml version="1.0" encoding="EBCDIC-CP-US"?><a/>')))).toMatch(
      /EBCDIC/,
    );
    expect(refusal(() => decodeXml(Uint8Array.from([0x3c, 0, 0x61, 0])))).toMatch(/UTF-16/);
    expect(refusal(() => decodeXml(new Uint8Array()))).toMatch(/^empty/);
  });
});

describe('the beginning of XML', () => {
  it('names the root element and the first title', () => {
    expect(xmlBeginning('\uFEFF<?xml version="1.0"?>\n<!-- <x> -->\n<root a="1"><title> T </title>')).toEqual(
      { root: 'root', title: 'T' },
    );
    expect(xmlBeginning('Code,Price')).toBeNull();
  });
});
