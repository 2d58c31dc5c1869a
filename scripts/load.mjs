import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'

// Else esbuild keeps a thread and a process for the next time, here and in what is loaded (server/browser-script.ts).
process.env.ESBUILD_WORKER_THREADS = '0'
const { buildSync } = await import('esbuild')

/**
 * Loads one of our TypeScript modules, with all it imports of ours, as plain JavaScript put together in memory: nothing stays
 * behind that a running site would pay for (docs/decisions/0018). Paths are those of the checkout, where it is run.
 */
export function load(entry) {
  const filename = path.resolve(`${entry}.cjs`)
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(filename)) },
    logLevel: 'silent',
  })
  const loaded = { exports: {} }
  const run = vm.compileFunction(outputFiles[0].text, ['module', 'exports', 'require'], { filename })
  run(loaded, loaded.exports, createRequire(filename))
  return loaded.exports
}
