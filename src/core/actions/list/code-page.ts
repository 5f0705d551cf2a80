import type { Action } from '../action';

/** Where there are no claim lines to put a modifier of equipment on. */
const noClaimLines =
  'Nothing was changed: NU, RR and UE are put on claim lines, on a code’s page or on a line of the worksheet.';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** What is done with the code of a page, and with favorites from anywhere. */
export const codePageActions = [
  {
    id: 'units',
    label: 'Count units for the code on the page',
    short: 'Units',
    words: 'dose billing calculate waste jw jz ndc',
    keys: ['Mod+U'],
    place: 'anywhere',
    menu: 'code',
    none: 'Find a code first: its units are counted on its page.',
  },
  {
    id: 'copy-claim',
    label: 'Copy the claim text, as chosen last',
    words: 'line cms-1500 ub-04 837 clipboard',
    keys: ['Mod+Enter'],
    place: 'anywhere',
    menu: 'code',
    none: 'Nothing was copied: claim texts are on a code’s page and on the worksheet.',
  },
  {
    id: 'add-to-worksheet',
    label: 'Add the claim lines to the worksheet',
    words: 'line claim',
    keys: ['Mod+Shift+Enter'],
    place: 'anywhere',
    menu: 'code',
    none: 'Nothing was added: claim lines are made on a code’s page.',
  },
  {
    id: 'way-new',
    label: 'NU on the claim lines: equipment bought new',
    short: 'NU new',
    words: 'modifier purchase dme',
    keys: ['Alt+N'],
    macKeys: ['Mod+Shift+N'],
    place: 'anywhere',
    menu: 'code',
    none: noClaimLines,
  },
  {
    id: 'way-rented',
    label: 'RR on the claim lines: equipment rented',
    short: 'RR rented',
    words: 'modifier rental dme',
    keys: ['Alt+R'],
    macKeys: ['Mod+Shift+T'],
    place: 'anywhere',
    menu: 'code',
    none: noClaimLines,
  },
  {
    id: 'way-used',
    label: 'UE on the claim lines: equipment bought used',
    short: 'UE used',
    words: 'modifier purchase dme',
    keys: ['Alt+U'],
    macKeys: ['Mod+Shift+U'],
    place: 'anywhere',
    menu: 'code',
    none: noClaimLines,
  },
  {
    id: 'ndc-crosswalk',
    label: 'Put the crosswalk’s NDCs on the claim lines, size by size',
    short: 'NDCs from the crosswalk',
    words: 'ndc package vial fill',
    keys: ['Alt+C'],
    macKeys: ['Mod+Shift+C'],
    place: 'anywhere',
    menu: 'code',
    none: 'Nothing was changed: NDCs are put on claim lines, on a code’s page.',
  },
  {
    id: 'star',
    label: 'Star the code, or remove its star',
    words: 'favorite bookmark keep unstar',
    keys: ['Mod+D'],
    place: 'anywhere',
    menu: 'code',
    none: '{star} stars the code of the search page, which is not in front. Nothing was changed.',
  },
  {
    id: 'pinned',
    label: 'Open a pinned favorite',
    keys: digits.map((digit) => `Alt+${digit}`),
    macKeys: digits.map((digit) => `Mod+${digit}`),
    keysAs: { usual: 'Alt+1 … 9', mac: '⌘1 … 9' },
    place: 'anywhere',
    isFixed: true,
    notInPalette: true,
  },
] as const satisfies readonly Action[];
