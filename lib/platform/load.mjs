import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { types } from 'node:util'
import vm from 'node:vm'

// Else esbuild keeps a thread and a process alive, here and in what is loaded (server/front/browser-script.ts).
process.env.ESBUILD_WORKER_THREADS = '0'
const { buildSync } = await import('esbuild')

/** Bundles a TypeScript module in memory, so that a running site carries no loader (docs/decisions/0018). */
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

// esbuild assumes CommonJS defaults, and has no option against that in `"type": "module"`: hence the pattern above.
function imported(required, toESM) {
  return types.isModuleNamespaceObject(required) ? required : toESM(required, 1)
}
