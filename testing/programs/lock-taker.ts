import { messageOf } from '@/server/failure'
import { takeLock } from '@/server/instance-lock'

const [, , folder = ''] = process.argv
await takeLock(folder).then(
  () => console.log(`took it: process ${process.pid}`),
  (error) => console.log(messageOf(error)),
)
setInterval(() => {}, 1_000_000)
