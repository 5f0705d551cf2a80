import { SourceError } from '../files/errors';
import { hcpcsSystem, type HcpcsRelease } from '../systems/hcpcs/record';
import { holdsCodes } from '../import/source';
import type { CodeSource, Source } from '../import/source';

/**
 * The release that a source holds.
 * @throws SourceError where the source holds no codes
 */
export function toRelease(source: Source): HcpcsRelease {
  if (!holdsCodes(source)) throw noRelease([source]);
  if (source.records.length === 0) throw new SourceError('no-codes', `${source.file} holds no HCPCS codes.`);
  return {
    system: hcpcsSystem,
    kind: source.kind === 'hcpcs-release' ? 'cms-release' : 'descriptor-list',
    title: source.title ?? source.file,
    from: source.from,
    records: source.records,
  };
}

/**
 * The source to import when several were read: the one with the most codes.
 * @throws SourceError that says what the files were instead
 */
export function mainCodeSource(sources: readonly Source[]): CodeSource {
  const [best] = sources.filter(holdsCodes).sort((a, b) => b.records.length - a.records.length);
  if (!best || best.records.length === 0) throw noRelease(sources);
  return best;
}

const isTrouble = ({ kind }: Source) => kind === 'unreadable' || kind === 'unknown';

/** Says why there is no release: the first thing that could not be read, or else what was found. */
function noRelease(sources: readonly Source[]): SourceError {
  const trouble = sources.find(({ kind }) => kind === 'unreadable') ?? sources.find(isTrouble);
  const reason = trouble?.issues[0]?.message;
  if (trouble && reason) return new SourceError('not-recognised', `${trouble.file}: ${reason}`);
  const found = [...new Set(sources.map(({ kind }) => kind))].join(', ');
  return new SourceError('no-codes', `No HCPCS release was found${found === '' ? '' : ` (only: ${found})`}.`);
}
