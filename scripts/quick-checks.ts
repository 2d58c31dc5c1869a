import { single, vitest, type Check } from './checks.ts'

/** The checks that need no browser and no build. */
export const quickChecks: Check[] = [
  single('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
  single('lint', ['node_modules/eslint/bin/eslint.js', '.']),
  single(
    'types',
    ['node_modules/next/dist/bin/next', 'typegen'],
    ['node_modules/typescript/bin/tsc', '--noEmit'],
  ),
  vitest('unit'),
]
