import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Targets stand below Electron's own Node and Chrome, because the same build also runs in the browser host
 * on Node 20.19 and in whatever Chrome, Chromium or Edge the machine has.
 */
const node = 'node20.19';
const browser = 'chrome120';

export default defineConfig({
  main: {
    build: {
      target: node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/main/index.ts', 'import-worker': 'src/main/import/worker.ts' },
      },
    },
  },
  preload: {
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
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: browser,
      minify: true,
      rolldownOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
});
