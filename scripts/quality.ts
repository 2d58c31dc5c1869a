import { parseArgs } from 'node:util'
import { CHECKS } from '@/quality/checks'
import { ensureClient } from '@/server/database/generated-client'
import { messageOf } from '@/server/host/startup-error'
import { table } from '@/tools/table'

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const wanted = values.only.split(',').filter(Boolean)

await ensureClient()
const rows: string[][] = []
let failed = 0
for (const { name, run } of CHECKS.filter((check) => wanted.length === 0 || wanted.includes(check.name))) {
  console.error(`  ${name} …`)
  const began = performance.now()
  const findings = await run().catch((error: unknown) => [
    { what: name, passed: false, detail: messageOf(error) },
  ])
  rows.push([name, `${Math.round((performance.now() - began) / 1_000)} s`])
  rows.push(
    ...findings.map(({ what, passed, detail = '' }) => [`  ${what}`, passed ? 'passed' : `FAILED ${detail}`]),
  )
  failed += findings.filter(({ passed }) => !passed).length
}
console.log(table(['', ''], rows))
console.log(`\n${failed === 0 ? 'Everything passed' : `${failed} failed`}.`)
process.exit(failed === 0 ? 0 : 1)
