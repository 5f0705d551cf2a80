import { expect, it } from 'vitest';
import { sha256Of } from '../../../src/disk/digest';

/** The example of the standard, FIPS 180-2, appendix B.1. */
const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

it('a content is known by its SHA-256, as a text or as its bytes', () => {
  expect(sha256Of('abc')).toBe(ofAbc);
  expect(sha256Of(new TextEncoder().encode('abc'))).toBe(ofAbc);
});
