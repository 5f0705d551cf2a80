import { access, constants, mkdir, readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { messageOf } from '../../core/message-of';
import { isMissing } from '../words';

/** Why a folder cannot keep the releases, as a sentence; null where it can. Nothing is made and nothing written. */
export async function folderRefusal(path: string): Promise<string | null> {
  if (!isAbsolute(path)) return `“${path}” is not a full path: write it from the drive or the root.`;
  try {
    if (!(await stat(path)).isDirectory()) return `${path} is a file. Name a folder.`;
    await access(path, constants.R_OK | constants.W_OK);
    return null;
  } catch (error) {
    if (isMissing(error)) return `There is no folder ${path}. Make it first, then name it here.`;
    return `${path} cannot be read and written to: ${messageOf(error)}.`;
  }
}

export type SourcesFolder = {
  /** Where imported releases are kept in this run. */
  path: string;
  chosenBy: 'policy' | 'settings' | 'usual';
  /** What the coder has to know of it. */
  notices: string[];
};

/**
 * The folder of the imported releases: the policy's, else the settings', else the usual one. Nothing is ever moved: where
 * the usual folder still holds releases, it is said where they are. A folder that cannot be used is not replaced silently:
 * the usual one is in use for this run, and it is said.
 */
export async function sourcesFolder(
  usual: string,
  policy: string | null,
  setting: string | null,
): Promise<SourcesFolder> {
  const wanted = policy ?? setting;
  if (wanted === null) return { path: usual, chosenBy: 'usual', notices: [] };
  const chosenBy = policy === null ? 'settings' : 'policy';
  const whose = policy === null ? 'your settings say' : 'the policy file says';
  const refusal = await folderRefusal(wanted);
  if (refusal !== null) {
    const notice = `${refusal} Releases are to be kept there, as ${whose}. Until that is possible, those in ${usual} are used.`;
    await mkdir(usual, { recursive: true });
    return { path: usual, chosenBy: 'usual', notices: [notice] };
  }
  const left = wanted === usual ? 0 : await countFolders(usual);
  const notice = `Releases are kept in ${wanted}, as ${whose}. ${left} more ${left === 1 ? 'is' : 'are'} in ${usual} and not in use: import the files again, or copy the folders.`;
  return { path: wanted, chosenBy, notices: left > 0 ? [notice] : [] };
}

async function countFolders(path: string): Promise<number> {
  const items = await readdir(path, { withFileTypes: true }).catch(() => []);
  return items.filter((item) => item.isDirectory() && !item.name.startsWith('.')).length;
}

/** The usual folder of the imported releases. */
export const usualSourcesFolder = (userData: string): string => join(userData, 'sources');
