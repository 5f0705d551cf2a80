import { createStore } from '../../shell/store';

/** The parts of a code's page, in their order; each has the number that is its key. */
const pageSections = ['units', 'facts', 'similar', 'ndc', 'guide', 'history'] as const;
export type PageSection = (typeof pageSections)[number];

/** Where the next page is to be opened: what a link to a part of it asks for. Taken once. */
export const sectionWish = createStore<PageSection | null>(null);

export const wishForSection = (section: PageSection): void => sectionWish.set(section);
