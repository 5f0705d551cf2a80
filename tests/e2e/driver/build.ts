import { buildIfNeeded } from '../../../scripts/lib/build.mjs';

/** Specs run against the built app; an old build would prove nothing. E2E_NO_BUILD=1 takes what is there. */
export default function setUp(): void {
  if (process.env['E2E_NO_BUILD'] !== undefined) return;
  if (!buildIfNeeded()) throw new Error('The app could not be built.');
}
