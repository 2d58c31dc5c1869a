import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { ensureClient } from '@/server/database/generated-client'
import setUpBuild from '@/testing/setup/build'
import { table } from '@/tools/table'
import type { Drill } from './drill.ts'
import { DRILLS, FULL } from './drills.ts'
import type { Figure } from './figures.ts'
import { prepareDataFolder, Scene } from './scene.ts'

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, minutes: { type: 'string', default: '40' } },
})
const wanted = values.only.split(',').filter(Boolean)
const scenes = new Set<Scene>()

await ensureClient()
await setUpBuild()
const { prepared, remove } = await prepareDataFolder()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void end().then(() => process.exit(130)))
}
const began = performance.now()
console.log(`Others kept ${(loadavg()[0] ?? 0).toFixed(1)} processors busy when it began.`)
const rows: string[][] = []
const skipped: string[] = []
let failed = 0
setTimeout(() => void timeOut(), Number(values.minutes) * 60_000)
for (const group of DRILLS) {
  await Promise.all(group.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(reportDrill))
}
await end()
report()
process.exit(failed === 0 ? 0 : 1)

function report(): void {
  console.log(`\n${table(['', 'figure', 'threshold', ''], rows)}`)
  const left = skipped.length === 0 ? '' : ` Skipped: ${skipped.join('; ')}.`
  console.log(
    `\n${failed === 0 ? 'Every threshold was met' : `${failed} thresholds were missed`}, in ${minutes()}.${left}`,
  )
}

async function timeOut(): Promise<void> {
  failed += 1
  rows.push([`Not done within ${values.minutes} minutes`, '', '', 'FAILED'])
  report()
  await end()
  process.exit(1)
}

async function reportDrill(drill: Drill): Promise<void> {
  const why = drill.obstacle?.()
  if (why) return void skipped.push(`${drill.title} (${why})`)
  const from = performance.now()
  const figures = await runDrill(drill)
  const seconds = Math.round((performance.now() - from) / 1_000)
  rows.push([drill.title, `${seconds} s`, '', ''], ...figures.map(rowOf))
  failed += figures.filter(({ passed }) => passed === false).length
}

async function runDrill(drill: Drill): Promise<Figure[]> {
  console.error(`  ${drill.title} …`)
  const scene = new Scene(prepared)
  scenes.add(scene)
  try {
    return await drill.run(scene, FULL)
  } catch (error) {
    return [{ says: describeError(error), figure: '', threshold: '', passed: false }]
  } finally {
    await scene.end()
    scenes.delete(scene)
  }
}

function describeError(error: unknown): string {
  const cause = error instanceof Error && error.cause
  return cause ? `${error} (${describeError(cause)})` : String(error)
}

async function end(): Promise<void> {
  await Promise.all([...scenes].map((scene) => scene.end()))
  await remove()
}

function rowOf({ says, figure, threshold, passed }: Figure): string[] {
  return [`  ${says}`, figure, threshold, passed === null ? '' : passed ? 'passed' : 'FAILED']
}

function minutes(): string {
  return `${((performance.now() - began) / 60_000).toFixed(1)} minutes`
}
