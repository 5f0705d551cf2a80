import type {
  ImportOutcome,
  ImportProblem,
  IncomingFile,
  ReleaseEntry,
  StoredEntry,
} from '../../bridge/schemas';
import { releaseOf } from '../../core/releases/release-file';
import { systemOf } from '../../core/systems/about';
import { takingTurns } from '../../core/turns';
import type { ImportResult } from '../import/result';
import { storageMessage } from '../words';
import type { HeldSources } from './held';
import { newestFirst, oldestFirst } from './order';

/**
 * @param licensee who holds the license for the texts of a customer's own file; null for all other files
 * @param ownCodes the codes of such files that are held
 */
export type RunImport = (
  files: IncomingFile[],
  licensee: string | null,
  ownCodes: readonly string[],
) => Promise<ImportResult>;

type Parts = { held: HeldSources; runImport: RunImport; onChange: () => void };

/** Reads files and holds what they give, one import after the other: each has to know what the one before it brought. */
export function importer({ held, runImport, onChange }: Parts) {
  // Not the turns of the changes: reading takes a while, in which a release can be pinned.
  const inTurn = takingTurns();
  return (files: IncomingFile[], licensee: string | null): Promise<ImportOutcome> =>
    inTurn(async () => {
      const ownCodes = licensee === null ? await ownCodesOf(held) : [];
      const { drafts, problems } = await runImport(files, licensee, ownCodes);
      const failed: ImportProblem[] = [...problems];
      const added: StoredEntry[] = [];
      for (const draft of oldestFirst(drafts)) {
        try {
          added.push(await held.add(draft));
        } catch (error) {
          failed.push({ file: draft.source.file, message: storageMessage(error) });
        }
      }
      if (!added.length) return { ok: false, problems: failed.length ? failed : [nothingFound(files)] };
      onChange();
      return { ok: true, imported: newestFirst(added), skipped: failed, state: held.state() };
    });
}

/** The codes of the lists that the customer holds a license for. */
async function ownCodesOf(held: HeldSources): Promise<string[]> {
  const isOwn = ({ system }: ReleaseEntry) => systemOf(system)?.licence === 'customer';
  const files = await Promise.all(
    held
      .releases()
      .filter(isOwn)
      .map((entry) => held.read(entry)),
  );
  return files.flatMap((file) => (file === null ? [] : codesOf(file)));
}

/** The codes of a stored release; none of one that another version has stored. */
function codesOf(file: Uint8Array): string[] {
  try {
    return releaseOf(JSON.parse(new TextDecoder().decode(file))).records.map(({ code }) => code);
  } catch {
    return [];
  }
}

const nothingFound = (files: readonly IncomingFile[]): ImportProblem => ({
  file: files[0]?.name ?? '',
  message:
    'Nothing to import was found in it. Choose a file as CMS publishes it, such as the Alpha-Numeric HCPCS zip.',
});
