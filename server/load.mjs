import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { types } from 'node:util'
import vm from 'node:vm'

// Else esbuild keeps a thread and a process for the next time, here and in what is loaded (server/front/browser-script.ts).
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
  const code = outputFiles[0].text.replaceAll(/__toESM\((require\("[^"]+"\)), 1\)/g, 'imported($1, __toESM)')
  const run = vm.compileFunction(code, ['module', 'exports', 'require', 'imported'], { filename })
  run(loaded, loaded.exports, createRequire(filename), imported)
  return loaded.exports
}

// esbuild takes what it requires for its default export, which is true of a CommonJS module alone, and has no option that says
// otherwise for files of a package of `"type": "module"`: hence the pattern above.
function imported(required, toESM) {
  return types.isModuleNamespaceObject(required) ? required : toESM(required, 1)
}
