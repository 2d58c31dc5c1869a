import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { runStatement } from '@/faults/run-statement'
import { until } from '@/testing/until'
import type { Program } from '@/tools/programs'
import type { Drill } from '../drill.ts'
import { exactly, info, within } from '../figures.ts'

// Ten parts of the ledger, as they are read.
const ROWS = 5_120
const TENTHS = 10
const BEGUN_WITHIN = 60
const DONE_WITHIN = 120

export const killedMaker: Drill = {
  name: 'package',
  title: 'A package whose maker is killed',
  async run(scene, { kills, patience }) {
    const mail = await scene.mail()
    const [postgres, dataDir] = [await scene.postgres(await scene.data()), await scene.folder()]
    const settings = { DATABASE_URL: postgres.url, DATA_DIR: dataDir }
    const prepared = scene.program('faults/package/prepare.ts', [String(ROWS)], mail, settings)
    const id = Number(/\d+/.exec(await prepared.line('may be made'))?.[0])
    const deliveries = path.join(dataDir, 'deliveries', String(id))
    const start = () => scene.program('faults/package/maker.mjs', [], mail, settings)
    const tenths = kills < TENTHS ? [TENTHS / 2] : Array.from({ length: TENTHS }, (_, tenth) => tenth + 1)
    let sealed = 0
    for (const tenth of tenths) {
      const before = await foldersIn(deliveries)
      await killAt((ROWS * tenth) / TENTHS, start(), { deliveries, before })
      const { state, files } = await deliveryOf(postgres.url, id)
      if (state !== 'making' || files !== 'none') sealed += 1
    }
    start()
    const taken = await until(
      'the package is sealed',
      async () => (await deliveryOf(postgres.url, id)).state === 'ready',
      { seconds: DONE_WITHIN * patience, every: 100 },
    )
    const checked = scene.program('faults/package/check.ts', [String(id)], mail, settings)
    const verdict = await checked.line('The checker ended with')
    const { count } = await deliveryOf(postgres.url, id)
    return [
      info('kills', tenths.length),
      within('from the last kill to a sealed package', taken, DONE_WITHIN * patience),
      exactly('packages that were there before they were whole', sealed, 0),
      exactly('rows', count, ROWS),
      exactly('folders that are left', (await readdir(deliveries)).length, 1),
      exactly('how its checker ends', Number(verdict.at(-1)), 0),
    ]
  },
}

type Drafts = { deliveries: string; before: string[] }

async function killAt(rows: number, maker: Program, drafts: Drafts): Promise<void> {
  await until(`${rows} rows are written`, async () => (await rowsIn(drafts)) >= rows, {
    seconds: BEGUN_WITHIN,
    every: 5,
  })
  maker.child.kill('SIGKILL')
  await maker.ended
}

// Of the run that goes on, and not of those before.
async function rowsIn({ deliveries, before }: Drafts): Promise<number> {
  const drafts = (await foldersIn(deliveries)).filter((name) => !before.includes(name))
  const tables = await Promise.all(
    drafts.map((name) => readFile(path.join(deliveries, name, 'signatures.csv'), 'utf8').catch(() => '')),
  )
  return Math.max(0, ...tables.map((table) => table.split('\r\n').length - 2))
}

async function foldersIn(deliveries: string): Promise<string[]> {
  return readdir(deliveries).catch(() => [])
}

type DeliveryRow = { state: string; files: string; count: number }

async function deliveryOf(databaseUrl: string, id: number): Promise<DeliveryRow> {
  const [row] = await runStatement<DeliveryRow>(
    databaseUrl,
    'SELECT state::text, files::text, count FROM deliveries WHERE id = $1',
    [id],
  )
  if (!row) throw new Error('There is no delivery')
  return row
}
