import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { useStore } from '../../shell/store';
import { sectionWish, type PageSection } from './section-wish';
import type { SectionLink } from './SectionBar';

/**
 * Going to a part of the page by its button, its number or a link from elsewhere.
 * @param code of the page, by its key: what was wished for is looked for on every page that comes
 */
export function usePageSections(code: string, sections: readonly SectionLink[], openUnits: () => void) {
  const page = useRef<HTMLElement>(null);
  const goTo = useCallback(
    (section: PageSection) => {
      if (section === 'units') openUnits();
      else page.current?.querySelector(`[data-section=${section}]`)?.scrollIntoView();
    },
    [openUnits],
  );
  const wish = useStore(sectionWish);
  useEffect(() => {
    if (wish === null || !sections.some(({ id }) => id === wish)) return;
    sectionWish.set(null);
    goTo(wish);
  }, [wish, code, sections, goTo]);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !/^[1-6]$/.test(key)) return;
    if (target instanceof Element && target.matches('input, textarea, select')) return;
    const section = sections[Number(key) - 1];
    if (!section) return;
    event.preventDefault();
    goTo(section.id);
  });
  useEffect(() => {
    // The pane around the page has the focus, and numbers typed anywhere else are for the search box.
    const pane = page.current?.parentElement;
    const onKey = (event: KeyboardEvent) => onKeyDown(event);
    pane?.addEventListener('keydown', onKey);
    return () => pane?.removeEventListener('keydown', onKey);
  }, []);
  return { page, goTo };
}
