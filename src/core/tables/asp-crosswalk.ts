import Big from 'big.js';
import type { SourceIssue } from '../code/record';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
import { codeRows } from '../systems/hcpcs/readers/code-rows';
import { decimalText } from '../files/decimal';
import type { IssueList } from '../files/issues';
import { readProductId } from './ndc';
import type { ProductId } from './ndc';
import { readPeriod } from './period';
import type { Period } from './period';
import { findTable } from '../files/table';
import type { TableRow } from '../files/table';
import { squeeze } from '../files/text';

/** One product under one code, as CMS assigns it for payment. Numbers are exact decimal text, null where there is none. */
export type ProductLine = {
  code: string;
  id: ProductId;
  labeler: string;
  /** Proprietary name, or the generic one where the product has no other. */
  drug: string;
  /** CMS's own words for one billing unit. */
  dosage: string;
  /** Amount in one item; of what (mL, tablets, one vial) the file does not say. */
  packageSize: string | null;
  /** Items in the package that has this id. */
  packageQuantity: string | null;
  unitsPerItem: string | null;
  /** As the file states it. */
  unitsPerPackage: string | null;
  /** Items × units per item, computed: some of the file's own are rounded up or wrong (docs/domain/cms-tables.md). */
  computedUnits: string | null;
};

export type CrosswalkTable = {
  period: Period | null;
  products: ProductLine[];
  issues: SourceIssue[];
  dropped: Dropped;
};

const columns = {
  code: { header: /^(?:20\d\d )?(?:hcpcs )?code$|^hcpcs$/ },
  // Before the items' columns: "billunits" begins both.
  unitsPerPackage: { header: /^bill(?:able|ing)? ?units? ?(?:per )?(?:pkg|package|ndc)$/ },
  unitsPerItem: { header: /^bill(?:able|ing)? ?units?(?: per item)?$/ },
  packageSize: { header: /^(?:pkg|package) size$/ },
  packageQuantity: { header: /^(?:pkg|package) (?:qty|quantity)$/ },
  id: { header: /^ndc ?\d*$|^ndc (?:code|number)$/ },
  labeler: { header: /labell?er/, optional: true },
  drug: { header: /^(?:drug|brand|proprietary|trade) ?name$/, optional: true },
  dosage: { header: /dosage/, optional: true },
} as const;

/** Items × units per item against what the file says for the package. */
function compare(product: ProductLine, line: number, issues: IssueList): void {
  const { code, id, packageQuantity, unitsPerItem, unitsPerPackage, computedUnits } = product;
  if (computedUnits === null || unitsPerPackage === null || new Big(computedUnits).eq(unitsPerPackage)) {
    return;
  }
  const roundedUp = new Big(computedUnits).round(0, Big.roundUp).eq(unitsPerPackage);
  const sum = `${packageQuantity ?? ''} × ${unitsPerItem ?? ''} = ${computedUnits}`;
  issues.add(
    line,
    `${code} ${id.text}: the file says ${unitsPerPackage} units per package; ${sum}${roundedUp ? ', rounded up' : ''}.`,
  );
}

function readNumber(
  cell: string,
  what: string,
  code: string,
  line: number,
  issues: IssueList,
): string | null {
  const number = decimalText(cell);
  if (number === null && squeeze(cell) !== '') {
    issues.add(line, `${code}: ${what} "${squeeze(cell)}" is not a number; left empty.`);
  }
  return number;
}

/**
 * Reads CMS's crosswalk of NDCs and HCPCS codes, from its CSV or its workbook.
 * @returns null where the rows are no such table
 */
export function readCrosswalk(rows: readonly TableRow[]): CrosswalkTable | null {
  const table = findTable(rows, columns);
  if (!table) return null;
  const {
    rows: lines,
    dropped,
    issues,
  } = codeRows(table, 'id', ({ code, get }) => `${code} ${squeeze(get('id'))}`);
  const products = lines.map(({ line, code, get }): ProductLine => {
    const number = (name: Exclude<keyof typeof columns, 'code'>, what: string) =>
      readNumber(get(name), what, code, line, issues);
    const id = readProductId(get('id'));
    if (id.text === '') issues.add(line, `${code}: no NDC or other product id.`);
    const packageQuantity = number('packageQuantity', 'package quantity');
    const unitsPerItem = number('unitsPerItem', 'billing units');
    const computed = packageQuantity && unitsPerItem ? new Big(packageQuantity).times(unitsPerItem) : null;
    const product: ProductLine = {
      code,
      id,
      labeler: squeeze(get('labeler')),
      drug: squeeze(get('drug')),
      dosage: squeeze(get('dosage')),
      packageSize: number('packageSize', 'package size'),
      packageQuantity,
      unitsPerItem,
      unitsPerPackage: number('unitsPerPackage', 'billing units per package'),
      computedUnits: computed?.toFixed() ?? null,
    };
    compare(product, line, issues);
    return product;
  });
  return { period: readPeriod(table.preamble), products, issues: issues.all(), dropped };
}
