import { single, vitest, type Lane } from './checks.ts'

// Each lane uses one processor, for about as long as the other including the build.
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
