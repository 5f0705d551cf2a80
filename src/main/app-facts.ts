import type { AppFacts } from '../bridge/app-schemas';

type Parts = Omit<AppFacts, 'runtime' | 'system'>;

/** What runs here. The browser host stands in for Electron and has no version of it. */
export function appFacts(
  parts: Parts,
  { versions, platform, arch }: Pick<NodeJS.Process, 'versions' | 'platform' | 'arch'>,
): AppFacts {
  const { electron, chrome, node } = versions as Partial<Record<string, string>>;
  const runtime = electron
    ? `Electron ${electron}, Chromium ${chrome ?? 'unknown'}, Node ${node ?? 'unknown'}`
    : `a browser, and Node ${node ?? 'unknown'}`;
  return { ...parts, runtime, system: `${platform} ${arch}` };
}
