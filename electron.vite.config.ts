import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { bundledList, sourceDigest } from './scripts/lib/build.mjs';
import { askedForAtOnce, chunksOf } from './scripts/lib/chunks.mjs';
import { namesOf, noticesOf, packageFolderOf } from './scripts/lib/notices.mjs';

/**
 * Targets stand below Electron's own Node and Chrome, because the same build also runs in the browser host
 * on Node 20.19 and in whatever Chrome, Chromium or Edge the machine has.
 */
const node = 'node20.19';
const browser = 'chrome120';

export default defineConfig({
  main: {
    plugins: [compiledResources(), bundledPackages()],
    build: {
      target: node,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          'import-worker': 'src/main/import/worker.ts',
          'snapshot-worker': 'src/main/snapshots/check-worker.ts',
          compile: 'src/main/bundled/compile.ts',
        },
      },
    },
  },
  preload: {
    plugins: [bundledPackages()],
    build: {
      // electron-vite takes a Node target here; Node 20.19 and Chrome 120 share their syntax.
      target: node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    define: { __CODEDESK_BUILD__: JSON.stringify(sourceDigest()) },
    plugins: [react(), bundledPackages(), askedForAtOnce('index.html', '/open-window.tsx'), writtenNotices()],
    worker: { format: 'es', plugins: () => [bundledPackages()] },
    build: {
      target: browser,
      minify: true,
      // What all windows are made of is one file: see chunks.mjs.
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        input: { index: 'src/renderer/index.html', quick: 'src/renderer/quick.html' },
        output: { codeSplitting: chunksOf(resolve('src/renderer')) },
      },
    },
  },
});

/**
 * Reads the resources once and puts what the window is sent beside main. The readers are those just built, so that after a
 * change of one nothing compiled by its predecessor remains; the script that runs them serves the build alone.
 */
function compiledResources(): Plugin {
  return {
    name: 'codedesk-compiled-resources',
    writeBundle({ dir = 'out/main' }) {
      const script = join(dir, 'compile.js');
      const folder = join(dir, 'bundled');
      // Nothing compiled by former readers may stay, should these fail.
      rmSync(folder, { recursive: true, force: true });
      const { status, stderr, error } = spawnSync(process.execPath, [script, 'resources', folder], {
        encoding: 'utf8',
      });
      rmSync(script);
      if (status !== 0) this.error(`The resources could not be compiled. ${stderr ?? error?.message ?? ''}`);
    },
  };
}

/** Folders of the packages of which anything is in one of the bundles. */
const packages = new Set<string>();

/** Notes which packages a bundle is made of. */
function bundledPackages(): Plugin {
  return {
    name: 'codedesk-bundled-packages',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const id of part.moduleIds) {
          const folder = packageFolderOf(id);
          if (folder) packages.add(folder);
        }
      }
    },
  };
}

/** Puts the licenses of all that is bundled beside the page, which is the last to be built, and their names where the bill of materials finds them. */
function writtenNotices(): Plugin {
  return {
    name: 'codedesk-notices',
    writeBundle({ dir = 'out/renderer' }) {
      writeFileSync(join(dir, 'notices.txt'), noticesOf(packages));
      mkdirSync(dirname(bundledList), { recursive: true });
      writeFileSync(bundledList, JSON.stringify(namesOf(packages), null, 2));
    },
  };
}
