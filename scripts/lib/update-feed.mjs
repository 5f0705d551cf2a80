import { createHash, sign } from 'node:crypto';

/** Which of the builder's packages an update may bring, by ending: the system, and what its name says of the processor. */
const systems = [
  [/\.(?:exe|msi)$/, 'win32'],
  [/\.(?:dmg|zip)$/, 'darwin'],
  [/\.(?:deb|rpm|AppImage)$/, 'linux'],
];

/** What a package's name tells of where it runs; null for what is no package. */
export function placeOf(name) {
  const system = systems.find(([ending]) => ending.test(name))?.[1];
  if (!system) return null;
  const arch = /arm64|aarch64/i.test(name) ? 'arm64' : /universal/i.test(name) ? 'any' : 'x64';
  return { system, arch };
}

/**
 * The text of an update feed (docs/admin.md).
 * @param {{ version: string, published: string, news: string[], page: string | null,
 *   files: { name: string, url: string, bytes: Uint8Array }[] }} release
 * @param {import('node:crypto').KeyObject | null} privateKey an Ed25519 key; null leaves the feed without a signature
 */
export function feedText({ files, ...release }, privateKey = null) {
  const feed = JSON.stringify({
    ...release,
    files: files.map(({ name, url, bytes }) => ({
      name,
      ...(placeOf(name) ?? {}),
      url,
      bytes: bytes.length,
      sha512: createHash('sha512').update(bytes).digest('hex'),
    })),
  });
  const signature = privateKey && sign(null, Buffer.from(feed, 'utf8'), privateKey).toString('base64');
  return `${JSON.stringify({ what: 'codedesk-updates', format: 1, feed, signature }, null, 2)}\n`;
}
