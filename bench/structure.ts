import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The structure of `src`, measured from its imports: circles of files, arrows from a lower layer to a higher one, what must stand
 * apart at a start, and how many files each of the three walks passes through. Exit 1 where there is a circle, a wrong arrow, or
 * something that a start would read too early.
 *
 *   npm run structure
 */
const root = fileURLToPath(new URL('../src', import.meta.url));

/** From low to high: a file may import from its own layer and from lower ones. */
const layers: readonly (readonly [prefix: string, level: number])[] = [
  ['core/', 0],
  ['bridge/', 1],
  ['disk/', 1],
  ['preload/', 2],
  ['main/', 2],
  ['renderer/ui/', 3],
  ['renderer/shell/', 4],
  ['renderer/features/', 5],
  ['renderer/app/', 6],
  ['renderer/', 7],
];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [relative(root, path)] : [];
  });
}

const files = filesIn(root).sort();
const known = new Set(files);

const importsOf = (file: string): string[] => importsIn(readFileSync(join(root, file), 'utf8'), file);

const anyImport = /(?:from\s+|import\s*\(\s*|import\s+|new URL\(\s*)'(\.{1,2}\/[^']+)'/g;
/** What is read with the file itself, and not when it is wanted. */
const importAtOnce = /(?:from\s+|import\s+)'(\.{1,2}\/[^']+)'/g;

function importsIn(text: string, file: string, kind = anyImport): string[] {
  const found = text.matchAll(kind);
  return [...found].flatMap(([, spec = '']) => {
    const path = relative(root, resolve(root, dirname(file), spec));
    return (
      ['', '.ts', '.tsx', '/index.ts'].map((ending) => path + ending).find((one) => known.has(one)) ?? []
    );
  });
}

const imports = new Map(files.map((file) => [file, [...new Set(importsOf(file))]]));

/** Groups of files that reach each other (Tarjan), two files or more. */
function circles(): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) found.push(group.sort());
  };
  for (const file of files) if (!index.has(file)) visit(file);
  return found;
}

const levelOf = (file: string): number => layers.find(([prefix]) => file.startsWith(prefix))?.[1] ?? 9;

const wrongArrows = files.flatMap((file) =>
  (imports.get(file) ?? []).filter((to) => levelOf(to) > levelOf(file)).map((to) => `${file} -> ${to}`),
);

/** Imports of which something is left when types are gone: what a program runs through. */
function runsThrough(file: string, kind = anyImport): string[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/^(?:import|export) type [^;]*;/gm, '');
  const ofTypes = /^(?:import|export) \{(?:\s*type \w+(?: as \w+)?,?)+\s*\} from '[^']+';/gm;
  return importsIn(text.replace(ofTypes, ''), file, kind);
}

/** A window and main know what a code system is; what it does, its readers and engines, is read by workers. */
const apart = {
  starts: ['renderer/main.ts', 'renderer/open-window.tsx', 'renderer/quick.tsx', 'main/index.ts'],
  from: ['core/systems/registry.ts', 'core/lookup/lookup.ts', 'core/search/engine.ts'],
};

/** The ways from a first file to those that must not be read with it. */
function waysFrom(start: string): string[][] {
  const before = new Map<string, string | null>([[start, null]]);
  for (const file of before.keys()) {
    for (const next of runsThrough(file, importAtOnce)) if (!before.has(next)) before.set(next, file);
  }
  return apart.from
    .filter((end) => before.has(end))
    .map((end) => {
      const way: string[] = [];
      for (let file: string | null | undefined = end; file; file = before.get(file)) way.unshift(file);
      return way;
    });
}

const tooEarly = apart.starts.flatMap(waysFrom);

/** Files that a walk passes: what its first files run through within these folders. */
function walk(starts: readonly string[], within: readonly string[]): number {
  const seen = new Set<string>();
  const queue = [...starts];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !within.some((prefix) => file.startsWith(prefix))) continue;
    seen.add(file);
    queue.push(...runsThrough(file));
  }
  return seen.size;
}

const found = circles();
console.log(`${files.length} files, ${[...imports.values()].flat().length} imports`);
console.log(`circles: ${found.length}`);
for (const group of found) console.log(`  ${group.join(', ')}`);
console.log(`arrows from a lower layer to a higher one: ${wrongArrows.length}`);
for (const arrow of wrongArrows) console.log(`  ${arrow}`);
console.log(`read too early at a start: ${tooEarly.length}`);
for (const way of tooEarly) console.log(`  ${way.join(' -> ')}`);
// `lookup` answers pages, books and comparisons too; a search goes from the question to the rows of a collection.
const search = walk(
  ['core/lookup/answer-search.ts', 'core/lookup/collection.ts'],
  ['core/lookup/', 'core/search/'],
);
const lookup = walk(['core/lookup/lookup.ts'], ['core/lookup/', 'core/search/']);
console.log(`query -> rows: ${search} files (all that lookup answers: ${lookup})`);
console.log(
  `file -> release in use: ${walk(['main/import/worker.ts'], ['main/import/', 'core/import/', 'core/files/', 'core/releases/', 'core/systems/hcpcs/readers/', 'core/tables/'])} files`,
);
console.log(
  `star -> twice on the disk: ${walk(['renderer/shell/user-data/starring.ts'], ['renderer/shell/user-data/', 'core/user-data/'])} files`,
);
process.exitCode = found.length + wrongArrows.length + tooEarly.length > 0 ? 1 : 0;
