import { expect, test } from './driver';
import { search, searchBox } from './desk';

test('a first start shows the few keys of a day, and no later one does', async ({ launch }) => {
  const desk = await launch();
  const steps = desk.page.getByRole('region', { name: 'First steps' });
  await expect(steps).toContainText('Ctrl+U');
  await expect(steps).toContainText('Count units');
  await expect(searchBox(desk.page)).toBeFocused();
  await search(desk.page, 'J0475');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByText('Copied: J0475')).toBeVisible();
  await searchBox(desk.page).fill('');
  await expect(desk.page.getByRole('heading', { name: 'What is loaded' })).toBeVisible();
  await expect(steps).toHaveCount(0);

  const page = await desk.restart();
  await expect(page.getByRole('option', { name: /J0475/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'First steps' })).toHaveCount(0);
});
