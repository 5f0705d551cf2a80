import {
  dateSegment,
  fl42,
  fl43,
  fl44,
  fl45,
  fl46,
  fl47,
  item24A,
  item24B,
  item24D,
  item24E,
  item24F,
  item24G,
  segments837,
  shadedLayouts,
  shadedLine,
  shadedNarrative,
  splitForItem24G,
  tabRow,
} from '../src/core/claims';
import type { ClaimLine, Copied, Payer, ShadedLayout } from '../src/core/claims';

export type Texts = {
  line: ClaimLine;
  texts: Record<string, string>;
  refused: Record<string, string>;
  notes: string[];
};

type Named = [name: string, copied: Copied];

/**
 * Every text of a line; what a form cannot hold is listed with its reason. Only item 24 is split above 999 units.
 * @param layout of the shaded line; null for every one there is
 */
export function textsOf(line: ClaimLine, payer: Payer, layout: ShadedLayout | null = null): Texts {
  const parts = splitForItem24G([line]);
  const layouts = layout ? [layout] : (Object.keys(shadedLayouts) as ShadedLayout[]);
  const ofPaper = parts.flatMap((part, index): Named[] => {
    const name = (item: string) => (index === 0 ? item : `${item}, line ${index + 1}`);
    return [
      ...(line.from === undefined ? [] : [[name('24A'), item24A(part)] as Named]),
      ...(line.place === undefined ? [] : [[name('24B'), item24B(part)] as Named]),
      [name('24D'), item24D(part)],
      ...(line.pointers === undefined ? [] : [[name('24E'), item24E(part)] as Named]),
      ...(line.charge === null ? [] : [[name('24F'), item24F(part)] as Named]),
      [name('24G'), item24G(part)],
    ];
  });
  const ndc = line.ndc !== null;
  const copies: Named[] = [
    ...ofPaper,
    ...(ndc ? layouts.map((one): Named => [`24 shaded, ${one}`, shadedLine(line, one)]) : []),
    ...(line.description !== '' ? [['24 shaded, narrative', shadedNarrative(line)] as Named] : []),
    ['837P', segments837(line)],
    ...(line.from === undefined ? [] : [['DTP', dateSegment(line)] as Named]),
    ...(line.revenue === undefined ? [] : [['FL42', fl42(line)] as Named]),
    ...(ndc ? [['FL43', fl43(line)] as Named] : []),
    ['FL44', fl44(line)],
    ...(line.from === undefined ? [] : [['FL45', fl45(line)] as Named]),
    ['FL46', fl46(line)],
    ...(line.charge === null ? [] : [['FL47', fl47(line)] as Named]),
    ['row', tabRow(line)],
  ];
  const texts: Record<string, string> = {};
  const refused: Record<string, string> = {};
  for (const [name, copied] of copies) {
    if ('refused' in copied) refused[name] = copied.refused;
    else texts[name] = copied.text;
  }
  return { line, texts, refused, notes: notesFor(line, payer) };
}

/** What the coder should look at: a guess at the measure of an NDC is told. */
function notesFor({ ndc, modifiers }: ClaimLine, payer: Payer): string[] {
  const notes: string[] = [];
  if (ndc?.measure === 'UN') {
    notes.push('UN counts pieces, such as vials of powder; a solution has its volume in ML.');
  }
  if (!ndc && modifiers.includes('JW') && payer.ndcOnEveryLine) {
    notes.push('Payers that want an NDC on every drug line want it on the JW line, too.');
  }
  return notes;
}
