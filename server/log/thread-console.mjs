import { workerData } from 'node:worker_threads'
import { takeConsole } from './words.mjs'

// Must be imported before Next, whose output it captures; the main thread writes it.
const { log } = workerData
if (log) takeConsole((level, text) => log.postMessage({ level, text }))
