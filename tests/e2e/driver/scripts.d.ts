/** What the specs use of the start script's plain JavaScript. */
declare module '*/scripts/lib/build.mjs' {
  export function buildIfNeeded(): boolean;
}

declare module '*/scripts/lib/electron.mjs' {
  /** Path of Electron's binary where it is installed. */
  export function electronBinary(): string | null;
}

declare module '*/scripts/lib/counts.mjs' {
  export type Counts = { passed: number; failed: number; skipped: number };
  export function countVitest(file: string): Counts;
  export function countPlaywright(file: string): Counts;
}
