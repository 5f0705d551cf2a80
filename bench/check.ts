import { readListText } from '../src/core/check/input/read-list';
import type { CheckContext } from '../src/core/check/rule';
import { createSession, type CheckSession } from '../src/core/check/session';
import { createWorld } from '../tests/fixtures/check/world';

/** Reading and checking of long lists: time of the whole, the longest stretch between two pauses, and what one fix costs. */

const patterns = [
  (claim: number) => `${claim},J9312,JZ,01/15/2026,4.5,1400.00,11,A,C85.90,I10`,
  (claim: number) => `${claim},J9312,JZ,01/15/2026,70,6300.00,11,A,C85.90,I10`,
  (claim: number) => `${claim},E0260,RR KH,01/20/2026,1,120.00,12,A,Z74.01,`,
  (claim: number) => `${claim},J1745,,01/21/2026,40,3600.00,11,AB,K50.00,M06.9`,
  (claim: number) => `${claim},A0425,RH,02/03/2026,12.4,180.00,41,A,I46.9,`,
  (claim: number) => `${claim},L1832,RT,02/04/2026,1,900.00,12,A,M17.12,E11.9`,
];

const listOf = (count: number, isGrouped = true): string =>
  [
    'Claim,Code,Modifiers,DOS,Units,Charge,POS,Pointer,Dx1,Dx2',
    ...Array.from({ length: count }, (_, at) => {
      const row = patterns[at % patterns.length]?.(Math.floor(at / 5)) ?? '';
      return isGrouped ? row : row.replace(/^\d+/, '');
    }),
  ].join('\n');

/** Runs to the end and measures each stretch between two pauses. */
function measured<Result>(work: Generator<unknown, Result>): { result: Result; longest: number } {
  let longest = 0;
  for (;;) {
    const begun = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - begun);
    if (step.done) return { result: step.value, longest };
  }
}

/** Milliseconds that this process worked, whatever else the machine does. */
const worked = (): number => process.cpuUsage().user / 1_000;

const inWhole = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;

/** A list read and checked as the worker does it: time on the clock, time worked, and the longest stretch between two pauses. */
function runOnce(text: string, context: CheckContext) {
  const begun = performance.now();
  const before = worked();
  const reading = measured(readListText(text));
  const read = worked() - before;
  const session = createSession(reading.result, context);
  const checking = measured(session.run());
  return {
    session,
    clock: performance.now() - begun,
    work: worked() - before,
    read,
    longest: Math.max(reading.longest, checking.longest),
  };
}

/** The first line of the list with a finding of the rule, fixed: time until the overview is there again. */
function fixOnce(session: CheckSession, rule: string): number {
  const row = session.row({ verdict: null, rule, order: 'list' }, 0).row;
  const finding = row?.findings.find((one) => one.rule === rule && one.fix);
  if (!row || !finding) throw new Error(`Nothing to fix by ${rule}.`);
  const begun = worked();
  session.act({ type: 'fix', at: row.at, rule, message: finding.message });
  session.overview();
  return worked() - begun;
}

/** Prints the figures of the check: the best of three runs each, for others work on the machine, too. */
export function run(): void {
  const context = createWorld();
  runOnce(listOf(2_000), context);
  for (const count of [10_000, 50_000]) {
    for (const isGrouped of [true, false]) {
      const text = listOf(count, isGrouped);
      const runs = Array.from({ length: 3 }, () => runOnce(text, context));
      const best = runs.reduce((a, b) => (b.work < a.work ? b : a));
      const again = Math.min(...runs.map(({ session }) => fixOnce(session, 'units-whole')));
      const { verdicts } = best.session.overview();
      console.log(
        [
          `check: ${count.toLocaleString('en-US')} lines ${isGrouped ? 'of claims' : 'without claims'}`,
          `${inWhole(Math.min(...runs.map(({ clock }) => clock)))} on the clock, ${inWhole(best.work)} worked (reading ${inWhole(best.read)})`,
          `longest stretch ${inWhole(Math.min(...runs.map(({ longest }) => longest)))}`,
          `one fix ${again.toFixed(1)} ms, 1/${Math.round((best.work - best.read) / Math.max(again, 0.1))} of checking`,
          `${verdicts.error} errors, ${verdicts.warning} warnings`,
        ].join('; '),
      );
    }
  }
}

if (process.argv[1] === import.meta.filename) run();
