import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Everything goes into out/host: it runs where node_modules is not. */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  plugins: [pageRuntime()],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20.19',
    outDir: here('../out/host'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        index: here('index.ts'),
        electron: here('electron/index.ts'),
        'knock-once': here('instance/knock-once.ts'),
      },
      // Flat, because these files find each other by their own place.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});

/** Builds the page's side as one script that the host puts before the preload. */
function pageRuntime(): Plugin {
  return {
    name: 'codedesk-page-runtime',
    async generateBundle() {
      const result = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'chrome120',
          minify: false,
          lib: { entry: here('page/index.ts'), formats: ['iife'], name: 'codedeskPage', fileName: 'page' },
        },
      });
      const [output] = [result].flat();
      if (!output || !('output' in output)) throw new Error('The page runtime was not built.');
      this.emitFile({ type: 'asset', fileName: 'page.js', source: output.output[0].code });
    },
  };
}
