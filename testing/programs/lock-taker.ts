import { takeLock } from '@/server/host/instance-lock'
import { messageOf } from '@/server/host/startup-error'

const [, , folder = ''] = process.argv
await takeLock(folder).then(
  () => console.log(`took it: process ${process.pid}`),
  (error) => console.log(messageOf(error)),
)
setInterval(() => {}, 1_000_000)
