import { fillTemplate, parseTemplate, templateFields } from '../../../../core/claims';
import type { Copied, DescribedLine } from '../../../../core/claims';

export const fieldNames = Object.keys(templateFields);

/** A line to show a template with while the panel has none. */
export const exampleLine: DescribedLine = {
  line: {
    code: 'J0475',
    modifiers: ['JZ'],
    units: '4',
    charge: '50.00',
    ndc: { digits: '12345678901', measure: 'ML', quantity: '2' },
    description: '',
  },
  descriptor: 'Injection, baclofen, 10 mg',
  unitLabel: '10 mg',
  system: 'hcpcs',
};

/** Everything that is wrong with a template, or what it makes of a line. */
export function checkTemplate(
  text: string,
  { line, descriptor, unitLabel }: DescribedLine,
): { errors: string[] } | { copied: Copied } {
  const parsed = parseTemplate(text);
  if ('errors' in parsed) {
    return { errors: parsed.errors.map(({ at, message }) => `Character ${at}: ${message}`) };
  }
  const described = { ...line, description: line.description === '' ? descriptor : line.description };
  return { copied: fillTemplate(parsed.template, described, unitLabel ?? '') };
}
