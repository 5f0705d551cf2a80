import type {
  CorrectionSource,
  CrosswalkSource,
  FeeSource,
  LimitSource,
  MueSource,
  NocSource,
  OutpatientSource,
  PairSource,
  Source,
  SupplementSource,
  ValueSource,
} from '../import/source';
import type { Supplement } from '../systems/supplement';
import { systemName } from '../systems/about';

/** Sources that say more about codes that a release lists. */
export type LinkedSource =
  | LimitSource
  | CrosswalkSource
  | MueSource
  | FeeSource
  | OutpatientSource
  | ValueSource
  | PairSource
  | NocSource
  | CorrectionSource
  | SupplementSource;

export type LinkedFile = { format: 1; source: LinkedSource };

export function isLinked(source: Source): source is LinkedSource {
  switch (source.kind) {
    case 'asp-limits':
    case 'asp-crosswalk':
    case 'mue':
    case 'fee-schedule':
    case 'addendum-b':
    case 'relative-values':
    case 'code-pairs':
    case 'noc-list':
    case 'corrections':
    case 'supplement':
      return true;
    default:
      return false;
  }
}

/** How many lines of facts a linked source has. */
export function rowsOf(source: LinkedSource): number {
  switch (source.kind) {
    case 'asp-limits':
      return source.limits.length;
    case 'asp-crosswalk':
      return source.products.length;
    case 'mue':
    case 'fee-schedule':
    case 'addendum-b':
    case 'relative-values':
      return source.lines.length;
    case 'code-pairs':
      return source.pairs.length;
    case 'noc-list':
    case 'corrections':
      return source.entries.length;
    case 'supplement':
      return source.rows;
  }
}

/** What the sources of one quarter each are called before their quarter. */
const quarterly = { 'asp-limits': 'ASP payment limits', 'asp-crosswalk': 'ASP NDC crosswalk' } as const;

/** The quarter in the title of such a source: `October 2025`; of any other, whose title names it otherwise, the whole title. */
export function periodIn({ kind, title }: { kind: string; title: string }): string {
  const name = kind === 'asp-limits' || kind === 'asp-crosswalk' ? `${quarterly[kind]} ` : '';
  return title.startsWith(name) ? title.slice(name.length) : title;
}

/** What the app calls such a source, with the setting where there are several. */
export function linkedTitle(source: LinkedSource): string {
  const period = source.title ? ` ${source.title}` : '';
  switch (source.kind) {
    case 'asp-limits':
    case 'asp-crosswalk':
      return `${quarterly[source.kind]}${period}`;
    case 'mue':
      return `MUE ${source.setting}${period}`;
    case 'fee-schedule':
      return `${source.schedule === 'dmepos' ? 'DMEPOS' : 'Parenteral and enteral'} fee schedule${period}`;
    case 'addendum-b':
      return `OPPS Addendum B${period}`;
    case 'relative-values':
      return `Physician fee schedule${period}`;
    case 'code-pairs':
      return `NCCI PTP edits${source.setting ? ` ${source.setting}` : ''}${period}`;
    case 'noc-list':
      return `NOC codes${period}`;
    case 'corrections':
      return `Corrections${period}`;
    case 'supplement':
      return `${systemName(source.system)} ${source.part}${period}`;
  }
}

/**
 * The source in a stored file.
 * @throws Error where another version of CodeDesk stored it
 */
export function linkedOf(file: unknown): LinkedSource {
  if (typeof file === 'object' && file !== null && 'format' in file && file.format === 1) {
    return (file as LinkedFile).source;
  }
  throw new Error('This source was stored by another version of CodeDesk. Import its file again.');
}

/** The supplements among linked sources: what goes to the codes' own system. */
export const supplementsOf = (sources: readonly LinkedSource[]): Supplement[] =>
  sources.flatMap((source) => (source.kind === 'supplement' ? [source.supplement] : []));
