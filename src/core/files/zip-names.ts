import { SourceError } from './errors';

const refusal = (name: string, why: string) =>
  new SourceError(
    'unsafe',
    `The zip names a file in a way that is not safe ("${name.slice(0, 80)}": ${why}). Nothing was read from it; get the file from CMS again.`,
  );

/**
 * The entry's name as a path inside the zip, `/` between its parts. CMS's own names hold blanks and mixed case only.
 * @throws SourceError for absolute names, names that climb out, control characters and names without an end
 */
export function safeEntryName(raw: string): string {
  const name = raw.replaceAll('\\', '/');
  if (name === '') throw refusal(raw, 'empty name');
  if (name.length > 1024) throw refusal(raw, 'name too long');
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (unit < 0x20 || unit === 0x7f) throw refusal(JSON.stringify(raw), 'control character');
  }
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) throw refusal(raw, 'absolute path');
  if (name.split('/').includes('..')) throw refusal(raw, 'climbs out of its folder');
  return name;
}
