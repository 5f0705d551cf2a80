/**
 * A number as typed, without its thousands separators; null where they stand in wrong places: `1,2` may be meant as
 * 1.2 or as 12, and neither is guessed.
 */
export function plainNumber(text: string): string | null {
  const tidy = text.trim();
  if (/^\d+(?:\.\d+)?$/.test(tidy)) return tidy;
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(tidy) ? tidy.replaceAll(',', '') : null;
}
