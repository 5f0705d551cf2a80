/** Covers the page when it has nothing behind it any more. Built by hand: the app's policy allows no inline style or markup. */
export function showStopped(title: string, text: string): void {
  const dialog = document.createElement('dialog');
  dialog.style.cssText =
    'border:1px solid GrayText;border-radius:8px;padding:24px 28px;max-width:32rem;' +
    'font:16px/1.5 system-ui,sans-serif;color:CanvasText;background:Canvas;color-scheme:light dark';
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
  });
  const heading = document.createElement('h1');
  heading.textContent = title;
  heading.style.cssText = 'font-size:20px;margin:0 0 8px';
  const line = document.createElement('p');
  line.textContent = text;
  line.style.margin = '0';
  dialog.append(heading, line);
  document.body.append(dialog);
  dialog.showModal();
}
