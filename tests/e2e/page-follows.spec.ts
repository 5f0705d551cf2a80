import { expect, test } from './driver';
import { codePage, rows, search, searchBox } from './desk';

/**
 * Looks at every frame whether the page is that of the highlighted row; where it is not, it must be marked as what it is, so
 * that it cannot be taken for the row's and nothing on it can be pressed.
 */
function watchPage(): void {
  const seen = { frames: 0, behind: 0, taken: [] as string[] };
  Object.assign(window, { seen });
  const look = () => {
    const row = document.querySelector<HTMLElement>('[role=option][aria-selected=true]')?.dataset['code'];
    const page = document.querySelector<HTMLElement>('article[data-code]');
    const pane = page?.closest<HTMLElement>('[role=region][aria-label=Code]');
    seen.frames++;
    if (row && page && pane && row !== page.dataset['code']) {
      seen.behind++;
      const isMarked = pane.dataset['stale'] !== undefined && getComputedStyle(pane).pointerEvents === 'none';
      if (!isMarked) seen.taken.push(`${row} beside the page of ${page.dataset['code']}`);
    }
    requestAnimationFrame(look);
  };
  look();
}

test('a page that has not followed the highlight yet never looks like the page of the row', async ({
  desk: { page },
}) => {
  await search(page, 'wheelchair cushion');
  await expect(codePage(page)).toHaveAttribute('data-code', 'E2601');
  await page.evaluate(watchPage);
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowDown');
  await searchBox(page).fill('');
  await page.keyboard.type('baclofen intrathecal', { delay: 10 });
  for (const query of ['J9312', 'E0601', 'diabetic shoes']) await search(page, query);
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  const settled = page.getByRole('region', { name: 'Code', exact: true });
  await expect(settled).not.toHaveAttribute('data-stale');
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { frames: number; behind: number; taken: string[] } }).seen,
  );
  expect(seen.frames).toBeGreaterThan(5);
  expect(seen.taken).toEqual([]);
});
