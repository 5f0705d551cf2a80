import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeRecord, Unit } from '../../../../src/core/codes';
import { parseCatalogUnit, parseUnit, unitOf } from '../../../../src/core/units';
import type { TimeRounding, UnitsRequest } from '../../../../src/core/units';

const folder = join(import.meta.dirname, '../../../golden/units');

/** One line of a golden table. */
export type Scenario = {
  at: string;
  code: string;
  unit: string;
  dose: string;
  beside: string;
  answer: string;
};

export function readScenarios(): Scenario[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((line, index) => ({ line, at: `${name}:${index + 1}` }))
      .filter(({ line }) => line !== '' && !line.startsWith('#'))
      .map(({ line, at }) => {
        const [code = '', unit = '', dose = '', beside = '', answer = ''] = line.split('\t');
        return { at, code, unit, dose, beside, answer };
      }),
  );
}

/** The record that a scenario is about: the starter's, or one made of the words in the table. */
export function recordOf({ code, unit, at }: Scenario, starter: ReadonlyMap<string, CodeRecord>): CodeRecord {
  const known = starter.get(code);
  if (unit === '') {
    if (!known) throw new Error(`${at}: ${code} is not in the starter catalog.`);
    return known;
  }
  const record = { code, kind: 'procedure' as const, short: '' };
  if (!unit.startsWith('=')) {
    return { ...record, long: /^[A-Z]/.test(unit) ? unit : `Injection, sample, ${unit}` };
  }
  const parsed = parseCatalogUnit(unit.slice(1));
  if ('refused' in parsed) throw new Error(`${at}: ${parsed.refused}`);
  return { ...record, long: known?.long ?? 'sample', unit: parsed.unit };
}

export function unitFor(record: CodeRecord): Unit | string {
  const unit = unitOf(record);
  if (unit) return unit;
  const parsed = parseUnit(record.long);
  return 'refused' in parsed ? parsed.refused : 'no unit';
}

/** The fourth column as part of a request. */
export function besides(text: string): Omit<UnitsRequest, 'unit' | 'dose'> {
  const request: Omit<UnitsRequest, 'unit' | 'dose'> = {};
  for (const part of text.split('; ').filter(Boolean)) {
    const [, kind = '', rest = ''] =
      /^(vials|opened|multi-dose|strength|time|on|used|rest goes on)(?: (.*))?$/.exec(part) ?? [];
    if (kind === 'vials') request.vials = rest.split(', ');
    else if (kind === 'opened') Object.assign(request, { vials: rest.split(', '), vialsAre: 'opened' });
    else if (kind === 'multi-dose') {
      Object.assign(request, { vials: rest.split(', '), container: 'multi-dose' });
    } else if (kind === 'strength') request.strength = rest;
    else if (kind === 'time') request.time = rest as TimeRounding;
    else if (kind === 'on') request.on = rest;
    else if (kind === 'used') request.usedBefore = rest;
    else if (kind === 'rest goes on') request.restGoesOn = true;
    else throw new Error(`"${part}" is nothing that stands beside a dose.`);
  }
  return request;
}
