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

declare module '*/scripts/lib/node-version.mjs' {
  export const leastNode: string;
  export const leastNodeForElectron: string;
  export function isOlder(version: string, least: string): boolean;
}

declare module '*/scripts/lib/resume.mjs' {
  export type Plan = {
    folder: string;
    silenceMs: number;
    tries: number;
    onProgress: (received: number, total: number) => void;
  };
  export function downloadInPieces(url: string, target: string, plan: Plan): Promise<void>;
}

declare module '*/scripts/lib/display.mjs' {
  export function hasDisplay(platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv): boolean;
}

declare module '*/scripts/lib/electron-failure.mjs' {
  export type End = { code: number | null; signal: string | null; error: Error | null; stderr: string };
  export function whyElectronFailed(end: End, binary: string): string;
}

declare module '*/scripts/lib/notices.mjs' {
  export function packageFolderOf(moduleId: string): string | null;
  export function namesOf(folders: Iterable<string>): string[];
  export function noticesOf(folders: Iterable<string>): string;
}

declare module '*/scripts/lib/update-feed.mjs' {
  export type Place = { system: string; arch: string };
  export function placeOf(name: string): Place | null;
  export type Release = {
    version: string;
    published: string;
    news: string[];
    page: string | null;
    files: { name: string; url: string; bytes: Uint8Array }[];
  };
  export function feedText(release: Release, privateKey?: import('node:crypto').KeyObject | null): string;
}

declare module '*/scripts/lib/sbom.mjs' {
  export type Component = { 'bom-ref': string; scope: string };
  export type Sbom = { components: Component[]; dependencies: { ref: string; dependsOn: string[] }[] };
  export function sbomOfWhatShips(all: object, bundled: readonly string[], electron: string): Sbom;
}

declare module '*/scripts/lib/headless-shell.mjs' {
  export function headlessShell(): string | null;
}
