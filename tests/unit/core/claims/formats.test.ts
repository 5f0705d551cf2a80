import { describe, expect, it } from 'vitest';
import { formats, payerOf, payers, templateFormat } from '../../../../src/core/claims';
import type { DescribedLine } from '../../../../src/core/claims';

const described = (more: Partial<DescribedLine['line']> = {}): DescribedLine => ({
  line: {
    code: 'J0475',
    modifiers: ['JZ'],
    units: '4',
    charge: '50.00',
    ndc: null,
    description: '',
    ...more,
  },
  descriptor: 'Injection, baclofen, 10 mg',
  unitLabel: '10 mg',
  system: 'hcpcs',
});
const ndc = { digits: '70121250502', measure: 'ML', quantity: '20' } as const;
const general = payerOf('general');

function copy(id: string, lines: DescribedLine[], payer = general): string {
  const copied = formats.find((format) => format.id === id)?.copy(lines, payer);
  if (!copied) throw new Error(id);
  return 'text' in copied ? copied.text : `refused: ${copied.refused}`;
}

describe('formats', () => {
  it('have ids of their own', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  });

  it('copy a code once and everything else line by line', () => {
    const pair = [described({ modifiers: [] }), described({ modifiers: ['JW'], units: '3' })];
    expect(copy('code', pair)).toBe('J0475');
    expect(copy('code-unit', pair)).toBe('J0475 Injection, baclofen, 10 mg (1 unit = 10 mg)');
    expect(copy('24D', pair)).toBe('J0475\nJ0475 JW');
    expect(copy('24G', pair)).toBe('4\n3');
    expect(copy('FL44', pair)).toBe('J0475\nJ0475JW');
  });

  it('say which of several lines is refused', () => {
    expect(copy('24G', [described(), described({ units: '1000' })])).toMatch(/^refused: Line 2: 1000 units/);
    expect(copy('24G', [described({ units: '1000' })])).toMatch(/^refused: 1000 units/);
  });

  it('put the shaded line above the line it belongs to', () => {
    expect(copy('halves', [described({ ndc })])).toBe('N470121250502 ML20\nJ0475 JZ\t4');
    expect(copy('halves', [described()])).toBe('J0475 JZ\t4');
    expect(copy('halves', [described({ description: 'Examplumab 5 mg' })])).toBe(
      'ZZExamplumab 5 mg\nJ0475 JZ\t4',
    );
  });

  it('leave out lines without an NDC where only the NDC is copied, but never all of them', () => {
    expect(copy('shaded', [described({ ndc }), described({ modifiers: ['JW'] })])).toBe('N470121250502 ML20');
    expect(copy('shaded', [described()])).toMatch(/^refused: The line has no NDC/);
  });

  it('write UB-04 locators and spreadsheet rows with tabs between', () => {
    expect(copy('UB-04', [described({ ndc })])).toBe('N470121250502ML20\tJ0475JZ\t4');
    expect(copy('row', [described()])).toBe('J0475\tJZ\t4\t50.00\t\t\t\tInjection, baclofen, 10 mg');
    expect(copy('table', [described()]).split('\n')).toHaveLength(2);
  });

  it('follow every payer', () => {
    for (const payer of payers) {
      expect(copy('shaded', [described({ ndc })], payer)).toContain('N470121250502');
    }
    expect(payerOf('nobody')).toBe(general);
    expect(payerOf(null)).toBe(general);
  });

  it('of the user are templates, refused with their first error', () => {
    const own = templateFormat({
      id: 'template-1',
      name: 'Mine',
      text: '{code} x {units} of {unit}: {description}',
    });
    expect(own.copy([described()], general)).toEqual({
      text: 'J0475 x 4 of 10 mg: Injection, baclofen, 10 mg',
      notes: [],
    });
    expect(own.hasNdc).toBe(false);
    expect(templateFormat({ id: 't', name: 'N', text: '{ndc}' }).hasNdc).toBe(true);
    const wrong = templateFormat({ id: 't', name: 'Wrong', text: '{cod}' });
    expect(wrong.copy([described()], general)).toMatchObject({
      refused: expect.stringContaining('{code} perhaps'),
    });
  });
});
