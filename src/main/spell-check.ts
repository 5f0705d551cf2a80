import type { App, Session } from 'electron';

/** A port that Chromium opens for nobody: what is asked for there leaves this computer at no time. */
const nowhere = 'https://localhost:1/';

/**
 * No dictionary is fetched. With a session made, Electron loads one for the system's language from Google's servers,
 * even where no page is checked for spelling.
 */
export function refuseDictionaries(app: Pick<App, 'on'>): void {
  app.on('session-created', silence);
}

export function silence(
  session: Pick<Session, 'setSpellCheckerLanguages' | 'setSpellCheckerDictionaryDownloadURL'>,
): void {
  session.setSpellCheckerDictionaryDownloadURL(nowhere);
  session.setSpellCheckerLanguages([]);
}
