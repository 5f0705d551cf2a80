import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { parse } from 'csv-parse/sync';
import { computeUnits, parseDose, parseUnit } from '../src/core/units';
import type { Dose } from '../src/core/units';
import { printAgreement } from './units-agreement';

/**
 * Calculations a second on one core, by processor time so that a busy machine does not blur it. The reach is
 * 1,000,000 simple calculations a second within a factor of four.
 */

const descriptors = join(import.meta.dirname, '../../shared/cms/hcpcs-2025-10-descriptors.csv');

/** Runs `work` for about a second of processor time after warming up; runs per second. */
function perSecond(work: (turn: number) => unknown): number {
  for (let turn = 0; turn < 30_000; turn++) work(turn);
  const begun = cpuUsage();
  let turns = 0;
  let spent = 0;
  while (spent < 1_000_000) {
    for (let turn = 0; turn < 5_000; turn++) work(turns + turn);
    turns += 5_000;
    const { user, system } = cpuUsage(begun);
    spent = user + system;
  }
  return (turns * 1_000_000) / spent;
}

/** Prints the figures of the units core. */
export async function run(): Promise<void> {
  await printAgreement();
  const unit = { amount: '10', measure: 'mg', text: '10 mg' };
  const doses: Dose[] = Array.from({ length: 977 }, (_, index) => ({
    amounts: [{ amount: String(index + 1), measure: 'mg' }],
    strength: null,
    vials: [],
    steps: [],
  }));
  const print = (name: string, rate: number) =>
    console.log(`units: ${name}: ${Math.round(rate).toLocaleString('en-US')} a second`);
  print(
    'dose to units with its explanation, dose parsed',
    perSecond((turn) => computeUnits({ unit, dose: doses[turn % 977] ?? '1 mg' })),
  );
  print(
    'the same, dose typed',
    perSecond((turn) => computeUnits({ unit, dose: `${turn % 977} mg` })),
  );
  print(
    'with an opened vial, JW or JZ',
    perSecond((turn) => computeUnits({ unit, dose: `${(turn % 99) + 1} mg`, vials: ['100 mg'] })),
  );
  print(
    'with the best of two vial sizes',
    perSecond((turn) => computeUnits({ unit, dose: `${(turn % 977) + 1} mg`, vials: ['100 mg', '400 mg'] })),
  );
  print(
    'reading a dose',
    perSecond((turn) => parseDose(`${turn % 977} mg`)),
  );
  if (!existsSync(descriptors)) {
    console.log('units: reading descriptors skipped, it needs ../shared/cms/hcpcs-2025-10-descriptors.csv');
    return;
  }
  const rows: string[][] = parse(readFileSync(descriptors, 'latin1'), {
    relax_column_count: true,
    relax_quotes: true,
  });
  const texts = rows.map(([, long = '']) => long);
  print(
    'reading a descriptor',
    perSecond((turn) => parseUnit(texts[turn % texts.length] ?? '')),
  );
}

if (process.argv[1] === import.meta.filename) await run();
