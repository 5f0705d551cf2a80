import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGuides } from '../../../../src/core/guides/check';
import { gapsOf } from '../../../../src/core/guides/gaps';
import type { Guide, GuideSection } from '../../../../src/core/guides/guide';
import { guideKinds, kindRule, type GuideKind } from '../../../../src/core/guides/kinds';
import { guideSections, type GuideSectionName } from '../../../../src/core/guides/sections';

const full: Partial<Record<GuideSectionName, string>> = {
  Procedure: '### Steps\n\n1. a\n\n### Tools and equipment\n\nb\n\n### Anesthesia and sedation\n\nNone.',
  Risks: '### Common\n\n- a\n\n### Rare\n\n- b\n\n### Management\n\n- c',
  Benefits: '- Less pain.\n- **Timeline:** within days.',
  Alternatives: '- **Tablets:** no needle, but daily.\n- **Rest:** free;\n  seldom enough.',
};

/** A guide with all sections, save for what a test changes. */
const guide = (kind: GuideKind, changes: Partial<Record<GuideSectionName, string | null>> = {}): Guide => ({
  id: 'x',
  title: 'X',
  kind,
  codes: ['J0475'],
  category: 'Drugs',
  summary: 'X.',
  lookalikes: [],
  restsOn: ['Labelling'],
  reviewed: '2026-11-22',
  sections: guideSections.flatMap((name): GuideSection[] => {
    const body = name in changes ? changes[name] : (full[name] ?? 'Text.');
    return typeof body !== 'string' ? [] : [{ name, body }];
  }),
});

const lacks = (...args: Parameters<typeof guide>) => gapsOf(guide(...args)).lacks;

describe('a guide', () => {
  it('with all sections has no gaps, whatever its kind', () => {
    for (const kind of Object.keys(guideKinds) as GuideKind[]) expect(lacks(kind)).toEqual([]);
  });

  it('may lack only what its kind gives a reason for', () => {
    expect(lacks('drug', { Recovery: null })).toEqual(['Recovery']);
    expect(lacks('drug', { Wastage: null })).toEqual(['Wastage']);
    expect(lacks('equipment', { Wastage: null })).toEqual([]);
    expect(lacks('measure', { Procedure: null, Risks: null })).toEqual([]);
    expect(lacks('measure', { Denials: null })).toEqual(['Denials']);
  });

  it('tells common and rare risks and what is done about them', () => {
    expect(lacks('drug', { Risks: '### Common\n\n- a' })).toEqual(['Risks: Rare', 'Risks: Management']);
  });

  it('tells the parts of the procedure that its kind has', () => {
    const Procedure = '### Steps\n\n1. a';
    expect(lacks('service', { Procedure })).toEqual([]);
    expect(lacks('supply', { Procedure })).toEqual(['Procedure: Tools and equipment']);
    expect(lacks('procedure', { Procedure })).toEqual([
      'Procedure: Tools and equipment',
      'Procedure: Anesthesia and sedation',
    ]);
  });

  it('says when its benefits come', () => {
    expect(lacks('drug', { Benefits: '- Less pain.' })).toEqual(['Benefits: Timeline']);
  });

  it('weighs every alternative', () => {
    const missing = ['Alternatives: pros and cons of each'];
    expect(lacks('drug', { Alternatives: 'Tablets.' })).toEqual(missing);
    expect(lacks('drug', { Alternatives: '- Tablets: easy, but slow.\n- Surgery.' })).toEqual(missing);
  });
});

describe('the rules of the kinds', () => {
  const readme = readFileSync(
    join(import.meta.dirname, '../../../../resources/guides/README.md'),
    'utf8',
  ).replace(/\s+/g, ' ');

  it.each(Object.keys(guideKinds) as GuideKind[])('stand in the README too: %s', (kind) => {
    expect(readme).toContain(`\`${kind}\``);
    for (const [section, reason] of Object.entries(kindRule(kind).mayLack)) {
      expect(readme).toContain(section);
      expect(readme).toContain(reason.replaceAll('"', '`'));
    }
  });
});

describe('the check of all guides', () => {
  const text = (id: string, body: string) => ({
    name: `${id}.md`,
    text: `---\ntitle: A\nkind: drug\ncodes: [J0475]\ncategory: Drugs\nsummary: B.\nrests-on: [C]\nreviewed: 2026-11-22\n---\n## Summary\n\n${body}\n`,
  });
  const known = new Set(['J0475', 'J0476']);
  const messages = (body: string, descriptors: string[] = []) =>
    checkGuides([text('a', body)], known, descriptors)
      .problems.map(({ message }) => message)
      .filter((message) => !message.startsWith('The guide lacks'));

  it('counts the codes that no guide covers', () => {
    expect(checkGuides([text('a', 'B.')], known).uncovered).toEqual(['J0476']);
  });

  it('refuses a guide that lacks what its kind needs, and lists what', () => {
    const { problems, gaps } = checkGuides([text('a', 'B.')], known);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The guide lacks Names, .*Risks/),
    ]);
    expect(gaps[0]?.lacks).toContain('Risks');
  });

  it('refuses hard English', () => {
    expect(
      messages('Administration necessitates interdisciplinary neuropharmacological evaluation.'),
    ).toEqual([expect.stringContaining('plainer words')]);
  });

  it('refuses eight words in a row of an official descriptor, and no fewer', () => {
    const official = ['One two three four five six seven eight nine'];
    expect(messages('It is two, three four five six seven eight nine.', official)).toEqual([
      expect.stringContaining('official descriptor'),
    ]);
    expect(messages('It is two three four five six seven eight.', official)).toEqual([]);
  });
});
