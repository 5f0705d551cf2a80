import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

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

export default tseslint.config(
  {
    ignores: [
      'out/',
      'dist/',
      '.cache/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'tests/fixtures/**/*.cjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    // One program over all rooms: each room's own would read and check core once more.
    languageOptions: {
      parserOptions: { project: ['tsconfig.lint.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // There are no enums (`noEnums`), and looking for what is put into one takes a quarter of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Taking a field off an object is said by naming it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noEnums],
      eqeqeq: 'error',
      curly: ['error', 'multi-line'],
    },
  },
  ...directionRules,
  ...layerRules,
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main/ipc.ts', 'src/preload/**'],
    rules: {
      'no-restricted-syntax': [
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
    ignores: ['src/main/external.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'openExternal', message: 'Use openExternalUrl from src/main/external.ts.' },
      ],
    },
  },
  { files: ['src/renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['cli/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.mjs', 'host/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Mocks, hostile values and recorded calls are untyped by nature.
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['**/*.mjs', '*.config.ts', '**/*.config.ts'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: globals.node,
      parserOptions: { projectService: false, project: false, program: null },
    },
  },
);
