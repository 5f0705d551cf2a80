import type { IsoDate } from '../code/validity';

/** A file that brings a version to a computer. */
export type UpdateFile = {
  /** As it is saved: no path, one of the endings of our packages. */
  name: string;
  /** As Node names it. */
  system: 'win32' | 'darwin' | 'linux';
  /** As Node names it; `any` runs on all. */
  arch: 'x64' | 'arm64' | 'any';
  url: string;
  bytes: number;
  /** SHA-512 in hexadecimal digits. */
  sha512: string;
};

/** What a feed says of the newest version (docs/admin.md has the format). */
export type UpdateFeed = {
  version: string;
  published: IsoDate;
  /** What is new, a line each. */
  news: string[];
  /** Where a person reads on and downloads by hand. */
  page: string | null;
  files: UpdateFile[];
};

/** The files for one kind of computer, in the feed's order; an Intel program runs on no other Mac or PC of ours. */
export const filesFor = ({ files }: Pick<UpdateFeed, 'files'>, system: string, arch: string): UpdateFile[] =>
  files.filter((file) => file.system === system && (file.arch === arch || file.arch === 'any'));
