import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../..');

export type Use = {
  /** `App.quit`, `BrowserWindow event ready-to-show`, `SaveDialogOptions.title`. */
  name: string;
  signature: string;
  doc: string;
  tags: { name: string; text: string }[];
};

/** Every member, option and event of Electron that main and preload use, as electron.d.ts declares it. */
export function electronUses(): Use[] {
  const program = programOf(['src/main', 'src/preload']);
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();
  const take = (declaration: ts.Declaration | undefined) => {
    if (!declaration || !isElectrons(declaration)) return;
    const use = useOf(declaration);
    if (use) uses.set(use.name, use);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) take(checker.getResolvedSignature(node)?.declaration);
    else if (ts.isPropertyAccessExpression(node)) takeAll(checker.getSymbolAtLocation(node.name));
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name;
      if (ts.isIdentifier(key)) takeAll(checker.getTypeAtLocation(node.parent).getProperty(key.text));
    } else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const type = checker.getContextualType(node.parent);
      if (type && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) {
        for (const part of type.isUnion() ? type.types : [type]) takeAll(part.getProperty(node.name.text));
      }
    }
    ts.forEachChild(node, visit);
  };
  const takeAll = (symbol: ts.Symbol | undefined) => {
    const [first] = symbol?.declarations ?? [];
    // Of on() and its like the call tells which event is meant; the first declared is any.
    if (first && eventOf(first) === null) take(first);
  };

  for (const file of program.getSourceFiles()) {
    if (/\/src\/(main|preload)\//.test(file.fileName)) visit(file);
  }
  return [...uses.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function programOf(rooms: string[]): ts.Program {
  const files: string[] = [];
  let options: ts.CompilerOptions = {};
  for (const room of rooms) {
    const folder = resolve(root, room);
    const { config } = ts.readConfigFile(resolve(folder, 'tsconfig.json'), (path) =>
      readFileSync(path, 'utf8'),
    ) as { config: object };
    const parsed = ts.parseJsonConfigFileContent(config, ts.sys, folder);
    files.push(...parsed.fileNames);
    options = { ...parsed.options, composite: false, noEmit: true };
  }
  delete options.rootDir;
  delete options.outDir;
  return ts.createProgram(files, options);
}

const isElectrons = (node: ts.Node): boolean => node.getSourceFile().fileName.endsWith('electron.d.ts');

function useOf(declaration: ts.Declaration): Use | null {
  const owner = ownerOf(declaration);
  if (!owner) return null;
  const event = eventOf(declaration);
  if (event !== null) {
    const described = memberOf(
      owner,
      (member) => eventOf(member) === event && member.name?.getText() === 'on',
    );
    return described ? use(`${nameOf(owner)} event ${event}`, described) : null;
  }
  const name = (declaration as ts.NamedDeclaration).name?.getText();
  return name ? use(`${nameOf(owner)}.${name}`, declaration) : null;
}

type Owner = ts.ClassDeclaration | ts.InterfaceDeclaration;
const nameOf = (owner: Owner): string => owner.name?.text ?? '';

function ownerOf(node: ts.Node): Owner | null {
  const { parent } = node;
  return ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) ? parent : null;
}

function memberOf(owner: Owner, isIt: (member: ts.ClassElement | ts.TypeElement) => boolean) {
  return [...owner.members].find(isIt);
}

/** The event that an overload of on, once, off … is about. */
function eventOf(node: ts.Node): string | null {
  if (!ts.isMethodDeclaration(node) && !ts.isMethodSignature(node)) return null;
  const [first] = node.parameters;
  const type = first?.name.getText() === 'event' ? first.type : undefined;
  return type && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : null;
}

function use(name: string, declaration: ts.Node): Use {
  const docs = ts.getJSDocCommentsAndTags(declaration);
  return {
    name,
    signature: declaration
      .getText()
      .replace(/\/\*\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' '),
    doc: docs.map((doc) => (ts.isJSDoc(doc) ? (ts.getTextOfJSDocComment(doc.comment) ?? '') : '')).join('\n'),
    tags: ts.getJSDocTags(declaration).map((tag) => ({
      name: tag.tagName.text,
      text: ts.getTextOfJSDocComment(tag.comment) ?? '',
    })),
  };
}
