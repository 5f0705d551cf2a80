import type { Guide, GuideProblem } from './guide';

/** As many words in a row as no sentence of ours may share with an official descriptor. */
const tooMany = 8;

const amount = /^(?:[\d.]+|mg|mcg|g|gm|ml|mci|iu|units?|cm|sq)$/;

/** Where a guide says eight or more words in a row as an official descriptor does. Amounts do not count: they are facts. */
export function borrowedWording(guides: readonly Guide[], descriptors: readonly string[]): GuideProblem[] {
  const official = new Set(descriptors.flatMap((descriptor) => runs(descriptor)));
  return guides.flatMap(({ id, summary, sections }) => {
    const texts = [summary, ...sections.flatMap(({ body }) => body.split(/\n+|(?<=[.!?])\s/))];
    return texts.flatMap((text) => {
      const shared = runs(text).find((run) => official.has(run));
      return shared === undefined
        ? []
        : [{ file: `${id}.md`, line: 1, message: `"${shared}" stands so in an official descriptor.` }];
    });
  });
}

function runs(text: string): string[] {
  const words = (text.toLowerCase().match(/[a-z0-9.]*[a-z0-9]/g) ?? []).filter((word) => !amount.test(word));
  return words.slice(tooMany - 1).map((_, start) => words.slice(start, start + tooMany).join(' '));
}
