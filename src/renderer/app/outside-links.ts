/**
 * Stops every link and form that would leave the page. Main refuses navigation too; this second guard also
 * holds where the page is shown by a plain browser, which has no such guard of its own.
 */
export function refuseOutsideLinks(document: Document): void {
  const refuse = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href], area[href]') : null;
    const target = link?.getAttribute('href') ?? '';
    if (link && !target.startsWith('#')) event.preventDefault();
  };
  document.addEventListener('click', refuse, { capture: true });
  document.addEventListener('auxclick', refuse, { capture: true });
  document.addEventListener('submit', (event) => event.preventDefault(), { capture: true });
}
