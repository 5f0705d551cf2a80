import type { Chord } from './chord';

/** What a command is called, found by and pressed with. What it does is offered by the room of the window that can do it. */
export type Action = {
  id: string;
  label: string;
  /** Where there is room for a word only: buttons, legends. */
  short?: string;
  /** What else a coder may call it; the palette finds it by these too. */
  words?: string;
  /** The keys that are set where the coder has chosen no others; the first is the one shown on buttons. */
  keys: readonly Chord[];
  /** On a Mac, where these are others. */
  macKeys?: readonly Chord[];
  /** What is shown for a family of keys. */
  keysAs?: { usual: string; mac: string };
  /** Where its keys work: in all of the window, or on the favorites only. */
  place: 'anywhere' | 'favorites';
  /** One of the window's screens. */
  isScreen?: true;
  /** The screen has a button of its own in the header. */
  isTab?: true;
  /** The menu of the system's own bar in which it stands. */
  menu?: 'app' | 'file' | 'code' | 'go' | 'help';
  /** The key is a convention of the system, or several, and is not changed. */
  isFixed?: true;
  /** Chosen by what is in the list of the palette itself. */
  notInPalette?: true;
  /** What is said where nothing on the screen can do it; keys stand in it as `{id}`. Without words the key is left to the page. */
  none?: string;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Every action, in the order in which lists show them. The one place in which any of this is said. */
export const actions = [
  {
    id: 'copy',
    label: 'Copy the code',
    words: 'clipboard',
    keys: ['Enter'],
    place: 'anywhere',
    menu: 'code',
    none: 'Nothing was copied: no code is in front.',
  },
  {
    id: 'copy-unit',
    label: 'Copy code, descriptor and unit',
    words: 'clipboard text description',
    keys: ['Shift+Enter'],
    place: 'anywhere',
    menu: 'code',
    none: 'Nothing was copied: no code is in front.',
  },
  {
    id: 'back',
    label: 'Step back; in the search box, select its text',
    keys: ['Escape'],
    place: 'anywhere',
    isFixed: true,
    notInPalette: true,
  },
  {
    id: 'history-back',
    label: 'Back to what was looked at before',
    short: 'Back',
    words: 'previous last history return',
    keys: ['Alt+ArrowLeft'],
    macKeys: ['Mod+['],
    place: 'anywhere',
    menu: 'go',
    none: 'There is nothing before this.',
  },
  {
    id: 'history-forward',
    label: 'Forward to what was looked at next',
    short: 'Forward',
    words: 'next history',
    keys: ['Alt+ArrowRight'],
    macKeys: ['Mod+]'],
    place: 'anywhere',
    menu: 'go',
    none: 'There is nothing after this.',
  },
  {
    id: 'book-before',
    label: 'The code before it in the book',
    words: 'previous neighbor',
    keys: ['Alt+PageUp', '['],
    place: 'anywhere',
    menu: 'go',
    none: 'Find a code first: {book-before} opens the one before it in the book.',
  },
  {
    id: 'book-after',
    label: 'The code after it in the book',
    words: 'next neighbor',
    keys: ['Alt+PageDown', ']'],
    place: 'anywhere',
    menu: 'go',
    none: 'Find a code first: {book-after} opens the one after it in the book.',
  },
  {
    id: 'palette',
    label: 'Find a command, a screen or a favorite',
    short: 'Commands',
    words: 'palette actions menu',
    keys: ['Mod+K'],
    place: 'anywhere',
    menu: 'go',
    notInPalette: true,
  },
  {
    id: 'compare-add',
    label: 'Put the code beside others to compare',
    words: 'comparison add side by side',
    keys: ['Mod+E'],
    place: 'anywhere',
    menu: 'code',
    none: 'Find a code first, then press {compare-add} to compare it.',
  },
  {
    id: 'search',
    label: 'Go to the search box',
    words: 'find look up code',
    keys: ['Mod+L'],
    place: 'anywhere',
    menu: 'go',
  },
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
    none: 'Nothing was changed: NU, RR and UE are put on claim lines, on a code’s page or on a line of the worksheet.',
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
    none: 'Nothing was changed: NU, RR and UE are put on claim lines, on a code’s page or on a line of the worksheet.',
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
    none: 'Nothing was changed: NU, RR and UE are put on claim lines, on a code’s page or on a line of the worksheet.',
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
    label: 'Star the code, or take its star',
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
  {
    id: 'compare',
    label: 'Compare codes side by side',
    short: 'Compare',
    words: 'comparison differences table',
    keys: ['Mod+J'],
    place: 'anywhere',
    isScreen: true,
    isTab: true,
    menu: 'go',
  },
  {
    id: 'book',
    label: 'Browse the code book: chapters, sections, families, codes',
    short: 'Book',
    words: 'tree chapters sections families categories browse table of contents',
    keys: ['Mod+Shift+B'],
    place: 'anywhere',
    isScreen: true,
    isTab: true,
    menu: 'go',
  },
  {
    id: 'build-code',
    label: 'Build a procedure code of ICD-10-PCS from its tables',
    short: 'Build a code',
    words: 'builder construct inpatient pcs section operation approach column table',
    keys: [],
    place: 'anywhere',
    menu: 'go',
    none: 'There is nothing to build from: import the order file and the tables of ICD-10-PCS on the data screen.',
  },
  {
    id: 'look-up-table',
    label: 'Look up a substance or a site in the tables of ICD-10-CM',
    short: 'Tables',
    words: 'drugs chemicals poisoning overdose adverse effect underdosing intent neoplasm behavior table',
    keys: [],
    place: 'anywhere',
    menu: 'go',
    none: 'No table is held: import the table of drugs or of neoplasms on the data screen.',
  },
  {
    id: 'worksheet',
    label: 'Worksheet: claim lines to copy together',
    short: 'Worksheet',
    words: 'claim lines sheet',
    keys: ['Mod+B'],
    place: 'anywhere',
    isScreen: true,
    isTab: true,
    menu: 'go',
  },
  {
    id: 'check',
    label: 'Check a list: codes, a superbill, claim lines',
    short: 'Check',
    words: 'denials scrub edits claims batch superbill spreadsheet 837p validate',
    keys: ['Mod+Shift+L'],
    place: 'anywhere',
    isScreen: true,
    isTab: true,
    menu: 'go',
  },
  {
    id: 'check-fix',
    label: 'Apply the fix of the checked line',
    short: 'Apply the fix',
    words: 'mend correct list check',
    keys: ['Mod+Shift+F'],
    place: 'anywhere',
    menu: 'code',
    none: 'Nothing was changed: fixes are on a checked list, for lines that have one.',
  },
  {
    id: 'favorites',
    label: 'Favorites, folders, private codes, snapshots',
    short: 'Favorites',
    words: 'starred notes own codes backup restore import export',
    keys: ['Mod+I'],
    place: 'anywhere',
    isScreen: true,
    isTab: true,
    menu: 'go',
  },
  {
    id: 'changes',
    label: 'What changed between releases',
    short: 'Changes',
    words: 'new deleted difference quarter',
    keys: ['Mod+H'],
    // Command+H hides a program.
    macKeys: ['Mod+Shift+H'],
    place: 'anywhere',
    isScreen: true,
    isTab: true,
    menu: 'go',
  },
  {
    id: 'data',
    label: 'Data: releases and import',
    short: 'Data',
    words: 'download cms file asp mue source release',
    keys: ['Mod+O'],
    place: 'anywhere',
    isScreen: true,
    isTab: true,
    menu: 'file',
  },
  {
    id: 'settings',
    label: 'Settings: look, keys, what claim texts start with',
    short: 'Settings',
    words: 'preferences options theme dark light contrast density text size font',
    keys: ['Mod+,'],
    place: 'anywhere',
    isScreen: true,
    menu: 'app',
  },
  {
    id: 'window',
    label: 'Open another window, with the same data and favorites',
    words: 'new second',
    keys: ['Mod+Shift+O'],
    place: 'anywhere',
    menu: 'file',
  },
  {
    id: 'print',
    label: 'Print the page shown',
    short: 'Print',
    words: 'paper printer sheet',
    keys: ['Mod+P'],
    place: 'anywhere',
    menu: 'file',
  },
  {
    id: 'save-pdf',
    label: 'Save the page shown as PDF',
    short: 'PDF',
    words: 'export file print sheet',
    keys: ['Mod+Shift+S'],
    place: 'anywhere',
    menu: 'file',
  },
  {
    id: 'keys',
    label: 'Show all keys',
    short: 'Keys',
    words: 'shortcuts keyboard help',
    keys: ['F1', '?'],
    place: 'anywhere',
    menu: 'help',
  },
  {
    id: 'manual',
    label: 'Read the manual: task by task',
    short: 'Manual',
    words: 'help guide how to documentation administrator',
    keys: ['Shift+F1'],
    place: 'anywhere',
    isScreen: true,
    menu: 'help',
  },
  {
    id: 'help',
    label: 'Diagnostics, versions, licenses',
    short: 'Diagnostics',
    words: 'about help support log license version hash',
    keys: ['Mod+F1'],
    // Command+F1 is the displays'.
    macKeys: [],
    place: 'anywhere',
    isScreen: true,
    menu: 'help',
  },
  {
    id: 'choose-all',
    label: 'Choose all of the list',
    short: 'all',
    words: 'select',
    keys: ['Mod+A'],
    place: 'favorites',
  },
  {
    id: 'open',
    label: 'Open its page',
    short: 'open',
    keys: ['ArrowRight'],
    place: 'favorites',
  },
  {
    id: 'order-up',
    label: 'Move up in the list',
    short: 'up',
    words: 'order sort',
    keys: ['Alt+ArrowUp'],
    place: 'favorites',
  },
  {
    id: 'order-down',
    label: 'Move down in the list',
    short: 'down',
    words: 'order sort',
    keys: ['Alt+ArrowDown'],
    place: 'favorites',
  },
  {
    id: 'move-to',
    label: 'Move to a folder',
    short: 'folder',
    keys: ['Mod+M'],
    // Command+M minimizes a window.
    macKeys: ['Mod+Shift+M'],
    place: 'favorites',
  },
  { id: 'note', label: 'Write the note', short: 'note', words: 'edit', keys: ['F2'], place: 'favorites' },
  { id: 'pin', label: 'Pin, or unpin', short: 'pin', keys: ['Mod+Shift+P'], place: 'favorites' },
  {
    id: 'remove',
    label: 'Remove',
    short: 'remove',
    words: 'delete unstar',
    keys: ['Delete'],
    place: 'favorites',
  },
  {
    id: 'undo',
    label: 'Take the last change back',
    short: 'undo',
    keys: ['Mod+Z'],
    place: 'favorites',
  },
] as const satisfies readonly Action[];

export type ActionId = (typeof actions)[number]['id'];
export type ScreenName = 'lookup' | Extract<(typeof actions)[number], { isScreen: true }>['id'];

/** The same, as what they have in common. */
export const allActions: readonly (Action & { id: ActionId })[] = actions;

const byId = new Map(allActions.map((action) => [action.id, action]));

/** The action of that id. */
export function actionOf(id: ActionId): Action & { id: ActionId } {
  const found = byId.get(id);
  if (!found) throw new Error(`There is no action ${id}.`);
  return found;
}

/** True for the id of an action; a settings file or a message may name others. */
export const isActionId = (id: string): id is ActionId => byId.has(id as ActionId);

/** The window's screens beside the look-up, in the order of their buttons. */
export const screenActions = allActions.filter(
  (action): action is Action & { id: Exclude<ScreenName, 'lookup'> } => action.isScreen === true,
);
