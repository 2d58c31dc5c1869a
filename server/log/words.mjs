import { format, inspect, types } from 'node:util'

// Plain JavaScript, since Next's thread (../next/worker-program.mjs) has no loader.

const FRAMES = 4
const CAUSES = 3
const FRAME = /^ {4}at (?:[^\n()]{1,200} )?\(?(?:file:\/\/|node:|\/)[^\s()]{1,300}:\d+:\d+\)?$/
const COLOUR = /\u001b\[[\d;]*m/g
const LINK = /\b(?!file:|node:)[a-z][a-z\d+.-]{1,20}:\/\/\S+/gi
const ADDRESS = /(?<![^\s@<>()"'`,;:/\\=])[^\s@<>()"'`,;:/\\=]+@[^\s@<>()"'`,;:/\\]+\.\p{L}{2,}/gu
const QUOTED = /(?<![\p{L}\p{N}])(["'`])(?:(?!\1).){1,10000}\1(?![\p{L}\p{N}])/gsu
const TOKEN = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{20,}/gi
// The most that is read: a hostile text may be as long as a request.
const READ = 4_000

/**
 * A console call as text without personal data: of an error its kind, code, place and the words before the first value.
 * @param {unknown[]} args
 */
export function wordsOf(args) {
  const [first, ...rest] = args.map((arg, index) => (isError(arg) ? errorWords(arg) : shortened(arg, index)))
  return withoutValues(typeof first === 'string' ? format(first, ...rest) : format('%s', first, ...rest))
}

/**
 * Removes links, addresses, tokens and quoted values.
 * @param {string} text
 */
export function withoutValues(text) {
  return text
    .slice(0, READ)
    .replace(COLOUR, '')
    .replace(LINK, '[link]')
    .replace(ADDRESS, '[address]')
    .replace(QUOTED, '$1…$1')
    .replace(TOKEN, '[…]')
}

function shortened(arg, index) {
  if (typeof arg === 'string') return index === 0 ? arg.slice(0, READ) : beginningOf(arg)
  if (arg === null || typeof arg !== 'object') return arg
  return inspect(arg, { depth: 1, breakLength: Infinity, maxStringLength: 200, maxArrayLength: 10 })
}

// Messages first name the kind of a failure, and then its data.
function beginningOf(message) {
  return /^\s*(?:(?!\. )[^:"'`(\n]){0,200}/.exec(message)?.[0].trim() ?? ''
}

function errorWords(error, depth = 0) {
  const { name, code, digest, message, stack, cause, errors } = error
  const kind = [name, code, digest && `digest ${digest}`].filter((part) => isShort(part)).join(' ')
  const said = [
    [kind, beginningOf(String(message))].filter(Boolean).join(': '),
    placeOf(String(stack), String(message)),
  ]
  const causes = depth < CAUSES ? [cause, ...(Array.isArray(errors) ? errors : [])] : []
  const because = causes.find(isError)
  return [...said, because && `because of ${errorWords(because, depth + 1)}`].filter(Boolean).join(' ')
}

function isError(value) {
  return types.isNativeError(value) || value instanceof Error
}

function isShort(part) {
  return (typeof part === 'string' || typeof part === 'number') && String(part).length <= 80
}

// The message precedes the places, and may itself look like one.
function placeOf(stack, message) {
  const places = stack.slice(stack.indexOf(message) + message.length).split('\n')
  const frames = places.filter((line) => FRAME.test(line)).slice(0, FRAMES)
  return frames.length > 0 ? `(${frames.map((line) => line.trim()).join(', ')})` : ''
}

/**
 * Includes Node's warnings.
 * @param {(level: 'info' | 'warn' | 'error', text: string) => void} say
 */
export function takeConsole(say) {
  const levels = { log: 'info', info: 'info', debug: 'info', warn: 'warn', error: 'error' }
  for (const [method, level] of Object.entries(levels)) {
    console[method] = (...args) => say(level, wordsOf(args))
  }
  // Node's own listener bypasses the streams.
  process.removeAllListeners('warning')
  process.on('warning', (warning) => say('warn', wordsOf([warning])))
}
