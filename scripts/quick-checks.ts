import { single, vitest, type Lane } from './checks.ts'

// Each keeps one processor busy.
export const staticChecks: Lane = [
  single('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
  single('lint', ['node_modules/eslint/bin/eslint.js', '.']),
  single(
    'types',
    ['node_modules/next/dist/bin/next', 'typegen'],
    ['node_modules/typescript/bin/tsc', '--noEmit'],
  ),
]

export const unitTests: Lane = [vitest('unit')]
