import type { SourceIssue } from '../../../code/record';
import type { IsoDate } from '../../../code/validity';
import {
  hcpcsSystem,
  isModifierCode,
  isProcedureCode,
  validityOf,
  type CmsFacts,
  type HcpcsKind,
  type HcpcsRecord,
  isCdtCode,
} from '../record';
import type { RawFields } from '../../../files/columns';
import { dateFromDigits } from '../../../files/dates';
import { createIssueList } from '../../../files/issues';
import { counted, excerpt, squeeze } from '../../../files/text';
import type { Joined } from './whole';

/** One line of the contractor file or one row of its workbook, split but not yet judged. */
export type RawRow = {
  line: number;
  kind: HcpcsKind;
  /** Without the three blanks that stand before a modifier. */
  code: string;
  sequence: number;
  long: string;
  /** The fields of a first line; null for a continuation. */
  fields: RawFields | null;
};

/** Rows left out because they are not ours to show: CPT is the AMA's, the D codes are the ADA's (docs/domain/licenses.md). */
export type Dropped = { cpt: number; cdt: number };

export type CodeTable = {
  records: HcpcsRecord[];
  issues: SourceIssue[];
  dropped: Dropped;
};

export type Assembler = {
  add(row: RawRow): void;
  issue(line: number | null, message: string): void;
  finish(): CodeTable;
  /** How many lines began a code, went on with one, and had to be left out. */
  joined(): Joined;
};

/** Whether a code belongs to CPT: five digits, four digits and a letter, or a modifier of two digits. */
export function isCptCode(code: string): boolean {
  return /^\d{4}[A-Z0-9]$/.test(code) || /^\d\d$/.test(code);
}

/** The one sentence that says what was left out for licence reasons; null where nothing was. */
export function droppedMessage({ cpt, cdt }: Dropped): string | null {
  const parts: string[] = [];
  if (cpt > 0) parts.push(`${counted(cpt, 'CPT code')} (AMA copyright)`);
  if (cdt > 0) parts.push(`${counted(cdt, 'dental D code')} (ADA copyright)`);
  return parts.length > 0 ? `${parts.join(' and ')} left out.` : null;
}

type Group = {
  kind: HcpcsKind;
  code: string;
  sequence: number;
  /** Null while the lines of a dropped or repeated code pass by. */
  record: HcpcsRecord | null;
  parts: string[];
};

/**
 * Joins first lines and their continuations to records. CMS's rules, seen in every release from 2017 on: a code's
 * lines stand together, the sequence rises, a continuation follows the first line of its own code and kind.
 * Whatever breaks a rule becomes an issue with its line and never a silent loss.
 */
export function createAssembler(): Assembler {
  const issues = createIssueList();
  const records: HcpcsRecord[] = [];
  const firstLine = new Map<string, number>();
  const dropped: Dropped = { cpt: 0, cdt: 0 };
  const joined: Joined = { first: 0, continued: 0, lost: 0 };
  let group: Group | null = null;

  const close = () => {
    if (group?.record) group.record.long = squeeze(group.parts.join(' '));
    group = null;
  };

  const date = (row: RawRow, name: string, raw: string): IsoDate | null => {
    if (raw === '') return null;
    const day = dateFromDigits(raw);
    if (!day) issues.add(row.line, `${row.code}: ${name} "${raw}" is not a date (YYYYMMDD); left empty.`);
    return day;
  };

  const facts = (row: RawRow, fields: RawFields): CmsFacts => {
    return {
      pricing: fields.pricing,
      multiplePricing: fields.multiplePricing,
      ncd: fields.ncd,
      mcm: fields.mcm,
      statute: fields.statute,
      labCertification: fields.labCertification,
      xref: fields.xref,
      coverage: fields.coverage,
      ascGroup: fields.ascGroup,
      mog: fields.mog,
      mogPolicy: fields.mogPolicy,
      processingNote: fields.processingNote,
      betos: fields.betos,
      anesthesiaUnits: fields.anesthesiaUnits,
      action: fields.action,
      // One character each; a blank between two of them carries nothing.
      tos: fields.tos.replace(/\s+/g, ''),
      ascEffective: date(row, 'ASC date', fields.ascEffective),
      mogEffective: date(row, 'MOG date', fields.mogEffective),
      added: date(row, 'added date', fields.added),
      effective: date(row, 'action effective date', fields.effective),
      ended: date(row, 'termination date', fields.ended),
    };
  };

  /** Why a first line cannot become a record; CPT and D codes are counted instead. */
  const refusal = (row: RawRow): string | null => {
    const fits = row.kind === 'procedure' ? isProcedureCode(row.code) : isModifierCode(row.code);
    if (!fits) return `"${row.code}" is not a ${row.kind} code of HCPCS Level II; line left out.`;
    const before = firstLine.get(`${row.kind} ${row.code}`);
    return before === undefined
      ? null
      : `${row.code} is here again (first on line ${before}); this one left out.`;
  };

  const begin = (row: RawRow, fields: RawFields) => {
    close();
    joined.first++;
    group = { kind: row.kind, code: row.code, sequence: row.sequence, record: null, parts: [] };
    if (isCptCode(row.code)) {
      dropped.cpt++;
      return;
    }
    if (isCdtCode(row.code)) {
      dropped.cdt++;
      return;
    }
    const refused = refusal(row);
    if (refused !== null) {
      issues.add(row.line, refused);
      return;
    }
    firstLine.set(`${row.kind} ${row.code}`, row.line);
    if (squeeze(row.long) === '') issues.add(row.line, `${row.code} has no long description.`);
    const { code, kind } = row;
    const cms = facts(row, fields);
    const record: HcpcsRecord = {
      system: hcpcsSystem,
      kind,
      code,
      long: '',
      short: fields.short,
      valid: validityOf(cms),
      facts: cms,
    };
    group.record = record;
    group.parts.push(row.long);
    records.push(record);
  };

  const extend = (row: RawRow) => {
    joined.lost++;
    if (group?.code !== row.code || group.kind !== row.kind) {
      const text = excerpt(row.long);
      issues.add(row.line, `${row.code}: continuation without its first line; "${text}" left out.`);
      return;
    }
    if (row.sequence <= group.sequence) {
      const text = excerpt(row.long);
      issues.add(row.line, `${row.code}: continuation out of order; "${text}" left out.`);
      return;
    }
    joined.lost--;
    joined.continued++;
    group.sequence = row.sequence;
    if (group.record) group.parts.push(row.long);
  };

  return {
    add: (row) => (row.fields ? begin(row, row.fields) : extend(row)),
    issue: (line, message) => issues.add(line, message),
    joined: () => ({ ...joined }),
    finish() {
      close();
      const message = droppedMessage(dropped);
      if (message) issues.add(null, message);
      return { records, issues: issues.all(), dropped };
    },
  };
}
