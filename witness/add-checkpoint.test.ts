import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MadeKey, MadeLog } from '@/testing/doubles/ledger'
import { parseCheckpoint } from '../verify/checkpoint.ts'
import { judgeCosignature, parseVkey, type VerifierKey } from '../verify/signed-note.ts'
import { originHash } from './memory.ts'
import { startWitness, type Witness } from './start.ts'

const ORIGIN = 'campaign.example/ledger'
const entries = Array.from({ length: 300 }, (_, index) => Buffer.from(`entry ${index}`))

let folder = ''
let log = new MadeLog(ORIGIN)
let witness: Witness
let extraKeys: VerifierKey[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'w-'))
  log = new MadeLog(ORIGIN).add(...entries)
  extraKeys = []
  witness = await start()
})
afterEach(async () => {
  await witness.stop()
  await rm(folder, { recursive: true })
})

function start(name: string | null = 'witness.example/w1'): Promise<Witness> {
  const logs = [key(log.key.vkey), ...extraKeys]
  return startWitness({ logs, name, host: '127.0.0.1', port: 0, folder })
}

function key(vkey: string): VerifierKey {
  const parsed = parseVkey(vkey)
  if (!parsed) throw new Error('It is not a key')
  return parsed
}

type Answer = { status: number; body: string; type: string | null }

async function ask(where: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${witness.port}${where}`, init)
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') }
}

function post(body: string | Buffer): Promise<Answer> {
  return ask('/add-checkpoint', { method: 'POST', body: new Uint8Array(Buffer.from(body)) })
}

type Said = { proof?: Buffer[]; checkpoint?: Buffer }

function asking(old: number, size: number, { proof, checkpoint }: Said = {}): string {
  const hashes = (proof ?? log.consistency(old, size)).map((hash) => `${hash.toString('base64')}\n`)
  return `old ${old}\n${hashes.join('')}\n${(checkpoint ?? log.checkpoint(size)).toString()}`
}

const add = (old: number, size: number, said?: Said) => post(asking(old, size, said))
const view = () => ask(`/${originHash(ORIGIN)}/checkpoint`)

function cosignedAt(checkpoint: string | Buffer): number | null {
  const parsed = parseCheckpoint(Buffer.from(checkpoint))
  const cosigned = parsed && judgeCosignature(parsed.note, key(witness.vkey))
  return cosigned?.state === 'valid' ? cosigned.seconds : null
}

describe('a checkpoint that continues the last one', () => {
  it('is cosigned at this time, from the first on', async () => {
    const before = Math.floor(Date.now() / 1000)
    for (const [old, size] of [
      [0, 0],
      [0, 1],
      [1, 7],
      [7, 7],
      [7, 256],
      [256, 300],
    ] as const) {
      const { status, body } = await add(old, size)
      expect([status, body]).toEqual([
        200,
        expect.stringMatching(/^— witness\.example\/w1 [A-Za-z0-9+/=]+\n$/),
      ])
      expect(cosignedAt(`${log.checkpoint(size).toString()}${body}`)).toBeGreaterThanOrEqual(before)
    }
  })

  it('can be read by whoever compares, with what both signed', async () => {
    expect((await view()).status).toBe(404)
    await add(0, 100, { checkpoint: log.checkpoint(100, new MadeKey('stranger.example', 1).line('else')) })
    const { status, body } = await view()
    expect(status).toBe(200)
    expect(cosignedAt(body)).not.toBeNull()
    expect(body.startsWith(log.checkpoint(100).toString())).toBe(true)
    expect(body).not.toContain('stranger')
  })
})

describe('a checkpoint that does not', () => {
  const refused = async (old: number, size: number, said?: Said) => (await add(old, size, said)).status

  it('is refused with the size that the witness knows', async () => {
    await add(0, 100)
    const conflict = { status: 409, body: '100\n', type: 'text/x.tlog.size' }
    expect(await add(0, 200)).toEqual(conflict)
    expect(await add(50, 200)).toEqual(conflict)
    expect(await add(150, 200)).toEqual(conflict)
    expect(await add(90, 90, { proof: [] })).toEqual(conflict)
    expect((await view()).body).toContain('\n100\n')
  })

  it('is refused where its proof or its root does not hold', async () => {
    await add(0, 100)
    const forged = new MadeLog(ORIGIN, log.key).add(...entries.toReversed())
    const proof = log.consistency(100, 200)
    expect(await refused(100, 200, { checkpoint: forged.checkpoint(200) })).toBe(422)
    expect(
      await refused(100, 200, { checkpoint: forged.checkpoint(200), proof: forged.consistency(100, 200) }),
    ).toBe(422)
    expect(await refused(100, 200, { proof: [] })).toBe(422)
    expect(await refused(100, 200, { proof: proof.slice(1) })).toBe(422)
    expect(await refused(100, 200, { proof: [...proof, proof[0] ?? Buffer.of()] })).toBe(422)
    expect(await refused(100, 100, { checkpoint: forged.checkpoint(100) })).toBe(422)
    expect(await refused(100, 100, { proof })).toBe(422)
    expect(await refused(100, 200)).toBe(200)
  })

  it('is refused where a first one has a proof, or an empty log a root', async () => {
    expect(await refused(0, 100, { proof: log.consistency(50, 100) })).toBe(422)
    const text = `${ORIGIN}\n0\n${log.root(0, 1).toString('base64')}\n`
    expect(await refused(0, 0, { checkpoint: Buffer.from(`${text}\n${log.key.line(text)}\n`) })).toBe(422)
    expect((await view()).status).toBe(404)
  })

  it('is refused where the log did not sign it', async () => {
    const text = log.checkpoint(100).toString().split('\n\n')[0] ?? ''
    const line = log.key.line('another text')
    expect(await refused(0, 100, { checkpoint: new MadeLog(ORIGIN).add(...entries).checkpoint(100) })).toBe(
      403,
    )
    expect(await refused(0, 100, { checkpoint: log.checkpoint(100, line) })).toBe(403)
    expect(await refused(0, 100, { checkpoint: Buffer.from(`${text}\n\n${line}\n`) })).toBe(403)
  })

  it('is refused where the witness does not know the log', async () => {
    const other = new MadeLog('elsewhere.example/ledger').add(...entries)
    expect(await refused(0, 100, { checkpoint: other.checkpoint(100) })).toBe(404)
  })

  it('is refused where it says that it had more', async () => {
    expect(await refused(200, 100, { proof: [] })).toBe(400)
  })
})

describe('what is not a request', () => {
  const valid = () => asking(0, 100)
  it.each<[string, (text: string) => string | Buffer]>([
    ['nothing', () => ''],
    ['no old size', (text) => text.slice(6)],
    ['another word', (text) => text.replace('old', 'new')],
    ['a size with zeros', (text) => text.replace('old 0', 'old 00')],
    ['a negative size', (text) => text.replace('old 0', 'old -1')],
    ['a size beyond all numbers', (text) => text.replace('old 0', 'old 99999999999999999999')],
    ['a hash that is none', (text) => text.replace('old 0\n', 'old 0\nxyz\n')],
    [
      '64 hashes',
      (text) => text.replace('old 0\n', `old 0\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}`),
    ],
    ['no checkpoint', () => 'old 0\n\n'],
    ['half a checkpoint', (text) => text.slice(0, -30)],
    [
      'bytes that are no text',
      (text) => Buffer.concat([Buffer.from(text.slice(0, 20)), Buffer.of(0xff, 0xfe)]),
    ],
  ])('%s', async (_what, change) => {
    expect((await post(change(valid()))).status).toBe(400)
  })

  it('is refused where it is too long', async () => {
    expect((await post('x'.repeat(1024 * 1024))).status).toBe(413)
  })

  it('other addresses and ways of asking', async () => {
    expect((await ask('/add-checkpoint')).status).toBe(405)
    expect((await ask('/')).status).toBe(404)
    expect((await ask(`/${originHash('elsewhere')}/checkpoint`)).status).toBe(404)
    expect((await ask(`/${originHash(ORIGIN)}/checkpoint`, { method: 'DELETE' })).status).toBe(405)
  })
})

describe('the key', () => {
  it('is made once, and read by nobody else', async () => {
    const { vkey } = witness
    await witness.stop()
    witness = await start(null)
    expect(witness.vkey).toBe(vkey)
    expect((await stat(path.join(folder, 'witness-key.json'))).mode & 0o777).toBe(0o600)
  })

  it('keeps its name', async () => {
    await expect(start('witness.example/w2')).rejects.toThrow('Another witness runs')
    await witness.stop()
    await expect(start('witness.example/w2')).rejects.toThrow('is called witness.example/w1')
    witness = await start()
  })

  it('of a log may be followed by another one', async () => {
    const next = new MadeLog(ORIGIN).add(...entries)
    await add(0, 100)
    expect((await add(100, 200, { checkpoint: next.checkpoint(200) })).status).toBe(403)
    extraKeys = [key(next.key.vkey)]
    await witness.stop()
    witness = await start()
    expect((await add(100, 200, { checkpoint: next.checkpoint(200) })).status).toBe(200)
  })
})

describe('what was cosigned is never forgotten', () => {
  it('when the answer was lost, the log learns the size and asks again', async () => {
    const sent = request({ host: '127.0.0.1', port: witness.port, path: '/add-checkpoint', method: 'POST' })
    sent.on('error', () => undefined)
    sent.end(asking(0, 100), () => sent.destroy())
    await expect.poll(async () => (await view()).status).toBe(200)
    await witness.stop()
    witness = await start()
    expect(await add(0, 100)).toMatchObject({ status: 409, body: '100\n' })
    expect((await add(100, 100)).status).toBe(200)
  })

  it('when a write was cut off, the last one stands', async () => {
    await add(0, 100)
    await witness.stop()
    const name = `${originHash(ORIGIN)}.checkpoint`
    await writeFile(path.join(folder, `${name}.new`), 'half a check')
    witness = await start()
    expect(await add(0, 300)).toMatchObject({ status: 409, body: '100\n' })
    expect((await add(100, 300)).status).toBe(200)
    expect(await readdir(folder)).not.toContain(`${name}.new`)
    expect(cosignedAt(await readFile(path.join(folder, name)))).not.toBeNull()
  })

  it('when a write fails, nothing is signed, and it can be asked again', async () => {
    const name = path.join(folder, `${originHash(ORIGIN)}.checkpoint.new`)
    await mkdir(name)
    expect(await add(0, 100)).toMatchObject({ status: 500, body: '' })
    await rm(name, { recursive: true })
    expect(await add(0, 200)).toMatchObject({ status: 200 })
  })

  it('when its file is damaged, it does not start', async () => {
    await add(0, 100)
    await witness.stop()
    const file = path.join(folder, `${originHash(ORIGIN)}.checkpoint`)
    const good = await readFile(file)
    for (const bytes of [Buffer.of(), good.subarray(0, 50), log.checkpoint(100)]) {
      await writeFile(file, bytes)
      await expect(start()).rejects.toThrow('not what this witness wrote')
    }
    await writeFile(file, good)
    witness = await start()
  })

  it('when two ask at once, one of them is told the size', async () => {
    await add(0, 100)
    const sizes = Array.from({ length: 40 }, (_, index) => 100 + index * 5)
    const answers = await Promise.all(sizes.map((size) => add(100, size)))
    const accepted = answers.flatMap(({ status }, index) => (status === 200 ? [sizes[index]] : []))
    const grown = accepted.filter((size) => size !== 100)
    expect(grown).toHaveLength(1)
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
    expect((await view()).body).toContain(`\n${grown[0]}\n`)
  })

  it('when two would run over one folder, the second does not start', async () => {
    await expect(start()).rejects.toThrow('Another witness runs')
  })
})

it('a request under way is answered before it ends', async () => {
  const socket = connect(witness.port, '127.0.0.1')
  const body = asking(0, 100)
  const head = `POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`
  await new Promise<void>((sent) => socket.write(head + body.slice(0, 30), () => sent()))
  await expect.poll(async () => (await ask('/')).status).toBe(404)
  const stopped = witness.stop()
  const answer = new Promise<string>((resolve) => {
    let text = ''
    socket.on('data', (piece) => (text += piece.toString()))
    socket.on('close', () => resolve(text))
  })
  socket.write(body.slice(30))
  expect(await answer).toContain('200 OK')
  await stopped
  witness = await start()
})
