import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeDeliveryFiles } from '@/lib/deliveries/make'
import { packageFile } from '@/lib/deliveries/package-files'
import { ledgerFile } from '@/lib/ledger/files'
import { db } from '@/lib/platform/db'
import { JOB } from '@/testing/scenes/authorized'
import { startedDelivery } from '@/testing/scenes/deliveries'
import { drain } from '@/testing/scenes/ledger'
import { checkSite } from '@/verify/check-site'
import { DownloadError } from '@/verify/download'
import { exitCodeOf } from '@/verify/findings'

const SITE = 'https://campaign.example'

/** A delivery whose files are made. */
export async function madeDelivery(asked: Parameters<typeof startedDelivery>[0] = {}): Promise<number> {
  await drain()
  const id = await startedDelivery(asked)
  await makeDeliveryFiles(JOB, id)
  return id
}

/** Where the files of a delivery are. Throws where none are stored. */
export async function folderOfPackage(id: number): Promise<string> {
  const manifest = await packageFile(id, 'manifest.json')
  if (manifest.state !== 'stored') throw new Error(`The files are ${manifest.state}`)
  return path.dirname(manifest.path)
}

/** What a checker finds who has the files of a delivery and asks the site for its ledger. */
export async function checkPackage(id: number): Promise<{ exitCode: number; words: string }> {
  await drain()
  const stateFolder = await mkdtemp(path.join(tmpdir(), 'verify-'))
  const { findings } = await checkSite({
    ...{ site: SITE, stateFolder, witnesses: [], expectedKeys: [], receipt: null },
    delivery: await folderOfPackage(id),
    wait: async () => undefined,
    download: async (address) => {
      const found = await answer(address.slice(SITE.length))
      if (found) return found
      throw new DownloadError('missing', address)
    },
  })
  await rm(stateFolder, { recursive: true, force: true })
  return { exitCode: exitCodeOf(findings), words: findings.map(({ words }) => words).join('\n') }
}

async function answer(address: string): Promise<Buffer | null> {
  if (address === '/petition/corrections.json') return Buffer.from('{"corrections":[],"next":null}')
  if (address !== '/petition.json') return (await ledgerFile(address))?.body ?? null
  const count = await db().signature.count({ where: { state: 'confirmed' } })
  return Buffer.from(JSON.stringify({ count }))
}
