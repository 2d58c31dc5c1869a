import { messageOf } from '@/server/failure'
import { takeLock } from '@/server/instance-lock'

// A program for tests: takes the lock of a folder, says what came of it and lives on until it is killed.
const [, , folder = ''] = process.argv
await takeLock(folder).then(
  () => console.log(`took it: process ${process.pid}`),
  (error) => console.log(messageOf(error)),
)
setInterval(() => {}, 1_000_000)
