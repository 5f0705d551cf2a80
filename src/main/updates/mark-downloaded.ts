import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export type MarkParts = {
  platform: NodeJS.Platform;
  write: (path: string, text: string) => Promise<unknown>;
  run: (program: string, args: string[]) => Promise<unknown>;
};

/**
 * Notes on a saved program that it came from the network, as a browser does: Windows (SmartScreen) and macOS (Gatekeeper)
 * look at such files before they run. Where the disk has no room for such notes, the file stays without.
 */
export async function markDownloaded(
  path: string,
  from: string,
  parts: MarkParts = { platform: process.platform, write: writeFile, run: promisify(execFile) },
): Promise<void> {
  try {
    if (parts.platform === 'win32') {
      await parts.write(`${path}:Zone.Identifier`, `[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=${from}\r\n`);
    } else if (parts.platform === 'darwin') {
      const seconds = Math.floor(Date.now() / 1000).toString(16);
      await parts.run('/usr/bin/xattr', ['-w', 'com.apple.quarantine', `0083;${seconds};CodeDesk;`, path]);
    }
  } catch {
    // A disk of another system, perhaps a share: what was verified is as whole without the note.
  }
}
