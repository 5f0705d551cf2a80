import type { LinkedFacts } from '../compare';
import type { Guide } from '../guides/guide';
import type { Links } from '../releases/links';

/** Where nothing is linked to a code. */
export const noLinks: Links = {
  ndcs: [],
  paymentLimit: null,
  mue: [],
  noc: null,
  corrections: [],
  supply: null,
};

/** What the linked sources and the guide put beside a code's own facts in a comparison. */
export function linkedFacts({ paymentLimit, mue, ndcs }: Links, guide: Guide | null): LinkedFacts {
  const brands = [...new Set(ndcs.map(({ drug }) => drug))].filter(Boolean);
  return {
    ...(paymentLimit ? { paymentLimit } : {}),
    ...(mue.length ? { mue } : {}),
    ...(brands.length ? { brands } : {}),
    ...(guide ? { guide: { title: guide.title, sections: guide.sections.map(({ name }) => name) } } : {}),
  };
}
