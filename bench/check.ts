import { checkList } from '../src/core/check/check-list';
import { readListText, runToEnd } from '../src/core/check/input/read-list';
import { createWorld } from '../tests/fixtures/check/world';

/** Reading and checking of long lists: time of the whole, and the longest stretch between two pauses. */

const patterns = [
  (claim: number) => `${claim},J9312,JZ,01/15/2026,70,6300.00,11,A,C85.90,I10`,
  (claim: number) => `${claim},E0260,RR KH,01/20/2026,1,120.00,12,A,Z74.01,`,
  (claim: number) => `${claim},J1745,,01/21/2026,40,3600.00,11,AB,K50.00,M06.9`,
  (claim: number) => `${claim},A0425,RH,02/03/2026,12.4,180.00,41,A,I46.9,`,
  (claim: number) => `${claim},L1832,RT,02/04/2026,1,900.00,12,A,M17.12,E11.9`,
];

const listOf = (count: number): string =>
  [
    'Claim,Code,Modifiers,DOS,Units,Charge,POS,Pointer,Dx1,Dx2',
    ...Array.from({ length: count }, (_, at) => patterns[at % patterns.length]?.(Math.floor(at / 5)) ?? ''),
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

/** Prints the figures of the check. */
export function run(): void {
  const context = createWorld();
  runToEnd(checkList(runToEnd(readListText(listOf(2_000))).lines, context));
  for (const count of [10_000, 50_000]) {
    const text = listOf(count);
    const begun = performance.now();
    const reading = measured(readListText(text));
    const read = performance.now() - begun;
    const checking = measured(checkList(reading.result.lines, context));
    const all = performance.now() - begun;
    const { errors, warnings } = checking.result.summary;
    console.log(
      `check: ${count.toLocaleString('en-US')} lines: ${Math.round(all)} ms (reading ${Math.round(read)} ms), longest stretch ${Math.round(Math.max(reading.longest, checking.longest))} ms; ${errors} errors, ${warnings} warnings`,
    );
  }
}

if (process.argv[1] === import.meta.filename) run();
