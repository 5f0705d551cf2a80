/*
 * What runs in the page: the app is worked through its own window, as fast as it answers. Written as text because it is
 * sent to the browser as it stands.
 */

/** Defines `driver` in the page: edits that end when the window has confirmed them. */
export const pageScript = `(() => {
  const until = (look, what, ms = 10000) => new Promise((resolve, reject) => {
    const seen = look();
    if (seen) return resolve(seen);
    const stop = () => { observer.disconnect(); clearTimeout(timer); };
    const observer = new MutationObserver(() => { const found = look(); if (found) { stop(); resolve(found); } });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const timer = setTimeout(() => { stop(); reject(new Error('never came: ' + what)); }, ms);
  });
  const press = (target, key, more = {}) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  const type = (field, text) => {
    const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(proto.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const toasts = () => document.querySelector('[class*="place"][role=status]') ?? document.querySelector('[role=status][aria-atomic]');
  const nextToast = (wanted) => {
    const before = toasts()?.firstElementChild;
    return () => {
      const now = toasts()?.firstElementChild;
      return now && now !== before && wanted.some((words) => now.textContent.startsWith(words)) ? now.textContent : null;
    };
  };
  const offered = () => [...document.querySelectorAll('section[aria-label="Your data"] button')]
    .find((button) => button.textContent === 'Restore');
  window.driver = {
    ready: async () => {
      await until(() => document.querySelector('[data-user-state=ready]'), 'the data', 30000);
      return performance.now();
    },
    star: async (code) => {
      const box = document.querySelector('input[role=combobox]');
      type(box, code);
      await until(() => document.querySelector('[role=option][data-code="' + code + '"]'), code);
      const look = nextToast(['Starred ' + code, code + ' is no favorite']);
      press(box, 'd', { ctrlKey: true });
      return (await until(look, 'word of ' + code)).startsWith('Starred');
    },
    beginRestore: async () => offered()?.click(),
    restoreIfOffered: async () => {
      const look = nextToast(['Restored']);
      const offer = offered();
      if (!offer) return false;
      offer.click();
      await until(look, 'Restored');
      return true;
    },
    openFavorites: async () => {
      press(document.body, 'i', { ctrlKey: true });
      await until(() => document.querySelector('[role=listbox][aria-label=Favorites]'), 'the list');
    },
    note: async (code, text) => {
      const row = await until(() => document.querySelector('[role=option][data-code="' + code + '"]'), code);
      row.click();
      const area = await until(() => document.querySelector('article[data-code="' + code + '"] textarea'), 'the note');
      area.focus();
      type(area, text);
      const saved = () => area.closest('div').querySelector('[role=status]').textContent === 'Saved';
      await until(() => !saved(), 'unsaved');
      area.blur();
      await until(saved, 'Saved');
    },
    stored: () => new Promise((resolve, reject) => {
      const opening = indexedDB.open('codedesk');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const all = opening.result.transaction('favorites').objectStore('favorites').getAll();
        all.onsuccess = () => {
          opening.result.close();
          resolve(all.result.map(({ code, note }) => [code, note]));
        };
      };
    }),
  };
})()`;
