import type { SourceReaders } from '../systems/code-system';
import { codeSystems } from '../systems/registry';
import type { Source } from './source';

const allReaders: readonly SourceReaders[] = codeSystems.flatMap(({ readers }) => readers ?? []);

/** The first system's answer to a file; null where none of them knows it. */
export function askSystems(ask: (readers: SourceReaders) => Source | null | undefined): Source | null {
  for (const readers of allReaders) {
    const source = ask(readers);
    if (source) return source;
  }
  return null;
}

/** Every system's word on all that one zip or file gave. */
export const settleTogether = (sources: readonly Source[]): Source[] =>
  allReaders.reduce<Source[]>((settled, { together }) => together?.(settled) ?? settled, [...sources]);
