import { hostPaths, type PageSettings } from '../wire';

/** Puts the preload before everything else in the page; as a file, so that a policy without inline script allows it. */
export function injectPreload(html: string): string {
  const tag = `<script src="${hostPaths.preload}"></script>`;
  const head = /<head(\s[^>]*)?>/i.exec(html);
  const place = head ? head.index + head[0].length : (/^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0);
  return html.slice(0, place) + tag + html.slice(place);
}

/**
 * One classic script: the page's runtime, then the app's preload as the CommonJS module it is. Nothing of it stays
 * behind as a global; what the preload exposes is all that the page can see.
 */
export function preloadScript(runtime: string, preload: string, settings: PageSettings): string {
  return `(() => {
${runtime}
const host = codedeskPage.start(${JSON.stringify(settings)});
const module = { exports: {} };
try {
((module, exports, require, process) => {
${preload}
})(module, module.exports, host.require, host.process);
} catch (error) { host.failed(error); }
})();
`;
}
