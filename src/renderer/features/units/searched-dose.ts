import { parseDose } from '../../../core/units';

/**
 * The dose in the words of a search as the coder wrote it. The search knows an amount and its measure; what follows
 * may make another dose of it (`5 mg/kg, 73 kg`, `0.5 mg/0.05 mL`, `30 mg x 2`), and a rate without its factor is a
 * question, never its bare amount.
 * @param found the amount that the search found; null where it found none
 */
export function searchedDose(query: string | null, found: string | null): string | null {
  if (query === null || found === null) return null;
  const words = query.trim().split(/\s+/);
  for (const start of words.keys()) {
    if (!/^[\d.]/.test(words[start] ?? '')) continue;
    for (let end = words.length; end > start; end--) {
      const text = words.slice(start, end).join(' ');
      if (isDose(text)) return text;
    }
  }
  return found;
}

/** An amount with a measure, or one that lacks only what the coder can add; a bare number may be anything. */
function isDose(text: string): boolean {
  const dose = parseDose(text);
  if ('refused' in dose) return dose.needs === 'weight' || / is (?:a strength|an order)/.test(dose.refused);
  const [given] = dose.amounts;
  return given !== undefined && given.measure !== 'each' && dose.noun === undefined;
}
