import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const standIn = resolve(root, 'host/electron/index.ts');

/** The rooms on both sides of the stand-in: what lies below them is the compiler's own step. */
const isOurs = (path: string): boolean => /^(host|src\/main)\//.test(path);

/**
 * Compiles main with the host's stand-in where it says 'electron'. Electron's own types declare that module
 * globally, which would win; they are read under another name, and stay the measure for the stand-in itself.
 */
function complaintsAbout(extra: Record<string, string>): string[] {
  const configPath = resolve(root, 'src/main/tsconfig.json');
  const { config } = ts.readConfigFile(configPath, (path) => readFileSync(path, 'utf8')) as {
    config: object;
  };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, resolve(root, 'src/main'), {
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node', 'electron', 'vite/client'],
    composite: false,
    emitDeclarationOnly: false,
    declaration: false,
    noEmit: true,
  });
  delete parsed.options.rootDir;
  delete parsed.options.outDir;

  const host = ts.createCompilerHost(parsed.options);
  const readAsIs = host.readFile.bind(host);
  host.readFile = (path) => {
    const text = extra[path] ?? readAsIs(path);
    return path.endsWith('electron.d.ts')
      ? text?.replaceAll(/declare module 'electron/g, "declare module 'own-")
      : text;
  };
  const existsAsIs = host.fileExists.bind(host);
  host.fileExists = (path) => path in extra || existsAsIs(path);
  host.resolveModuleNameLiterals = (literals, from, _reference, options) =>
    literals.map(({ text }) => {
      if (text === 'electron' || text === 'electron/main') {
        return { resolvedModule: { resolvedFileName: standIn, extension: ts.Extension.Ts } };
      }
      return ts.resolveModuleName(text, from, options, host);
    });

  const program = ts.createProgram([...parsed.fileNames, ...Object.keys(extra)], parsed.options, host);
  const ours = program.getSourceFiles().filter(({ fileName }) => isOurs(fileName.slice(root.length + 1)));
  return ours
    .flatMap((file) => program.getSemanticDiagnostics(file))
    .map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${file?.fileName.slice(root.length + 1) ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}

/** Uses what the stand-in has not: without complaints about it, the others' absence would prove nothing. */
const beyond = {
  path: resolve(root, 'src/main/not-there.ts'),
  text: "import { app, TouchBar } from 'electron';\nvoid TouchBar;\napp.getGPUFeatureStatus();\n",
};

describe('the stand-in for electron', () => {
  it('has all that main uses, with the types that main expects', { timeout: 120_000 }, () => {
    expect(complaintsAbout({ [beyond.path]: beyond.text })).toEqual([
      expect.stringMatching(/not-there.ts:1 .*no exported member 'TouchBar'/),
      expect.stringMatching(/not-there.ts:3 .*'getGPUFeatureStatus' does not exist/),
    ]);
  });
});
