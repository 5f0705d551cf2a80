import { dataSets } from './quality';
const [s] = await dataSets('starter');
for (const q of ['tpn', 'cpap tubing','rituxan','knee scooter']) {
const r = s!.lookup.search({ query: q, on: s!.on, filter: {}, limit: 2 });
console.log(q, JSON.stringify(r.rows.map((x) => [x.code, x.tier, x.matched, x.reasons])));
}
