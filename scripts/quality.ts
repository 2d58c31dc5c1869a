import { parseArgs } from 'node:util'
import { CHECKS } from '@/quality/checks'
import { ensureClient } from '@/server/database/generated-client'
import { messageOf } from '@/server/host/startup-error'

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, project: { type: 'string' } },
})
const wanted = values.only.split(',').filter(Boolean)

await ensureClient()
let failed = 0
for (const { name, run } of CHECKS.filter((check) => wanted.length === 0 || wanted.includes(check.name))) {
  const began = performance.now()
  const findings = await run({ project: values.project }).catch((error: unknown) => [
    { what: name, passed: false, detail: messageOf(error) },
  ])
  console.log(`\n${name}, ${Math.round((performance.now() - began) / 1_000)} s`)
  for (const { what, passed, detail = '' } of findings)
    console.log(
      passed
        ? `  passed  ${what}`
        : `  FAILED  ${what}\n          ${detail.replaceAll('\n', '\n          ')}`,
    )
  failed += findings.filter(({ passed }) => !passed).length
}
console.log(`\n${failed === 0 ? 'Everything passed' : `${failed} failed`}.`)
process.exit(failed === 0 ? 0 : 1)
