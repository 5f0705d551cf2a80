import { hooks, strict, typed } from './scripts/lint/strict-rules.mjs';

/** Which rooms a room may import from; everything else is refused. The direction that DESIGN.md draws, kept by lint as well as by tsconfig. */
const rooms = {
  'src/core': [],
  'src/bridge': ['core'],
  'src/disk': ['core'],
  'src/main': ['core', 'bridge', 'disk'],
  'src/preload': ['core', 'bridge'],
  'src/renderer': ['core', 'bridge'],
};
const allRooms = ['core', 'bridge', 'disk', 'main', 'preload', 'renderer'];

/** The coder's own data have one entry; what is behind it is theirs alone (docs/user-data.md). */
const userDataEntry = {
  regex: 'shell/user-data/',
  message: 'The coder’s data have one entry: shell/user-data.',
};

const directionRules = Object.entries(rooms).map(([room, allowed]) => {
  const own = room.slice('src/'.length);
  const refused = allRooms.filter((name) => name !== own && !allowed.includes(name));
  const patterns = [
    {
      regex: `(^|/)\\.\\./(${[...refused, 'host', 'cli', 'tests', 'bench'].join('|')})(/|$)`,
      message: `${room} may import only from: ${allowed.join(', ') || 'itself'}.`,
    },
  ];
  if (own !== 'main' && own !== 'preload') {
    patterns.push({ regex: '^electron(/|$)', message: 'Only main and preload know Electron.' });
  }
  if (own !== 'main' && own !== 'disk') {
    patterns.push({ regex: '^node:', message: `${room} runs without Node.` });
  }
  if (own === 'renderer') patterns.push(userDataEntry);
  return { files: [`${room}/**/*.{ts,tsx}`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
});

/** Inside the renderer: app, features, shell, ui, from high to low; a layer may import lower ones and never a higher one. */
const layers = ['app', 'features', 'shell', 'ui'];

const layerRules = layers.slice(1).map((layer, index) => ({
  files: [`src/renderer/${layer}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `(^|/)\\.\\./(${layers.slice(0, index + 1).join('|')})(/|$)`,
            message: `renderer/${layer} knows nothing of ${layers.slice(0, index + 1).join(', ')}.`,
          },
          { regex: '^(electron(/|$)|node:)', message: 'The renderer runs without Node and Electron.' },
          userDataEntry,
          {
            regex: '(^|/)\\.\\./(disk|main|preload|host|cli|tests|bench)(/|$)',
            message: 'src/renderer may import only from: core, bridge.',
          },
        ],
      },
    ],
  },
}));

/** A union of names says the same, and is what it says when it has crossed a process. */
const noEnums = { selector: 'TSEnumDeclaration', message: 'A union of strings instead of an enum.' };

const error = (names) => Object.fromEntries(names.map((name) => [name, 'error']));
const off = (names) => Object.fromEntries(names.map((name) => [name, 'off']));

export default {
  ignorePatterns: [
    'out/',
    'dist/',
    '.cache/',
    'node_modules/',
    'test-results/',
    'playwright-report/',
    'tests/fixtures/**/*.cjs',
  ],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript'],
  jsPlugins: ['./scripts/lint/restricted-syntax.mjs'],
  categories: { correctness: 'error' },
  rules: {
    ...error([...strict, ...typed]),
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'typescript/consistent-type-definitions': ['error', 'type'],
    'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    'typescript/restrict-plus-operands': [
      'error',
      {
        allowAny: false,
        allowBoolean: false,
        allowNullish: false,
        allowNumberAndString: false,
        allowRegExp: false,
      },
    ],
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'no-irregular-whitespace': ['error', { skipRegExps: false, skipTemplates: false }],
    // Taking a field off an object is said by naming it.
    'no-unused-vars': ['error', { ignoreRestSiblings: true }],
    'codedesk/restricted-syntax': ['error', noEnums],
    curly: ['error', 'multi-line'],
  },
  overrides: [
    ...directionRules,
    ...layerRules,
    {
      files: ['src/**/*.{ts,tsx}'],
      excludeFiles: ['src/main/ipc.ts', 'src/preload/**'],
      rules: {
        'codedesk/restricted-syntax': [
          'error',
          noEnums,
          {
            selector: 'ImportSpecifier[imported.name=/^ipc(Main|Renderer)$/]',
            message: 'IPC goes through src/main/ipc.ts and src/preload.',
          },
          { selector: "MemberExpression[property.name='dangerouslySetInnerHTML']", message: 'No raw HTML.' },
          { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'No raw HTML.' },
        ],
      },
    },
    {
      files: ['src/main/**/*.ts'],
      excludeFiles: ['src/main/external.ts'],
      rules: {
        'no-restricted-properties': [
          'error',
          { property: 'openExternal', message: 'Use openExternalUrl from src/main/external.ts.' },
        ],
      },
    },
    { files: ['src/renderer/**/*.{ts,tsx}'], plugins: ['typescript', 'react'], rules: error(hooks) },
    {
      files: ['cli/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.mjs', 'host/**/*.ts'],
      rules: { 'no-console': 'off' },
    },
    {
      // Mocks, hostile values and recorded calls are untyped by nature.
      files: ['tests/**/*.{ts,tsx}'],
      rules: off([
        'typescript/no-non-null-assertion',
        'typescript/no-unsafe-assignment',
        'typescript/no-unsafe-argument',
        'typescript/no-unsafe-call',
        'typescript/no-unsafe-member-access',
        'typescript/no-unsafe-return',
        'typescript/no-extraneous-class',
        'typescript/no-misused-spread',
      ]),
    },
    {
      // No room's types reach these.
      files: ['**/*.mjs', '**/*.config.ts'],
      env: { node: true },
      rules: { ...off(typed), 'no-undef': 'error' },
    },
    { files: ['tests/fixtures/host-app/page.mjs'], env: { browser: true } },
  ],
};
