import { disconnect } from '@/lib/platform/db'
import { checkPackage } from '@/testing/scenes/packages'

// Checks the files of a delivery as whoever gets them.
const [id = 0] = process.argv.slice(2).map(Number)

const { exitCode, words } = await checkPackage(id)
await disconnect()
console.log(`${words}\nThe checker ended with ${exitCode}`)
