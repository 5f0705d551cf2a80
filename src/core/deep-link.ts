import { isModifierCode, isProcedureCode } from './code/record';

/** What an address of our own asks for: a code's page, or codes side by side. */
export type DeepLink = { kind: 'code'; code: string } | { kind: 'compare'; codes: string[] };

const most = 4;
const isCode = (text: string): boolean => isProcedureCode(text) || isModifierCode(text);

/**
 * Reads `codedesk://code/J0475` and `codedesk://compare/J0475,J0476`. Such an address can come from any page or
 * message, so everything that is not exactly one of the two is null.
 */
export function parseDeepLink(text: string): DeepLink | null {
  const match = /^codedesk:\/\/(code|compare)\/([A-Za-z0-9,]{2,40})\/?$/.exec(text);
  const codes = (match?.[2] ?? '').toUpperCase().split(',');
  if (!match || !codes.every(isCode)) return null;
  const [first] = codes;
  if (match[1] === 'code') return codes.length === 1 && first ? { kind: 'code', code: first } : null;
  return codes.length >= 2 && codes.length <= most ? { kind: 'compare', codes } : null;
}
