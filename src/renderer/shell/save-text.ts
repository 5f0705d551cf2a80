import type { CodeDeskApi, SavedFile } from '../../bridge/contract';

/**
 * Hands a text to the system as a file to save; the window's own download, no request leaves the page. The coder is
 * asked where to, and may think better of it: the answer tells what became of it.
 */
export function saveText(
  { files }: Pick<CodeDeskApi, 'files'>,
  name: string,
  type: string,
  text: string,
): Promise<SavedFile> {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  return new Promise((resolve) => {
    const forget = files.onSaved((file) => {
      if (file.url !== url) return;
      forget();
      URL.revokeObjectURL(url);
      resolve(file);
    });
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
  });
}

/** What is said of it; nothing where the coder cancelled, who knows. */
export function savedWords({ name, outcome }: SavedFile): [words: string, tone?: 'stop'] | null {
  if (outcome === 'cancelled') return null;
  return outcome === 'saved'
    ? [`Exported as ${name}`]
    : [`${name} could not be written. Choose another folder, or free some space on the disk.`, 'stop'];
}
