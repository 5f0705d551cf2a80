import { createStem } from '../text/stem';
import { pieces } from '../text/pieces';

/** In what two items of one kind differ, the telling ones first; words of a descriptor that speak of each. */
const aspects: readonly (readonly [name: string, words: string])[] = [
  ['side', 'left right bilateral unilateral monaural binaural both'],
  ['age', 'adult pediatric child infant youth junior year old newborn'],
  ['fit', 'prefabricated custom fabricated molded fitted fitting shelf premolded measured customized'],
  [
    'size',
    'inch inches cm sq square small medium large extra width wide length long short diameter less more greater than size weight capacity heavy duty volume oz ounce pound lb depth height bariatric narrow',
  ],
  [
    'level',
    'above below knee elbow ankle wrist hip shoulder level group grade group cervical thoracic lumbar sacral basic advanced intermediate complete partial full half class stage mild',
  ],
  [
    'material',
    'plastic metal foam leather latex silicone rubber wood wooden steel titanium aluminum fiberglass plaster gel cloth fabric carbon elastic glass collagen hydrogel hydrocolloid alginate gauze polyurethane polyethylene nylon cotton lithium lead mercury',
  ],
  [
    'power',
    'manual electric electrical powered nonpowered power motorized heated rechargeable battery portable stationary fixed variable automatic hydraulic',
  ],
  ['border or sterility', 'sterile nonsterile adhesive border impregnated'],
  [
    'use',
    'rental purchase purchased replacement reusable disposable nondisposable home facility professional new initial subsequent additional maintenance',
  ],
  ['time', 'hour hours minute minutes day daily week month visit session annual diem'],
  ['quantity', 'pair box dozen single double two three multiple dual one four per set units ply'],
];

const stem = createStem([]);
const aspectOf = new Map<string, number>();
for (const [at, [, words]] of aspects.entries()) {
  for (const word of words.split(' ')) if (!aspectOf.has(stem(word))) aspectOf.set(stem(word), at);
}

/** A number says nothing without the word before it ("group 2"), or else the one after it ("20 mg"). */
const numbered = new Set('group level type class grade size factor'.split(' '));
/** What is absent is named by the word after these. */
const negators = new Set('without no non not excludes'.split(' '));

const small = new Set(
  'a an and or of for to the in on at by with as from per is are any each all other type not otherwise specified'.split(
    ' ',
  ),
);

type Token = { term: string; text: string };

/** The words of a text as they stand there, punctuation left out. */
function tokens(text: string): Token[] {
  return pieces(text)
    .filter(({ kind }) => kind !== 'mark')
    .map((piece) => ({ term: piece.kind === 'number' ? piece.text : stem(piece.text), text: piece.text }));
}

/** The longest run of the other text's own words that is still read at a glance. */
const mostWords = 7;

export type Difference = {
  /** "size", "material" …; null where the words fit no aspect. */
  aspect: string | null;
  /** What the other one says that this one does not, in its own words; empty where it only says less. */
  words: string;
};

/** How another text differs from this one. */
export function differenceOf(text: string, other: string): Difference {
  const mine = tokens(text);
  const theirs = tokens(other);
  const inMine = new Set(mine.map(({ term }) => term));
  const inTheirs = new Set(theirs.map(({ term }) => term));
  const counts = new Map<number, number>();
  const count = (term: string, weight: number) => {
    const aspect = aspectOf.get(term);
    if (aspect !== undefined) counts.set(aspect, (counts.get(aspect) ?? 0) + weight);
  };
  for (const { term } of mine) if (!inTheirs.has(term)) count(term, 1);
  for (const { term } of theirs) if (!inMine.has(term)) count(term, 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return {
    aspect: best === undefined ? null : (aspects[best[0]]?.[0] ?? null),
    words: saidOnlyThere(theirs, inMine),
  };
}

/** Their own words in order; a small word stays between two of them, a longer gap becomes three dots. */
function saidOnlyThere(theirs: readonly Token[], inMine: ReadonlySet<string>): string {
  const said = new Set<number>();
  for (const [at, { term, text }] of theirs.entries()) {
    if (inMine.has(term) || small.has(text)) continue;
    said.add(at);
    if (negators.has(text) && at + 1 < theirs.length) said.add(at + 1);
    if (!/^\d/.test(text)) continue;
    if (numbered.has(theirs[at - 1]?.text ?? '')) said.add(at - 1);
    else if (at + 1 < theirs.length) said.add(at + 1);
  }
  const places = [...said].sort((a, b) => a - b);
  const out: string[] = [];
  let last = -1;
  for (const at of places.slice(0, mostWords)) {
    const between = last < 0 ? [] : theirs.slice(last + 1, at);
    if (between.length > 0) out.push(between.length === 1 ? (between[0]?.text ?? '') : '…');
    out.push(theirs[at]?.text ?? '');
    last = at;
  }
  if (places.length > mostWords) out.push('…');
  return out.join(' ');
}
