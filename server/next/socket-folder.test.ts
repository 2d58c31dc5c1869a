import { once } from 'node:events'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, it } from 'vitest'
import { thisProcess } from '@/server/host/processes'
import { startProgram } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'
import { removeAbandoned, socketFolder } from './socket-folder.ts'

async function gonePid(): Promise<number> {
  const program = startProgram('--version')
  await program.ended
  return program.child.pid ?? 0
}

it('removes what killed processes left, and nothing of a living one, of another container, or of others', async () => {
  const { folder, remove } = await temporaryFolder()
  const gone = await gonePid()
  const make = async (name: string, born?: string) => {
    await mkdir(path.join(folder, name))
    if (born) await writeFile(path.join(folder, name, 'owner'), born)
  }
  await make(`campaign-site-${gone}-killed`, 'long ago')
  await make(`campaign-site-${gone}-justbe`)
  await make(`campaign-site-${process.pid}-earlie`, 'a process that had this number before')
  await make(`campaign-site-${process.pid}-living`, thisProcess().born)
  await make('campaign-site-AbCdEf')
  await make(`campaign-site-${gone}-contai`, 'elsewhere')
  await make('others')
  const server = createServer().listen(path.join(folder, `campaign-site-${gone}-contai/next-1`))
  await once(server, 'listening')
  await removeAbandoned(folder)
  const kept = [`campaign-site-${gone}-contai`, `campaign-site-${process.pid}-living`]
  expect((await readdir(folder)).sort()).toEqual([...kept, 'campaign-site-AbCdEf', 'others'].sort())
  server.close()
  await once(server, 'close')
  await removeAbandoned(folder)
  expect(await readdir(folder)).not.toContain(kept[0])
  await remove()
})

it('makes folders that are known as its own', async () => {
  const { folder, remove } = await socketFolder()
  await removeAbandoned()
  expect(await readdir(folder)).toEqual(['owner'])
  await remove()
})
