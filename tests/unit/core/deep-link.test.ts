import { describe, expect, it } from 'vitest';
import { hcpcsRef } from '../../../src/core/code/ref';
import { parseDeepLink } from '../../../src/core/deep-link';

describe('an address of our own', () => {
  it.each([
    ['codedesk://code/J0475', { kind: 'code', ref: hcpcsRef('J0475') }],
    ['codedesk://code/j0475/', { kind: 'code', ref: hcpcsRef('J0475') }],
    ['codedesk://code/JW', { kind: 'code', ref: hcpcsRef('JW', 'modifier') }],
    ['codedesk://compare/J0475,j0476', { kind: 'compare', refs: [hcpcsRef('J0475'), hcpcsRef('J0476')] }],
    ['codedesk://code/hcpcs:modifier:JW', { kind: 'code', ref: hcpcsRef('JW', 'modifier') }],
    ['codedesk://code/10', { kind: 'code', ref: { system: 'pos', kind: 'place', code: '10' } }],
    [
      'codedesk://code/E11.40',
      { kind: 'code', ref: { system: 'icd10cm', kind: 'diagnosis', code: 'E1140' } },
    ],
    ['codedesk://code/pos:place:11', { kind: 'code', ref: { system: 'pos', kind: 'place', code: '11' } }],
  ])('%s leads there', (text, link) => {
    expect(parseDeepLink(text)).toEqual(link);
  });

  it('names a code system that this version does not know', () => {
    expect(parseDeepLink('codedesk://code/loinc:test:1234-5')).toEqual({
      kind: 'unknown',
      text: 'loinc:test:1234-5',
      reason: 'this version of CodeDesk does not know the code system "loinc".',
    });
  });

  it.each([
    '',
    'codedesk://code/hcpcs:modifier:J0475',
    'codedesk://',
    'codedesk://code/',
    'codedesk://code/99213',
    'codedesk://code/J0475,J0476',
    'codedesk://compare/J0475',
    'codedesk://compare/J0475,J0476,J0477,J0480,J0485',
    'codedesk://compare/J0475,,J0476',
    'codedesk://code/J0475?x=1',
    'codedesk://code/../../etc/passwd',
    'codedesk://code/J0475%20',
    'codedesk://evil/J0475',
    'https://code/J0475',
    ' codedesk://code/J0475',
    `codedesk://code/${'J0475,'.repeat(100)}`,
  ])('%s leads nowhere', (text) => {
    expect(parseDeepLink(text)).toBeNull();
  });
});
