import { describe, expect, it } from 'vitest';
// @ts-expect-error: scripts are plain JavaScript
import { askedForAtOnce, chunksOf } from '../../../scripts/lib/chunks.mjs';

/** Which module imports which. */
const imports: Record<string, string[]> = {
  '/src/main.ts': ['/src/door.ts'],
  '/src/door.ts': ['/src/client.ts'],
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
  it('are what starts the main one, what all windows are made of, and what the main one needs besides', () => {
    expect(fileOf('/src/door.ts')).toBe('start');
    expect(fileOf('/src/client.ts')).toBe('start');
    expect(fileOf('/react.js')).toBe('windows');
    expect(fileOf('/src/list.ts')).toBe('windows');
    expect(fileOf('/src/App.tsx')).toBe('window');
  });

  it('have no page’s own script in them, which would run in another page that imports the file', () => {
    expect(fileOf('/src/main.ts')).toBeNull();
  });

  it('leave what only another window needs, or a room that is opened later, to files of its own', () => {
    expect(fileOf('/src/QuickApp.tsx')).toBeNull();
    expect(fileOf('/src/features/help/HelpScreen.tsx')).toBeNull();
  });
});

describe('the page of the main window', () => {
  const page = '<link rel="modulepreload" href="./start.js">';
  const bundle = {
    'start.js': { fileName: 'start.js', moduleIds: ['/src/door.ts'], imports: [] },
    'windows.js': {
      fileName: 'windows.js',
      moduleIds: ['/react.js'],
      imports: ['start.js'],
      viteMetadata: { importedCss: new Set(['windows.css']) },
    },
    'window.js': {
      fileName: 'window.js',
      moduleIds: ['/src/App.tsx', '/src/open-window.tsx'],
      imports: ['start.js', 'windows.js'],
      viteMetadata: { importedCss: new Set(['window.css']) },
    },
    'help.js': {
      fileName: 'help.js',
      moduleIds: ['/src/features/help/HelpScreen.tsx'],
      imports: ['windows.js'],
    },
  };
  type Link = { attrs: { rel: string; href: string } };
  type Plugin = { transformIndexHtml: { handler: (html: string, of: object) => Link[] } };
  const linksOf = (filename: string): string[] =>
    (askedForAtOnce('index.html', '/src/open-window.tsx') as Plugin).transformIndexHtml
      .handler(page, { bundle, filename })
      .map(({ attrs: { rel, href } }) => `${rel} ${href}`);

  it('asks at once for all that the window is made of, each file once, and for no room that is opened later', () => {
    expect(linksOf('/src/index.html')).toEqual([
      'modulepreload ./windows.js',
      'modulepreload ./window.js',
      'stylesheet ./windows.css',
      'stylesheet ./window.css',
    ]);
  });

  it('alone does so', () => {
    expect(linksOf('/src/quick.html')).toEqual([]);
  });
});
