import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { openedLink } from '@/lib/deliveries/links'
import { noteOpening } from '@/lib/deliveries/note-opening'
import { packageFile, packageState, packageZip } from '@/lib/deliveries/package-files'

/** Of a package, what a recipient downloads through their link, and its media types. */
export const RECEIVED_FILES = {
  'signatures.pdf': 'application/pdf',
  'package.zip': 'application/zip',
} as const

export type ReceivedFileName = keyof typeof RECEIVED_FILES

export type ReceivedFile =
  { state: 'stored'; id: number; size: number; stream: ReadableStream<Uint8Array> } | { state: AbsentState }

/** `stale` while files are made again, `missing` where a link opens but this machine does not have them. */
type AbsentState = 'stale' | 'missing' | 'over' | 'wrong'

/** Opens a file for whoever holds a link, and audits that. */
export async function receivedFile(token: string, name: ReceivedFileName): Promise<ReceivedFile> {
  const opened = await openedLink(token)
  if (opened.state !== 'opens') return { state: opened.state }
  const { deliveryId: id } = opened.link
  const found = name === 'package.zip' ? await packageZip(id) : await packageFile(id, name)
  if (found.state !== 'stored') return { state: found.state === 'none' ? 'missing' : 'stale' }
  await noteOpening(token, name)
  const stream = 'stream' in found ? found.stream : await streamOf(found.path)
  return stream ? { state: 'stored', id, size: found.size, stream } : { state: 'stale' }
}

/** What a link leads to, without opening anything. */
export async function receivedFileState(token: string): Promise<ReceivedFile['state']> {
  const opened = await openedLink(token)
  if (opened.state !== 'opens') return opened.state
  const state = await packageState(opened.link.deliveryId)
  return state === 'none' ? 'missing' : state
}

// Open before anything is answered: the file may be replaced meanwhile, and is then read to its end all the same.
async function streamOf(path: string): Promise<ReadableStream<Uint8Array> | null> {
  const file = await open(path).catch(() => null)
  return file && (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>)
}
