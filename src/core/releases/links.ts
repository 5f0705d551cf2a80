import type { IsoDate } from '../code/validity';
import type { ProductLine } from '../tables/asp-crosswalk';
import type { PaymentLimit } from '../tables/asp-limits';
import type { Correction } from '../tables/lists';
import type { MueLine, MueSetting } from '../tables/mue';
import type { FeeSource, Source } from '../import/source';
import { isLater, issueOf, newestFirst } from './issues';

/** Where a fact comes from and for which quarter it holds; null where the source does not tell. */
export type Provenance = { source: string; quarter: string | null; from: IsoDate | null };

export type LinkedProduct = Omit<ProductLine, 'id'> & { ndc: string; idKind: 'ndc' | 'other' } & Provenance;
export type LinkedLimit = PaymentLimit &
  Provenance & {
    /** What another issue of the same quarter has, where that is another limit; the newest issue is in use. */
    otherIssue?: { limit: string | null; source: string; isOlder: boolean };
  };
export type LinkedMue = MueLine & { setting: MueSetting } & Provenance;
export type LinkedCorrection = Correction & Provenance;

/** How the DMEPOS fee schedule pays a code: every modifier that its lines have. */
export type LinkedSupply = { modifiers: string[]; category: string } & Provenance;

/** What other CMS files say about a code. */
export type Links = {
  ndcs: LinkedProduct[];
  paymentLimit: LinkedLimit | null;
  mue: LinkedMue[];
  /** Whether the list of not-otherwise-classified codes has it: such a line needs a narrative. Null without the list. */
  noc: boolean | null;
  corrections: LinkedCorrection[];
  /** Null where no DMEPOS fee schedule is held, or it lacks the code. */
  supply: LinkedSupply | null;
};

export type LinkIndex = {
  /**
   * @param on date of service: of several quarters the newest that had begun counts; without it the newest
   */
  of: (code: string, on?: IsoDate | null) => Links;
  /** Of all that, the products of the newest quarter. */
  productsOf: (code: string) => readonly LinkedProduct[];
};

function provenance(source: Source & { title: string | null; from: IsoDate | null }): Provenance {
  return { source: source.file, quarter: source.title, from: source.from };
}

function collect<Line extends { code: string }>(into: Map<string, Line[]>, lines: readonly Line[]): void {
  for (const line of lines) {
    const known = into.get(line.code);
    if (known) known.push(line);
    else into.set(line.code, [line]);
  }
}

/** The lines of a fee schedule by code, each code's modifiers together. */
function suppliesOf(source: FeeSource): (LinkedSupply & { code: string })[] {
  const byCode = new Map<string, LinkedSupply & { code: string }>();
  for (const { code, modifiers, category } of source.lines) {
    const known = byCode.get(code) ?? { code, modifiers: [], category, ...provenance(source) };
    known.modifiers.push(...modifiers.filter((modifier) => !known.modifiers.includes(modifier)));
    byCode.set(code, known);
  }
  return [...byCode.values()];
}

/** Of lines from several quarters those of the newest quarter that had begun, or else of the newest. */
function inForce<Line extends Provenance>(lines: readonly Line[], on: IsoDate | null): Line[] {
  const quarters = [...new Set(lines.map(({ from }) => from ?? ''))].sort();
  const begun = on === null ? quarters : quarters.filter((from) => from <= on);
  const chosen = begun.at(-1) ?? quarters.at(-1);
  return lines.filter(({ from }) => (from ?? '') === chosen);
}

/** Of two issues of a quarter the newest speaks of a thing; what only one of them has stays. */
function newestIssues<Line extends Provenance>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): Line[] {
  const keys = new Set<string>();
  const kept = new Set(
    newestFirst(lines, ({ source }) => source).filter((line) => {
      const key = keyOf(line);
      if (keys.has(key)) return false;
      keys.add(key);
      return true;
    }),
  );
  return lines.filter((line) => kept.has(line));
}

/** The limit in force; where another issue of its quarter says something else, that is told. */
function limitInForce(limits: readonly LinkedLimit[], on: IsoDate | null): LinkedLimit | null {
  const [limit, ...others] = newestFirst(inForce(limits, on), ({ source }) => source);
  const other = limit && others.find((one) => one.limit !== limit.limit);
  if (!limit || !other) return limit ?? null;
  const isOlder = isLater(issueOf(limit.source), issueOf(other.source)) === true;
  return { ...limit, otherIssue: { limit: other.limit, source: other.source, isOlder } };
}

/** The settings of the edits are tables of their own, each with a newest quarter of its own. */
function editsInForce(edits: readonly LinkedMue[], on: IsoDate | null): LinkedMue[] {
  return [...new Set(edits.map(({ setting }) => setting))].flatMap((setting) =>
    newestIssues(
      inForce(
        edits.filter((edit) => edit.setting === setting),
        on,
      ),
      () => setting,
    ),
  );
}

/** Builds the index once for all codes: payment limits, crosswalk, edits, NOC list and corrections among the sources. */
export function linkSources(sources: readonly Source[]): LinkIndex {
  const products = new Map<string, LinkedProduct[]>();
  const limits = new Map<string, LinkedLimit[]>();
  const edits = new Map<string, LinkedMue[]>();
  const corrections = new Map<string, LinkedCorrection[]>();
  const supplies = new Map<string, (LinkedSupply & { code: string })[]>();
  let noc: Set<string> | null = null;
  for (const source of sources) {
    if (source.kind === 'asp-crosswalk') {
      const from = provenance(source);
      const lines = source.products.map(({ id, ...rest }) => ({
        ...rest,
        ndc: id.text,
        idKind: id.kind,
        ...from,
      }));
      collect(products, lines);
    } else if (source.kind === 'asp-limits') {
      const from = provenance(source);
      collect(
        limits,
        source.limits.map((limit) => ({ ...limit, ...from })),
      );
    } else if (source.kind === 'mue') {
      const { setting } = source;
      const from = provenance(source);
      collect(
        edits,
        source.lines.map((line) => ({ ...line, setting, ...from })),
      );
    } else if (source.kind === 'corrections') {
      const from = provenance(source);
      collect(
        corrections,
        source.entries.map((entry) => ({ ...entry, ...from })),
      );
    } else if (source.kind === 'fee-schedule' && source.schedule !== 'pen') {
      collect(supplies, suppliesOf(source));
    } else if (source.kind === 'noc-list') {
      noc ??= new Set();
      for (const { code } of source.entries) noc.add(code);
    }
  }
  const productsOn = (code: string, on: IsoDate | null): LinkedProduct[] => {
    const lines = products.get(code);
    return lines ? newestIssues(inForce(lines, on), ({ ndc, drug }) => `${ndc} ${drug}`) : [];
  };
  return {
    productsOf: (code) => productsOn(code, null),
    of: (code, on = null) => ({
      ndcs: productsOn(code, on),
      paymentLimit: limitInForce(limits.get(code) ?? [], on),
      mue: editsInForce(edits.get(code) ?? [], on),
      noc: noc?.has(code) ?? null,
      corrections: corrections.get(code) ?? [],
      supply: inForce(supplies.get(code) ?? [], on)[0] ?? null,
    }),
  };
}
