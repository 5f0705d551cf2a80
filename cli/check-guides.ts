import { fileURLToPath } from 'node:url';
import { checkGuides } from '../src/core/guides/check';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { readResourceFolder } from '../src/disk/resources';

/** `npm run check:guides`: validates resources/guides against its schema and the catalog. Ends with 1 when something is wrong. */
const root = fileURLToPath(new URL('../resources', import.meta.url));
const { release } = parseCatalog(await readResourceFolder(root, 'catalog'));
const known = new Set(release.records.filter(({ kind }) => kind === 'procedure').map(({ code }) => code));
const files = (await readResourceFolder(root, 'guides')).filter(({ name }) => name !== 'README.md');
const { guides, problems, codes, medianGrade, hardest } = checkGuides(files, known);

for (const { file, line, message } of problems) console.log(`${file}:${line}  ${message}`);
console.log(
  `${guides.length} guides, ${codes.length} codes, ${problems.length} problems; ` +
    `reading grade ${medianGrade.toFixed(1)} in the middle, ${hardest?.grade.toFixed(1) ?? '0'} at most (${hardest?.id ?? ''}).`,
);
process.exitCode = problems.length ? 1 : 0;
