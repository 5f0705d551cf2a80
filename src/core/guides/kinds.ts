import type { GuideSectionName } from './sections';

/** What a guide is about decides which sections make sense; README.md of the guides says it for people. */
export type GuideKindRule = {
  about: string;
  /** The sections that a guide of this kind may do without, each with the reason. All others are required. */
  mayLack: Readonly<Partial<Record<GuideSectionName, string>>>;
  /** The level-three headings that "Procedure" needs, where there is that section. */
  procedureParts: readonly string[];
};

const handsOn = ['Steps', 'Tools and equipment', 'Anesthesia and sedation'] as const;
const fitted = ['Steps', 'Tools and equipment'] as const;
const noContainer = {
  Wastage: 'Nothing is drawn from a single-dose container, so there is no discarded amount to report.',
};

/** The kinds of guide, each with what it may leave out and why. */
export const guideKinds = {
  drug: {
    about: 'drugs and biologics that are injected, infused, implanted, inhaled or put on',
    mayLack: {},
    procedureParts: handsOn,
  },
  'oral-drug': {
    about: 'drugs that are swallowed',
    mayLack: {
      Wastage: 'Tablets and capsules are dispensed whole; the rule on discarded drug is about opened vials.',
    },
    procedureParts: ['Steps'],
  },
  'imaging-agent': {
    about: 'contrast agents and radiopharmaceuticals',
    mayLack: {},
    procedureParts: handsOn,
  },
  'blood-product': {
    about: 'blood, its parts, and plasma proteins',
    mayLack: {
      Wastage: 'Blood is billed by the whole unit; proteins that come in vials keep the section.',
    },
    procedureParts: handsOn,
  },
  'skin-substitute': {
    about: 'grafts and wound matrices that are billed by their area',
    mayLack: {},
    procedureParts: handsOn,
  },
  implant: {
    about: 'devices that are put into the body and stay there',
    mayLack: noContainer,
    procedureParts: handsOn,
  },
  procedure: {
    about: 'operations, tests and treatments done to the patient',
    mayLack: noContainer,
    procedureParts: handsOn,
  },
  service: {
    about: 'visits, programs, counseling, care at home, coordination',
    mayLack: {
      ...noContainer,
      Risks: 'Talk and coordination do nothing to the body; a program that can do harm keeps the section.',
    },
    procedureParts: ['Steps'],
  },
  transport: {
    about: 'ambulance and other rides',
    mayLack: {
      ...noContainer,
      Recovery: 'A ride is no treatment; what follows belongs to the place where it ends.',
    },
    procedureParts: ['Steps', 'Tools and equipment'],
  },
  'laboratory-test': {
    about: 'tests on a sample',
    mayLack: {
      ...noContainer,
      Recovery: 'The sample is tested, not the patient; taking it is a service of its own.',
    },
    procedureParts: ['Steps'],
  },
  measure: {
    about: 'codes that report quality and are paid nothing by themselves',
    mayLack: {
      Preparation: 'A measure reports what was done; nobody prepares for it.',
      Procedure: 'A measure reports what was done; it does nothing itself.',
      Duration: 'A report takes no time; how often it is due stands under "Typical units".',
      Risks: 'Nothing is done to the patient.',
      Benefits: 'Nothing is done to the patient; what the report is good for stands under "Purpose".',
      Recovery: 'Nothing is done to the patient.',
      Alternatives: 'There is no other treatment to weigh; the sibling codes stand under "Lookalike codes".',
      'Patient experience': 'The patient does not notice the report.',
      Wastage: 'No drug is given.',
    },
    procedureParts: [],
  },
  fee: {
    about: 'codes that only pay for supplying, dispensing or taking part',
    mayLack: {
      Preparation: 'A fee is paid beside the thing itself, whose own guide tells how it is prepared.',
      Procedure: 'A fee is paid beside the thing itself, whose own guide tells how it is done.',
      Duration: 'A fee takes no time; the days it stands for are told under "Unit and rounding".',
      Risks: 'A fee does nothing to the patient.',
      Benefits: 'A fee does nothing to the patient.',
      Recovery: 'A fee does nothing to the patient.',
      Alternatives: 'There is no other treatment to weigh; the sibling codes stand under "Lookalike codes".',
      'Patient experience': 'The patient does not notice the fee.',
      Wastage: 'No drug is given under this code.',
    },
    procedureParts: [],
  },
  equipment: {
    about: 'durable medical equipment with its parts',
    mayLack: noContainer,
    procedureParts: fitted,
  },
  supply: {
    about: 'what is used up: dressings, catheters, pouches, strips, formulas',
    mayLack: noContainer,
    procedureParts: fitted,
  },
  'orthotic-prosthetic': {
    about: 'braces, shoes, artificial limbs, lenses, hearing aids and what is made to fit a body',
    mayLack: noContainer,
    procedureParts: fitted,
  },
} as const satisfies Record<string, GuideKindRule>;

export type GuideKind = keyof typeof guideKinds;

/** The rule of a kind, in its general type. */
export function kindRule(kind: GuideKind): GuideKindRule {
  return guideKinds[kind];
}

export function isGuideKind(text: string): text is GuideKind {
  return Object.hasOwn(guideKinds, text);
}
