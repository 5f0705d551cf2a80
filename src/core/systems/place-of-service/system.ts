import { formatDate } from '../../code/dates';
import { filledGroups, plainFact, type FactGroup } from '../../code/fact';
import type { CodeSystem } from '../code-system';
import { aboutPlaceOfService, codeOf } from './about';
import { readPlaces } from './places';
import { isPlace, type PlaceRate, type PlaceRecord } from './record';

const rateWords: Record<PlaceRate, string> = {
  facility: 'facility: Medicare pays the lower, facility rate',
  nonfacility: 'not a facility: Medicare pays the nonfacility rate',
  'not paid': 'no rate is stated: the place is not for claims to Medicare’s physician fee schedule',
};

/** The name of the system among words: "place of service code for urgent care", "urgent care pos". */
const nameAmongWords =
  /\b(?:place\s+of\s+(?:service|svc)|pos)\b(?:\s+(?:codes?|number))?(?:\s+(?:for|is|of)\b)?/i;

/** Nouns of places. "Ambulance", "dialysis" and "lab" are none: HCPCS has codes for what happens there. */
const placeNouns = new Set(
  (
    'office home house residence room hospital center clinic facility department dept unit ward campus shelter jail prison school ' +
    'classroom pharmacy drugstore hotel motel hostel campground street worksite workplace'
  ).split(' '),
);

/** Stores that have a clinic inside: by themselves they name no place of service. */
const stores = new Set('cvs walgreens kroger target rite aid publix'.split(' '));

/** How notes shorten who is there: "dr office pos", "telehealth pt at home pos". */
const shortenings: readonly (readonly [shape: RegExp, word: string])[] = [
  [/\b(?:drs?|docs?|mds?)\b\.?(?:['’]s)?/gi, 'doctor'],
  [/\bpts?\b\.?(?:['’]s)?/gi, 'patient'],
];

const writtenOut = (text: string): string =>
  shortenings.reduce((sofar, [shape, word]) => sofar.replace(shape, word), text);

function factGroups({ facts, valid, starter }: PlaceRecord): FactGroup[] {
  return filledGroups([
    { title: 'What is it', facts: plainFact('Place', starter?.form ?? '') },
    {
      title: 'How is it billed',
      facts: [
        ...plainFact('Facility or not', rateWords[facts.rate]),
        ...plainFact('Claim', 'item 24B of the CMS-1500, SV105 of the 837P when it differs from CLM05'),
        ...plainFact('Note', facts.note),
      ],
    },
    {
      title: 'When is it valid',
      facts: [
        ...(valid?.from ? plainFact('In effect since', formatDate(valid.from)) : []),
        ...(valid?.to ? plainFact('Last day of use', formatDate(valid.to)) : []),
      ],
    },
  ]);
}

/** Places of service, which CMS keeps for professional claims. */
export const placeOfService: CodeSystem = {
  ...aboutPlaceOfService,
  parsePrefix: (text) => {
    const code = codeOf(text);
    return /^\d{1,2}$/.test(code) ? code : null;
  },
  askedByName: (query) => {
    const rest = query.replace(nameAmongWords, ' ').replace(/\s+/g, ' ').trim();
    return rest !== query.trim() && /[a-z]{2}/i.test(rest) ? writtenOut(rest) : null;
  },
  isOwnWord: (word) => placeNouns.has(word),
  isAside: (word) => stores.has(word),
  factGroups: (record) => (isPlace(record) ? factGroups(record) : []),
  missingFacts: () => null,
  fieldTexts: ({ code }) => [
    { field: '24B', text: code },
    { field: 'SV105', text: code },
  ],
  readBundled: readPlaces,
};
