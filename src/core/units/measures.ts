/**
 * Canonical measures, the families in which they may be converted into one another, and the spellings that
 * descriptors and coders use for them. Factors are exact decimal text; nothing here is a float.
 */

/** Measures of one family convert by their factors; between families nothing converts without a strength or a weight. */
export type Family =
  | 'mass'
  | 'volume'
  | 'activity'
  | 'kallikrein activity'
  | 'radioactivity'
  | 'equivalents'
  | 'substance'
  | 'area'
  | 'length'
  | 'distance'
  | 'time'
  | 'days'
  | 'months'
  | 'ounces'
  | 'energy'
  | 'cells'
  | 'vector genomes'
  | 'plaque-forming units'
  | 'count';

/** A measure with a size of its own: `factor` of it make one base measure of its family (mass: mg, volume: mL …). */
export type Measure = {
  name: string;
  plural: string;
  family: Family;
  /** How many base measures one of these is, exact decimal text. */
  factor: string;
};

type Row = [name: string, family: Family, factor: string, spellings: string, plural?: string];

/*
 * name, family, factor, other spellings (lower case, without blanks and stops inside abbreviations), plural if it differs.
 * An ounce is a family of its own: descriptors write it for weight and for volume. kIU are kallikrein inactivator
 * units (aprotinin), not thousands of IU. A calorie on a label is a kilocalorie. Months have no fixed number of days.
 */
const rows: Row[] = [
  ['kg', 'mass', '1000000', 'kilogram kilograms kilo kilos'],
  ['g', 'mass', '1000', 'gram grams gm gms'],
  ['mg', 'mass', '1', 'milligram milligrams mgs'],
  ['mcg', 'mass', '0.001', 'microgram micrograms mcgs ug µg μg'],
  ['ng', 'mass', '0.000001', 'nanogram nanograms'],
  ['lb', 'mass', '453592.37', 'pound pounds lbs'],
  ['L', 'volume', '1000', 'l liter liters litre litres'],
  [
    'mL',
    'volume',
    '1',
    'ml mls milliliter milliliters millilitre millilitres cc ccs cubiccentimeter cubiccentimeters',
  ],
  ['fl oz', 'volume', '29.5735295625', 'fluidounce fluidounces floz'],
  ['pint', 'volume', '473.176473', 'pints pt', 'pints'],
  ['gallon', 'volume', '3785.411784', 'gallons gal', 'gallons'],
  ['cubic foot', 'volume', '28316.846592', 'cubicfoot cubicfeet', 'cubic feet'],
  ['unit', 'activity', '1', 'units uspunit uspunits u', 'units'],
  ['IU', 'activity', '1', 'iu ius internationalunit internationalunits'],
  ['kIU', 'kallikrein activity', '1', 'kiu kallikreininactivatorunit kallikreininactivatorunits'],
  ['Ci', 'radioactivity', '37000000000', 'curie curies ci'],
  ['mCi', 'radioactivity', '37000000', 'millicurie millicuries mci'],
  ['mcCi', 'radioactivity', '37000', 'microcurie microcuries mcci uci µci μci'],
  ['GBq', 'radioactivity', '1000000000', 'gigabecquerel gigabecquerels'],
  ['MBq', 'radioactivity', '1000000', 'megabecquerel megabecquerels'],
  ['kBq', 'radioactivity', '1000', 'kilobecquerel kilobecquerels'],
  ['mEq', 'equivalents', '1', 'milliequivalent milliequivalents meq meqs'],
  ['mmol', 'substance', '1', 'millimole millimoles mmols'],
  ['mcmol', 'substance', '0.001', 'micromole micromoles umol µmol'],
  [
    'sq cm',
    'area',
    '1',
    'squarecentimeter squarecentimeters squarecenitmeter squarecenitmeters sqcm cm2 cm²',
  ],
  ['sq mm', 'area', '0.01', 'squaremillimeter squaremillimeters sqmm'],
  ['sq in', 'area', '6.4516', 'squareinch squareinches sqin sqinch sqinches'],
  ['sq ft', 'area', '929.0304', 'squarefoot squarefeet sqft', 'sq ft'],
  ['mm', 'length', '1', 'millimeter millimeters'],
  ['cm', 'length', '10', 'centimeter centimeters'],
  ['inch', 'length', '25.4', 'inches in', 'inches'],
  ['foot', 'length', '304.8', 'feet ft', 'feet'],
  ['yard', 'length', '914.4', 'yards linearyard linearyards yd yds', 'yards'],
  ['mile', 'distance', '1.609344', 'miles mi statutemile statutemiles', 'miles'],
  ['km', 'distance', '1', 'kilometer kilometers kilometre kilometres kms'],
  ['second', 'time', '1', 'seconds sec secs', 'seconds'],
  ['minute', 'time', '60', 'minutes min mins', 'minutes'],
  ['hour', 'time', '3600', 'hours h hr hrs', 'hours'],
  ['day', 'days', '1', 'days diem', 'days'],
  ['week', 'days', '7', 'weeks wk wks', 'weeks'],
  ['month', 'months', '1', 'months calendarmonth calendarmonths', 'months'],
  ['year', 'months', '12', 'years yr yrs', 'years'],
  ['ounce', 'ounces', '1', 'ounces oz', 'ounces'],
  ['calorie', 'energy', '1', 'calories cal kcal kilocalorie kilocalories', 'calories'],
  ['cell', 'cells', '1', 'cells', 'cells'],
  ['vector genome', 'vector genomes', '1', 'vectorgenome vectorgenomes vg', 'vector genomes'],
  ['pfu', 'plaque-forming units', '1', 'plaqueformingunit plaqueformingunits'],
];

/** Things that are counted one by one. `each` stands for any of them. */
const countedRows =
  'each|ea,vial|vials,ampule|ampules ampul ampoule ampoules amp amps,tablet|tablets tab tabs,capsule|capsules cap caps,dose|doses,study dose|,' +
  'treatment dose|,therapeutic dose|,treatment|treatments,study|studies,session|sessions,treatment session|,visit|visits,encounter|encounters,' +
  'trip|trips,service|services,pair|pairs pr prs,box|boxes bx,package|packages pack packs pkg pkgs,packet|packets pkt pkts,bottle|bottles,set|sets,kit|kits,bag|bags,cassette|cassettes,' +
  'syringe|syringes,pen|pens,cartridge|cartridges,patch|patches,implant|implants,infusion|infusions,instillation|instillations,' +
  'application|applications,applicator|applicators,course of treatment|,lens|lenses,shoe|shoes,source|sources,strip|strips,test|tests,' +
  'specimen|specimens,procedure|procedures,patient|patients,page|pages,meal|meals,order|orders,limb|limbs,leg|legs,joint|joints,bar|bars,' +
  'segment|segments,extension|extensions,cycle|cycles,screen|screens,evaluation|evaluations,dwelling|dwellings,fraction|fractions,' +
  'certification period|,item|items,piece|pieces pc pcs count ct cnt,pellet|pellets,case|cases cs,carton|cartons ctn,roll|rolls,tube|tubes,can|cans,jug|jugs,jar|jars,' +
  'sheet|sheets,tray|trays,canister|canisters,dozen|dozens doz,device|devices,injection|injections inj shot shots,respule|respules neb nebs';

/** Canonical measures that have a size, by canonical name. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  rows.map(([name, family, factor, , plural]) => [name, { name, family, factor, plural: plural ?? name }]),
);

const countedPlurals = new Map<string, string>();
const bySpelling = new Map<string, string>();
for (const [name, , , spellings] of rows) {
  for (const spelling of [squeeze(name), ...spellings.split(' ')]) bySpelling.set(spelling, name);
}
for (const row of countedRows.split(',')) {
  const [name = '', others = ''] = row.split('|');
  const plurals = others.split(' ').filter((word) => word !== '');
  countedPlurals.set(name, name === 'each' ? 'each' : (plurals[0] ?? `${name}s`));
  for (const word of [name, `${name}s`, ...plurals]) bySpelling.set(squeeze(word), name);
}
countedPlurals
  .set('dozen', 'dozen')
  .set('study dose', 'study doses')
  .set('course of treatment', 'courses of treatment');

/** Lower case, without blanks, hyphens and stops: `I.U.` → `iu`, `sq. cm` → `sqcm`. */
function squeeze(word: string): string {
  return word.toLowerCase().replace(/[\s.-]/g, '');
}

/** The canonical name of a measure as anyone writes it (`milligrams`, `I.U.`, `sq. cm`), or null when it is unknown. */
export function canonicalMeasure(word: string): string | null {
  return bySpelling.get(squeeze(word)) ?? null;
}

/** The family of a canonical measure; whatever has no size of its own is counted. */
export function familyOf(measure: string): Family {
  return measures.get(measure)?.family ?? 'count';
}

/** The measure's name beside an amount: `1 unit`, `100 units`, `2 vials`, `10 mg`. */
export function measureName(measure: string, amount: string): string {
  if (amount === '1') return measure;
  return measures.get(measure)?.plural ?? countedPlurals.get(measure) ?? `${measure}s`;
}
