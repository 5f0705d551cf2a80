import { defineConfig } from 'vitest/config';

/** Plain functions keep nothing between calls, so that their files may share what is loaded: half the processor time. */
const pure = ['core', 'bridge', 'cli', 'disk', 'scripts'];
const endings = '**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    environment: 'node',
    // One process a core: by default one core of two would stand idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: pure.map((room) => `tests/unit/${room}/${endings}`), isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'edges',
          include: [`tests/unit/${endings}`],
          exclude: pure.map((room) => `tests/unit/${room}/**`),
        },
      },
    ],
    // Generous: a busy machine must fail no test, and one that hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
