import type { Unit } from '../../../code/record';
import type { IsoDate } from '../../../code/validity';
import type { HcpcsRecord } from '../record';
import { parseCatalogUnit, parseUnit, sameUnit } from '../../../units';
import { checkAttributes } from './attributes';
import { brandIndex } from './brands';
import { checkPresence, indexCodes, missingCodes } from './catalog-codes';
import type { Known } from './catalog-codes';
import type { CatalogFinding } from './finding';
import { readDosage } from './dosage';
import { holdsHcpcs } from '../../../import/source';
import type { CrosswalkSource, LimitSource, Source } from '../../../import/source';

/** How much of what CMS prices the catalog knows. */
export type Coverage = { priced: number; known: number; missing: string[] };

export type CatalogCheck = {
  findings: CatalogFinding[];
  /** Null where no payment limits were given. */
  coverage: Coverage | null;
  /** How many units were compared, with descriptors and with ASP's dosage column. */
  compared: { descriptors: number; dosages: number; brands: number };
};

/**
 * Whether the catalog's unit and another say the same. "Per study dose, up to 15 mCi" bills one dose and agrees with a
 * source that gives its ceiling only.
 */
function agree(unit: Unit, other: Unit): boolean {
  if (sameUnit(unit, other)) return true;
  const ceiling = parseCatalogUnit(unit.text.split(', ').slice(1).join(', '));
  return 'unit' in ceiling && ceiling.unit.upTo === true && sameUnit(ceiling.unit, other);
}

function checkUnit(
  record: HcpcsRecord,
  known: Known | undefined,
  dosage: string | undefined,
): CatalogFinding[] {
  const { code, unit } = record;
  if (!unit) return [];
  const findings: CatalogFinding[] = [];
  const parsed = known ? parseUnit(known.record.long) : null;
  if (known && parsed && 'unit' in parsed && !agree(unit, parsed.unit)) {
    findings.push({
      code,
      field: 'unit',
      message: `the catalog says "${unit.text}", the descriptor in ${known.title} "${parsed.unit.text}"`,
    });
  }
  const stated = dosage === undefined ? null : readDosage(dosage);
  if (stated && !agree(unit, stated)) {
    findings.push({
      code,
      field: 'dosage',
      message: `the catalog says "${unit.text}", ASP's dosage "${stated.text}"`,
    });
  }
  return findings;
}

function listed(codes: Iterable<string>): string {
  const all = [...codes].sort();
  return all.length > 6 ? `${all.slice(0, 6).join(', ')} and ${all.length - 6} more` : all.join(', ');
}

/**
 * Compares the starter catalog with CMS's own files: codes that no release has, codes in force that the catalog lacks,
 * last days of use that differ, units that differ from the descriptor's or from ASP's dosage column, attributes of the
 * descriptor that choose the code and are not in ours, brands that the crosswalk has under other codes only.
 * @param on the day on which a code that the catalog lacks counts as ended
 */
export function checkCatalog(
  records: readonly HcpcsRecord[],
  sources: readonly Source[],
  on: IsoDate,
): CatalogCheck {
  const codes = sources.filter(holdsHcpcs);
  const limits = sources.filter((source): source is LimitSource => source.kind === 'asp-limits');
  const crosswalks = sources.filter((source): source is CrosswalkSource => source.kind === 'asp-crosswalk');
  const known = indexCodes(codes);
  const dosages = new Map<string, string>();
  for (const { products } of crosswalks) {
    for (const { code, dosage } of products) if (dosage) dosages.set(code, dosage);
  }
  for (const { limits: lines } of limits) {
    for (const { code, dosage } of lines) if (dosage) dosages.set(code, dosage);
  }
  const codesOfBrand = brandIndex(crosswalks);
  const findings: CatalogFinding[] = [];
  let brands = 0;
  for (const record of records) {
    const { code, starter, valid } = record;
    findings.push(...checkPresence(record, known));
    findings.push(...checkUnit(record, known.latest.get(code), dosages.get(code)));
    findings.push(...checkAttributes(record, known.latest.get(code)));
    // The crosswalk lists what is paid now; a code that has ended is in it no more.
    for (const brand of (valid?.to ? undefined : starter?.brands) ?? []) {
      const under = codesOfBrand(brand);
      if (under.size > 0) brands++;
      if (under.size > 0 && !under.has(code)) {
        findings.push({
          code,
          field: 'brand',
          message: `${brand}: the crosswalk has it under ${listed(under)}`,
        });
      }
    }
  }
  const stated = new Set(records.map(({ code }) => code));
  findings.push(...missingCodes(stated, known, on));
  const priced = [...new Set(limits.flatMap((source) => source.limits.map(({ code }) => code)))].sort();
  const missing = priced.filter((code) => !stated.has(code));
  const withUnit = records.filter(({ unit }) => unit);
  return {
    findings,
    coverage:
      limits.length > 0 ? { priced: priced.length, known: priced.length - missing.length, missing } : null,
    compared: {
      descriptors: withUnit.filter(({ code }) => known.latest.has(code)).length,
      dosages: withUnit.filter(({ code }) => dosages.has(code)).length,
      brands,
    },
  };
}
