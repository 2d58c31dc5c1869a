import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { parseCheckpoint } from '@/lib/ledger/checkpoint'
import { cosignedMessage, writeCosignature } from '@/lib/ledger/cosignature'
import { formatSignatureLine, parseNote } from '@/lib/ledger/signed-note'
import { formatVerifierKey, verifierKey, type VerifierKey } from '@/lib/ledger/verifier-key'

type Mood = 'cosigns' | 'silent' | 'forges' | 'refuses' | 'talks'

/** Cosigns every checkpoint that goes on from the size it knows, unless it is told to behave otherwise. */
export class TestWitness {
  mood: Mood = 'cosigns'
  status = 500
  /** By origin. */
  readonly sizes = new Map<string, number>()
  asked = 0

  private constructor(
    private readonly server: Server,
    private readonly key: VerifierKey,
    private readonly privateKey: KeyObject,
  ) {
    server.on('request', (request, response) => void this.answer(request, response))
  }

  static async start(name = 'witness.example'): Promise<TestWitness> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const { x = '' } = publicKey.export({ format: 'jwk' })
    const key = verifierKey(name, 'cosignature', new Uint8Array(Buffer.from(x, 'base64url')))
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new TestWitness(server, key, privateKey)
  }

  get setting(): { vkey: string; url: string } {
    const { port } = this.server.address() as AddressInfo
    return { vkey: formatVerifierKey(this.key), url: `http://127.0.0.1:${port}` }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1
    const body = await text(request)
    if (this.mood === 'silent') return
    if (this.mood === 'refuses') return void response.writeHead(this.status).end()
    if (this.mood === 'talks') return void response.end('x'.repeat(100_000))
    const note = parseNote(body.slice(body.indexOf('\n\n') + 2))
    const checkpoint = note && parseCheckpoint(note.text)
    if (!checkpoint) return void response.writeHead(400).end()
    const known = this.sizes.get(checkpoint.origin) ?? 0
    if (!body.startsWith(`old ${known}\n`)) {
      response.writeHead(409, { 'Content-Type': 'text/x.tlog.size' }).end(`${known}\n`)
      return
    }
    this.sizes.set(checkpoint.origin, checkpoint.size)
    response.end(this.cosign(note.text))
  }

  private cosign(checkpoint: string): string {
    const seconds = Math.floor(Date.now() / 1_000)
    const message = cosignedMessage(this.mood === 'forges' ? `${checkpoint}more\n` : checkpoint, seconds)
    const signature = writeCosignature({
      seconds,
      signature: new Uint8Array(sign(null, message, this.privateKey)),
    })
    return formatSignatureLine({ name: this.key.name, keyId: this.key.id, signature })
  }
}
