import { readFileSync } from 'node:fs'
import type { Imports } from './imports.ts'

/** A function on the way of something through the house. It is imported by the step above it, unless `via` says what lies between. */
export type Step = { file: string; name: string; does: string; via?: string; then?: Step[] }

/** A way as a tree, each step under the one that leads to it. Throws where a step is not in the code any more. */
export function drawWay(steps: Step[], ours: Imports, parent?: Step, indent = ''): string {
  return steps
    .flatMap((step) => {
      check(step, ours, parent)
      const via = step.via ? `${indent}┊ ${step.via}\n` : ''
      const line = `${via}${indent}${step.name}  ${step.file}\n${indent}    ${step.does}`
      return [line, ...(step.then ? [drawWay(step.then, ours, step, `${indent}  `)] : [])]
    })
    .join('\n')
}

function check({ file, name, via }: Step, ours: Imports, parent?: Step): void {
  if (!ours.has(file)) throw new Error(`${file} is not there`)
  if (!new RegExp(`export [\\w ]*\\b${name}\\b`).test(readFileSync(file, 'utf8'))) {
    throw new Error(`${file} exports no ${name}`)
  }
  if (parent && !via && parent.file !== file && !ours.get(parent.file)?.includes(file)) {
    throw new Error(`${parent.file} does not import ${file}`)
  }
}
