import { counted } from '../../src/core/files/text';
import { readSources } from '../../src/core/import/read-sources';
import type { Source } from '../../src/core/import/source';
import { InputFileError, readInputs } from '../../src/disk/sources';
import { readArgs } from '../args';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';

type Row = {
  file: string;
  kind: Source['kind'];
  release: string | null;
  procedures: number;
  modifiers: number;
  ended: number;
  /** Lines of a table that is no list of codes. */
  rows?: number;
  dropped?: { cpt: number; cdt: number };
  issues: Source['issues'];
};

function rowOf(source: Source): Row {
  const { file, kind, issues } = source;
  const counts = 'counts' in source ? source.counts : { procedures: 0, modifiers: 0, ended: 0 };
  const release = 'title' in source ? source.title : null;
  return { file, kind, release, ...counts, ...extent(source), issues };
}

function textOf({ file, kind, release, procedures, modifiers, ended, rows, issues }: Row): string {
  const codes =
    procedures + modifiers > 0
      ? `: ${counted(procedures, 'code')}, ${counted(modifiers, 'modifier')}, ${counted(ended, 'of them ended', 'of them ended')}`
      : rows === undefined
        ? ''
        : `: ${counted(rows, 'row')}`;
  const lines = issues.map(({ line, message }) => `  ${line === null ? '' : `line ${line}: `}${message}`);
  return [`${file}: ${kind}${release === null ? '' : ` ${release}`}${codes}`, ...lines].join('\n');
}

/** What a source that holds no codes of its own counts, and what was left out for licence reasons. */
function extent(source: Source): Pick<Row, 'rows' | 'dropped'> {
  const rows =
    'products' in source
      ? source.products.length
      : 'limits' in source
        ? source.limits.length
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
