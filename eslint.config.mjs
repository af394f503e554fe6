import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const pureRoom = [
  'Date',
  'crypto',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
];

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/dist-tsc/**',
      '**/dist-server/**',
      '**/node_modules/**',
      '.nx/**',
      '.homegroup/**',
      '**/test-results/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.mjs', '.dependency-cruiser.cjs', '*/*/*.mjs', 'apps/*/*.config.ts'],
          maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: 64,
        },
      },
    },
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'no-console': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A request without content is parsed all the same, so its handler names a payload that it does not use.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  // Nest reads the types of constructor parameters at run time, so the server may import classes only used as types.
  { files: ['apps/server/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['libs/room/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/room/src/testing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...pureRoom.map((name) => ({ name, message: 'libs/room is pure: time, ids and draws arrive in the command.' })),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'libs/room is pure.' }],
    },
  },
  { files: ['apps/web/src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    rules: {
      // React calls what an effect gives back when it cleans up. Browsers answer scrolling with a promise, for one.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression[body.type=/^(Call|Logical|Conditional|Await)Expression$/]',
          message: 'Write an effect with a body in braces: its value is taken for its clean-up.',
        },
      ],
    },
  },
  // A describe or an end-to-end scenario is one function by nature; its steps are what must be short.
  { files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.mjs', '**/*.cjs'], ...ts.configs.disableTypeChecked },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        performance: 'readonly',
        module: 'writable',
      },
    },
    rules: { ...ts.configs.disableTypeChecked.rules, 'no-console': 'off' },
  },
);
