import { aborted, interruption, Interrupted } from '@/server/interruption'

// A program for tests that signal it: says who it is, and ends as the site does when it is asked to stop.
const { signal } = interruption()
const living = setInterval(() => {}, 1_000)
console.log(`began ${process.pid} under ${process.ppid}`)
process.on('SIGHUP', () => console.log('heard SIGHUP'))
await aborted(signal)
console.log(signal.reason instanceof Interrupted ? 'asked to stop' : 'failed')
clearInterval(living)
process.exit()
