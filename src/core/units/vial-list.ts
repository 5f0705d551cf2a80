import { parseVial } from './parse-values';
import type { Refused, Vial } from './values';

/** `2 x 100 mg, 1 x 40 mg` → its parts; the comma of `1,000 units` parts nothing. */
export function vialParts(text: string): string[] {
  return text
    .split(/[;+\n]|,(?!\d{3}(?!\d))/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/**
 * Containers as typed, in one text or several. Those joined by a plus were opened; so was every one of a list in which
 * a size is repeated or a count is written. Only bare sizes, each once, are sizes to choose from.
 */
export function parseVials(texts: readonly (string | Vial)[]): Vial[] | Refused {
  const vials: Vial[] = [];
  for (const text of texts) {
    if (typeof text !== 'string') {
      vials.push(text);
      continue;
    }
    const joined = text.includes('+');
    for (const part of vialParts(text)) {
      const vial = parseVial(part);
      if ('refused' in vial) return vial;
      vials.push(joined ? { ...vial, stated: true } : vial);
    }
  }
  return vials;
}

/** Whether a list says what was opened, and not only which sizes there are. */
export function areOpened(vials: readonly Vial[]): boolean {
  const labels = vials.map(({ label }) => label);
  return vials.some(({ stated }) => stated) || new Set(labels).size < labels.length;
}
