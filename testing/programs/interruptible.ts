import { aborted, ShutdownRequested, shutdownSignal } from '@/server/host/shutdown-signal'

const { signal } = shutdownSignal()
const living = setInterval(() => {}, 1_000)
console.log(`began ${process.pid} under ${process.ppid}`)
process.on('SIGHUP', () => console.log('heard SIGHUP'))
await aborted(signal)
console.log(signal.reason instanceof ShutdownRequested ? 'asked to stop' : 'failed')
clearInterval(living)
process.exit()
