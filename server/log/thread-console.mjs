import { workerData } from 'node:worker_threads'
import { takeConsole } from './words.mjs'

// Imported before Next, whose output it takes: the process that started the thread writes it.
const { log } = workerData
if (log) takeConsole((level, text) => log.postMessage({ level, text }))
