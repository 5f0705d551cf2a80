import { largestOwnFile, ownKindOf, type OwnKind } from '../../../core/import/own-file';

/** Which of CodeDesk's own files it is, by its content; null for any other, and for what cannot be read. */
export async function ownKindOfFile(file: File): Promise<OwnKind | null> {
  if (file.size === 0 || file.size > largestOwnFile) return null;
  try {
    // A release of several megabytes is not read twice for nothing.
    if (!/^\uFEFF?\s*\{/.test(await file.slice(0, 200).text())) return null;
    return ownKindOf(await file.text());
  } catch {
    return null;
  }
}
