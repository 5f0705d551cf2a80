import { describe, expect, it } from 'vitest';
// @ts-expect-error: scripts are plain JavaScript
import { chunksOf } from '../../../scripts/lib/chunks.mjs';

/** Which module imports which. */
const imports: Record<string, string[]> = {
  '/src/main.ts': ['/src/client.ts'],
  '/src/quick.tsx': ['/src/client.ts', '/react.js', '/src/QuickApp.tsx'],
  '/src/open-window.tsx': ['/react.js', '/src/App.tsx'],
  '/src/App.tsx': ['/src/list.ts'],
  '/src/QuickApp.tsx': ['/src/list.ts'],
};
const graph = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };

type Chunks = { groups: { name: (id: string, from: typeof graph) => string | null }[] };
const fileOf = (id: string): string | null | undefined =>
  (chunksOf('/src') as Chunks).groups[0]?.name(id, graph);

describe('the files of the window’s scripts', () => {
  it('are what starts every window, what all windows are made of, and what the main one needs besides', () => {
    expect(fileOf('/src/client.ts')).toBe('start');
    expect(fileOf('/react.js')).toBe('windows');
    expect(fileOf('/src/list.ts')).toBe('windows');
    expect(fileOf('/src/App.tsx')).toBe('window');
  });

  it('leave what only another window needs, or a room that is opened later, to files of its own', () => {
    expect(fileOf('/src/QuickApp.tsx')).toBeNull();
    expect(fileOf('/src/features/help/HelpScreen.tsx')).toBeNull();
  });
});
