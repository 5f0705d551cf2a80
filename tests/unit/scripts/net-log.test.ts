import { expect, it } from 'vitest';
import { addressesIn } from '../../e2e/driver/net-log';

it('a log of the network tells which foreign hosts were asked, whole or cut off', () => {
  const log = `{"events":[
    {"params":{"method":"GET","url":"https://redirector.gvt1.com/edgedl/chrome/dict/en-us-10-1.bdic"}},
    {"params":{"url":"https://localhost:1/en-US.bdic"}},
    {"params":{"url":"app://bundle/index.html"}},
    {"params":{"url":"wss://example.com/`;
  expect(addressesIn(log)).toEqual([
    'network: https://redirector.gvt1.com/edgedl/chrome/dict/en-us-10-1.bdic',
  ]);
  expect(addressesIn(`${log}"}}]}`)).toHaveLength(2);
});
