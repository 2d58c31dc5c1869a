import { readFile } from 'node:fs/promises'
import { checkSite } from './check-site.ts'
import { downloader } from './download.ts'
import { exitCodeOf } from './findings.ts'
import { parseOptions, USAGE, UsageError, type Options } from './options.ts'
import { asJson, inWords } from './report.ts'

try {
  const options = parseOptions(process.argv.slice(2))
  if (options) process.exitCode = await run(options)
  else console.log(USAGE)
} catch (error) {
  console.error(error instanceof Error ? (error instanceof UsageError ? error.message : error.stack) : error)
  process.exitCode = 2
}

async function run({ receipt, json, ...options }: Options): Promise<number> {
  const outcome = await checkSite({
    ...options,
    receipt: receipt === null ? null : await readReceipt(receipt),
    download: downloader(),
    progress: process.stderr.isTTY ? showProgress : undefined,
  })
  const { site } = options
  console.log(json ? asJson(site, outcome) : inWords(site, outcome))
  return exitCodeOf(outcome.findings)
}

async function readReceipt(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch {
    throw new UsageError(`${file} cannot be read.`)
  }
}

function showProgress(entries: number, size: number): void {
  process.stderr.write(`\r  read ${entries} of ${size} entries${entries === size ? '\n' : ''}`)
}
