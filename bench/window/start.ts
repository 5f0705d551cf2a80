import { performance } from 'node:perf_hooks';
import { untilThere } from '../../tests/e2e/driver/desk';
import { openBrowser, openDesk, pageOf, type Desk } from './desk';

/** The browser with its profile, and an empty page in it that has been painted. */
export async function startOfAnEmptyPage(userData: string): Promise<number> {
  const begun = performance.now();
  const context = await openBrowser(userData);
  const page = await pageOf(context);
  await page.goto('data:text/html,<!doctype html><title>Floor</title><p data-app-state="ready">Empty</p>');
  await untilThere(page, '[data-app-state="ready"]');
  const ms = performance.now() - begun;
  await context.close();
  return ms;
}

/** Starts of one build: until codes and words of HCPCS answer, and until a diagnosis in an office's words does. */
export type Start = { desk: Desk; wordsMs: number; diagnosesMs: number };

export async function startAndAsk(userData: string, appPath: string): Promise<Start> {
  const begun = performance.now();
  const desk = await openDesk(userData, appPath);
  await desk.page.getByRole('combobox', { name: 'Search codes' }).fill('appendicitis');
  await untilThere(desk.page, '#results [data-code^=K3]');
  return { desk, wordsMs: desk.startMs, diagnosesMs: performance.now() - begun };
}
