import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const inModules = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** The folder of the package that a bundled module is from; null for the app's own. */
export function packageFolderOf(moduleId) {
  return inModules.exec(moduleId.replace(/^\0/, ''))?.[1] ?? null;
}

/** The packages as name@version, in order. */
export function namesOf(folders) {
  return [...folders]
    .map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    .map(({ name, version }) => `${name}@${version}`)
    .sort();
}

/**
 * The licenses of packages as one text, each with the package's name and version.
 * @param folders of packages, each once
 * @throws where a package has neither a license text nor names its license: it must not be shipped unseen
 */
export function noticesOf(folders) {
  return [...folders]
    .map((folder) => {
      const { name, version, license, author } = JSON.parse(
        readFileSync(join(folder, 'package.json'), 'utf8'),
      );
      const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
      if (!file && !license) throw new Error(`${name} ${version} has no license in ${folder}.`);
      const by = typeof author === 'string' ? author : author?.name;
      const text = file
        ? readFileSync(join(folder, file), 'utf8').trim()
        : [`License: ${license}`, by].filter(Boolean).join('\n');
      return { title: `${name} ${version}`, text };
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, text }) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`)
    .join('\n\n');
}
