import { messageOf } from '../core/message-of';

/** True for a file or folder that is not there; any other trouble says nothing about what is in it. */
export const isMissing = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';

/** Why something could not be written, in words that say what to do. */
export function storageMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return 'The disk is full. Free some space and import the file again; nothing was changed.';
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'The data folder may not be written to. Ask who looks after this computer; nothing was changed.';
  }
  return `It could not be stored (${messageOf(error)}). Nothing was changed.`;
}
