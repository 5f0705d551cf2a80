import type { Page } from '@playwright/test';

const phrases = [
  'J0475',
  'j04',
  'baclofen intrathecal',
  'wheelchair cushion',
  'rituximab 100 mg',
  'catheter, intermittent',
  'dm2 with neuropathy',
  'torn meniscus left',
];
export const keysPerSecond = 12;

const boxName = 'Search codes';

/** Types phrases key by key and gives, for each key, the milliseconds from its event to the frame that shows its rows. */
async function type(page: Page): Promise<number[]> {
  for (const phrase of phrases) {
    await page.getByRole('combobox', { name: boxName }).fill('');
    await page.keyboard.type(phrase, { delay: 1000 / keysPerSecond });
    await page.waitForTimeout(300);
  }
  return page.evaluate(() => (window as unknown as { painted: number[] }).painted);
}

/** From a key's event to the frame after the one whose script had its rows in the page. */
export async function keysToPaint(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const painted: number[] = [];
    Object.assign(window, { painted });
    const list = document.getElementById('results');
    const box = document.querySelector('input[role=combobox]');
    if (!list || !(box instanceof HTMLInputElement)) throw new Error('The search box is missing.');
    let pressedAt: number | null = null;
    box.addEventListener('input', (event) => (pressedAt = event.timeStamp), { capture: true });
    new MutationObserver(() => {
      if (pressedAt === null || list.dataset['query'] !== box.value) return;
      const begun = pressedAt;
      pressedAt = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - begun);
        port2.postMessage(null);
      });
    }).observe(list, { attributes: true, attributeFilter: ['data-query'] });
  });
  return type(page);
}

/** The same on a page that has nothing but a box, and paints twenty rows at each key. */
export async function keysToPaintOfAnEmptyPage(page: Page): Promise<number[]> {
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><title>Floor</title>
    <style>body{font:14px sans-serif} #results{height:640px;overflow:hidden} #results div{height:30px}</style>
    <input role="combobox" aria-label="${boxName}"><div id="results"></div>`);
  await page.evaluate(() => {
    const painted: number[] = [];
    Object.assign(window, { painted });
    const list = document.getElementById('results');
    const box = document.querySelector('input');
    if (!list || !box) throw new Error('The page is not whole.');
    box.addEventListener('input', ({ timeStamp: begun }) => {
      list.replaceChildren(
        ...Array.from({ length: 20 }, (_, at) => {
          const row = document.createElement('div');
          row.textContent = `${at} ${box.value} a made-up descriptor of something that is injected or supplied, 10 mg`;
          return row;
        }),
      );
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - begun);
        port2.postMessage(null);
      });
    });
  });
  return type(page);
}
