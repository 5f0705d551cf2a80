import { dataSets } from './quality';
import { loadVocabulary } from './search-data';
import { checkVocabulary } from '../src/core/search/check-vocabulary';
const v = await loadVocabulary();
for (const { name, lookup, on, codes } of await dataSets(process.argv[2])) {
  const has = new Set(codes.map((c) => c.code));
  const t = Date.now();
  const r = checkVocabulary(v, (query) => {
    const a = lookup.search({ query, on, filter: {}, limit: 5 });
    return { ...a, hits: a.rows.filter((x) => x.system === 'hcpcs') } as never;
  }, (c) => has.has(c));
  const n = (k: string) => r.filter((x) => x.result === k).length;
  console.log(name, r.length, 'found', n('found'), 'nothing', n('nothing'), 'elsewhere', n('elsewhere'), Date.now() - t);
  for (const x of r) if (x.result !== 'found') console.log(`  ${name} ${x.result} ${x.kind}: ${x.name} [${x.codes.join(' ')}] -> ${x.hits.join(' ')}`);
}
