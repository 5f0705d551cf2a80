import { byText, startingWith } from '../text/sorted';
import { parseNdc, printNdc } from '../units/ndc';

/** A product of the crosswalk: which code its national drug code is billed with. */
export type NdcEntry = { ndc: string; code: string; product: string };

export type NdcTable = {
  /** Entries with this NDC, or beginning so once six digits are typed; null where the query is no NDC at all. */
  find: (query: string) => readonly NdcEntry[] | null;
};

const shape = /^(?:ndc[:#]?\s*|n4)?[\d\s-]{6,16}$/i;
const mostEntries = 100;

/** The codes of one product are many packages: each pair of NDC and code is told once. */
export function createNdcTable(entries: readonly NdcEntry[]): NdcTable {
  const rows = entries
    .flatMap((entry) => {
      const parsed = parseNdc(entry.ndc);
      return 'kind' in parsed && parsed.kind === 'ndc' ? [{ key: printNdc(parsed), entry }] : [];
    })
    .sort((a, b) => byText(a.key, b.key));
  const digits = rows
    .map(({ key, entry }) => ({ key: key.replaceAll('-', ''), entry }))
    .sort((a, b) => byText(a.key, b.key));

  return {
    find: (query) => {
      const text = query.trim();
      if (rows.length === 0 || !shape.test(text)) return null;
      const bare = text.replace(/^(?:ndc[:#]?\s*|n4)/i, '').replace(/\s+/g, '');
      if (bare.replaceAll('-', '').length < 6) return null;
      const parsed = parseNdc(bare);
      const whole = 'kind' in parsed && parsed.kind === 'ndc' ? [printNdc(parsed)] : [];
      const keys = whole.length > 0 ? whole : 'candidates' in parsed ? parsed.candidates : [];
      const found = keys.flatMap((key) => from(rows, key));
      if (found.length > 0) return found;
      // Still being typed: with hyphens by segments, without as the eleven digits of a claim.
      return bare.includes('-') ? from(rows, padded(bare)) : from(digits, bare);
    },
  };
}

/** Segments that a hyphen closes are complete and can be padded: `78-0357` is `00078-0357…`. */
function padded(text: string): string {
  const [labeler = '', product, ...rest] = text.split('-');
  if (product === undefined) return labeler;
  const closed = rest.length > 0 ? product.padStart(4, '0') : product;
  return [labeler.padStart(5, '0'), closed, ...rest].join('-');
}

const keyOf = ({ key }: { key: string }): string => key;

function from(rows: readonly { key: string; entry: NdcEntry }[], prefix: string): NdcEntry[] {
  return startingWith(rows, prefix, keyOf, mostEntries).map(({ entry }) => entry);
}
