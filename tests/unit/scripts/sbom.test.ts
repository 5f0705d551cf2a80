import { describe, expect, it } from 'vitest';
import { sbomOfWhatShips } from '../../../scripts/lib/sbom.mjs';

const component = (name: string, version: string, more: object = {}) => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  scope: 'optional',
  properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
  ...more,
});
const all = {
  $schema: 'https://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: 'urn:uuid:1',
  metadata: {
    timestamp: 'now',
    tools: [],
    lifecycles: [],
    component: { 'bom-ref': 'codedesk@1.0.0', name: 'my-folder' },
  },
  components: [
    component('zod', '4.6.7', {
      externalReferences: [
        { type: 'distribution', url: 'https://mirror.example/zod.tgz' },
        { type: 'website', url: 'https://zod.dev' },
      ],
    }),
    component('react', '19.3.1'),
    component('react', '18.0.0'),
    component('scheduler', '0.27.0'),
    component('vitest', '4.1.12'),
    component('electron', '45.4.1'),
  ],
  dependencies: [{ ref: 'react@19.3.1', dependsOn: ['scheduler@0.27.0', 'vitest@4.1.12'] }],
};
const make = (bundled: string[]) => sbomOfWhatShips(all, bundled, '45.4.1');

describe('the bill of materials', () => {
  it('has what is bundled, in its version, and the runtime; no tool', () => {
    const { components } = make(['zod@4.6.7', 'react@19.3.1', 'scheduler@0.27.0']);
    expect(components.map((one) => one['bom-ref'])).toEqual([
      'electron@45.4.1',
      'react@19.3.1',
      'scheduler@0.27.0',
      'zod@4.6.7',
    ]);
    expect(components.every(({ scope }) => scope === 'required')).toBe(true);
  });

  it('tells who needs whom, among what ships', () => {
    const { dependencies } = make(['react@19.3.1', 'scheduler@0.27.0']);
    expect(dependencies).toContainEqual({ ref: 'react@19.3.1', dependsOn: ['scheduler@0.27.0'] });
    expect(dependencies[0]).toEqual({
      ref: 'codedesk@1.0.0',
      dependsOn: ['electron@45.4.1', 'react@19.3.1', 'scheduler@0.27.0'],
    });
  });

  it('says nothing of when, where and from which mirror it was built: the same input gives the same bytes', () => {
    const text = JSON.stringify(make(['zod@4.6.7']));
    expect(text).toBe(JSON.stringify(make(['zod@4.6.7'])));
    expect(text).not.toMatch(/mirror|timestamp|serialNumber|development|my-folder/);
    expect(text).toContain('"name":"codedesk"');
    expect(text).toContain('https://zod.dev');
  });

  it('is not written where something ships that npm does not know', () => {
    expect(() => make(['left-pad@1.0.0'])).toThrow('left-pad@1.0.0 ships');
  });
});
