import type { Page } from '@playwright/test';
import { rows, search } from './desk';
import { expect, test } from './driver';

/** What can be read of each row, and the deciding words in it that cannot; in the order of the list. */
async function readable(page: Page): Promise<{ code: string; text: string; seen: string; cut: string[] }[]> {
  return rows(page).evaluateAll((options) =>
    options.map((row) => {
      const box = row.querySelector<HTMLElement>('span[title]');
      const place = box?.getBoundingClientRect();
      const seen: string[] = [];
      const cut: string[] = [];
      const texts = document.createTreeWalker(box ?? row, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); place && node; node = texts.nextNode()) {
        for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const end = [...range.getClientRects()].at(-1);
          const isSeen = end && end.right <= place.right + 1 && end.bottom <= place.bottom + 2;
          if (isSeen) seen.push(word[0]);
          else if (node.parentElement?.closest('[data-weight=telling]')) cut.push(word[0]);
        }
      }
      return { code: row.getAttribute('data-code') ?? '', text: box?.title ?? '', seen: seen.join(' '), cut };
    }),
  );
}

// A page that decides in words at the end, in a no before a word, in a number, and in a group far down the list.
const queries = [
  'wheelchair seat cushion',
  'hospital bed',
  'elastic bandage',
  'power wheelchair group 3 heavy duty',
];

test('a row is told from every other by what can be read of it', async ({ desk: { page } }) => {
  for (const width of [900, 1280]) {
    await test.step(`the words that decide must not be cut, nor two codes read alike, in a window ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 800 });
      for (const query of queries) {
        await search(page, query);
        const list = await readable(page);
        expect(list.length, query).toBeGreaterThan(10);
        expect(
          list.filter(({ cut }) => cut.length > 0).map(({ code, cut }) => `${code}: ${cut.join(' ')}`),
        ).toEqual([]);
        const texts = new Map<string, string>();
        for (const { code, text, seen } of list) {
          const other = texts.get(seen);
          expect(other === undefined || other === text, `${code} reads like another code: ${seen}`).toBe(
            true,
          );
          texts.set(seen, text);
        }
      }
    });
  }
  await test.step('a row without a unit must give its place to the words', async () => {
    await page.setViewportSize({ width: 900, height: 800 });
    await search(page, 'modifier left');
    const row = page.locator('[role=option][data-code=LT]');
    await expect(row).toBeVisible();
    const left = await row.evaluate((element) => {
      const text = element.querySelector('span[title]')?.getBoundingClientRect();
      return text ? element.getBoundingClientRect().right - text.right : Infinity;
    });
    expect(left).toBeLessThan(100);
  });
});
