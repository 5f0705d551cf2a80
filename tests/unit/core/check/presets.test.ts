import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRuleFile } from '../../../../src/bridge/check-rules-schema';
import { checkList } from '../../../../src/core/check/check-list';
import { readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import { presetOf, presets } from '../../../../src/core/check/presets';
import { ruleSet } from '../../../../src/core/check/rule-set';
import { rules } from '../../../../src/core/check/rules';
import { createSession } from '../../../../src/core/check/session';
import { SourceError } from '../../../../src/core/files/errors';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();
const listOf = (text: string) => runToEnd(readListText(text));
const found = (text: string, preset: string | null, own: string | null = null) => {
  const set = ruleSet(presetOf(preset), own === null ? null : readRuleFile(own), world);
  const { verdicts } = runToEnd(checkList(listOf(text).lines, world, set.rules));
  return verdicts.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${severity} ${rule}`));
};

const withoutMark = 'J9312 70 units 01/15/2026 $6300.00 POS 11 ptr A dx C85.90';

describe.each(presets.map((preset) => [preset.id, preset] as const))('the preset %s', (id, preset) => {
  it('has the form of a customer’s own file, and each rule says of its examples what it should', () => {
    const { id: _, ...file } = preset;
    expect(readRuleFile(JSON.stringify(file))).toEqual(file);
    expect(() => ruleSet(preset, null, world)).not.toThrow();
  });

  it('speaks of rules that there are, with reasons and sources that can be read', () => {
    const known = rules.map((rule) => rule.id);
    const { changes = [], rules: own } = preset;
    expect(known).toEqual(expect.arrayContaining(changes.map(({ rule }) => rule)));
    const page = readFileSync(
      fileURLToPath(new URL('../../../../docs/domain/claim-checks.md', import.meta.url)),
      'utf8',
    );
    const words = page.replace(/\s+/g, ' ').toLowerCase();
    for (const { source } of [...changes, ...own]) {
      const [, heading] = /^([^:]+): ./.exec(source) ?? [];
      // What can be looked up stands on the page, under the heading where it names one.
      const said =
        heading === undefined ? /LCD L\d+|chapter \d+, [\d.]+|837P|private payers/.exec(source) : null;
      const wanted = heading === undefined ? (said?.[0] ?? 'nothing that can be looked up') : `## ${heading}`;
      expect(words, `${id}: ${source}`).toContain(wanted.toLowerCase());
    }
  });
});

describe('what a preset changes', () => {
  it('JZ is required by Medicare and a note for private payers', () => {
    expect(found(withoutMark, null)).toContain('warning modifier-jw-jz-missing');
    expect(found(withoutMark, 'medicare-part-b-drugs')).toContain('error modifier-jw-jz-missing');
    expect(found(withoutMark, 'commercial-837p')).toContain('note modifier-jw-jz-missing');
  });

  it('what a rule finds lighter of itself stays lighter', () => {
    const multipleDose = 'J1100 4 units 01/15/2026';
    expect(found(multipleDose, 'medicare-part-b-drugs')).toContain('note modifier-jw-jz-missing');
  });

  it('every drug line of a commercial 837P has an NDC, also where the file has none at all', () => {
    const file = [
      `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260115*1200*^*00501*000000001*0*P*:~`,
      'GS*HC*S*R*20260115*1200*1*X*005010X222A1~ST*837*0001*005010X222A1~',
      'CLM*A*250***11:B:1*Y*A*Y*Y~HI*ABK:C8590~LX*1~SV1*HC:J9312:JZ*6300*UN*70***1~DTP*472*D8*20260115~',
      'LX*2~SV1*HC:E0260:RR:KH*120*UN*1***1~DTP*472*D8*20260115~SE*9*0001~GE*1*1~IEA*1*000000001~',
    ].join('');
    const hits = (preset: string | null) => found(file, preset).filter((one) => one.includes('ndc'));
    expect(hits('commercial-837p')).toEqual(['error commercial-837p:ndc-on-drug-line']);
    expect(hits(null)).toEqual([]);
  });

  it('a list without a column of NDCs is said not to be checked for them', () => {
    const set = ruleSet(presetOf('commercial-837p'), null, world);
    const [verdict] = runToEnd(checkList(listOf(withoutMark).lines, world, set.rules)).verdicts;
    expect(verdict?.unchecked.join()).toContain(
      'Every drug line has an NDC (the list has no place for the NDC)',
    );
  });

  it('what is not asked is said once, with the reason', () => {
    const session = createSession(
      listOf(withoutMark),
      world,
      ruleSet(presetOf('commercial-837p'), null, world),
    );
    runToEnd(session.run());
    expect(session.overview().notAsked).toEqual([
      expect.objectContaining({
        rule: 'units-form',
        because: expect.stringContaining('Commercial, 837P: an electronic claim') as string,
      }),
    ]);
  });

  it('equipment is asked for KX or KS, month and place', () => {
    expect(found('A4253 NU 2 units 01/15/2026 POS 12', 'dme-mac')).toContain('error dme-mac:glucose-kx-ks');
    expect(found('E0260 RR 1 unit 01/15/2026 POS 21', 'dme-mac')).toEqual(
      expect.arrayContaining(['error modifier-rental-month', 'warning dme-mac:equipment-at-home']),
    );
  });
});

describe('a customer’s own file beside a preset', () => {
  const own = (rule: string, as: string) =>
    JSON.stringify({
      format: 1,
      name: 'Office',
      changes: [{ rule, as, because: 'we know', source: 'here' }],
      rules: [],
    });

  it('has the last word', () => {
    const rule = 'modifier-jw-jz-missing';
    expect(found(withoutMark, 'medicare-part-b-drugs', own(rule, 'note'))).toContain(`note ${rule}`);
    expect(found(withoutMark, 'medicare-part-b-drugs', own(rule, 'off')).join()).not.toContain(rule);
    const wide = 'J9312 JZ 1,000 units 01/15/2026';
    expect(found(wide, 'commercial-837p').join()).not.toContain('units-form');
    expect(found(wide, 'commercial-837p', own('units-form', 'note'))).toContain('note units-form');
  });

  it('that changes a rule that there is not is refused', () => {
    expect(() => found(withoutMark, null, own('no-such-rule', 'off'))).toThrow(SourceError);
  });

  it.each([
    ['twice the same', [{ rule: 'units-form' }, { rule: 'units-form' }]],
    ['without a reason', [{ rule: 'units-form', because: '' }]],
    ['to a weight that there is not', [{ rule: 'units-form', as: 'fatal' }]],
  ])('is refused where it changes a rule %s', (_, changes) => {
    const whole = changes.map((change) => ({ as: 'off', because: 'b', source: 's', ...change }));
    const text = JSON.stringify({ format: 1, name: 'x', changes: whole, rules: [] });
    expect(() => readRuleFile(text)).toThrow(SourceError);
  });
});
