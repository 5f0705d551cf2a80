import type { AddressCheck } from '../download/addresses';

/** Where a feed lies, and the key that has to have signed it. */
export type UpdateSource = {
  /** https, whole. */
  address: string;
  /** An Ed25519 key as base64 of its SPKI form; null where the feed is trusted for the address it comes from. */
  publicKey: string | null;
};

/**
 * Whether an address of the feed may be asked: https, and the very host and port that the feed itself lies on. What a
 * feed says can thus lead nowhere that whoever named its address did not choose.
 */
export const checkUpdateAddress =
  ({ address: home }: Pick<UpdateSource, 'address'>) =>
  (address: string): AddressCheck => {
    let url: URL;
    try {
      url = new URL(address);
    } catch {
      return { message: 'The update feed contains an address that is not valid.' };
    }
    if (url.protocol !== 'https:') {
      return { message: 'The update feed contains an address that does not begin with https://.' };
    }
    const { host } = new URL(home);
    if (url.host !== host) return { message: `Updates come from ${host} only, not from ${url.host}.` };
    if (url.username || url.password) {
      return { message: 'The update feed contains an address with a user name or password.' };
    }
    return { url };
  };
