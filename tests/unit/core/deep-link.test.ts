import { describe, expect, it } from 'vitest';
import { parseDeepLink } from '../../../src/core/deep-link';

describe('an address of our own', () => {
  it.each([
    ['codedesk://code/J0475', { kind: 'code', code: 'J0475' }],
    ['codedesk://code/j0475/', { kind: 'code', code: 'J0475' }],
    ['codedesk://code/JW', { kind: 'code', code: 'JW' }],
    ['codedesk://compare/J0475,j0476', { kind: 'compare', codes: ['J0475', 'J0476'] }],
  ])('%s leads there', (text, link) => {
    expect(parseDeepLink(text)).toEqual(link);
  });

  it.each([
    '',
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
