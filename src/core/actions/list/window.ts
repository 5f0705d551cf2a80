import type { Action } from '../action';

/** What is done with the window as a whole: opened again, printed, explained. */
export const windowActions = [
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
] as const satisfies readonly Action[];
