import { readFile } from 'node:fs/promises';
import { readRuleFile } from '../../src/bridge/check-rules-schema';
import { checkList } from '../../src/core/check/check-list';
import { verdictOf, type LineVerdict } from '../../src/core/check/finding';
import { contextOf } from '../../src/core/check/held';
import { presetOf, presets, type Preset } from '../../src/core/check/presets';
import type { CheckContext } from '../../src/core/check/rule';
import { ruleSet, type RuleSet } from '../../src/core/check/rule-set';
import type { CheckList } from '../../src/core/check/input/list';
import { readListBytes, readListText, runToEnd } from '../../src/core/check/input/read-list';
import type { CheckSummary } from '../../src/core/check/summary';
import { SourceError } from '../../src/core/files/errors';
import { counted } from '../../src/core/files/text';
import { isLinked } from '../../src/core/releases/linked-file';
import { InputFileError } from '../../src/disk/sources';
import { readArgs } from '../args';
import { loadData } from '../data';
import { done, no, UsageError, type Io } from '../io';
import { loadLookup } from '../lookup';

/** The list of a file, or of stdin; what it cannot be is said in words. */
async function readInput(file: string | undefined, io: Io): Promise<CheckList> {
  try {
    if (file !== undefined) return runToEnd(readListBytes(new Uint8Array(await readFile(file))));
    const lines: string[] = [];
    for await (const line of io.lines()) lines.push(line);
    return runToEnd(readListText(lines.join('\n')));
  } catch (error) {
    const name = file ?? 'stdin';
    if (error instanceof SourceError) throw new InputFileError(`${name}: ${error.message}`);
    if (error instanceof Error && 'code' in error) throw new InputFileError(`${name}: cannot be opened.`);
    throw error;
  }
}

/** The product's rules with those of a preset and of the customer's own file. */
async function readRules(
  preset: Preset | null,
  file: string | null,
  context: CheckContext,
): Promise<RuleSet> {
  if (file === null) return ruleSet(preset, null, context);
  try {
    return ruleSet(preset, readRuleFile(await readFile(file, 'utf8')), context);
  } catch (error) {
    if (error instanceof SourceError) throw new InputFileError(`${file}: ${error.message}`);
    if (error instanceof Error && 'code' in error) throw new InputFileError(`${file}: cannot be opened.`);
    throw error;
  }
}

/** One line for people, and its findings below it. */
function textOf(verdict: LineVerdict): string[] {
  const { line, code, findings } = verdict;
  return [
    `${String(line).padStart(6)}  ${code.padEnd(9)} ${verdictOf(verdict)}`,
    ...findings.map(
      ({ severity, message, rule, fix }) =>
        `${' '.repeat(17)} ${severity}: ${message} [${rule}]${fix ? ` Fix: ${fix.field} ${[fix.value].flat().join(' ')}` : ''}`,
    ),
  ];
}

function summaryLines({ lines, errors, warnings, notes, clean, unchecked }: CheckSummary): string[] {
  return [
    `${counted(lines, 'line')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}; ${counted(clean, 'line')} clean.`,
    ...unchecked.map((left) => `Not checked on ${counted(left.lines, 'line')}: ${left.what}.`),
  ];
}

/** The preset that was named. @throws UsageError where there is none of the name */
function namedPreset(name: string | null): Preset | null {
  if (name === null) return null;
  const preset = presetOf(name);
  if (preset) return preset;
  throw new UsageError(`No preset is called ${name}. There are: ${presets.map(({ id }) => id).join(', ')}.`);
}

/** `check [FILE] [--on DATE] [--preset NAME] [--rules FILE]`: what would be sent back of a list of codes or claim lines. Exit 1 where a line has an error. */
export async function check(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'system', 'preset', 'rules']);
  const [file, ...more] = args.words;
  if (more.length > 0) throw new UsageError('One file, please, or the list on stdin.');
  const preset = namedPreset(args.preset);
  const list = await readInput(file, io);
  const data = await loadData(args.data, io);
  const lookup = await loadLookup(data, args);
  const context = contextOf({
    lookup,
    releases: data.releases,
    linked: data.sources.filter(isLinked),
    today: io.today(),
    on: args.on,
  });
  const { rules, notAsked } = await readRules(preset, args.rules, context);
  const { verdicts, summary } = runToEnd(checkList(list.lines, context, rules));
  for (const { line, message } of list.issues) io.err(line === null ? message : `line ${line}: ${message}`);
  for (const verdict of verdicts) {
    if (args.json) await io.out(JSON.stringify(verdict));
    else for (const line of textOf(verdict)) await io.out(line);
  }
  const left = notAsked.map(({ title, because }) => `Not asked: ${title} (${because})`);
  for (const line of [...summaryLines(summary), ...left]) {
    if (args.json) io.err(line);
    else await io.out(line);
  }
  return summary.errors > 0 ? no : done;
}
