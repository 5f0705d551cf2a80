import { SourceError } from '../files/errors';
import { systemName } from '../systems/about';
import { holdsCodes, systemOfSource } from '../import/source';
import type { HcpcsRelease } from '../systems/hcpcs/record';
import type { CodeSource, HcpcsCodeSource, Source } from '../import/source';
import type { Release } from './release';

const kindOf = (source: CodeSource): Release['kind'] => {
  if (source.kind === 'code-release') return source.isWhole ? 'cms-release' : 'descriptor-list';
  return source.kind === 'hcpcs-release' ? 'cms-release' : 'descriptor-list';
};

/**
 * The release that a source holds.
 * @throws SourceError where the source holds no codes
 */
export function toRelease(source: HcpcsCodeSource): HcpcsRelease;
export function toRelease(source: Source): Release;
export function toRelease(source: Source): Release {
  if (!holdsCodes(source)) throw noRelease([source]);
  const system = systemOfSource(source);
  if (source.records.length === 0) {
    throw new SourceError('no-codes', `${source.file} holds no ${systemName(system)} codes.`);
  }
  return {
    system,
    kind: kindOf(source),
    title: source.title ?? source.file,
    from: source.from,
    records: source.records,
  };
}

/**
 * The sources to import when several were read: of each system and day the one with the most codes.
 * @throws SourceError that says what the files were instead
 */
export function codeSources(sources: readonly Source[]): CodeSource[] {
  const best = new Map<string, CodeSource>();
  for (const source of sources.filter(holdsCodes)) {
    const key = `${systemOfSource(source)} ${source.from ?? ''}`;
    if (source.records.length > (best.get(key)?.records.length ?? 0)) best.set(key, source);
  }
  if (best.size === 0) throw noRelease(sources);
  return [...best.values()];
}

const isTrouble = ({ kind }: Source) => kind === 'unreadable' || kind === 'unknown';

/** Says why there is no release: the first thing that could not be read, or else what was found. */
function noRelease(sources: readonly Source[]): SourceError {
  const trouble = sources.find(({ kind }) => kind === 'unreadable') ?? sources.find(isTrouble);
  const reason = trouble?.issues[0]?.message;
  if (trouble && reason) return new SourceError('not-recognised', `${trouble.file}: ${reason}`);
  const found = [...new Set(sources.map(({ kind }) => kind))].join(', ');
  return new SourceError(
    'no-codes',
    `No release of codes was found${found === '' ? '' : ` (only: ${found})`}.`,
  );
}
