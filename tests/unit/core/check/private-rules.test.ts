import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRuleFile } from '../../../../src/bridge/check-rules-schema';
import { checkList } from '../../../../src/core/check/check-list';
import { readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import { privateRules, type PrivateRule } from '../../../../src/core/check/private-rules';
import { SourceError } from '../../../../src/core/files/errors';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();
const text = readFileSync(
  fileURLToPath(new URL('../../../fixtures/check/private-rules.json', import.meta.url)),
  'utf8',
);
const file = readRuleFile(text);
const rules = privateRules(file, world);
const check = (list: string) =>
  runToEnd(checkList(runToEnd(readListText(list)).lines, world, rules)).verdicts;

/** The file with its first rule changed. */
const changed = (change: Partial<Record<keyof PrivateRule, unknown>>): string =>
  JSON.stringify({ ...file, rules: [{ ...file.rules[0], ...change }] });

describe('a customer’s own rule', () => {
  it('finds what it asks for, with its source and its mend', () => {
    expect(check('J9312 70 units 01/15/2026')[0]?.findings).toEqual([
      {
        rule: 'private:rituximab-jz',
        severity: 'error',
        message: 'This payer takes rituximab only with JZ or JW.',
        source: 'Made-up payer: Made-up manual, 1.1',
        fix: { field: 'modifiers', value: ['JZ'] },
      },
    ]);
  });

  it.each([
    ['of its codes only', 'J1100 70 units 01/15/2026'],
    ['within its days only', 'J9312 70 units 12/31/2023'],
    ['of claim lines only', 'J9312'],
  ])('speaks %s', (_, list) => {
    expect(check(list)[0]?.findings).toEqual([]);
  });

  it('says that it was not checked where the list has no place for what it asks', () => {
    const [verdict] = check('J1745 JZ 40 units 01/15/2026');
    expect(verdict?.findings).toEqual([]);
    expect(verdict?.unchecked.join()).toContain('no place for the place of service and diagnoses');
  });

  it('that does not say what its examples say is refused with them', () => {
    const wrong = readRuleFile(changed({ needs: { modifiers: ['JZ'] }, codes: ['J1100'] }));
    expect(() => privateRules(wrong, world)).toThrow(
      /rituximab-jz.*"J9312 70 units 01\/15\/2026" should fail/,
    );
  });
});

describe('a file of rules', () => {
  it.each([
    ['no JSON', 'J9312'],
    ['another format', JSON.stringify({ ...file, format: 2 })],
    ['no rules', JSON.stringify({ ...file, rules: [] })],
    ['two rules of one id', JSON.stringify({ ...file, rules: [file.rules[0], file.rules[0]] })],
    ['a field that is none', changed({ extra: 1 } as never)],
    ['a rule that asks for nothing', changed({ needs: undefined, addModifier: undefined })],
    ['a modifier put in that is not needed', changed({ addModifier: 'RT' })],
    ['units as a number', changed({ mostUnits: 5 })],
    ['a day that is none', changed({ from: '2026-02-30' })],
    ['no examples', changed({ examples: { pass: [], fail: [] } })],
    ['a prototype', '{"format":1,"name":"x","rules":[{"__proto__":{}}]}'],
  ])('with %s is refused in words', (_, wrong) => {
    expect(() => readRuleFile(wrong)).toThrow(SourceError);
  });

  it('tells where it is not as it must be', () => {
    expect(() => readRuleFile(changed({ codes: ['not a code'] }))).toThrow(
      /rules\.0\.codes\.0: is not a code/,
    );
  });
});
