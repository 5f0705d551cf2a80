/** What a file name tells of a file that a sync program or a browser has had in hand. */
export type FileNameWarning = { kind: 'partial' | 'conflict-copy'; words: string };

const partial =
  /^~\$|^\.~|^\._|\.(?:tmp|temp|part|partial|crdownload|download|opdownload|filepart|ostemp|syncpart)$|^\.sync/i;

/** Dropbox and Nextcloud put words in brackets, ownCloud and Syncthing marks with the day. */
const conflict =
  /\((?:[^()]*\b)?(?:conflict(?:ed)?(?: copy)?|case conflict)\b[^()]*\)|\.sync-conflict-\d|_conflict-\d{8}-\d{4,6}|_conf(?:lict)?\(\d+\)/i;

/** OneDrive adds the computer's name, as Windows makes them up: upper case, with a hyphen in it. */
const computer = /-(?:DESKTOP|LAPTOP|PC|WIN|MAC)-[A-Z0-9]{3,15}(?:-\d+)?\.[A-Za-z]+$/;

/** What stands in a folder for a file that iCloud has not fetched yet. */
const placeholder = /\.icloud$/i;

/**
 * What a name warns of: a file that is still being written or fetched, or the copy of one that was changed in two
 * places. Null where the name says nothing.
 */
export function fileNameWarning(name: string): FileNameWarning | null {
  if (partial.test(name)) {
    return {
      kind: 'partial',
      words:
        'Its name says that it is still being written or copied. Wait until that is done and choose the finished file.',
    };
  }
  if (placeholder.test(name)) {
    return {
      kind: 'partial',
      words:
        'Its name says that it only stands for a file in iCloud that is not on this computer yet. Fetch that file first, then choose it.',
    };
  }
  if (conflict.test(name) || computer.test(name)) {
    return {
      kind: 'conflict-copy',
      words:
        'Its name says that it is a second version, made by a sync program because the file was changed in two places. Compare its date with the other one; merging takes in both.',
    };
  }
  return null;
}
