import { aborted, Interrupted, interruption } from '@/server/host/shutdown-signal'

const { signal } = interruption()
const living = setInterval(() => {}, 1_000)
console.log(`began ${process.pid} under ${process.ppid}`)
process.on('SIGHUP', () => console.log('heard SIGHUP'))
await aborted(signal)
console.log(signal.reason instanceof Interrupted ? 'asked to stop' : 'failed')
clearInterval(living)
process.exit()
