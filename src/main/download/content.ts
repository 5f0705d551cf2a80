/** Whether bytes are a web page: the usual answer of a server that wants a licence accepted or a login. */
export function looksLikePage(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('utf-8').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  return (
    beginning.startsWith('<!doctype html') || beginning.startsWith('<html') || beginning.startsWith('<?xml')
  );
}

/** The last part of an address, as a file name. */
export function fileNameOf(url: URL): string {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return (
      decodeURIComponent(last)
        .replace(/[/\\\0]/g, '_')
        .slice(0, 200) || 'download'
    );
  } catch {
    return last.slice(0, 200) || 'download';
  }
}

export function sizeWords(bytes: number): string {
  const mib = bytes / 2 ** 20;
  return mib >= 1 ? `${mib.toFixed(mib < 10 ? 1 : 0)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
