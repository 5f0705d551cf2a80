import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { UpdateFeed } from '../../core/updates/feed';
import { releasedVersion } from '../../core/updates/version';
import type { AddressCheck } from '../download/addresses';

/** A feed says what is new in some lines; a larger file is something else. */
export const largestFeed = 64 * 1024;
/** Three times what a package takes today. */
const largestInstaller = 512 * 1024 * 1024;

/** One line: no control characters, and none that turn the direction of a text around. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\u2028-\u202E\u2066-\u2069]*$/u);

/** The endings of our packages: nothing else is ever put on the disk, and no device of Windows is written to. */
const packageName =
  /^(?!(?:CON|PRN|AUX|NUL|COM\d|LPT\d)[ .])[A-Za-z0-9][A-Za-z0-9 ._()-]{0,100}\.(?:exe|msi|dmg|zip|deb|rpm|AppImage)$/i;

const file = z.strictObject({
  name: z.string().regex(packageName),
  system: z.enum(['win32', 'darwin', 'linux']),
  arch: z.enum(['x64', 'arm64', 'any']),
  url: z.string().max(500),
  bytes: z.int().positive().max(largestInstaller),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
});

const feed = z.strictObject({
  version: z.string().regex(releasedVersion),
  published: z.iso.date(),
  news: z.array(line).max(40),
  page: z.string().max(500).nullable(),
  files: z.array(file).max(40),
}) satisfies z.ZodType<UpdateFeed>;

/** The feed itself is a text in the file, so that what was signed is there byte for byte. */
const envelope = z.strictObject({
  what: z.literal('codedesk-updates'),
  format: z.literal(1),
  feed: z.string().max(largestFeed),
  signature: z.base64().max(200).nullable(),
});

export type ReadFeed = { feed: UpdateFeed; isSigned: boolean } | { message: string };

/**
 * Reads a feed that was fetched. Whatever does not fit, is not signed by the key that is asked for, or leads to another
 * host is refused whole, in words.
 * @param publicKey the key that has to have signed it; null where the address is trusted
 * @param check which addresses a feed may name
 */
export function readFeed(
  bytes: Uint8Array,
  publicKey: string | null,
  check: (address: string) => AddressCheck,
): ReadFeed {
  const outer = envelope.safeParse(jsonOf(new TextDecoder().decode(bytes)));
  if (!outer.success) return { message: 'What came is not a CodeDesk update feed.' };
  const { feed: text, signature } = outer.data;
  if (publicKey !== null && !isSignedBy(publicKey, text, signature)) {
    return {
      message:
        'The update feed is not signed by the key that this copy of CodeDesk knows. It is not trusted; tell whoever looks after this computer.',
    };
  }
  const inner = feed.safeParse(jsonOf(text));
  if (!inner.success) {
    const at = inner.error.issues[0]?.path.join('.') ?? '';
    return { message: `The update feed is not valid${at === '' ? '' : `, at ${at}`}.` };
  }
  const addresses = [inner.data.page, ...inner.data.files.map(({ url }) => url)];
  for (const address of addresses) {
    const checked = address === null ? null : check(address);
    if (checked && 'message' in checked) return checked;
  }
  return { feed: inner.data, isSigned: publicKey !== null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isSignedBy(publicKey: string, text: string, signature: string | null): boolean {
  if (signature === null) return false;
  const key = keyOf(publicKey);
  return key !== null && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
}

/** An Ed25519 key from base64 of its SPKI form; null for anything else. */
export function keyOf(publicKey: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
