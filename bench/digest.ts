import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Digests of what the command line answers: every golden query's hits, every similar list, every unit and every export, on
 * the starter catalog and on CMS's releases where `../shared/cms` has them. A change that only moves code leaves each
 * of them as it was.
 *
 *   npx tsx bench/digest.ts record [NAME]      writes the answers to .cache/digests/NAME
 *   npx tsx bench/digest.ts compare A B        says which answers differ, with the first few of each
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const cms = join(root, '..', 'shared', 'cms');

type DataSet = { name: string; data: string[] };

const dataSets: DataSet[] = [
  { name: 'starter', data: [] },
  { name: '2019', data: ['--data', join(cms, '2019-Alpha-Numeric-HCPCS-File.zip')] },
  { name: 'october-2025', data: ['--data', join(cms, 'HCPC2025_OCT_ANWEB.xlsx')] },
];

const codedesk = (words: readonly string[], input = ''): string[] => {
  try {
    return lines(
      execFileSync('npx', ['tsx', join(root, 'cli/codedesk.ts'), ...words], {
        cwd: root,
        input,
        maxBuffer: 2 ** 30,
        stdio: ['pipe', 'pipe', 'ignore'],
      }).toString(),
    );
  } catch (error) {
    // Exit 1 says that an answer was "no"; the lines are there all the same.
    return lines((error as { stdout: Buffer }).stdout.toString());
  }
};

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

function goldenQueries(): string[] {
  const folder = join(root, 'tests/golden/search');
  const queries = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => lines(readFileSync(join(folder, file), 'utf8')))
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t')[0] ?? '')
    .filter((query) => query !== '');
  return [...new Set(queries)];
}

type Result = { code: string; kind: string; tier: string; score: number; reasons?: unknown };

/** A search answer without what differs from run to run. */
function searchLine(line: string): string {
  const { query, results } = JSON.parse(line) as { query: string; results: Result[] };
  const hits = results.map(({ code, kind, tier, score, reasons }) => ({ code, kind, tier, score, reasons }));
  return JSON.stringify({ query, hits });
}

/** A list of similar codes as it has been from the beginning, whatever is added to the contract. */
const similarLine = (line: string): string => line.replaceAll('"system":"hcpcs",', '');

const unitOnly = (line: string): string => {
  const { code, unit } = JSON.parse(line) as { code: string; unit: unknown };
  return JSON.stringify({ code, unit });
};

/** The facts that an export has had from the beginning, in one order, whatever is added to the contract. */
const exported = (line: string): string => {
  const row = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(row)
        .filter(([key]) => key !== 'system')
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  );
};

function record(name: string): void {
  const folder = join(root, '.cache/digests', name);
  mkdirSync(folder, { recursive: true });
  const queries = goldenQueries().join('\n');
  for (const { name: set, data } of dataSets) {
    const all = codedesk(['export', '--json', ...data]);
    const codes = all
      .map((line) => JSON.parse(line) as { code: string; kind: string })
      .filter(({ kind }) => kind === 'procedure')
      .map(({ code }) => code)
      .join('\n');
    const parts = {
      export: all.map(exported),
      units: all.map(unitOnly),
      search: codedesk(['search', '--batch', '--on', '2026-11-28', ...data], queries).map(searchLine),
      similar: codedesk(['similar', '--batch', '--on', '2026-11-28', ...data], codes).map(similarLine),
    };
    for (const [part, answers] of Object.entries(parts)) {
      const text = answers.join('\n');
      writeFileSync(join(folder, `${set}.${part}.jsonl`), text);
      const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
      console.log(`${set} ${part}: ${answers.length} answers, ${digest}`);
    }
  }
}

function compare(before: string, after: string): void {
  const folder = (name: string) => join(root, '.cache/digests', name);
  for (const file of readdirSync(folder(before)).sort()) {
    const old = lines(readFileSync(join(folder(before), file), 'utf8'));
    const now = lines(readFileSync(join(folder(after), file), 'utf8'));
    const changed = now.filter((line, at) => line !== old[at]);
    console.log(
      `${file}: ${changed.length} of ${now.length} differ${old.length === now.length ? '' : `, ${old.length} before`}`,
    );
    if (process.argv.includes('--show')) {
      now.forEach((line, at) => {
        if (line !== old[at]) console.log(`  - ${(old[at] ?? '').slice(0, 600)}\n  + ${line.slice(0, 600)}`);
      });
    }
  }
}

const [verb, first = 'now', second = 'now'] = process.argv.slice(2);
if (verb === 'record') record(first);
else if (verb === 'compare') compare(first, second);
else console.error('Usage: digest.ts record [NAME] | compare A B [--show]');
