import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../src/core/guides/guide';
import { ownTexts } from '../../../../src/core/guides/of-code';

function guideOf(codes: string, body: string) {
  const { guide } = parseGuide(
    'x.md',
    `---\ntitle: X\nkind: drug\ncodes: [${codes}]\ncategory: Drugs\nsummary: S.\nrests-on: [Y]\nreviewed: 2026-11-22\n---\n\n${body}`,
  );
  if (!guide) throw new Error('The guide of the test is none.');
  return guide;
}
const own = (codes: string, body: string, code: string) => ownTexts(guideOf(codes, body), code);

describe('what a guide says of one code', () => {
  it('is each list item, step and sentence that names it, word for word and by section', () => {
    const body =
      '## Procedure\n\n### Steps\n\n1. **Refill (J0475).** The pump is read.\n2. **Trial (J0476).**\n\n' +
      '## Typical units\n\nPumps differ. J0475 is billed by the refill. J0476 is not.\n\n## Wastage\n\nNone.';
    expect(own('J0475, J0476', body, 'J0475')).toEqual([
      { name: 'Procedure', body: '- **Refill (J0475).** The pump is read.' },
      { name: 'Typical units', body: '- J0475 is billed by the refill.' },
    ]);
  });

  it('is its rows of a table, under the names of the columns', () => {
    const body =
      '## Unit and rounding\n\n| Code | Unit |\n| --- | --- |\n| J0475 | 10 mg |\n| J0476 | 50 mcg |\n\nJ0476 is small.';
    expect(own('J0475, J0476', body, 'J0476')).toEqual([
      {
        name: 'Unit and rounding',
        body: '| Code | Unit |\n| --- | --- |\n| J0476 | 50 mcg |\n\n- J0476 is small.',
      },
    ]);
  });

  it('finds a code within a range, and no code outside of it', () => {
    const body = '## Modifiers\n\n- G9476 to G9478: none.';
    const codes = 'G9476, G9477, G9478, G9479';
    expect(own(codes, body, 'G9477')).toHaveLength(1);
    expect(own(codes, body, 'G9479')).toEqual([]);
  });

  it('leaves out a line that names many codes: it speaks of the family', () => {
    const codes = 'J0001, J0002, J0003, J0004, J0005, J0006, J0007';
    expect(own(codes, `## Denials\n\n- ${codes}: all.\n`, 'J0003')).toEqual([]);
    expect(own(codes, '## Denials\n\n- J0001 to J0007: all.\n', 'J0003')).toEqual([]);
  });

  it('is nothing where the guide is about that code only, or does not cover it', () => {
    expect(own('J0475', '## Denials\n\n- J0475: late.', 'J0475')).toEqual([]);
    expect(own('J0475, J0476', '## Lookalike codes\n\n- J2274: morphine.', 'J2274')).toEqual([]);
  });
});
