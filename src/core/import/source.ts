import type { CodeRecord, SourceIssue } from '../code/record';
import type { SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { Counts } from '../releases/release';
import { hcpcsSystem, type HcpcsRecord } from '../systems/hcpcs/record';
import type { Supplement } from '../systems/supplement';
import type { ProductLine } from '../tables/asp-crosswalk';
import type { PaymentLimit } from '../tables/asp-limits';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
import type { OutpatientLine } from '../tables/addendum-b';
import type { FeeLine, FeeScheduleKind } from '../tables/fee-schedule';
import type { CodePair } from '../tables/ptp';
import type { RelativeValue } from '../tables/relative-values';
import type { Correction, NocEntry, Transaction } from '../tables/lists';
import type { MueLine, MueSetting } from '../tables/mue';

/** A file as it came in: from a drop, a dialog, a download or a command line. */
export type InputFile = { name: string; bytes: Uint8Array };

/** What every source says of itself. */
type Common = {
  /** Name of the file; for a zip's member `zip/member`. */
  file: string;
  issues: SourceIssue[];
};

/** What a source speaks of, and from which day; null where nothing tells. */
type Dated = Common & { title: string | null; from: IsoDate | null };

/** A HCPCS release in CMS's own form, from the txt or the workbook. */
export type HcpcsSource = Dated & {
  kind: 'hcpcs-release';
  format: 'text' | 'workbook';
  records: HcpcsRecord[];
  counts: Counts;
  dropped: Dropped;
};

/** Codes with descriptors and nothing more: a release with fewer facts. */
export type DescriptorSource = Dated & {
  kind: 'descriptor-list';
  records: HcpcsRecord[];
  counts: Counts;
  dropped: Dropped;
};

export type LimitSource = Dated & { kind: 'asp-limits'; limits: PaymentLimit[]; dropped: Dropped };

export type CrosswalkSource = Dated & { kind: 'asp-crosswalk'; products: ProductLine[]; dropped: Dropped };

export type MueSource = Dated & { kind: 'mue'; setting: MueSetting; lines: MueLine[]; dropped: Dropped };

export type FeeSource = Dated & {
  kind: 'fee-schedule';
  schedule: FeeScheduleKind;
  areas: string[];
  lines: FeeLine[];
  dropped: Dropped;
};

export type OutpatientSource = Dated & { kind: 'addendum-b'; lines: OutpatientLine[]; dropped: Dropped };

export type ValueSource = Dated & { kind: 'relative-values'; lines: RelativeValue[]; dropped: Dropped };

export type PairSource = Dated & {
  kind: 'code-pairs';
  setting: 'practitioner' | 'outpatient' | null;
  pairs: CodePair[];
  dropped: Dropped;
};

export type NocSource = Dated & { kind: 'noc-list'; entries: NocEntry[]; dropped: Dropped };

export type CorrectionSource = Dated & { kind: 'corrections'; entries: Correction[]; dropped: Dropped };

export type TransactionSource = Dated & { kind: 'transactions'; entries: Transaction[]; dropped: Dropped };

/**
 * Recognised, and nothing in it that CodeDesk needs: explanations, reports for printing, and workbooks that repeat
 * what a text of the same zip says.
 */
export type NoteSource = Common & {
  kind: 'record-layout' | 'processing-notes' | 'readme' | 'printed-report' | 'workbook' | 'codes-file';
};

/** The release's workbook beside its txt: not used, but compared; its issues say where the two differ. */
export type CopySource = Dated & { kind: 'release-copy'; counts: Counts };

/** A release of a system whose list of codes is a file of its own: all its codes and headers, or its codes with titles only. */
export type CodeReleaseSource = Dated & {
  kind: 'code-release';
  system: SystemId;
  /** False where the file lists the billable codes only: what it does not list may be a header. */
  isWhole: boolean;
  records: CodeRecord[];
  counts: Counts;
};

/** What an owner publishes beside its codes: an index, notes, tables. */
export type SupplementSource = Dated & {
  kind: 'supplement';
  system: SystemId;
  part: string;
  rows: number;
  supplement: Supplement;
};

/** What changed from one release of a system to the next, as its owner tells it; the releases themselves say the same. */
export type AddendaSource = Dated & {
  kind: 'addenda';
  system: SystemId | null;
  added: string[];
  deleted: string[];
  headers: string[];
  billable: string[];
  revised: string[];
  /** Of the releases that it compares; null where it does not tell. */
  years: { older: number; newer: number } | null;
};

/** Readable, but nothing that CodeDesk knows. */
export type UnknownSource = Common & { kind: 'unknown' };

/** Not readable at all; the issue says why and what to do. */
export type UnreadableSource = Common & {
  kind: 'unreadable';
  /** A document for people to read: a PDF, a picture, a letter. */
  isDocument?: boolean;
};

/** Sources that hold codes with descriptors, of which a release can be made. */
export type CodeSource = HcpcsCodeSource | CodeReleaseSource;

/** Those of HCPCS Level II. */
export type HcpcsCodeSource = HcpcsSource | DescriptorSource;

/** What one file turned out to be. */
export type Source =
  | CodeSource
  | LimitSource
  | CrosswalkSource
  | MueSource
  | FeeSource
  | OutpatientSource
  | ValueSource
  | PairSource
  | NocSource
  | CorrectionSource
  | TransactionSource
  | SupplementSource
  | AddendaSource
  | CopySource
  | NoteSource
  | UnknownSource
  | UnreadableSource;

/** Whether a release can be made of the source. */
export function holdsCodes(source: Source): source is CodeSource {
  return holdsHcpcs(source) || source.kind === 'code-release';
}

/** Whether a source holds codes of HCPCS Level II. */
export const holdsHcpcs = (source: Source): source is HcpcsCodeSource =>
  source.kind === 'hcpcs-release' || source.kind === 'descriptor-list';

/** The code system of a source that holds codes. */
export const systemOfSource = (source: CodeSource): SystemId =>
  source.kind === 'code-release' ? source.system : hcpcsSystem;
