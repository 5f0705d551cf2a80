import type { CodeRecord } from '../../code/record';
import type { Release } from '../../releases/release';
import type { IsoDate, Validity } from '../../code/validity';

/** Procedure codes (J0475) and modifiers (JW) share characters, so each record says which it is. */
export type HcpcsKind = 'procedure' | 'modifier';

/** What CMS's contractor file says beside the descriptor (positions 120 to 293, docs/domain/hcpcs-files.md). Raw values, trimmed. */
export type CmsFacts = {
  pricing: string[];
  multiplePricing: string;
  /** National coverage determination references, by CMS called CIM. */
  ncd: string[];
  /** Medicare carriers manual references. */
  mcm: string[];
  statute: string;
  labCertification: string[];
  /** Cross-referenced codes, one a slot of the file. Where there are two, they are the first and last code of a range. */
  xref: string[];
  coverage: string;
  ascGroup: string;
  ascEffective: IsoDate | null;
  mog: string;
  mogPolicy: string;
  mogEffective: IsoDate | null;
  processingNote: string;
  betos: string;
  /** Type-of-service codes, one character each, in the file's order: `1P`. */
  tos: string;
  anesthesiaUnits: string;
  added: IsoDate | null;
  /** Date on which the last action took effect. */
  effective: IsoDate | null;
  /** Last day of use. */
  ended: IsoDate | null;
  action: string;
};

/** Facts of which every one is empty: what a shape of facts is filled up with, never a claim that a code has none. */
export const noFacts: CmsFacts = {
  pricing: [],
  multiplePricing: '',
  ncd: [],
  mcm: [],
  statute: '',
  labCertification: [],
  xref: [],
  coverage: '',
  ascGroup: '',
  ascEffective: null,
  mog: '',
  mogPolicy: '',
  mogEffective: null,
  processingNote: '',
  betos: '',
  tos: '',
  anesthesiaUnits: '',
  added: null,
  effective: null,
  ended: null,
  action: '',
};

/** A HCPCS Level II code or modifier as a source has it. */
export type HcpcsRecord = CodeRecord<CmsFacts> & { kind: HcpcsKind };

/** A release of HCPCS Level II. */
export type HcpcsRelease = Release<HcpcsRecord>;

export const hcpcsSystem = 'hcpcs';

/** Whether a record is a code or modifier of HCPCS Level II. */
export const isHcpcs = (record: CodeRecord): record is HcpcsRecord => record.system === hcpcsSystem;

/** Whether a release is one of HCPCS Level II. */
export const isHcpcsRelease = (release: Release): release is HcpcsRelease => release.system === hcpcsSystem;

/** First and last day of use as CMS's facts have them. */
export const validityOf = ({ added, ended }: Pick<CmsFacts, 'added' | 'ended'>): Validity => ({
  from: added,
  to: ended,
});

const procedureShape = /^[A-Z]\d{4}$/;
const modifierShape = /^(?:[A-Z][A-Z0-9]|[0-9][A-Z])$/;

/** Level II procedure codes are a letter and four digits; D codes are the ADA's and five digits are the AMA's. */
export function isProcedureCode(code: string): boolean {
  return procedureShape.test(code);
}

/** Two characters, at least one of them a letter: two digits would be a CPT modifier. */
export function isModifierCode(code: string): boolean {
  return modifierShape.test(code);
}

/** Whether a code is one of the dental association's D codes. */
export function isCdtCode(code: string): boolean {
  return /^D\d{4}$/.test(code);
}
