import { counted } from '../../src/core/files/text';
import { readSources } from '../../src/core/import/read-sources';
import { holdsCodes, systemOfSource, type Source } from '../../src/core/import/source';
import type { Counts } from '../../src/core/releases/release';
import { systemName } from '../../src/core/systems/about';
import { InputFileError, readInputs } from '../../src/disk/sources';
import { readArgs } from '../args';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';

type Row = {
  file: string;
  system?: string;
  kind: Source['kind'];
  release: string | null;
  procedures: number;
  modifiers: number;
  ended: number;
  /** Of a system with headers: the codes that can be billed, and the headers. */
  billable?: number;
  headers?: number;
  /** Lines of a table that is no list of codes. */
  rows?: number;
  dropped?: { cpt: number; cdt: number };
  issues: Source['issues'];
};

function rowOf(source: Source): Row {
  const { file, kind, issues } = source;
  const counts: Counts = 'counts' in source ? source.counts : { procedures: 0, modifiers: 0, ended: 0 };
  const release = 'title' in source ? source.title : null;
  const system = systemIn(source);
  const { headers, ...others } = counts;
  const isBook = kind === 'code-release';
  return {
    file,
    ...(system === null ? {} : { system }),
    kind,
    release,
    ...(isBook ? { billable: counts.procedures } : {}),
    ...others,
    ...(isBook ? { headers: headers ?? 0 } : {}),
    ...extent(source),
    issues,
  };
}

function textOf(row: Row): string {
  const { file, system, kind, release, procedures, modifiers, ended, billable, headers, rows, issues } = row;
  const codes =
    billable !== undefined
      ? `: ${counted(billable, 'code')}, ${counted(headers ?? 0, 'header')}`
      : procedures + modifiers > 0
        ? `: ${counted(procedures, 'code')}, ${counted(modifiers, 'modifier')}, ${counted(ended, 'of them ended', 'of them ended')}`
        : rows === undefined
          ? ''
          : `: ${counted(rows, 'row')}`;
  const lines = issues.map(({ line, message }) => `  ${line === null ? '' : `line ${line}: `}${message}`);
  return [
    `${file}: ${system === undefined || system === 'hcpcs' ? '' : `${systemName(system)} `}${kind}${release === null ? '' : ` ${release}`}${codes}`,
    ...lines,
  ].join('\n');
}

/** The code system that a source is of; null where it is of several or none. */
function systemIn(source: Source): string | null {
  if (holdsCodes(source)) return systemOfSource(source);
  return 'system' in source ? source.system : null;
}

/** What a source that holds no codes of its own counts, and what was left out for licence reasons. */
function extent(source: Source): Pick<Row, 'rows' | 'dropped'> {
  const rows =
    'rows' in source
      ? source.rows
      : 'products' in source
        ? source.products.length
        : 'limits' in source
          ? source.limits.length
          : 'pairs' in source
            ? source.pairs.length
            : 'lines' in source
              ? source.lines.length
              : 'entries' in source
                ? source.entries.length
                : undefined;
  return {
    ...(rows === undefined ? {} : { rows }),
    ...('dropped' in source ? { dropped: source.dropped } : {}),
  };
}

/** The sources of one file or folder; a path that cannot be read is one of them, so that the others are still told. */
async function sourcesOf(path: string): Promise<Source[]> {
  try {
    const files = await readInputs([path]);
    return files.flatMap((file) => readSources([file], { crossCheck: true }).sources);
  } catch (error) {
    if (!(error instanceof InputFileError)) throw error;
    return [{ kind: 'unreadable', file: path, issues: [{ line: null, message: error.message }] }];
  }
}

/** `inspect FILE…`: what each file is and what is wrong with it. Exit 1 where one of them is nothing that can be used. */
export async function inspect(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data']);
  const paths = [...args.words, ...args.data];
  if (paths.length === 0) throw new UsageError('Which file? codedesk inspect FILE…');
  const found: Source[][] = [];
  for (const path of paths) found.push(await sourcesOf(path));
  const rows = found.flat().map(rowOf);
  await io.out(args.json ? JSON.stringify({ sources: rows }) : rows.map(textOf).join('\n'));
  const useless = ({ kind }: Source) => kind === 'unreadable' || kind === 'unknown';
  return found.some((sources) => sources.every(useless)) ? no : done;
}
