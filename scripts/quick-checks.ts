import { single, vitest, type Lane } from './checks.ts'

// Each lane keeps one processor busy, and about as long as the other once a build follows the first.
export const styleChecks: Lane = [
  single('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
  single('lint', ['node_modules/eslint/bin/eslint.js', '.']),
]

export const codeChecks: Lane = [
  single(
    'types',
    ['node_modules/next/dist/bin/next', 'typegen'],
    ['node_modules/typescript/bin/tsc', '--noEmit'],
  ),
  vitest('unit'),
]
