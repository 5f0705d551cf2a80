import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../../src/core/check/rules';
import { checkText, found } from '../../../fixtures/check/run';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();

describe('every rule', () => {
  it('has an id of its own, a title, a source and examples both ways', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const page = readFileSync(
      fileURLToPath(new URL('../../../../docs/domain/claim-checks.md', import.meta.url)),
      'utf8',
    );
    for (const { title, source, examples } of rules) {
      expect(title).not.toBe('');
      const [, heading, publication] = /^([^:]+): (.+)$/.exec(source) ?? [];
      expect(page, source).toContain(`## ${heading}\n`);
      expect(publication).not.toMatch(/docs\/|\.md/);
      expect(examples.pass.length).toBeGreaterThan(0);
      expect(examples.fail.length).toBeGreaterThan(0);
    }
  });

  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { examples }) => {
    it.each(examples.pass.map((text) => [text]))('passes %j', (text) => {
      expect(found(checkText(text, world))).not.toContain(id);
    });
    it.each(examples.fail.map((text) => [text]))('finds something in %j', (text) => {
      expect(found(checkText(text, world))).toContain(id);
    });
  });
});
