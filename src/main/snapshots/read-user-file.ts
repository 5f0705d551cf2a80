import { snapshot as snapshotSchema, largestSnapshot, type ReadOutcome } from '../../bridge/user-schemas';
import { fileNameWarning } from '../../core/user-data/file-name-warning';
import { snapshotFormat, snapshotMark, upgradeSnapshot } from '../../core/user-data/snapshot';

const refuse = (message: string): ReadOutcome => ({ ok: false, message });

/** Spaces, line ends and zero bytes only: what a sync program leaves where a file will be. */
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32);

/**
 * Reads a file of user data, an export or a snapshot. Nothing is taken over but what the schema knows; everything else
 * is refused in words, and nothing of it is used.
 */
export function readUserFile(name: string, bytes: Uint8Array): ReadOutcome {
  const warning = fileNameWarning(name);
  if (bytes.byteLength === 0 || isBlank(bytes.subarray(0, 4096))) {
    return refuse(
      'The file is empty. If it lies in a folder that is synced, it may not have arrived yet: wait, then try again.',
    );
  }
  if (warning?.kind === 'partial') return refuse(warning.words);
  if (bytes.byteLength > largestSnapshot) {
    return refuse('The file is larger than 64 MiB. An export of CodeDesk is never so large.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(
      'The file is not plain text. Choose a file that CodeDesk has exported: it ends in .codedesk or .json.',
    );
  }
  const outcome = readUserText(text);
  return outcome.ok && warning ? { ...outcome, nameWarning: warning.words } : outcome;
}

/** The same for a text at hand. */
export function readUserText(text: string): ReadOutcome {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const looksCut = text.includes(snapshotMark);
    return refuse(
      looksCut
        ? 'The file is an export of CodeDesk but damaged or cut off. Choose another copy, or a snapshot.'
        : 'The file is not JSON. Choose a file that CodeDesk has exported.',
    );
  }
  if (!isObject(value) || value['what'] !== snapshotMark) {
    return refuse('The file is JSON, but not an export of CodeDesk.');
  }
  const { format } = value;
  if (typeof format === 'number' && Number.isInteger(format) && format > snapshotFormat) {
    return refuse(
      'The file was written by a newer CodeDesk. Update CodeDesk on this computer, then import it.',
    );
  }
  const parsed = snapshotSchema.safeParse(upgradeSnapshot(value));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.slice(0, 4).join(' › ') ?? '';
    return refuse(
      `The file does not fit what CodeDesk exports${where ? ` (at ${where})` : ''}. It may have been changed by hand or damaged; nothing was taken in.`,
    );
  }
  return { ok: true, snapshot: parsed.data, isComplete: true, nameWarning: null };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
