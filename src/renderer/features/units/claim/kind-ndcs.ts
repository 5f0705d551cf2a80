import { parseVial, usualNdcMeasure, vialOf } from '../../../../core/units';
import type { NdcFor } from '../../../../core/claims';
import type { LinkedProduct } from '../../../../core/releases/links';
import type { NdcMeasure, OpenedKind, Refused } from '../../../../core/units';
import type { CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import { ndcTexts, readNdc, type NdcReading } from './ndc-reading';

/** One size of the opened containers with the NDC that stands for it, as typed. */
export type KindNdc = {
  kind: OpenedKind;
  text: string;
  /** As on a claim; null where the text is no NDC yet. */
  digits: string | null;
  /** Empty: as the label suggests. */
  measure: NdcMeasure | '';
  usual: NdcMeasure | null;
  /** How the text is read, with the package of the code that it is. */
  reading: NdcReading;
};

/** The NDCs of all sizes as the sheet keeps them, one of them changed. */
export function withNdc(
  kinds: readonly KindNdc[],
  label: string,
  part: Partial<PanelInput['kinds'][string]>,
): PanelInput['kinds'] {
  return Object.fromEntries(
    kinds.map(({ kind, text, measure }) => [
      kind.label,
      { ndc: text, measure, ...(kind.label === label ? part : {}) },
    ]),
  );
}

/** What one package of the crosswalk holds, in the unit's measure. */
function sizeOf({ unit }: Pick<CodeFacts, 'unit'>, product: LinkedProduct | null): string | null {
  return unit && product ? (vialOf(unit, product)?.holds[0]?.amount ?? null) : null;
}

/** The packages that the crosswalk has of a size. */
export function packagesOf(facts: Pick<CodeFacts, 'unit' | 'links'>, { each }: OpenedKind): LinkedProduct[] {
  return facts.links.ndcs.filter((product) => sizeOf(facts, product) === (each?.amount ?? ''));
}

/**
 * The NDC of each size: as typed for it; else what stands in the field for all, at the size that the crosswalk knows it by, or
 * in the order in which both were typed.
 */
export function ndcsByKind(
  facts: Pick<CodeFacts, 'unit' | 'links'>,
  { ndc, kinds: typed }: Pick<PanelInput, 'ndc' | 'kinds'>,
  opened: readonly OpenedKind[],
): KindNdc[] {
  const listed = ndcTexts(ndc);
  const taken = new Set<string>();
  const known = opened.map((kind) => {
    const own = packagesOf(facts, kind).map((product) => product.ndc);
    const found = listed.find((text) => !taken.has(text) && own.includes(shownNdc(text)));
    if (found !== undefined) taken.add(found);
    return found;
  });
  const others = listed.filter((text) => !taken.has(text));
  return opened.map((kind, index) => {
    const text = typed[kind.label]?.ndc ?? known[index] ?? others.shift() ?? '';
    const label = parseVial(kind.label);
    const isLiquid = !('refused' in label) && usualNdcMeasure(label) === 'ML';
    const reading = readNdc(text, facts.links.ndcs);
    const digits = reading.state === 'read' ? reading.digits : null;
    const measure = typed[kind.label]?.measure ?? '';
    return { kind, text, digits, measure, usual: isLiquid ? 'ML' : null, reading };
  });
}

/** The NDCs that the crosswalk offers for sizes without one: only where it has a single package of that size. */
export function offeredNdcs(
  facts: Pick<CodeFacts, 'unit' | 'links'>,
  kinds: readonly KindNdc[],
): { label: string; ndc: string }[] {
  return kinds.flatMap(({ kind, text }) => {
    const [only, ...others] = packagesOf(facts, kind);
    return text.trim() === '' && only && others.length === 0 ? [{ label: kind.label, ndc: only.ndc }] : [];
  });
}

/** The NDCs of all sizes with those that were offered put in. */
export const withOffered = (
  kinds: readonly KindNdc[],
  offered: readonly { label: string; ndc: string }[],
): PanelInput['kinds'] =>
  Object.fromEntries(
    kinds.map(({ kind, text, measure }) => [
      kind.label,
      { ndc: offered.find(({ label }) => label === kind.label)?.ndc ?? text, measure },
    ]),
  );

function shownNdc(text: string): string {
  const reading = readNdc(text, []);
  return reading.state === 'read' ? reading.shown : text;
}

/** Each size with its NDC and measure as they go on the lines; or which of them is missing or contradicts the crosswalk. */
export function ndcsForKinds(
  facts: CodeFacts,
  kinds: readonly KindNdc[],
  forAll: NdcMeasure | '',
): NdcFor[] | Refused {
  const ndcs: NdcFor[] = [];
  for (const { kind, measure, usual, reading } of kinds) {
    const { label } = kind;
    if (reading.state !== 'read') {
      const sizes = kinds.map(({ kind: one }) => `${one.count} × ${one.label}`).join(' and ');
      return {
        refused: `${sizes} were opened: each size has an NDC of its own. ${label} has none.`,
        needs: 'vials',
      };
    }
    const size = sizeOf(facts, reading.product);
    if (size !== null && size !== kind.each?.amount) {
      const packed = `${size} ${facts.unit?.measure ?? ''}`;
      return { refused: `${reading.shown} is a package of ${packed}, not of ${label}.`, needs: 'vials' };
    }
    if (ndcs.some(({ digits }) => digits === reading.digits)) {
      return {
        refused: `${reading.shown} stands for two sizes; each has an NDC of its own.`,
        needs: 'vials',
      };
    }
    const chosen = measure || forAll || usual;
    if (!chosen) {
      return {
        refused: `${label}: a solution (ML) or pieces such as vials of powder (UN)? Choose its measure.`,
      };
    }
    ndcs.push({ digits: reading.digits, label, measure: chosen });
  }
  return ndcs;
}
