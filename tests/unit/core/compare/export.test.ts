import { describe, expect, it } from 'vitest';
import { compareCodes, toHtml, toMarkdown, toTsv } from '../../../../src/core/compare';
import { record } from '../similar/records';

const comparison = compareCodes({
  codes: [
    { record: record('J0475', 'Injection, baclofen, 10 mg') },
    { record: record('J0476', 'Injection, baclofen, 50 mcg for intrathecal trial') },
  ],
  on: '2019-03-01',
  dose: '40 mg',
});
const hostile = compareCodes({
  codes: [
    { record: record('A9001', '<img src=x onerror="go()"> & a|b\tc\nd *e*') },
    { record: record('A9002', "it's `plain` [x](y)") },
  ],
  on: '2019-03-01',
});

const licensed = compareCodes({
  codes: [
    {
      record: {
        system: 'customer',
        kind: 'code',
        code: '98765',
        long: 'Painting of an adult fence',
        short: 'PNT FNCE',
        facts: { licence: 'Example Clinic', medium: 'Paint a fence' },
      },
    },
    { record: record('A9001', 'Mending of a child gate') },
  ],
  on: '2019-03-01',
});

describe('a text under a customer’s licence', () => {
  it('is compared on the screen, with whose it is', () => {
    expect(licensed.rows[0]?.cells).toMatchObject([
      { text: 'Painting of an adult fence', licence: 'Example Clinic' },
      { text: 'Mending of a child gate' },
    ]);
    expect(licensed.codes).toMatchObject([{ licence: 'Example Clinic' }, { code: 'A9001' }]);
  });

  it.each([
    ['tabs', toTsv],
    ['Markdown', toMarkdown],
    ['HTML', toHtml],
  ])('is in no comparison that is copied as %s: its code is, and whose license it is under', (_, write) => {
    const text = write(licensed);
    expect(text).toContain('98765');
    expect(text).toContain('text under license of Example Clinic');
    expect(text).toContain('gate');
    expect(text).not.toMatch(/Paint|fence|PNT|adult/i);
  });
});

describe('tab-separated', () => {
  it('has one row a fact and the remarks below', () => {
    const lines = toTsv(comparison).split('\n');
    expect(lines[0]).toBe('\tJ0475\tJ0476');
    expect(lines[1]).toBe(
      'Descriptor\tInjection, baclofen, 10 mg\tInjection, baclofen, 50 mcg for intrathecal trial',
    );
    expect(lines).toContain('1 unit of J0475 = 200 units of J0476 by mass');
    expect(lines).toContain('40 mg: 800 units of J0476');
  });

  it('keeps tabs and line ends out of cells', () => {
    const [, descriptor = ''] = toTsv(hostile).split('\n');
    expect(descriptor.split('\t')).toHaveLength(3);
  });
});

describe('Markdown', () => {
  it('is a table with differing words in bold', () => {
    const text = toMarkdown(comparison);
    expect(text).toContain('|  | J0475 | J0476 |\n| --- | --- | --- |');
    expect(text).toContain(
      '| Injection, baclofen, **10 mg** | Injection, baclofen, **50 mcg for intrathecal trial** |',
    );
  });

  it('escapes what would be markup', () => {
    const text = toMarkdown(hostile);
    expect(text).toContain('a\\|b');
    expect(text).not.toContain('<img');
    expect(text).toContain('\\`plain');
    for (const line of text.split('\n').filter((one) => one.startsWith('|'))) {
      expect(line.replace(/\\./g, '').match(/\|/g)).toHaveLength(4);
    }
  });
});

describe('HTML', () => {
  it('is a table with row and column headings and differing words strong', () => {
    const html = toHtml(comparison);
    expect(html).toContain('<th scope="col">J0475</th>');
    expect(html).toContain(
      '<th scope="row">Descriptor</th><td>Injection, baclofen, <strong>10 mg</strong></td>',
    );
    expect(html).toContain('<li>1 unit of J0475 = 200 units of J0476 by mass</li>');
  });

  it('escapes everything that comes from data', () => {
    const html = toHtml(hostile).replace(
      /<\/?(?:table|thead|tbody|tr|td|th|strong|ul|li)(?: scope="(?:row|col)")?>/g,
      '',
    );
    expect(html).not.toMatch(/[<>"']/);
  });
});
