import type { SourceIssue } from '../code/record';
import type { IsoDate } from '../code/validity';
import type { Counts } from '../releases/release';
import type { HcpcsRecord } from '../systems/hcpcs/record';
import type { ProductLine } from '../tables/asp-crosswalk';
import type { PaymentLimit } from '../tables/asp-limits';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
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

export type NocSource = Dated & { kind: 'noc-list'; entries: NocEntry[]; dropped: Dropped };

export type CorrectionSource = Dated & { kind: 'corrections'; entries: Correction[]; dropped: Dropped };

export type TransactionSource = Dated & { kind: 'transactions'; entries: Transaction[]; dropped: Dropped };

/**
 * Recognised, and nothing in it that CodeDesk needs: explanations, reports for printing, and workbooks that repeat
 * what a text of the same zip says.
 */
export type NoteSource = Common & {
  kind: 'record-layout' | 'processing-notes' | 'readme' | 'printed-report' | 'workbook';
};

/** The release's workbook beside its txt: not used, but compared; its issues say where the two differ. */
export type CopySource = Dated & { kind: 'release-copy'; counts: Counts };

/** Readable, but nothing that CodeDesk knows. */
export type UnknownSource = Common & { kind: 'unknown' };

/** Not readable at all; the issue says why and what to do. */
export type UnreadableSource = Common & { kind: 'unreadable' };

/** Sources that hold codes with descriptors, of which a release can be made. */
export type CodeSource = HcpcsSource | DescriptorSource;

/** What one file turned out to be. */
export type Source =
  | CodeSource
  | LimitSource
  | CrosswalkSource
  | MueSource
  | NocSource
  | CorrectionSource
  | TransactionSource
  | CopySource
  | NoteSource
  | UnknownSource
  | UnreadableSource;

/** Whether a release can be made of the source. */
export function holdsCodes(source: Source): source is CodeSource {
  return source.kind === 'hcpcs-release' || source.kind === 'descriptor-list';
}
