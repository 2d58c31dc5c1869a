import { readFileSync } from 'node:fs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const PROGRAM = 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'

/** What the QR codes in a picture (PNG) say. */
export async function readQrCodes(picture: Uint8Array): Promise<string[]> {
  const program = new Uint8Array(readFileSync(PROGRAM))
  await prepareZXingModule({ overrides: { wasmBinary: program.buffer }, fireImmediately: true })
  const found = await readBarcodes(picture, { formats: ['QRCode'] })
  return found.map(({ text }) => text)
}
