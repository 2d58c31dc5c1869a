import coreWebVitals from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

// Which room may import which (the table stands in CONTRIBUTING.md). A group is a glob of what is imported.
const DATABASE = ['@/lib/platform/db', '@/lib/generated/*', '@prisma/*', 'pg']
const ROUTES = ['@/app/*', '**/app/*']
const SERVER = ['@/server/*', '@/scripts/*', '@/tools/*', '@/testing/*']
const PLATFORM = ['@/lib/platform/*']
const VERBS = ['@/lib/*/*', '!@/lib/*/schema', '!@/lib/*/*-schema', '!@/lib/*/rules', '!@/lib/i18n/*']

// What is named in words: with it comes every message, which a browser should not load.
const NAMED = ['!@/lib/countries/regions', '!@/lib/signatures/place']

// The format of the ledger, which browsers check by themselves.
const FORMAT = ['bytes', 'check-receipt', 'commitment', 'entry', 'verifier-key'].map(
  (name) => `!@/lib/ledger/${name}`,
)

// Who checks that somebody may, and whoever acts for the campaign itself.
const MINTS = [
  ...['lib/authorization/*', 'lib/admins/require-admin.ts', 'lib/admins/enter-sudo.ts'],
  'lib/signatures/token-holder.ts',
]
const ITSELF = ['server/jobs/**', 'scripts/**', 'testing/**']
const MINT = {
  name: '@/lib/authorization/prove',
  message: 'Ask requireAdmin, enterSudo, ownHolder or asJob for a proof: they check.',
}
const AS_JOB = {
  name: '@/lib/authorization/as-job',
  message: 'Jobs and commands alone act for the campaign itself.',
}

function withoutProofs(where, paths) {
  return { ...where, rules: { 'no-restricted-imports': ['error', { paths }] } }
}

function rooms(files, groups, message, ignores = []) {
  return {
    files,
    ignores: ['**/*.test.*', ...ignores],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: groups.map((group) => ({ ...group, message })) },
      ],
    },
  }
}

const named = (beginning) =>
  coreWebVitals.flatMap(({ rules = {} }) => Object.keys(rules)).filter((name) => name.startsWith(beginning))
const off = (names) => Object.fromEntries(names.map((name) => [name, 'off']))

const config = [
  ...coreWebVitals,
  ...typescript,
  {
    ignores: [
      '.next/**',
      '.next-*/**',
      '.data*/**',
      'lib/generated/**',
      'next-env.d.ts',
      'prisma/schema-engine.mjs',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      // A page is fetched whole, so that nobody reads an old one from the router's own cache (docs/decisions/0004).
      '@next/next/no-html-link-for-pages': 'off',
      // Pictures come in the widths that were made when they were uploaded (docs/decisions/0022).
      '@next/next/no-img-element': 'off',
      'import/no-anonymous-default-export': 'off',
      'import/order': [
        'error',
        {
          groups: ['builtin', 'external', 'internal', 'parent', 'sibling', 'index'],
          pathGroups: [{ pattern: '@/**', group: 'internal' }],
          pathGroupsExcludedImportTypes: ['builtin'],
          alphabetize: { order: 'asc', caseInsensitive: true },
          named: { import: true, types: 'types-last' },
        },
      ],
    },
  },
  // The compiler looks only at those with @ts-check.
  { files: ['**/*.{js,mjs}'], rules: { 'import/named': 'error' } },
  // Whatever connects otherwise has the database's own time zone, and no certificates (docs/decisions/0027).
  {
    ignores: [
      ...['**/*.test.*', '**/*.spec.*', 'lib/platform/connections.ts', 'prisma/schema-engine.mjs'],
      'lib/authorization/prove.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Property[key.name="connectionString"]', message: 'Connect by connectionTo(url).' },
        {
          selector: 'TSAsExpression TSTypeReference[typeName.name="Authorized"]',
          message: 'A proof is made by whoever checks, and never claimed.',
        },
        ...['name', 'property.name'].map((name) => ({
          selector: `NewExpression[callee.${name}=/^(Pool|Client)$/]`,
          message: 'lib/platform/connections.ts makes connections whose end does not end the process.',
        })),
      ],
    },
  },
  {
    ignores: ['**/*.test.*'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'URL',
          property: 'canParse',
          message: 'lib/text/url.ts reads addresses with accented letters too.',
        },
      ],
    },
  },
  withoutProofs({ ignores: ['**/*.test.*', ...MINTS, ...ITSELF] }, [MINT, AS_JOB]),
  withoutProofs({ files: ITSELF, ignores: ['testing/scenes/authorized.ts'] }, [MINT]),
  // React runs in the browsers of the admin area alone, and to look for it elsewhere takes two thirds of the time.
  { ignores: ['**/*.tsx', 'components/**'], rules: off(named('react/')) },
  { ignores: ['app/admin/**', 'components/admin/**'], rules: off(named('react-hooks/')) },
  rooms(['app/**'], [{ group: [...DATABASE, ...SERVER] }], 'A route asks a query or a verb of lib.'),
  rooms(
    ['app/admin/**/*.ts', 'app/admin/**/*action.tsx'],
    [{ group: [...DATABASE, ...SERVER, '@/components/*'] }],
    'An action knows its form by editor/, not by its markup.',
  ),
  rooms(
    ['components/**'],
    [
      { group: [...DATABASE, ...ROUTES, ...SERVER, '@/endpoints/*'] },
      { group: [...VERBS, ...NAMED, ...PLATFORM], allowTypeImports: true },
    ],
    'A component gets props: lib schema and rules, and types of queries.',
  ),
  rooms(
    ['editor/**'],
    [
      { group: [...DATABASE, ...ROUTES, ...SERVER, '@/components/*', '@/endpoints/*'] },
      { group: [...VERBS, ...PLATFORM], allowTypeImports: true },
    ],
    'What an open editor does has no markup: types, schema and rules of lib.',
  ),
  rooms(
    ['browser/**'],
    [
      {
        group: [
          ...DATABASE,
          ...ROUTES,
          ...SERVER,
          '@/routes.mjs',
          '@/components/*',
          '@/editor/*',
          '@/endpoints/*',
          'react*',
          'next*',
        ],
      },
      { group: [...VERBS, ...FORMAT, ...PLATFORM], allowTypeImports: true },
    ],
    'What browsers run is small: types and rules of lib, and nothing of the server or the framework.',
  ),
  rooms(
    ['endpoints/**'],
    [{ group: [...ROUTES, ...SERVER, '@/components/*', '@/editor/*'] }],
    'What a post answers knows nothing of pages or the process.',
  ),
  // Node runs these as they are, and strips types alone.
  {
    files: ['verify/**', 'witness/**'],
    ignores: ['**/*.test.*'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/parameter-properties': 'error',
    },
  },
  rooms(['verify/**'], [{ group: ['@/*', '../*'] }], 'The folder is copied and run without the rest.'),
  rooms(['witness/**'], [{ group: ['@/*', '../*', '!../verify'] }], 'A witness needs verify/ alone.'),
  rooms(
    ['lib/**'],
    [{ group: [...ROUTES, ...SERVER, '@/routes.mjs', '@/components/*', '@/editor/*', '@/endpoints/*'] }],
    'The domain knows nothing of pages, of HTTP answers or of the process.',
  ),
  rooms(
    ['lib/**/schema.ts', 'lib/**/*-schema.ts', 'lib/**/rules.ts'],
    [
      {
        group: [
          ...DATABASE,
          ...PLATFORM,
          ...ROUTES,
          ...SERVER,
          '@/components/*',
          'node:fs',
          'node:net',
          'node:http',
          'next/*',
        ],
        allowTypeImports: true,
      },
    ],
    'Schemas and rules do no I/O.',
  ),
  rooms(
    [
      'server/**',
      'tools/**',
      'testing/**',
      'scripts/**',
      'prisma/**',
      'e2e/**',
      'bench/**',
      'faults/**',
      'quality/**',
    ],
    [{ group: [...ROUTES, '@/components/*', '@/editor/*'] }],
    'The process imports no page.',
  ),
]

export default config
