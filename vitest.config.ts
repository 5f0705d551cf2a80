import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    environment: 'node',
    // One process a core: by default one core of two would stand idle.
    maxWorkers: '100%',
    // Generous: a busy machine must fail no test, and one that hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
