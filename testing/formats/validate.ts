import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { validateXML } from 'xmllint-wasm'

const FOLDER = path.resolve('testing/formats')

let validateJsonFeed: ValidateFunction | undefined

/** Errors against RFC 4287; empty when valid. */
export async function atomErrors(xml: string): Promise<string[]> {
  const schema = await readFile(path.join(FOLDER, 'atom.rng'), 'utf8')
  const { errors } = await validateXML({
    xml: { fileName: 'feed.xml', contents: xml },
    schema: { fileName: 'atom.rng', contents: schema },
    extension: 'relaxng',
  })
  return errors.map(({ message }) => message)
}

/** Errors against JSON Feed 1.1; empty when valid. */
export async function jsonFeedErrors(feed: unknown): Promise<string[]> {
  validateJsonFeed ??= await compile('json-feed.schema.json')
  validateJsonFeed(feed)
  return (validateJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

async function compile(file: string): Promise<ValidateFunction> {
  const schema: unknown = JSON.parse(await readFile(path.join(FOLDER, file), 'utf8'))
  const ajv = new Ajv({ allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(Object(schema))
}
