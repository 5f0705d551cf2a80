import { sourceOf } from '../sources';
import type { Preset } from './preset';

export const commercial837P: Preset = {
  format: 1,
  id: 'commercial-837p',
  name: 'Commercial, 837P',
  about: 'Electronic professional claims to private payers.',
  changes: [
    {
      rule: 'units-form',
      as: 'off',
      because: 'an electronic claim has no item 24G: it takes the units whole.',
      source: '837P, service lines',
    },
    {
      rule: 'modifier-jw-jz-missing',
      as: 'note',
      because: 'JW and JZ are Medicare’s; some private payers follow, most do not ask.',
      source: sourceOf('JW and JZ'),
    },
    {
      rule: 'units-mue',
      as: 'warning',
      because: 'the edits are Medicare’s; a private payer may have limits of its own.',
      source: sourceOf('MUE'),
    },
    {
      rule: 'units-mue-day',
      as: 'warning',
      because: 'the edits are Medicare’s; a private payer may have limits of its own.',
      source: sourceOf('MUE'),
    },
  ],
  rules: [
    {
      id: 'ndc-on-drug-line',
      title: 'Every drug line has an NDC',
      severity: 'error',
      source: 'Manuals of private payers; yours may say otherwise',
      message: 'The line of a drug needs the NDC of the container, with quantity and measure.',
      codes: ['J*', 'Q51*', 'Q0138', 'Q0139', 'Q2049', 'Q2050'],
      needs: { ndc: true },
      examples: {
        pass: ['J9312 70 units 01/15/2026 NDC 50242005306 ML70', 'E0260 RR 1 unit 01/15/2026'],
        fail: ['Code,Units,Date,NDC\nJ9312,70,01/15/2026,'],
      },
    },
  ],
};
