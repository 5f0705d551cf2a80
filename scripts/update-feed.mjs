/**
 * `npm run update-feed -- --from https://updates.example.org/codedesk/ [--page URL] [--news FILE] [--key KEY.pem]`: writes
 * dist/updates.json for the packages in dist/, to be put on the same host. The news are the lines of a text file; the key
 * is an Ed25519 key as `openssl genpkey -algorithm ed25519` makes it, and its public half is printed for the policy file.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/build.mjs';
import { feedText, placeOf } from './lib/update-feed.mjs';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    page: { type: 'string' },
    news: { type: 'string' },
    key: { type: 'string' },
  },
});
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = existsSync(dist)
  ? readdirSync(dist).filter((name) => placeOf(name) && name.includes(version))
  : [];

if (!values.from?.startsWith('https://') || names.length === 0) {
  console.error(
    names.length === 0
      ? `There are no packages of ${version} in dist/: npm run package makes them.`
      : 'Say where the packages will lie: --from https://….',
  );
  process.exit(2);
}
const key = values.key ? createPrivateKey(readFileSync(values.key)) : null;
const base = values.from.endsWith('/') ? values.from : `${values.from}/`;
const text = feedText(
  {
    version,
    published: new Date().toISOString().slice(0, 10),
    news: values.news
      ? readFileSync(values.news, 'utf8')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      : [],
    page: values.page ?? null,
    files: names.map((name) => ({
      name,
      url: new URL(encodeURIComponent(name), base).href,
      bytes: readFileSync(join(dist, name)),
    })),
  },
  key,
);
writeFileSync(join(dist, 'updates.json'), text);
console.log(`dist/updates.json: ${version}, ${names.length} packages, ${key ? 'signed' : 'not signed'}`);
if (key) {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  console.log(`publicKey for the policy file: ${spki}`);
}
