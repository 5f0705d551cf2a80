import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOlder, leastNode, leastNodeForElectron } from '../../../scripts/lib/node-version.mjs';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '../../..', path), 'utf8');

describe('the version of Node', () => {
  it.each([
    ['v20.18.9', '20.19.0', true],
    ['v20.19.0', '20.19.0', false],
    ['v22.9.0', '22.12.0', true],
    ['v24.0.0', '22.12.0', false],
    ['v9.99.99', '20.19.0', true],
  ])('%s is older than %s: %s', (version, least, expected) => {
    expect(isOlder(version, least)).toBe(expected);
  });

  it('is the one that package.json and the README name, and that Electron’s package asks for', () => {
    const engines = (path: string) => (JSON.parse(read(path)) as { engines: { node: string } }).engines.node;
    expect(engines('package.json')).toBe(`>=${leastNode.replace(/\.0$/, '')}`);
    expect(engines('node_modules/electron/package.json')).toBe(`>= ${leastNodeForElectron}`);
    expect(read('README.md')).toContain(leastNode.replace(/\.0$/, ''));
    expect(read('README.md')).toContain(leastNodeForElectron.replace(/\.0$/, ''));
  });
});
