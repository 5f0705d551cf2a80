/** What a file name tells of a file that a sync program or a browser has had in hand. */
export type NameOmen = { kind: 'partial' | 'conflict-copy'; words: string };

const partial =
  /^~\$|^\.~|^\._|\.(?:tmp|temp|part|partial|crdownload|download|opdownload|filepart|ostemp|syncpart)$|^\.sync/i;

/** OneDrive adds the computer's name, Dropbox and Nextcloud words in brackets, Syncthing its own mark. */
const conflict =
  /\((?:[^()]*\b)?(?:conflict(?:ed)?(?: copy)?|case conflict)\b[^()]*\)|\.sync-conflict-\d|-(?:DESKTOP|LAPTOP|PC|WIN|MAC)-?[A-Z0-9]{2,15}(?:-\d+)?\.[a-z]+$|_conf(?:lict)?\(\d+\)/i;

/**
 * What a name warns of: a file that is still being written or fetched, or the copy of one that was changed in two
 * places. Null where the name says nothing.
 */
export function readOmen(name: string): NameOmen | null {
  if (partial.test(name)) {
    return {
      kind: 'partial',
      words:
        'Its name says that it is still being written or copied. Wait until that is done and choose the finished file.',
    };
  }
  if (conflict.test(name)) {
    return {
      kind: 'conflict-copy',
      words:
        'Its name says that it is a second version, made by a sync program because the file was changed in two places. Compare its date with the other one; merging takes in both.',
    };
  }
  return null;
}
