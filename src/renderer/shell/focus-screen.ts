/**
 * Gives the focus to a screen that has come to the front, so that arrows and page keys are its own: to what it names its home, or to
 * the screen itself, which scrolls. Letters go to the search box from there as from anywhere. What has the focus in the screen keeps it.
 * @param header the line at its top
 */
export function focusScreen(header: HTMLElement): void {
  const place = header.closest('main');
  const screen = header.closest('section');
  const { activeElement } = document;
  if (!place || !screen || (activeElement !== place && place.contains(activeElement))) return;
  const home = screen.querySelector<HTMLElement>('[data-home]') ?? screen;
  if (!home.hasAttribute('tabindex')) home.tabIndex = -1;
  home.focus({ preventScroll: true });
}
