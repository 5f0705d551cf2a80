import type { CrosswalkSource } from '../../../import/source';
import { foldLetters } from '../../../text/fold';

/** Words of a brand name for comparison: `Tice® BCG` and `TICE BCG` are the same. */
function brandWords(name: string): string {
  return foldLetters(name.replace(/[™®©]/g, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Codes under which the crosswalk has each product name, and the test for a brand: its words begin the name. */
export function brandIndex(crosswalks: readonly CrosswalkSource[]): (brand: string) => Set<string> {
  const byName = new Map<string, Set<string>>();
  for (const { products } of crosswalks) {
    for (const { code, drug } of products) {
      const name = brandWords(drug);
      byName.set(name, (byName.get(name) ?? new Set()).add(code));
    }
  }
  return (brand) => {
    const words = brandWords(brand);
    const codes = new Set<string>();
    for (const [name, under] of byName) {
      if (name === words || name.startsWith(`${words} `)) for (const code of under) codes.add(code);
    }
    return codes;
  };
}
